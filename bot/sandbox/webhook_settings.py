"""Where a bot asked its updates to be sent, and how that went."""

import datetime as dt
from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class WebhookSettings:
    url: str
    secret: str = ""
    max_connections: int = 40
    last_error_at: dt.datetime | None = None
    last_error: str = ""

    def failed(self, reason: str, at: dt.datetime) -> None:
        self.last_error, self.last_error_at = reason, at

    def as_info(self) -> dict[str, Any]:
        info: dict[str, Any] = {"url": self.url, "max_connections": self.max_connections}
        if self.last_error_at is not None:
            info["last_error_date"] = int(self.last_error_at.timestamp())
            info["last_error_message"] = self.last_error
        return info
