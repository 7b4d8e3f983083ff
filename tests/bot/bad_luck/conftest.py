"""Whatever befalls the bot, nothing may break in it unnoticed."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import func, select
from structlog.processors import format_exc_info
from structlog.testing import capture_logs

from crm_core.customers.model import ContactMethodRow, ContactRow, CustomerRow, FieldChangeRow
from crm_core.customers.views import CustomerView, NewContact
from crm_core.follow_ups.model import FollowUpRow
from crm_core.interactions.model import InteractionRow
from tests.bot.bad_luck.records import Log, Records
from tests.kit.person import Person
from tests.kit.world import World

_KINDS = (
    CustomerRow,
    ContactRow,
    ContactMethodRow,
    FieldChangeRow,
    FollowUpRow,
    InteractionRow,
)


@pytest.fixture(autouse=True)
def log(caplog: pytest.LogCaptureFixture) -> Iterator[Log]:
    """What the program logs. No failure may stand in it, but those that a test expects."""
    with capture_logs([format_exc_info]) as entries:
        kept = Log(entries)
        yield kept
    broken = [entry for entry in kept.failures if entry["event"] not in kept.expected]
    assert not broken
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def acme(world: World, rep: Person) -> CustomerView:
    jane = NewContact("Jane Liu", title="Buyer", phone="+14155550111")
    return world.customer(rep, "Acme Corp", jane, aliases=("Acme",))


@pytest.fixture
def records(world: World) -> Records:
    """How many records of each kind the store holds, to see that none was written."""

    def count() -> dict[str, Any]:
        with world.core.reading() as work:
            return {
                kind.__tablename__: work.session.scalar(select(func.count()).select_from(kind))
                for kind in _KINDS
            }

    return count
