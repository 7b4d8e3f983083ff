"""Column types that hold on both engines: JSON, UTC times and exact amounts."""

import datetime as dt
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine


class JsonValue(TypeDecorator[Any]):
    """JSON; on PostgreSQL the kind that is kept parsed."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON())
        from sqlalchemy.dialects.postgresql import JSONB  # noqa: PLC0415 - 2 MB that SQLite needs not

        return dialect.type_descriptor(JSONB())


class UtcTime(TypeDecorator[dt.datetime]):
    """Aware UTC in the program on both engines; SQLite alone would give naive times back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        del dialect
        return None if value is None else _utc(value)

    def process_result_value(
        self, value: dt.datetime | None, dialect: Dialect
    ) -> dt.datetime | None:
        del dialect
        return None if value is None else value.astimezone(dt.UTC)

    def bind_processor(self, dialect: Dialect) -> Any:
        return _to_sqlite if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: Any) -> Any:
        return (
            _from_sqlite if dialect.name == "sqlite" else super().result_processor(dialect, coltype)
        )


def _to_sqlite(value: dt.datetime | None) -> str | None:
    """As SQLAlchemy writes it, which takes several times as long."""
    if value is None:
        return None
    return _utc(value).replace(tzinfo=None).isoformat(" ", "microseconds")


def _from_sqlite(stored: str | None) -> dt.datetime | None:
    return None if stored is None else dt.datetime.fromisoformat(stored).replace(tzinfo=dt.UTC)


def _utc(value: dt.datetime) -> dt.datetime:
    if value.tzinfo is None:
        msg = "a time without a zone cannot be stored"
        raise ValueError(msg)
    return value if value.tzinfo is dt.UTC else value.astimezone(dt.UTC)


class Amount(TypeDecorator[Decimal]):
    """A decimal kept exactly, as a whole number of ten-thousandths."""

    impl = BigInteger
    cache_ok = True
    _SCALE = Decimal(10_000)

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        del dialect
        return None if value is None else int((value * self._SCALE).to_integral_value())

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        del dialect
        return None if value is None else Decimal(value) / self._SCALE
