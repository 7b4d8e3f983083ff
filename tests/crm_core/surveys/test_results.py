"""Score and response rate, for those who may see them."""

import datetime as dt
from decimal import Decimal

import pytest

from crm_core.errors import NotAllowed
from crm_core.ids import new_id
from crm_core.people.actor import Actor, Role
from crm_core.surveys.model import SurveyRow
from crm_core.surveys.results import Grouping, groupings, results
from tests.crm_core.surveys.conftest import Team

DAY = dt.timedelta(days=1)


def asked(
    team: Team,
    kind: str = "csat",
    *scores: int | None,
    days_ago: float = 1,
    trigger: str = "visit",
    rep: Actor | None = None,
    into: str = "south",
) -> None:
    """Surveys that were sent then; None was not answered."""
    with team.core.work() as work:
        at = work.now - days_ago * DAY
        for score in scores:
            row = SurveyRow(
                id=new_id(),
                kind=kind,
                trigger=trigger,
                customer_id=team.kestrel,
                rep_id=(rep or team.rep).id,
                team=into,
                state="sent" if score is None else "answered",
                created_at=at,
                sent_at=at,
                expires_at=at + 14 * DAY,
                score=score,
                answered_at=None if score is None else at,
            )
            work.session.add(row)


def seen(team: Team, by: Grouping | None = None, actor: Actor | None = None) -> dict[str, str]:
    """In short, by group: kind, score, answered of sent."""
    with team.core.reading(actor or team.manager) as work:
        return {
            group.key or group.since.strftime("%Y-%m-%d"): " ".join(
                f"{f.kind} {f.nps if f.kind == 'nps' else f.mean} {f.answered}/{f.sent}"
                for f in group.figures
            )
            for group in results(work, by)
        }


def test_who_did_not_answer_lowers_the_rate_and_not_the_score(team: Team) -> None:
    asked(team, "csat", 5, 4, 3, None)
    asked(team, "nps", 10, 9, 8, 6, None)
    asked(team, "ces", None)
    with team.core.reading(team.manager) as work:
        [group] = results(work)
    csat, nps, ces = group.figures
    assert (csat.mean, csat.rate, csat.answered) == (Decimal(4), Decimal("0.75"), 3)
    assert csat.satisfied == Decimal(2) / 3
    assert (nps.nps, nps.sent) == (25, 5)
    assert (ces.mean, ces.nps, ces.satisfied) == (None, None, None)
    assert ces.rate == 0


def test_by_rep_team_trigger(team: Team) -> None:
    lin, ole = team.joins("Lin", Role.REP), team.joins("Ole", Role.REP, "north")
    asked(team, "csat", 5, 5)
    asked(team, "csat", 1, rep=lin, trigger="hand")
    asked(team, "nps", 10, rep=ole, into="north")
    admin = team.joins("Ada", Role.ADMIN)
    assert seen(team, "rep", admin) == {
        "Lin": "csat 1 1/1",
        "Ole": "nps 100 1/1",
        "Rui": "csat 5 2/2",
    }
    assert seen(team, "team", admin).keys() == {"north", "south"}
    assert seen(team, "rep").keys() == {"Lin", "Rui"}
    assert seen(team, "trigger") == {"hand": "csat 1 1/1", "visit": "csat 5 2/2"}
    [own] = seen(team, None, team.rep).values()
    assert own == "csat 5 2/2"


def test_by_month_in_the_persons_own_zone(team: Team) -> None:
    asked(team, "csat", 5)
    in_november = (dt.timedelta(days=22, hours=9)) / DAY
    asked(team, "csat", 4, days_ago=in_november)  # 1 November, 01:00 in Shanghai
    asked(team, "csat", 1, days_ago=in_november + 0.1)
    asked(team, "csat", 2, days_ago=300)
    with team.core.reading(team.manager) as work:
        months = results(work, "month")
    assert [(m.figures[0].total, m.figures[0].sent) for m in months] == [(9, 2), (1, 1)]


def test_what_is_older_than_the_period_or_was_dropped_does_not_count(team: Team) -> None:
    asked(team, "csat", 5, days_ago=91)
    with team.core.work() as work:
        row = SurveyRow(
            id=new_id(),
            kind="csat",
            trigger="visit",
            customer_id=team.kestrel,
            rep_id=team.rep.id,
            team="south",
            state="dropped",
            created_at=work.now,
        )
        work.session.add(row)
    assert seen(team) == {}


def test_a_customer_sees_no_results(team: Team) -> None:
    with team.core.reading(team.asked) as work, pytest.raises(NotAllowed):
        results(work)


def test_what_tells_nothing_is_not_offered(team: Team) -> None:
    assert groupings(team.rep) == ("month", "trigger")
    assert groupings(team.manager) == ("rep", "month", "trigger")
