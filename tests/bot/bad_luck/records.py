"""What the tests of bad luck look at afterwards: the log, and how much was written."""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any

Records = Callable[[], dict[str, Any]]


@dataclass
class Log:
    entries: list[MutableMapping[str, Any]]
    expected: set[str] = field(default_factory=set)
    """Names of failures that the test brings about itself."""

    @property
    def failures(self) -> list[MutableMapping[str, Any]]:
        return [entry for entry in self.entries if entry["log_level"] in {"error", "critical"}]

    def of(self, event: str) -> list[MutableMapping[str, Any]]:
        return [entry for entry in self.entries if entry["event"] == event]
