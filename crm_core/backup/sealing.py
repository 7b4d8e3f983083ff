"""Encrypts a backup piece by piece: none can be changed, left out, moved or cut off unnoticed.

Cryptography is loaded where it is used: it is large, and a backup is made once a day.
"""

import hashlib
import secrets

from crm_core.backup.errors import BackupError
from crm_core.backup.manifest import Sealing

_SALT_BYTES = 32
_COUNTER_BYTES = 11


class Seal:
    """AES-256-GCM with a key of this backup alone, so that a counter does for the nonce.

    The nonce says which piece it is and whether it is the last one; `about` (the head of the
    file) is authenticated with each.
    """

    def __init__(self, key: bytes, sealing: Sealing, about: bytes) -> None:
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

        self._wrong = InvalidTag
        self._cipher = AESGCM(_derived(key, b"fieldlog backup 1", bytes.fromhex(sealing.salt)))
        self._about = hashlib.sha256(about).digest()
        self._number = 0

    def close(self, piece: bytes, *, last: bool) -> bytes:
        return self._cipher.encrypt(self._nonce(last=last), piece, self._about)

    def open(self, piece: bytes, *, last: bool) -> bytes:
        """Raises `BackupError`."""
        try:
            return self._cipher.decrypt(self._nonce(last=last), piece, self._about)
        except self._wrong as error:
            msg = "This backup was changed or damaged after it was made; use another one"
            raise BackupError(msg) from error

    def _nonce(self, *, last: bool) -> bytes:
        number = self._number
        self._number += 1
        return number.to_bytes(_COUNTER_BYTES, "big") + bytes([last])


def new_sealing(key: bytes) -> Sealing:
    return Sealing(key_id(key), secrets.token_bytes(_SALT_BYTES).hex())


def key_id(key: bytes) -> str:
    """A fingerprint, to tell which of several keys it was."""
    return _derived(key, b"fieldlog backup key id", b"")[:4].hex()


def _derived(key: bytes, purpose: bytes, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415

    return HKDF(SHA256(), 32, salt, purpose).derive(key)
