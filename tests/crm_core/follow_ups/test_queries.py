"""Who sees which promises, on which day."""

import datetime as dt

from crm_core.follow_ups import actions
from crm_core.follow_ups.queries import agenda, open_for_customer
from crm_core.follow_ups.views import Agenda
from crm_core.people.actor import Actor
from tests.crm_core.follow_ups.conftest import MONDAY_TEN, Team

MONDAY = MONDAY_TEN.date()
TUESDAY = MONDAY + dt.timedelta(days=1)


def _agenda(team: Team, day: dt.date, actor: Actor | None = None) -> Agenda:
    with team.core.reading(actor or team.rep) as work:
        return agenda(work, day)


def _notes(items: tuple[object, ...]) -> list[str]:
    return [item.note for item in items]  # type: ignore[attr-defined]


def test_today_holds_what_is_overdue_and_what_is_due_in_order(team: Team) -> None:
    team.promise("at three", hours=5)
    team.promise("tomorrow", hours=24)
    team.promise("at nine", hours=-1)
    team.promise("on Friday", days=-3)

    today = _agenda(team, MONDAY)

    assert _notes(today.overdue) == ["on Friday"]
    assert _notes(today.due) == ["at nine", "at three"]


def test_a_day_is_the_persons_own_from_midnight_to_midnight(team: Team) -> None:
    team.promise("just before midnight", hours=13.99)
    team.promise("midnight", hours=14)
    team.promise("end of tomorrow", hours=37.99)
    team.promise("the day after", hours=38)

    tomorrow = _agenda(team, TUESDAY)

    assert not tomorrow.overdue
    assert _notes(tomorrow.due) == ["midnight", "end of tomorrow"]


def test_what_was_done_today_stays_on_the_agenda_in_its_place(team: Team) -> None:
    first = team.promise("first", hours=1)
    team.promise("second", hours=2)
    with team.core.work(team.rep) as work:
        actions.complete(work, first.id, None, first.version)

    today = _agenda(team, MONDAY)

    assert [(item.note, item.status) for item in today.due] == [
        ("first", "done"),
        ("second", "open"),
    ]


def test_what_was_done_yesterday_is_not_shown_again(team: Team) -> None:
    made = team.promise("early", hours=23)
    with team.core.work(team.rep) as work:
        actions.complete(work, made.id, None, made.version)

    team.clock.advance(dt.timedelta(days=1))

    assert not _agenda(team, TUESDAY).due


def test_an_agenda_is_ones_own(team: Team) -> None:
    team.promise()

    assert not _agenda(team, MONDAY, team.colleague).due
    assert not _agenda(team, MONDAY, team.manager).due


def test_whoever_sees_the_customer_sees_what_is_open(team: Team) -> None:
    later = team.promise("later", hours=2)
    sooner = team.promise("sooner", hours=1)
    done = team.promise("done", hours=3)
    with team.core.work(team.rep) as work:
        actions.complete(work, done.id, None, done.version)

    with team.core.reading(team.colleague) as work:
        assert open_for_customer(work, "kestrel") == [sooner, later]
    with team.core.reading(team.outsider) as work:
        assert open_for_customer(work, "kestrel") == []
