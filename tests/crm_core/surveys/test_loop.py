"""What a low score sets in motion, once, for whoever is there to act."""

import datetime as dt
from decimal import Decimal

import pytest

from crm_core.customers.actions import change_field
from crm_core.customers.views import FieldEdit
from crm_core.errors import InvalidValue, RecordNotFound
from crm_core.follow_ups.queries import get_follow_up
from crm_core.people.actions import revoke
from crm_core.people.actor import Role
from crm_core.surveys.answering import SurveyClosed, comment
from crm_core.surveys.loop import raise_alarm
from crm_core.surveys.satisfaction import satisfaction_of
from crm_core.surveys.views import Alarm, SurveyView
from tests.crm_core.surveys.conftest import Team


@pytest.fixture
def survey(team: Team) -> SurveyView:
    team.visits()
    [survey] = team.later(hours=24)
    return survey


def alarm(team: Team, survey: SurveyView, score: int = 1) -> Alarm:
    answered = team.answers(survey, score)
    assert answered.is_newly_low
    with team.core.work(team.asked) as work:
        return raise_alarm(work, answered.survey, "call")


def test_the_owner_has_an_urgent_follow_up_and_the_managers_of_the_team_are_told(
    team: Team, survey: SurveyView
) -> None:
    second = team.joins("Max", Role.MANAGER)
    team.joins("Nora", Role.MANAGER, "north")
    team.joins("Ada", Role.ADMIN)
    raised = alarm(team, survey)
    assert raised.owner_id == team.rep.id
    assert set(raised.manager_ids) == {team.manager.id, second.id}
    assert raised.follow_up is not None
    with team.core.reading() as work:
        follow_up = get_follow_up(work, raised.follow_up.follow_up.id)
    assert (follow_up.assignee_id, follow_up.contact_id) == (team.rep.id, team.mara)
    assert follow_up.due_at == team.clock.now() + dt.timedelta(hours=2)
    assert not team.answers(survey, 2).is_newly_low


def test_where_the_owner_is_gone_the_manager_keeps_it(team: Team, survey: SurveyView) -> None:
    with team.core.work(team.manager) as work:
        revoke(work, team.rep.id or "")
    raised = alarm(team, survey)
    assert raised.owner_id == team.manager.id
    assert raised.people == (team.manager.id,)


def test_the_new_owner_is_told_not_who_was_judged(team: Team, survey: SurveyView) -> None:
    lin = team.joins("Lin", Role.REP)
    with team.core.work(team.manager) as work:
        change_field(work, FieldEdit(team.kestrel, "owner", "Lin"))
    raised = alarm(team, survey)
    assert raised.owner_id == lin.id
    assert raised.survey.rep_name == "Rui"


def test_a_good_answer_makes_up_for_the_last_bad_one_until_it_is_changed(
    team: Team, survey: SurveyView
) -> None:
    alarm(team, survey)
    team.clock.advance(dt.timedelta(days=31))
    team.visits()
    [later] = team.later(hours=24)
    answered = team.answers(later, 4)
    assert answered.recovered is not None
    assert answered.recovered.id == survey.id
    assert team.answers(later, 5).recovered is None
    changed = team.answers(later, 2)
    assert changed.is_newly_low
    assert [row.recovered_by_id for row in team.rows()] == [None, None]
    with team.core.reading(team.rep) as work:
        satisfaction = satisfaction_of(work, team.kestrel)
    assert satisfaction is not None
    assert (satisfaction.mean, satisfaction.answers, satisfaction.trend) == (
        Decimal("1.5"),
        2,
        "up",
    )


def test_an_answer_is_taken_from_who_was_asked_in_time_and_on_the_scale(
    team: Team, survey: SurveyView
) -> None:
    other = team.links("Tom", team.kestrel, None, team.rep)
    with pytest.raises(RecordNotFound):
        team.answers(survey, 3, by=other)
    with pytest.raises(InvalidValue):
        team.answers(survey, 6)
    team.clock.advance(dt.timedelta(days=14))
    with pytest.raises(SurveyClosed):
        team.answers(survey, 3)
    with pytest.raises(SurveyClosed), team.core.work(team.asked) as work:
        comment(work, survey.id, "late")
    assert [row.score for row in team.rows()] == [None]


def test_an_answer_in_the_last_moment_can_still_be_changed_for_a_day(
    team: Team, survey: SurveyView
) -> None:
    team.clock.advance(dt.timedelta(days=14, seconds=-1))
    team.answers(survey, 3)
    team.clock.advance(dt.timedelta(hours=23))
    assert team.answers(survey, 4).before == 3
    team.clock.advance(dt.timedelta(hours=1))
    with pytest.raises(SurveyClosed):
        team.answers(survey, 5)
