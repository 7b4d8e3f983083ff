"""What a button carries: a typed class, packed into the 64 bytes that Telegram allows."""

import dataclasses
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Self

_MOST_BYTES = 64
_SEPARATOR = ":"
# No more digits than fit a column; times are among them.
_NUMBER = re.compile(r"-?[0-9]{1,12}")


@dataclass(frozen=True, slots=True)
class Press:
    """Base of every button's data. `CODE` tells the classes apart; fields are str, int or enum."""

    CODE: ClassVar[str]

    def pack(self) -> str:
        """Raises `ValueError` when the keyboard is built, not when the button is pressed."""
        parts = [self.CODE, *(str(getattr(self, f.name)) for f in dataclasses.fields(self))]
        packed = _SEPARATOR.join(parts)
        if len(packed.encode()) > _MOST_BYTES or any(_SEPARATOR in part for part in parts):
            msg = f"{packed!r} does not fit a button"
            raise ValueError(msg)
        return packed

    @classmethod
    def unpack(cls, data: str) -> Self | None:
        """None when the data is not of this class, e.g. of an older version of the program."""
        code, *values = data.split(_SEPARATOR)
        fields = dataclasses.fields(cls)
        if code != cls.CODE or len(values) != len(fields):
            return None
        typed: list[Any] = []
        for field, value in zip(fields, values, strict=True):
            if field.type is int:
                if _NUMBER.fullmatch(value) is None:
                    return None
                typed.append(int(value))
            elif isinstance(field.type, type) and issubclass(field.type, StrEnum):
                if value not in [*field.type]:
                    return None
                typed.append(field.type(value))
            else:
                typed.append(value)
        return cls(*typed)


def code_of(data: str) -> str:
    return data.partition(_SEPARATOR)[0]
