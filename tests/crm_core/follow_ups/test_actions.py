"""Promises are kept once, by whom they belong to, and fall due when they should."""

import datetime as dt
from collections.abc import Callable

import pytest
from sqlalchemy import select

from crm_core.audit.model import AuditRow
from crm_core.customers.model import CustomerRow
from crm_core.errors import NotAllowed, RecordNotFound, StaleVersion
from crm_core.follow_ups import actions
from crm_core.follow_ups.views import NewFollowUp
from crm_core.people.actor import STRANGER
from crm_core.work import Work
from tests.crm_core.follow_ups.conftest import Team

HOUR = dt.timedelta(hours=1)


def test_a_promise_falls_due_at_its_time_and_once(team: Team) -> None:
    made = team.promise(hours=1)

    team.clock.advance(HOUR - dt.timedelta(seconds=1))
    assert not team.falls_due()

    team.clock.advance(dt.timedelta(seconds=1))
    assert [(row.subject_id, row.due_at) for row in team.falls_due()] == [(made.id, made.due_at)]
    assert not team.falls_due()


def test_a_promise_names_whom_it_is_about_and_who_keeps_it(team: Team) -> None:
    made = team.promise()

    assert team.read(made) == made
    assert (made.customer_name, made.contact_name) == ("Kestrel Robotics", "Mara Voss")
    assert (made.assignee_id, made.status, made.version) == (team.rep.id, "open", 1)


def test_what_is_done_no_longer_falls_due(team: Team) -> None:
    made = team.promise()

    with team.core.work(team.rep) as work:
        done = actions.complete(work, made.id, "sent", made.version)

    assert (done.status, done.result, done.done_at) == ("done", "sent", team.clock.now())
    team.clock.advance(2 * HOUR)
    assert not team.falls_due()


def test_a_snoozed_promise_falls_due_at_its_new_time_alone(team: Team) -> None:
    made = team.promise(hours=1)

    with team.core.work(team.rep) as work:
        actions.snooze(work, made.id, made.due_at + HOUR, made.version)

    team.clock.advance(HOUR)
    assert not team.falls_due()
    team.clock.advance(HOUR)
    assert [row.subject_id for row in team.falls_due()] == [made.id]


def test_a_promise_cannot_be_put_off_into_the_past(team: Team) -> None:
    made = team.promise()

    with pytest.raises(actions.TimeHasPassed), team.core.work(team.rep) as work:
        actions.snooze(work, made.id, team.clock.now(), made.version)

    assert team.read(made) == made


def test_a_promise_that_has_changed_since_it_was_shown_is_left_alone(team: Team) -> None:
    made = team.promise()
    with team.core.work(team.rep) as work:
        snoozed = actions.snooze(work, made.id, made.due_at + HOUR, made.version)

    with pytest.raises(StaleVersion), team.core.work(team.rep) as work:
        actions.complete(work, made.id, None, made.version)

    assert team.read(made) == snoozed


def test_what_is_done_cannot_be_done_again(team: Team) -> None:
    made = team.promise()
    with team.core.work(team.rep) as work:
        done = actions.complete(work, made.id, None, made.version)

    with pytest.raises(StaleVersion), team.core.work(team.rep) as work:
        actions.complete(work, made.id, None, done.version)


def test_a_result_is_added_to_what_is_done(team: Team) -> None:
    made = team.promise()
    with team.core.work(team.rep) as work:
        actions.complete(work, made.id, None, made.version)
        told = actions.record_result(work, made.id, "sent, decides on Friday")

    assert team.read(made) == told
    assert told.result == "sent, decides on Friday"


def test_a_result_is_refused_before_anything_is_done(team: Team) -> None:
    made = team.promise()

    with pytest.raises(StaleVersion), team.core.work(team.rep) as work:
        actions.record_result(work, made.id, "sent")


def test_taking_back_a_done_brings_the_reminder_back(team: Team) -> None:
    made = team.promise(hours=1)
    with team.core.work(team.rep) as work:
        done = actions.complete(work, made.id, "sent", made.version)
    with team.core.work(team.rep) as work:
        again = actions.reopen(work, made.id, done.version)

    assert (again.status, again.result, again.done_at) == ("open", None, None)
    team.clock.advance(HOUR)
    assert [row.subject_id for row in team.falls_due()] == [made.id]


def test_taking_back_a_snooze_does_not_push_the_same_reminder_twice(team: Team) -> None:
    made = team.promise(hours=1)
    team.clock.advance(HOUR)
    assert len(team.falls_due()) == 1
    with team.core.work(team.rep) as work:
        snoozed = actions.snooze(work, made.id, team.clock.now() + HOUR, made.version)
    with team.core.work(team.rep) as work:
        back = actions.take_back_snooze(work, made.id, made.due_at, snoozed.version)

    assert back.due_at == made.due_at
    team.clock.advance(2 * HOUR)
    assert not team.falls_due()


def test_a_cancelled_promise_never_falls_due(team: Team) -> None:
    made = team.promise()

    with team.core.work(team.rep) as work:
        assert actions.cancel(work, made.id).status == "cancelled"
        assert actions.cancel(work, made.id).status == "cancelled"

    team.clock.advance(2 * HOUR)
    assert not team.falls_due()


def test_cancelling_leaves_what_was_done_as_it_was(team: Team) -> None:
    made = team.promise()

    with team.core.work(team.rep) as work:
        done = actions.complete(work, made.id, "sent", made.version)
        assert actions.cancel(work, made.id) == done


def test_a_colleagues_promise_is_as_if_it_were_not_there(team: Team) -> None:
    made = team.promise()

    touches: list[Callable[[Work], object]] = [
        lambda work: actions.complete(work, made.id, None, made.version),
        lambda work: actions.snooze(work, made.id, made.due_at + HOUR, made.version),
        lambda work: actions.cancel(work, made.id),
        lambda work: actions.record_result(work, made.id, "mine now"),
    ]
    for touch in touches:
        with pytest.raises(RecordNotFound), team.core.work(team.colleague) as work:
            touch(work)

    assert team.read(made) == made


def test_a_manager_keeps_the_promises_of_the_team(team: Team) -> None:
    made = team.promise()

    with team.core.work(team.manager) as work:
        assert actions.complete(work, made.id, None, made.version).status == "done"


def test_a_manager_can_give_a_promise_to_somebody_of_the_team(team: Team) -> None:
    with team.core.work(team.manager) as work:
        given = actions.create_follow_up(
            work,
            NewFollowUp("kestrel", work.now + HOUR, "call back", assignee_id=team.rep.id),
        )

    assert (given.assignee_id, given.assignee_name) == (team.rep.id, "Rui")


def test_a_rep_cannot_give_a_promise_to_a_colleague(team: Team) -> None:
    with pytest.raises(RecordNotFound), team.core.work(team.rep) as work:
        actions.create_follow_up(
            work,
            NewFollowUp("kestrel", work.now + HOUR, "call back", assignee_id=team.colleague.id),
        )


def test_nothing_is_promised_about_a_customer_one_may_not_see(team: Team) -> None:
    with pytest.raises(RecordNotFound):
        team.promise(by=team.outsider)


def test_nothing_is_promised_about_a_contact_of_somebody_else(team: Team) -> None:
    with pytest.raises(RecordNotFound), team.core.work(team.rep) as work:
        actions.create_follow_up(
            work, NewFollowUp("kestrel", work.now + HOUR, "call", contact_id="nobody")
        )


def test_a_stranger_keeps_no_promises(team: Team) -> None:
    with pytest.raises(NotAllowed):
        team.promise(by=STRANGER)


def test_the_promises_of_a_removed_customer_are_out_of_reach(team: Team) -> None:
    made = team.promise()
    with team.core.work() as work:
        work.session.get_one(CustomerRow, "kestrel").deleted_at = work.now

    with pytest.raises(RecordNotFound):
        team.read(made)


def test_every_change_leaves_a_trace(team: Team) -> None:
    made = team.promise()
    with team.core.work(team.rep) as work:
        snoozed = actions.snooze(work, made.id, made.due_at + HOUR, made.version)
        actions.complete(work, made.id, None, snoozed.version)

    with team.core.reading() as work:
        trail = work.session.execute(
            select(AuditRow.action, AuditRow.actor_id).where(AuditRow.subject_id == made.id)
        ).all()
    assert {(action, actor) for action, actor in trail} == {
        ("create_follow_up", team.rep.id),
        ("snooze_follow_up", team.rep.id),
        ("complete_follow_up", team.rep.id),
    }
