"""Ids made by the program: short, opaque, and spread over the key range."""

import secrets

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
_LENGTH = 12


def new_id() -> str:
    """12 characters without look-alikes, about 59 random bits."""
    number = int.from_bytes(secrets.token_bytes(8), "big")
    letters = []
    for _ in range(_LENGTH):
        number, rest = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[rest])
    return "".join(letters)


def new_token() -> str:
    """A secret of 144 bits that fits a deep link (`A-Za-z0-9_-`, at most 64 characters)."""
    return secrets.token_urlsafe(18)
