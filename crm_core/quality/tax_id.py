"""Tax numbers: the 统一社会信用代码 with its check digit (GB 32100), and the shapes of others."""

import re

from crm_core.quality.errors import InvalidTaxId
from crm_core.quality.text import dashed, plain

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CHINESE = re.compile(rf"[1-9AN][1-59][0-9]{{6}}[{_ALPHABET}]{{10}}")
_CHINESE_LENGTH = 18
_EUROPEAN = re.compile(r"[A-Z]{2}[0-9A-Z]{6,13}")
_AMERICAN = re.compile(r"\d{2}-\d{7}")


def tax_id(value: str) -> str:
    """Upper case without spaces. Raises `InvalidTaxId`."""
    code = re.sub(r"\s", "", dashed(plain(value))).upper()
    if len(code) == _CHINESE_LENGTH:
        known = _CHINESE.fullmatch(code) is not None and code[-1] == check_digit(code[:-1])
    else:
        known = any(shape.fullmatch(code) for shape in (_EUROPEAN, _AMERICAN))
    if not known:
        raise InvalidTaxId(value)
    return code


def check_digit(first: str) -> str:
    """Of the first 17 characters: weights are powers of 3, modulo 31."""
    total = sum(_ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(first))
    return _ALPHABET[-total % 31]
