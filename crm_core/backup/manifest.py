"""What a backup says of itself, before its content: readable without a key."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, Self

from crm_core.backup.errors import BackupError

Engine = Literal["sqlite", "postgresql"]
Packing = Literal["zlib", "none"]


@dataclass(frozen=True, slots=True)
class TableSum:
    """Of one table: how many rows, and a sum that changes with any of them."""

    rows: int
    checksum: str


@dataclass(frozen=True, slots=True)
class Sealing:
    """With which key the content is encrypted, told by a fingerprint, and the salt of it."""

    key_id: str
    salt: str


@dataclass(frozen=True, slots=True)
class Manifest:
    engine: Engine
    revision: str
    created_at: dt.datetime
    tables: Mapping[str, TableSum]
    packing: Packing = "zlib"
    sealing: Sealing | None = None

    @property
    def rows(self) -> int:
        return sum(table.rows for table in self.tables.values())

    def to_line(self) -> bytes:
        content = {**asdict(self), "created_at": self.created_at.isoformat()}
        return json.dumps(content, ensure_ascii=True).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> Self:
        """Raises `BackupError`."""
        try:
            return cls._read(json.loads(line))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise BackupError("The head of this backup is damaged; use another one") from error

    @classmethod
    def _read(cls, content: dict[str, Any]) -> Self:
        sealing = Sealing(**content["sealing"]) if content["sealing"] else None
        if sealing:
            bytes.fromhex(sealing.salt)  # raises a ValueError
        return cls(
            engine=_one_of(content["engine"], "sqlite", "postgresql"),
            revision=str(content["revision"]),
            created_at=dt.datetime.fromisoformat(content["created_at"]),
            tables={name: TableSum(**found) for name, found in content["tables"].items()},
            packing=_one_of(content["packing"], "zlib", "none"),
            sealing=sealing,
        )


def _one_of(value: Any, *known: str) -> Any:
    if value not in known:
        raise ValueError(value)
    return value
