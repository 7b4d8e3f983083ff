"""Bad luck that tests switch on: lost connections, server errors, refusals, delays."""

import random
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from bot.sandbox.errors import ApiError, too_many_requests

Kind = Literal["drop_before", "drop_after", "error_before", "error_after", "too_many", "delay"]


@dataclass(slots=True)
class Fault:
    """One kind of bad luck for one method, or for all with `*`.

    It strikes the next `times` calls, or all while it is None; with a `share` below 1 each call
    is struck or spared by lot, drawn from `seed` so that a run can be repeated.
    """

    method: str
    kind: Kind
    times: int | None = None
    share: float = 1.0
    status: int = 502
    seconds: float = 1.0
    seed: int = 0
    _lot: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._lot = random.Random(self.seed)  # noqa: S311 - repeatable on purpose

    @property
    def before(self) -> bool:
        return self.kind in {"drop_before", "error_before", "too_many"}

    @property
    def drops(self) -> bool:
        return self.kind in {"drop_before", "drop_after"}

    @property
    def spent(self) -> bool:
        return self.times is not None and self.times <= 0

    def strikes(self, method: str) -> bool:
        if self.spent or self.method.lower() not in {"*", method.lower()}:
            return False
        if self.share < 1 and self._lot.random() >= self.share:
            return False
        if self.times is not None:
            self.times -= 1
        return True

    def error(self) -> ApiError:
        if self.kind == "too_many":
            return too_many_requests(max(1, round(self.seconds)))
        return ApiError(self.status, _REASONS.get(self.status, "Internal Server Error"))


_REASONS = {502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}


@dataclass(slots=True)
class Luck:
    """What befalls one call: how long it is held up, and the fault that decides its end."""

    delay: float = 0.0
    fault: Fault | None = None


class Faults:
    """The faults that are switched on; tests do so from threads of their own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._faults: list[Fault] = []

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._faults)

    def add(self, fault: Fault) -> Fault:
        with self._lock:
            self._faults = [*self._faults, fault]
        return fault

    def clear(self) -> None:
        with self._lock:
            self._faults = []

    def befall(self, method: str) -> Luck:
        luck = Luck()
        if not self._faults:
            return luck
        with self._lock:
            for fault in self._faults:
                if fault.kind == "delay":
                    luck.delay += fault.seconds if fault.strikes(method) else 0
                elif luck.fault is None and fault.strikes(method):
                    luck.fault = fault
            self._faults = [fault for fault in self._faults if not fault.spent]
        return luck
