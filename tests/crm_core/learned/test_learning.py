"""Words that mean somebody to one person, in the store and in the directory."""

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest

from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.customers.actions import create_customer
from crm_core.customers.views import CustomerView, NewCustomer
from crm_core.errors import RecordNotFound
from crm_core.learned.actions import MOST_LEARNED, forget, learn
from crm_core.learned.queries import learned, meant_by
from crm_core.people.accounts import add_user, as_actor
from crm_core.people.actor import Actor, Role
from crm_core.settings import CoreSettings
from crm_core.understanding import Ref, understand

NOW = dt.datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def core(database_url: str) -> Iterator[Core]:
    settings = CoreSettings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=database_url,
    )
    core = Core.open(settings, ManualClock(NOW))
    yield core
    core.close()


def user(core: Core, name: str, team: str = "") -> Actor:
    with core.work() as work:
        return as_actor(add_user(work, name, Role.REP, "en", team))


@pytest.fixture
def rep(core: Core) -> Actor:
    return user(core, "Rui Zhang", "North")


@pytest.fixture
def acme(core: Core, rep: Actor) -> CustomerView:
    with core.work(rep) as work:
        return create_customer(work, NewCustomer("Acme Corp"))


def test_the_words_are_read_as_they_are_compared(
    core: Core, rep: Actor, acme: CustomerView
) -> None:
    with core.work(rep) as work:
        assert learn(work, "  The  BIG account", acme.id, None)
        assert not learn(work, "the big account", acme.id, None)
        assert [(a.words, a.customer_name) for a in learned(work)] == [
            ("the big account", "Acme Corp")
        ]
    with core.work(rep) as work:
        directory = core.directory.for_actor(work)
    said = understand("Visited the Big Account today", NOW, "Asia/Shanghai", directory)
    assert said.entries[0].refs == (Ref(acme.id),)


def test_nobody_forgets_or_learns_for_somebody_else(
    core: Core, rep: Actor, acme: CustomerView
) -> None:
    with core.work(rep) as work:
        learn(work, "the big account", acme.id, None)
        [alias] = learned(work)
    with core.work(user(core, "Mei Lin", "South")) as work:
        assert meant_by(work) == {}
        with pytest.raises(RecordNotFound):
            forget(work, alias.id)
        with pytest.raises(RecordNotFound):
            learn(work, "big one", acme.id, None)


def test_the_oldest_make_room(core: Core, rep: Actor, acme: CustomerView) -> None:
    with core.work(rep) as work:
        learn(work, "oldest", acme.id, None)
    assert isinstance(core.clock, ManualClock)
    core.clock.advance(dt.timedelta(minutes=1))
    with core.work(rep) as work:
        for number in range(MOST_LEARNED):
            learn(work, f"name {number}", acme.id, None)
    with core.work(rep) as work:
        known = meant_by(work)
    assert len(known) == MOST_LEARNED
    assert "oldest" not in known


@pytest.mark.parametrize("words", ["", " ", "a", "x" * 61])
def test_what_is_no_name_is_not_learned(
    core: Core, rep: Actor, acme: CustomerView, words: str
) -> None:
    with core.work(rep) as work:
        assert not learn(work, words, acme.id, None)
