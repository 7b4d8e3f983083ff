"""Who is asked, when, and what keeps somebody from being asked."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from crm_core.channel.model import DueRow
from crm_core.customers.actions import remove_contact
from crm_core.errors import NotAllowed, RecordNotFound
from crm_core.ids import new_id
from crm_core.interactions.model import InteractionRow
from crm_core.interactions.undo import undo_log
from crm_core.linking.actions import agree_again, unlink
from crm_core.linking.queries import links_of_customer
from crm_core.people.actor import Role
from crm_core.surveys.actions import AskedRecently, CannotBeAsked, ask, ask_on_web, send
from crm_core.surveys.answering import stop_surveys
from crm_core.surveys.model import SurveyRow
from crm_core.surveys.people import people_to_ask, person_to_ask
from crm_core.surveys.triggers import REGULAR, VISIT
from tests.crm_core.surveys.conftest import Team


def test_a_visit_is_asked_about_a_day_after_it_was_logged(team: Team) -> None:
    team.visits()
    assert team.later(hours=23) == []
    [survey] = team.later(hours=1)
    assert (survey.kind, survey.trigger, survey.person) == ("csat", "visit", "Mara Voss")
    assert (survey.rep_name, survey.team, survey.user_id) == ("Rui", "south", team.asked.id)
    assert survey.expires_at == team.clock.now() + dt.timedelta(days=14)
    assert team.ticks() == []


def test_a_visit_that_was_undone_is_not(team: Team) -> None:
    log = team.visits()
    with team.core.work(team.rep) as work:
        undo_log(work, log.written)
    assert team.later(hours=24) == []
    assert team.rows() == []


def test_a_visit_that_was_undone_in_the_night_is_not_asked_about_in_the_morning(
    team: Team,
) -> None:
    team.clock.advance(dt.timedelta(hours=12))
    log = team.visits()
    assert team.later(hours=24) == []
    with team.core.work(team.rep) as work:
        undo_log(work, log.written)
    assert team.later(hours=12) == []
    assert [(row.state, row.reason) for row in team.rows()] == [("dropped", "gone")]


@pytest.mark.parametrize(("days_ago", "asked"), [(6.9, 1), (7.1, 0)])
def test_a_visit_of_long_ago_is_not(team: Team, days_ago: float, asked: int) -> None:
    team.visits(days_ago=days_ago)
    assert len(team.later(hours=24)) == asked


def test_a_visit_is_not_asked_about_after_the_bot_was_away_for_weeks(team: Team) -> None:
    team.visits()
    assert team.later(days=11) == []
    assert team.rows() == []


def test_a_visit_of_somebody_else_asks_nobody(team: Team) -> None:
    with team.core.reading(team.rep) as work:
        people = people_to_ask(work, team.kestrel)
    tom = next(person.contact_id for person in people if person.name == "Tom Reed")
    team.visits(contact=tom)
    assert team.later(hours=24) == []


def test_who_is_asked_at_night_is_asked_in_their_morning(team: Team) -> None:
    team.clock.advance(dt.timedelta(hours=10))
    team.visits()
    assert team.later(hours=24) == []
    assert [row.state for row in team.rows()] == ["planned"]
    assert team.later(hours=12, minutes=59) == []
    [survey] = team.later(minutes=1)
    assert survey.state == "sent"


def test_a_process_that_slept_through_the_day_waits_for_the_next(team: Team) -> None:
    team.visits()
    assert team.later(hours=24 + 11) == []
    assert len(team.later(hours=12)) == 1


def test_nobody_is_asked_twice_in_thirty_days_whatever_the_kinds(team: Team) -> None:
    team.visits()
    assert len(team.later(hours=24)) == 1
    with team.core.work(team.rep) as work:
        mara = person_to_ask(work, team.kestrel, team.mara)
        with pytest.raises(AskedRecently) as refused:
            ask(work, mara, "nps")
        with pytest.raises(AskedRecently):
            ask_on_web(work, mara, "ces")
    assert refused.value.params["until"] == team.clock.now() + dt.timedelta(days=30)
    team.clock.advance(dt.timedelta(days=28))
    team.visits()
    assert team.later(hours=24) == []
    assert [(row.state, row.reason) for row in team.rows()] == [
        ("sent", None),
        ("dropped", "too_soon"),
    ]
    assert team.later(days=3) == []  # dropped, not queued
    team.visits()
    assert len(team.later(hours=24)) == 1


def test_a_customer_of_two_reps_is_one_person(team: Team) -> None:
    lin = team.joins("Lin", Role.REP)
    with team.core.work(lin) as work:
        from_here = person_to_ask(work, team.kestrel, team.mara)
    team.links("Mara V.", team.kestrel, None, lin)
    with team.core.work(lin) as work:
        ask(work, from_here, "csat")
        itself = person_to_ask(work, team.kestrel, None)
        assert itself.user_id == team.asked.id
        with pytest.raises(AskedRecently):
            ask(work, itself, "csat")


def test_linked_customers_are_asked_for_a_recommendation_every_ninety_days(team: Team) -> None:
    assert team.later(days=89) == []
    [first] = team.later(days=1)
    assert (first.kind, first.trigger, first.rep_name) == ("nps", "regular", "Rui")
    [second] = team.later(days=90)
    assert second.id != first.id
    assert due_times(team, REGULAR.due_kind) == [team.clock.now() + dt.timedelta(days=90)]


def test_who_stopped_is_not_asked_and_who_came_back_waits_anew(team: Team) -> None:
    team.visits()
    with team.core.work(team.asked) as work:
        assert stop_surveys(work)
        assert not stop_surveys(work)
    assert team.later(hours=24) == []
    assert team.later(days=90) == []
    with team.core.work(team.asked) as work:
        agree_again(work)
    assert team.later(days=89) == []
    assert len(team.later(days=1)) == 1


def test_who_stopped_meanwhile_is_not_asked_by_an_old_card(team: Team) -> None:
    with team.core.reading(team.rep) as work:
        people = people_to_ask(work, team.kestrel)
    mara, tom = people
    with team.core.work(team.asked) as work:
        stop_surveys(work)
    with team.core.work(team.rep) as work:
        for asking in (ask, ask_on_web):
            with pytest.raises(CannotBeAsked):
                asking(work, mara, "csat")
    with team.core.work(team.rep) as work, pytest.raises(CannotBeAsked):
        ask(work, tom, "csat")
    assert team.rows() == []


def test_who_was_unlinked_or_left_is_not_asked(team: Team) -> None:
    team.visits()
    with team.core.work(team.rep) as work:
        [link] = links_of_customer(work, team.kestrel)
        unlink(work, link.id)
    assert team.later(hours=24) == []
    team.links("Mara V.", team.kestrel, team.mara, team.rep)
    team.visits()
    with team.core.work(team.rep) as work:
        remove_contact(work, team.mara)
    assert team.later(hours=24) == []


def test_the_only_one_who_is_linked_is_asked_about_a_visit_without_a_name(team: Team) -> None:
    log = team.visits()
    assert log.interaction is not None
    with team.core.work() as work:
        work.session.get_one(InteractionRow, log.interaction.id).contact_id = None
    assert [survey.person for survey in team.later(hours=24)] == ["Mara Voss"]


def test_a_trigger_is_scheduled_once_for_what_it_is_about(team: Team) -> None:
    log = team.visits()
    assert due_times(team, VISIT.due_kind) == [team.clock.now() + dt.timedelta(hours=24)]
    assert log.interaction is not None


def test_a_rep_asks_only_those_they_may_see(team: Team) -> None:
    outsider = team.joins("Ole", Role.REP, "north")
    with team.core.work(outsider) as work, pytest.raises(RecordNotFound):
        people_to_ask(work, team.kestrel)
    with team.core.work(team.asked) as work, pytest.raises(NotAllowed):
        people_to_ask(work, team.kestrel)


def test_two_processes_that_ask_at_the_same_moment_ask_once(team: Team) -> None:
    with team.core.work() as work:
        planned = [
            SurveyRow(
                id=new_id(),
                kind="csat",
                trigger="hand",
                customer_id=team.kestrel,
                contact_id=team.mara,
                user_id=team.asked.id,
                team="south",
                state="planned",
                created_at=work.now,
            )
            for _ in range(4)
        ]
        work.session.add_all(planned)
    ids = [row.id for row in planned]

    def send_one(survey_id: str) -> bool:
        with team.core.work() as work:
            return send(work, survey_id) is not None

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(send_one, ids)) == 1
    assert sorted(row.state for row in team.rows()) == ["dropped"] * 3 + ["sent"]


def due_times(team: Team, kind: str) -> list[dt.datetime]:
    with team.core.reading() as work:
        still_open = select(DueRow.due_at).where(DueRow.kind == kind, DueRow.done_at.is_(None))
        return list(work.session.scalars(still_open))
