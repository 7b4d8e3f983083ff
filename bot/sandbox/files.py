"""Files that people and bots have sent, under the ids that Telegram would give them."""

import hashlib
import itertools
import mimetypes
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from bot.sandbox.images import image_size

Json = dict[str, Any]

_FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice"}
_PREVIEW_SIDE = 320


@dataclass(slots=True, frozen=True)
class StoredFile:
    file_id: str
    unique_id: str
    kind: str
    name: str
    mime_type: str
    path: str
    content: bytes

    @property
    def size(self) -> int:
        return len(self.content)

    def as_file(self) -> Json:
        """Telegram's `File`."""
        return {**self._ids(), "file_path": self.path}

    def as_document(self) -> Json:
        return {**self._ids(), "file_name": self.name, "mime_type": self.mime_type}

    def as_voice(self, seconds: int) -> Json:
        return {**self._ids(), "duration": seconds, "mime_type": self.mime_type}

    def as_photo(self) -> list[Json]:
        """Telegram's `PhotoSize` list, smallest first; both sizes lead to the same file."""
        width, height = image_size(self.content) or (1, 1)
        scale = min(1.0, _PREVIEW_SIDE / max(width, height))
        preview = {
            **self._ids(),
            "file_unique_id": f"{self.unique_id}s",
            "width": max(1, round(width * scale)),
            "height": max(1, round(height * scale)),
        }
        return [preview, {**self._ids(), "width": width, "height": height}]

    def _ids(self) -> Json:
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.size,
        }


class FileStore:
    def __init__(self) -> None:
        self._numbers = itertools.count()
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, content: bytes, name: str, mime_type: str = "") -> StoredFile:
        number = next(self._numbers)
        digest = hashlib.blake2b(content, digest_size=9).hexdigest()
        guessed = mimetypes.guess_type(name)[0]
        suffix = PurePosixPath(name).suffix or {"photo": ".jpg", "voice": ".oga"}.get(kind, "")
        stored = StoredFile(
            file_id=f"SBX{kind}{number:06d}{digest}",
            unique_id=f"SBX{number:06d}{digest[:6]}",
            kind=kind,
            name=name,
            mime_type=mime_type or guessed or "application/octet-stream",
            path=f"{_FOLDERS[kind]}/file_{number}{suffix}",
            content=content,
        )
        self._by_id[stored.file_id] = stored
        self._by_path[stored.path] = stored
        return stored

    def by_id(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)
