"""One form for all spellings of a name: width, case, accents, characters, punctuation."""

import re
import unicodedata

from crm_core.lookup.model import LONGEST_TERM
from crm_core.understanding.text import fold

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
# A run of Chinese characters, or a run of letters and digits of another script.
_TOKEN = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_IS_HAN = re.compile(rf"[{_HAN}]")
# O'Brien, A.C.M.E. and S.A. are one word each.
_JOINED = re.compile(r"(?<=\w)['’.](?=\w)|(?<=\b\w)\.(?!\w)")
_AND = frozenset({"and", "und", "et", "y"})
# Letters that Unicode does not take apart.
_WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
_SCHEME = re.compile(r"^(?:[a-z]+://)?(?:www\.)?")
_NO_DIGIT = re.compile(r"\D+", re.ASCII)
_PHONE_MARK = "#"
_LEFT_OUT = {"Mn", "Cc", "Cf", "Cs"}


def tokens(text: str) -> list[str]:
    """Words and runs of Chinese characters, in the form in which they are compared."""
    found = _TOKEN.findall(_JOINED.sub("", _plain(text)))
    return [token for token in found if token not in _AND] or found


def folded(text: str) -> str:
    return " ".join(tokens(text))[:LONGEST_TERM].rstrip()


def verbatim(text: str) -> str:
    """For addresses of mail, WeChat and the web, where punctuation counts."""
    return "".join(_plain(text).split())[:LONGEST_TERM]


def host(address: str) -> str:
    """`acme.com` of `https://www.acme.com/about`."""
    return _SCHEME.sub("", verbatim(address)).partition("/")[0]


def phone_term(number: str) -> str:
    """Backwards, so that a number is found by any of its tails; empty without a digit."""
    digits = _NO_DIGIT.sub("", number)
    return _PHONE_MARK + digits[::-1] if digits else ""


def _plain(text: str) -> str:
    if text.isascii():
        return "".join(c if c.isprintable() else " " for c in text).lower()
    apart = unicodedata.normalize("NFKD", text)
    kept = "".join(c for c in apart if unicodedata.category(c) not in _LEFT_OUT)
    return fold(unicodedata.normalize("NFC", kept).casefold()).translate(_WHOLE)


def is_han(token: str) -> bool:
    return _IS_HAN.match(token) is not None
