"""A new customer who is perhaps in the record already."""

import pytest

from crm_core.customers import actions
from crm_core.customers.duplicates import find_duplicates
from crm_core.customers.views import Duplicate, NewContact, NewCustomer
from crm_core.people.actor import Actor
from tests.crm_core.customers.conftest import Team

HUAXING = NewCustomer(
    "深圳华星精密有限公司",
    contacts=(NewContact("李雷", phone="13800138000", email="lilei@huaxing.cn"),),
    website="www.huaxing-precision.com",
    tax_id="91440300708461136T",
)


def duplicates(team: Team, new: NewCustomer, by: Actor | None = None) -> list[Duplicate]:
    with team.core.reading(by or team.rep) as work:
        return find_duplicates(work, new)


@pytest.mark.parametrize(
    ("new", "reason", "match"),
    [
        (NewCustomer("华东电子", tax_id="91440300708461136t"), "tax_id", "9144****136T"),
        (NewCustomer("华东电子", phone="138 0013 8000"), "phone", "138 **** 8000"),
        (
            NewCustomer("A", contacts=(NewContact("B", phone="13800138000"),)),
            "phone",
            "138 **** 8000",
        ),
        (NewCustomer("华东电子", email="LiLei@huaxing.cn"), "email", "l***@huaxing.cn"),
        (NewCustomer("华东电子", email="han@huaxing.cn"), "website", "huaxing.cn"),
        (
            NewCustomer("华东电子", website="https://huaxing-precision.com/about"),
            "website",
            "huaxing-precision.com",
        ),
        (NewCustomer("深圳华星精密"), "name", "深圳华星精密有限公司"),
        (NewCustomer("華星精密"), "similar", "深圳华星精密有限公司"),
        (NewCustomer("深圳华兴精密"), "similar", "深圳华星精密有限公司"),
        (NewCustomer("Shenzhen Huaxing Jingmi"), "similar", "深圳华星精密有限公司"),
    ],
)
def test_a_match_is_told_with_its_reason_and_masked(
    team: Team, new: NewCustomer, reason: str, match: str
) -> None:
    team.adds(HUAXING)

    found = duplicates(team, new)

    assert [(d.name, d.reason, d.match) for d in found] == [
        ("深圳华星精密有限公司", reason, match),
    ]


def test_another_customer_is_no_match(team: Team) -> None:
    team.adds(HUAXING)

    assert duplicates(team, NewCustomer("深圳宏达精密", phone="13900139000")) == []


def test_the_surest_reason_is_told_once(team: Team) -> None:
    team.adds(HUAXING)

    assert [duplicate.reason for duplicate in duplicates(team, HUAXING)] == ["tax_id"]


def test_an_alias_counts_as_a_name(team: Team) -> None:
    huaxing = team.adds(HUAXING)
    with team.core.work(team.rep) as work:
        actions.add_alias(work, huaxing.id, None, "Sinostar")

    assert [duplicate.reason for duplicate in duplicates(team, NewCustomer("Sinostar"))] == ["name"]


def test_everybodys_mail_says_nothing(team: Team) -> None:
    team.adds(NewCustomer("Acme", email="acme@gmail.com"))

    assert duplicates(team, NewCustomer("Bolt", email="bolt@gmail.com")) == []


def test_a_slip_in_an_english_name_is_found(team: Team) -> None:
    team.adds(NewCustomer("Kestrel Robotics"))

    assert [d.reason for d in duplicates(team, NewCustomer("Kestral Robotics Ltd"))] == ["similar"]


def test_what_the_actor_may_not_see_is_not_told(team: Team) -> None:
    team.adds(HUAXING)

    assert duplicates(team, HUAXING, by=team.outsider) == []


def test_a_wrong_value_is_no_match_and_no_refusal(team: Team) -> None:
    team.adds(HUAXING)

    assert duplicates(team, NewCustomer("Bolt", phone="12", email="x", tax_id="y")) == []
