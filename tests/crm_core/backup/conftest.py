"""Stores with something in them, stores without, and a folder for their backups."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from crm_core.backup.making import Made, make_backup
from crm_core.backup.manifest import TableSum
from crm_core.backup.proving import Proof, verify
from crm_core.backup.restoring import restore
from crm_core.channel.outbox import Message, post
from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.customers.actions import create_customer
from crm_core.customers.model import CustomerRow
from crm_core.customers.views import NewContact, NewCustomer
from crm_core.people.actor import Actor, Role
from crm_core.settings import CoreSettings
from crm_core.store.keys import new_key
from tests.kit.postgres import programs

NOW = dt.datetime(2026, 11, 23, 2, tzinfo=dt.UTC)
KEY = new_key()


@dataclass
class Store:
    core: Core
    folder: Path

    @property
    def settings(self) -> CoreSettings:
        return self.core.settings

    def backs_up(self, name: str = "a.backup") -> Made:
        return make_backup(self.core.engine, self.settings, self.folder / name, NOW)

    def proves(self, path: Path) -> Proof:
        return verify(path, self.settings, self.core.engine)

    def restores(self, path: Path) -> dict[str, TableSum]:
        return dict(restore(path, self.settings, self.core.engine).tables)

    def has(self, name: str) -> bool:
        with self.core.reading() as work:
            found = work.session.scalar(
                select(func.count()).select_from(CustomerRow).where(CustomerRow.name == name)
            )
        return found == 1

    def adds(self, name: str) -> None:
        admin = Actor(None, Role.ADMIN, "command line", timezone="UTC")
        with self.core.work(admin) as work:
            create_customer(work, NewCustomer(name, contacts=(NewContact("李雷"),)))


def opened(url: str, folder: Path, **settings: Any) -> Store:
    told = CoreSettings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=url,
        pgbin=str(programs()),
        **settings,
    )
    return Store(Core.open(told, ManualClock(NOW)), folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "backups"
    made.mkdir()
    return made


@pytest.fixture
def store(database_url: str, folder: Path) -> Iterator[Store]:
    """A customer, its audit rows, and a message with a picture; a key is set."""
    made = opened(database_url, folder, backup_key=KEY)
    made.adds("Kestrel Robotics")
    with made.core.work() as work:
        post(work, "1", 7, [Message("sendPhoto", {"caption": "码"}, attachment=b"\0\xff'\n")])
    yield made
    made.core.close()


@pytest.fixture
def empty(request: pytest.FixtureRequest, database_url: str, folder: Path) -> Iterator[Store]:
    """Another one on the same engine."""
    engine = database_url.partition(":")[0]
    made = opened(request.getfixturevalue(f"empty_{engine}_url"), folder, backup_key=KEY)
    yield made
    made.core.close()
