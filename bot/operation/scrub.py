"""What no log may show: tokens, passwords, and in the words of libraries what looks personal."""

import re
from collections.abc import Iterable
from urllib.parse import quote

_HIDDEN = "***"
_BOT_TOKEN = re.compile(r"(?<!\d)\d{5,}(?::|%3A)[A-Za-z0-9_-]{30,}", re.IGNORECASE)
_PASSWORD = re.compile(r"(?<=://)([^/\s:@\"']*):[^/\s\"']+@")
_IN_A_PATH = re.compile(r"(/(?:survey|calendar)/)[^/\s?\"']+")
_IN_A_QUERY = re.compile(r"([?&](?:start|token|key|secret)=)[^&\s\"']+", re.IGNORECASE)
_E_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.:-])\+?\d(?:[ ()-]{0,2}\d){9,14}(?![\w.:])")
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”')


class Scrubber:
    """For whole lines, already written out. `secrets` are hidden in any spelling."""

    def __init__(self, secrets: Iterable[str]) -> None:
        forms = {form for secret in secrets if secret for form in (secret, quote(secret, safe=""))}
        self._forms = sorted(forms, key=len, reverse=True)

    def __call__(self, line: str) -> str:
        for form in self._forms:
            line = line.replace(form, _HIDDEN)
        line = _BOT_TOKEN.sub(_HIDDEN, line)
        line = _PASSWORD.sub(rf"\1:{_HIDDEN}@", line)
        line = _IN_A_PATH.sub(rf"\1{_HIDDEN}", line)
        return _IN_A_QUERY.sub(rf"\1{_HIDDEN}", line)


def impersonal(text: str) -> str:
    """Words that are not ours, without what they quote and what may lead to a person."""
    for pattern in (_QUOTED, _E_MAIL, _PHONE):
        text = pattern.sub(_HIDDEN, text)
    return text
