"""How long it takes to claim 100 rows that are due, however many stand in the table."""

import datetime as dt
import statistics
import time
from collections.abc import Callable, Iterator

from sqlalchemy import insert, text

from benchmarks.stores import STORES
from crm_core.channel import due
from crm_core.channel.model import DueRow
from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.ids import new_id
from crm_core.settings import CoreSettings
from crm_core.store.migrate import migrate

LENGTHS = (10_000, 100_000, 1_000_000)
CLAIMS, EACH = 200, 100
NOW = dt.datetime(2026, 11, 23, 2, 0, tzinfo=dt.UTC)
_AT_ONCE = 10_000


def main() -> None:
    print(f"\nClaim of {EACH} due rows, {CLAIMS} times", flush=True)
    for engine, store in STORES.items():
        with store() as url:
            _measure(engine, url)


def _measure(engine: str, url: str) -> None:
    core = Core.open(CoreSettings(_env_file=None, database_url=url), ManualClock(NOW))  # type: ignore[call-arg]
    migrate(core.engine)
    medians: list[float] = []
    held = 0
    for length in LENGTHS:
        _fill(core, length - held)
        held = length
        times = sorted(_claims(core))
        medians.append(statistics.median(times))
        print(
            f"{engine:12} {length:9,} rows   p50 {medians[-1]:5.2f} ms   "
            f"p99 {times[int(len(times) * 0.99)]:5.2f} ms",
            flush=True,
        )
    print(f"{engine:12} last to first {medians[-1] / medians[0]:.2f}", flush=True)
    core.close()


def _fill(core: Core, rows: int) -> None:
    """Half of them done long ago, half due on some day of the next year."""
    for first in range(0, rows, _AT_ONCE):
        batch = range(first, min(first + _AT_ONCE, rows))
        _insert(core, batch, lambda n: NOW + dt.timedelta(days=1, seconds=n * 31), done=2)
    with core.work() as work:  # as the server does by itself, some time after so many new rows
        work.session.execute(text("ANALYZE"))


def _insert(core: Core, numbers: range, at: Callable[[int], dt.datetime], done: int = 0) -> None:
    with core.work() as work:
        rows = [
            {
                "id": new_id(),
                "kind": "follow_up",
                "subject_id": new_id(),
                "due_at": at(number),
                "done_at": NOW if done and number % done else None,
            }
            for number in numbers
        ]
        work.session.execute(insert(DueRow), rows)


def _claims(core: Core) -> Iterator[float]:
    """Of due rows that came in between the others, in milliseconds with the commit."""
    _insert(core, range(CLAIMS * EACH), lambda n: NOW - dt.timedelta(seconds=n % 3600))
    for _ in range(CLAIMS):
        started = time.perf_counter()
        with core.work() as work:
            claimed = due.claim(work, EACH)
        yield (time.perf_counter() - started) * 1000
        assert len(claimed) == EACH


if __name__ == "__main__":
    main()
