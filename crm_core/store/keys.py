"""Keys as they stand in the settings: 32 random bytes, written in letters and digits."""

import base64
import binascii
import secrets

_BYTES = 32


def new_key() -> str:
    return secrets.token_urlsafe(_BYTES)


def key_bytes(written: str) -> bytes:
    """Raises `ValueError` with a line that says what a key looks like."""
    try:
        key = base64.b64decode(written + "=", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != _BYTES:
        raise ValueError("this is no key; make one with `fieldlog keys new`")
    return key
