"""The parameters of a Bot API call, whichever way they were sent."""

import json
import math
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from bot.sandbox.errors import bad_request


def whole(value: object, what: str) -> int:
    """A whole number, whether it was sent as one or as text."""
    if isinstance(value, int | str):
        with suppress(ValueError):
            return int(value)
    raise bad_request(f"can't parse {what} as a Number")


@dataclass(slots=True, frozen=True)
class Upload:
    name: str
    mime_type: str
    content: bytes


class Params:
    """Form fields are text, a JSON body has types: both are read the same way."""

    def __init__(
        self, values: Mapping[str, Any], uploads: Mapping[str, Upload] | None = None
    ) -> None:
        self._values = {name: value for name, value in values.items() if value is not None}
        self._uploads = uploads or {}

    def __contains__(self, name: str) -> bool:
        return bool(self._values.get(name, "") != "")

    def text(self, name: str) -> str:
        value = self._values.get(name, "")
        return value if isinstance(value, str) else json.dumps(value)

    def required(self, name: str) -> str:
        if value := self.text(name):
            return value
        raise bad_request(f'parameter "{name}" is required')

    def integer(self, name: str, default: int = 0) -> int:
        with suppress(ValueError):
            return int(self.text(name))
        return default

    def number(self, name: str) -> float | None:
        with suppress(ValueError):
            value = float(self.text(name))
            return value if math.isfinite(value) else None
        return None

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "yes", "1"}

    def data(self, name: str, what: str) -> Any:
        """A JSON value; `what` names it in the refusal."""
        value = self._values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def items(self, name: str, what: str) -> list[Any]:
        """A JSON array, empty when it was not sent."""
        value = self.data(name, what)
        if value is None:
            return []
        if not isinstance(value, list):
            raise bad_request(f"expected an Array of {what}")
        return value

    def table(self, name: str, what: str) -> dict[str, Any]:
        """A JSON object, empty when it was not sent."""
        value = self.data(name, what)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise bad_request(f"object expected as {what}")
        return value

    def upload(self, name: str) -> Upload | None:
        """A file sent under this name, or under the one that `attach://` points to."""
        return self._uploads.get(self.text(name).removeprefix("attach://") or name)
