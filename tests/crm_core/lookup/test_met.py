"""Whom one met at some time is found by saying when."""

import datetime as dt

import pytest

from crm_core.customers.views import NewCustomer
from crm_core.interactions.actions import save_log
from crm_core.interactions.views import NewLog
from crm_core.people.actor import Actor
from tests.crm_core.lookup.conftest import Team


def visits(team: Team, name: str, days_ago: int, by: Actor | None = None) -> None:
    actor = by or team.rep
    (customer,) = team.knows(NewCustomer(name), by=actor)
    with team.core.work(actor) as work:
        save_log(
            work,
            NewLog(
                draft_id=f"{name[:10]}{days_ago}",
                text="visit",
                customer_id=customer,
                kind="visit",
                occurred_at=work.now - dt.timedelta(days=days_ago),
                summary="visit",
            ),
        )


@pytest.fixture
def met(empty_team: Team) -> Team:
    """Monday: a visit today, one yesterday, one last Thursday."""
    visits(empty_team, "Today Ltd", 0)
    visits(empty_team, "Kestrel", 1)
    visits(empty_team, "Orion", 4)
    return empty_team


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("the one I saw yesterday", ["Kestrel"]),
        ("who did I visit last week", ["Kestrel", "Orion"]),
        ("昨天拜访的那个客户", ["Kestrel"]),
        ("上周四见的那家", ["Orion"]),
    ],
)
def test_whom_one_met_is_found_by_when(met: Team, said: str, found: list[str]) -> None:
    assert met.finds(said) == found
    assert not any(hit.is_guess for hit in met.hits(said))


def test_whom_a_colleague_met_is_not_meant(met: Team) -> None:
    assert met.finds("the one I saw yesterday", by=met.colleague) == []


def test_a_time_alone_is_about_nobody(met: Team) -> None:
    assert met.finds("yesterday") == []
