"""Where the time comes from: injected everywhere, so that tests and the sandbox can move it."""

import datetime as dt
from typing import Protocol


class Clock(Protocol):
    def now(self) -> dt.datetime:
        """Aware, in UTC."""
        ...


class SystemClock:
    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)  # noqa: TID251 - the one place that asks the machine


class ShiftedClock:
    """Runs like the machine's clock, some way ahead of it."""

    def __init__(self, ahead: dt.timedelta = dt.timedelta(0)) -> None:
        self._system = SystemClock()
        self._ahead = ahead

    @property
    def ahead(self) -> dt.timedelta:
        return self._ahead

    def now(self) -> dt.datetime:
        return self._system.now() + self._ahead

    def advance(self, by: dt.timedelta) -> None:
        self._ahead += by


class ManualClock:
    """Stands still until it is moved."""

    def __init__(self, now: dt.datetime) -> None:
        self._now = now

    def now(self) -> dt.datetime:
        return self._now

    def set(self, now: dt.datetime) -> None:
        self._now = now

    def advance(self, by: dt.timedelta) -> None:
        self._now += by
