"""`make faults`: storms of SIGKILL and a thousand simulated days; about half an hour."""

import argparse
import logging
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog

from tests.faults.simulation import Simulation
from tests.kit.postgres import running_postgres
from tests.kit.stores import copy_sqlite, migrated_postgres, migrated_sqlite
from tests.kit.storm import storm

KILLS, CHATS, REMINDERS, SECONDS_A_LIFE = 200, 20, 2_000, 3.0
DAYS, DAYS_OF_A_RUN = 1_000, 20
_SEEDS = 2**32


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--days", type=int, default=DAYS)
    parser.add_argument("--seed", type=int, help="of one run that failed, to see it fail again")
    wanted = parser.parse_args()
    if wanted.seed is not None:
        return int(not _simulated(wanted.seed, DAYS_OF_A_RUN, aloud=True))
    results = [_stormed(name, wanted.kills) for name in _STORES] if wanted.kills else []
    dice = random.Random()
    results += [
        _simulated(dice.randrange(_SEEDS), min(DAYS_OF_A_RUN, wanted.days - done))
        for done in range(0, wanted.days, DAYS_OF_A_RUN)
    ]
    print(f"{wanted.days:,} simulated days, {results.count(False)} failures in all", flush=True)
    return int(not all(results))


def _stormed(name: str, kills: int) -> bool:
    processes = 3 if name == "three processes on PostgreSQL" else 1
    print(f"{name}: ", end="", flush=True)
    with (
        TemporaryDirectory() as folder,
        _STORES[name](Path(folder)) as url,
        storm(url, Path(folder), processes=processes, chats=CHATS, reminders=REMINDERS) as raging,
    ):
        found = raging.rage([raging.kill] * kills, SECONDS_A_LIFE)
    print(found, flush=True)
    return found.is_well


@contextmanager
def _sqlite(folder: Path) -> Iterator[str]:
    yield f"sqlite:///{migrated_sqlite(folder / 'storm.db')}"


@contextmanager
def _postgresql(_folder: Path) -> Iterator[str]:
    with running_postgres() as server:
        yield migrated_postgres(server)


_STORES = {
    "one process on SQLite": _sqlite,
    "one process on PostgreSQL": _postgresql,
    "three processes on PostgreSQL": _postgresql,
}


def _simulated(seed: int, days: int, *, aloud: bool = False) -> bool:
    level = logging.INFO if aloud else logging.CRITICAL
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(level))
    with TemporaryDirectory() as folder:
        template = migrated_sqlite(Path(folder) / "template.db")
        try:
            Simulation(copy_sqlite(template, Path(folder) / "days.db"), seed).run(days)
        except Exception as error:  # noqa: BLE001 - whatever breaks is what is looked for
            again = f"{sys.executable} -m tests.faults --seed {seed}"
            print(f"{type(error).__name__}: {error}; see it again: {again}", flush=True)
            return False
    return True


if __name__ == "__main__":
    sys.exit(main())
