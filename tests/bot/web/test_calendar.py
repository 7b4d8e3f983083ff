"""A person's own calendar reads their reminders at a secret address, until they close it."""

import datetime as dt
import re
from collections.abc import Iterator

import httpx
import pytest
from icalendar import Calendar, Event

from crm_core.customers.views import CustomerView, NewContact
from crm_core.follow_ups.model import CalendarFeedRow
from crm_core.people.model import UserRow
from tests.bot.conversations.follow_ups.kit import promise
from tests.bot.web.conftest import WebhookWorld
from tests.kit.person import Person

PUBLIC = "https://fieldlog.example"


@pytest.fixture
def world(database_url: str) -> Iterator[WebhookWorld]:
    made = WebhookWorld(database_url)
    made.settings = made.settings.model_copy(update={"public_url": PUBLIC})
    made.start_bot()
    yield made
    made.close()


@pytest.fixture
def rep(world: WebhookWorld) -> Person:
    return world.rep()


@pytest.fixture
def orion(world: WebhookWorld, rep: Person) -> CustomerView:
    return world.customer(rep, "Orion Pumps", NewContact("Mara Voss"))


def opens_feed(rep: Person) -> str:
    """The path of a new address."""
    rep.says("/settings")
    rep.taps("Calendar")
    rep.taps("New address")
    found = re.search(rf"{PUBLIC}(/calendar/[\w-]{{20,}}\.ics)", rep.screen)
    assert found
    return found[1]


def asks(world: WebhookWorld, path: str, **headers: str) -> httpx.Response:
    return httpx.get(f"{world.url}{path}", headers=headers, trust_env=False)


def events(answer: httpx.Response) -> list[Event]:
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return list(Calendar.from_ical(answer.content).events)


def test_the_feed_holds_what_is_open_without_phone_numbers(
    world: WebhookWorld, rep: Person, orion: CustomerView
) -> None:
    made = promise(world, rep, orion, "call 138 0013 8000 or +1 (415) 555-0134 by 2026-11-30")
    promise(world, world.rep("Lin"), orion, "not mine")
    path = opens_feed(rep)

    (event,) = events(asks(world, path))
    assert event["SUMMARY"] == "🔔 Orion Pumps · Mara Voss: call … or … by 2026-11-30"
    assert event.start == made.due_at
    assert event["UID"] == f"{made.id}@fieldlog"


def test_a_calendar_that_has_it_already_is_told_so(
    world: WebhookWorld, rep: Person, orion: CustomerView
) -> None:
    path = opens_feed(rep)
    first = asks(world, path)
    assert not events(first)
    known = {"If-None-Match": first.headers["ETag"]}
    world.clock.advance(dt.timedelta(hours=1))
    again = asks(world, path, **known)
    assert (again.status_code, again.content) == (304, b"")

    promise(world, rep, orion)
    changed = asks(world, path, **known)
    assert changed.status_code == 200
    assert len(events(changed)) == 1


def test_a_new_address_ends_the_old_and_a_closed_one_is_gone(
    world: WebhookWorld, rep: Person
) -> None:
    old = opens_feed(rep)
    new = opens_feed(rep)
    assert asks(world, old).status_code == 404
    assert asks(world, new).status_code == 200
    with world.core.reading() as work:
        row = work.session.get_one(CalendarFeedRow, rep.user_id)
        assert row.token_hash not in new

    rep.taps("Close it")
    assert asks(world, new).status_code == 404
    rep.sees("New address")
    rep.sees_no("Close it", "/calendar/")


def test_whoever_was_revoked_has_no_feed(world: WebhookWorld, rep: Person) -> None:
    path = opens_feed(rep)
    with world.core.work() as work:
        work.session.get_one(UserRow, rep.user_id).active = False

    assert asks(world, path).status_code == 404


@pytest.mark.parametrize("token", ["x", "a" * 3000, "%00", "..%2F..%2Fetc", "🙂"])
def test_any_other_address_leads_nowhere(world: WebhookWorld, token: str) -> None:
    assert asks(world, f"/calendar/{token}.ics").status_code == 404
