"""How long a backup of many interactions takes to make, prove and restore, on both engines."""

import argparse
import datetime as dt
import random
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from sqlalchemy import insert

from crm_core.backup.making import make_backup
from crm_core.backup.proving import compare, verify
from crm_core.backup.restoring import restore
from crm_core.clock import SystemClock
from crm_core.core import Core
from crm_core.customers.model import CustomerRow
from crm_core.ids import new_id
from crm_core.interactions.model import InteractionRow
from crm_core.people.accounts import add_user
from crm_core.people.actor import Role
from crm_core.settings import CoreSettings
from crm_core.store.keys import new_key
from crm_core.store.migrate import migrate
from tests.kit.postgres import programs, running_postgres

INTERACTIONS, CUSTOMERS = 1_000_000, 1_000
_AT_ONCE = 5_000
_WORDS = ("visited", "called", "quote", "price", "delivery", "报价", "拜访", "合同", "交期", "付款")

T = TypeVar("T")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interactions", type=int, default=INTERACTIONS)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), nargs="*")
    wanted, _ = parser.parse_known_args()
    engines = {"sqlite": _sqlite, "postgresql": _postgresql}
    for name in wanted.engine or engines:
        with engines[name]() as (full, empty), TemporaryDirectory() as folder:
            measure(name, full, empty, Path(folder) / "bench.backup", wanted.interactions)


def measure(engine: str, full: str, empty: str, path: Path, interactions: int) -> None:
    """Raises `BackupError` when a row or a checksum differs."""
    settings = CoreSettings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=full,
        backup_key=new_key(),  # type: ignore[arg-type]
        pgbin=str(programs()),
    )
    with closing(Core.open(settings)) as core:
        migrate(core.engine)
        populate(core, interactions)
        print(f"\nBackup of {interactions:,} interactions on {engine}, encrypted")
        now = SystemClock().now()
        made = _timed("made", lambda: make_backup(core.engine, settings, path, now))
        print(f"{made.size / 1e6:10,.1f} MB, {made.manifest.rows:,} rows")
        proof = _timed("verified", lambda: verify(path, settings, core.engine))
    with closing(Core.open(settings.model_copy(update={"database_url": empty}))) as core:
        restored = _timed("restored", lambda: restore(path, settings, core.engine))
    compare(made.manifest, dict(restored.tables))
    count = restored.tables["interactions"].rows
    how = "restored elsewhere" if proof.restored else "read to its end"
    print(f"counts and checksums equal: {count:,} interactions; proved: {how}")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:10,.1f} MB at most in memory")


def _timed(what: str, work: Callable[[], T]) -> T:
    began = time.perf_counter()
    result = work()
    print(f"{time.perf_counter() - began:10.1f} s {what}", flush=True)
    return result


def populate(core: Core, count: int) -> None:
    dice = random.Random(5)
    with core.work() as work:
        author = add_user(work, "Rep", Role.REP, "en").id
        work.session.flush()
        customers = [new_id() for _ in range(CUSTOMERS)]
        stamps = {"created_at": work.now, "changed_at": work.now, "owner_id": author}
        rows = [{"id": key, "name": f"Customer {key}", **stamps} for key in customers]
        work.session.execute(insert(CustomerRow), rows)
    for begin in range(0, count, _AT_ONCE):
        with core.work() as work:
            batch = [
                _interaction(dice, customers, author, work.now)
                for _ in range(min(_AT_ONCE, count - begin))
            ]
            work.session.execute(insert(InteractionRow), batch)


def _interaction(
    dice: random.Random, customers: list[str], author: str, now: dt.datetime
) -> dict[str, Any]:
    return {
        "id": new_id(),
        "customer_id": dice.choice(customers),
        "kind": dice.choice(("visit", "call", "email")),
        "occurred_at": now - dt.timedelta(minutes=dice.randrange(1_000_000)),
        "summary": " ".join(dice.choices(_WORDS, k=8)),
        "text": " ".join(dice.choices(_WORDS, k=12)),
        "author_id": author,
        "created_at": now,
    }


@contextmanager
def _sqlite() -> Iterator[tuple[str, str]]:
    with TemporaryDirectory() as folder:
        yield f"sqlite:///{folder}/full.db", f"sqlite:///{folder}/empty.db"


@contextmanager
def _postgresql() -> Iterator[tuple[str, str]]:
    with running_postgres() as server:
        yield server.create_database(), server.create_database()


if __name__ == "__main__":
    main()
