"""What repeats has one open occurrence, on its own days, for whoever keeps it."""

import datetime as dt

import pytest

from crm_core.errors import RecordNotFound
from crm_core.follow_ups import actions
from crm_core.follow_ups.promising import read_promise
from crm_core.follow_ups.queries import next_of
from crm_core.follow_ups.views import FollowUpView, NewFollowUp, Repeats
from tests.crm_core.follow_ups.conftest import MONDAY_TEN, ZONE, Team

WEEKLY = Repeats("FREQ=WEEKLY;BYDAY=MO")


def _promise(team: Team, repeats: Repeats, **ahead: float) -> FollowUpView:
    with team.core.work(team.rep) as work:
        due_at = work.now + dt.timedelta(**(ahead or {"hours": 1}))
        return actions.create_follow_up(
            work, NewFollowUp("kestrel", due_at, "call", "mara", repeats=repeats)
        )


def _done(team: Team, follow_up: FollowUpView) -> FollowUpView | None:
    with team.core.work(team.rep) as work:
        done = actions.complete(work, follow_up.id, None, follow_up.version)
        return next_of(work, done)


def test_the_next_one_is_like_the_one_before(team: Team) -> None:
    made = _promise(team, WEEKLY)
    following = _done(team, made)

    assert following is not None
    assert following.due_at == made.due_at + dt.timedelta(days=7)
    assert (following.note, following.contact_id, following.assignee_id, following.repeats) == (
        made.note,
        made.contact_id,
        made.assignee_id,
        WEEKLY,
    )


def test_occurrences_that_passed_meanwhile_are_not_made_up_for(team: Team) -> None:
    made = _promise(team, WEEKLY)
    team.clock.advance(dt.timedelta(days=23))
    following = _done(team, made)

    assert following is not None
    assert following.due_at == made.due_at + dt.timedelta(days=28)


def test_one_that_is_done_early_is_followed_by_the_one_after_it(team: Team) -> None:
    following = _done(team, _promise(team, WEEKLY, days=7))

    assert following is not None
    assert following.due_at == MONDAY_TEN + dt.timedelta(days=14)


def test_a_month_without_the_day_takes_its_last(team: Team) -> None:
    team.clock.set(dt.datetime(2027, 1, 31, 2, tzinfo=dt.UTC))
    made = _promise(team, Repeats("FREQ=MONTHLY"))
    following = _done(team, made)

    assert following is not None
    assert following.due_at.astimezone(ZONE).date() == dt.date(2027, 2, 28)
    later = _done(team, following)
    assert later is not None
    assert later.due_at.astimezone(ZONE).date() == dt.date(2027, 3, 31)


def test_cancelling_ends_the_series_with_what_would_follow(team: Team) -> None:
    made = _promise(team, WEEKLY)
    following = _done(team, made)
    with team.core.work(team.rep) as work:
        actions.cancel(work, made.id)

    assert following is not None
    assert (team.read(made).status, team.read(following).status) == ("done", "cancelled")
    assert team.read(made).repeats is None


def test_a_colleague_cannot_stop_it(team: Team) -> None:
    made = _promise(team, WEEKLY)

    with pytest.raises(RecordNotFound), team.core.work(team.colleague) as work:
        actions.stop_repeating(work, made.id)
    assert team.read(made).repeats == WEEKLY


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Visited Kestrel today, call them every two weeks", "call them"),
        ("今天拜访了华星精密，以后每两周回访一次", "回访一次"),
        ("Met Acme, will check in every Monday at 9 about the order", "check in about the order"),
        ("拜访宏达，每周五下午3点打电话跟进", "打电话跟进"),
        ("they call us every month", None),
        ("Visited Acme. They use 40 arms every day.", None),
        ("客户每天都联系我们", None),
        ("每月用量200台", None),
    ],
)
def test_only_what_the_rep_will_do_is_a_promise(text: str, note: str | None) -> None:
    found = read_promise(text, MONDAY_TEN, ZONE)

    assert (found and found.note) == note
