"""New customers and contacts come into the record, and out of it again."""

import pytest

from crm_core.customers import actions, queries
from crm_core.customers.views import NewContact, NewCustomer
from crm_core.errors import NotAllowed, RecordNotFound
from crm_core.people.actor import STRANGER
from crm_core.quality.errors import EmptyValue, InvalidEmail, InvalidPhone
from tests.crm_core.customers.conftest import ACME, Team


def test_a_new_customer_is_kept_whole_and_belongs_to_who_made_it(team: Team) -> None:
    acme = team.adds()

    read = team.read(acme)
    assert read == acme
    assert (read.name, read.owner_name, read.team, read.version) == ("Acme Corp", "Rui", "south", 1)
    assert (read.city, read.tags, read.stage) == ("Shenzhen", ("VIP",), "potential")
    assert [(method.kind, method.shown) for method in read.methods] == [("website", "acme.com")]


def test_its_first_contact_is_the_primary_one_with_numbers_in_normal_form(team: Team) -> None:
    (jane,) = team.adds().contacts

    assert (jane.name, jane.title, jane.is_primary) == ("Jane Liu", "buyer", True)
    assert {(m.kind, m.value, m.shown) for m in jane.methods} == {
        ("email", "jane@acme.com", "jane@acme.com"),
        ("mobile", "+8613800138000", "138 0013 8000"),
    }


@pytest.mark.parametrize(
    ("new", "refusal"),
    [
        (NewCustomer(" "), EmptyValue),
        (NewCustomer("Acme", phone="12"), InvalidPhone),
        (NewCustomer("Acme", contacts=(NewContact("Jane", email="jane"),)), InvalidEmail),
    ],
)
def test_a_wrong_value_refuses_the_whole_customer(
    team: Team, new: NewCustomer, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        team.adds(new)

    assert "create_customer" not in team.trail()


def test_a_stranger_makes_no_customer(team: Team) -> None:
    with pytest.raises(NotAllowed):
        team.adds(by=STRANGER)


def test_another_team_does_not_find_the_customer(team: Team) -> None:
    acme = team.adds()

    with pytest.raises(RecordNotFound):
        team.read(acme, by=team.outsider)


def test_a_removed_customer_is_found_by_nobody(team: Team) -> None:
    acme = team.adds()

    with team.core.work(team.rep) as work:
        actions.remove_customer(work, acme.id)

    with pytest.raises(RecordNotFound):
        team.read(acme, by=team.manager)


def test_a_contact_added_later_is_not_the_primary_one(team: Team) -> None:
    acme = team.adds()

    with team.core.work(team.rep) as work:
        bill = actions.add_contact(work, acme.id, NewContact("Bill Yu", phone="13900139000"))

    assert not bill.is_primary
    assert [contact.name for contact in team.read(acme).contacts] == ["Jane Liu", "Bill Yu"]
    assert [(change.field, change.new) for change in team.history(acme)] == [("contact", "Bill Yu")]


def test_a_removed_contact_stands_in_the_history_alone(team: Team) -> None:
    acme = team.adds()

    with team.core.work(team.rep) as work:
        actions.remove_contact(work, acme.contacts[0].id)

    assert team.read(acme).contacts == ()
    assert [(change.field, change.old) for change in team.history(acme)] == [
        ("contact", "Jane Liu")
    ]


def test_a_new_contacts_number_is_read_as_one_of_the_customers_country(team: Team) -> None:
    kestrel = team.adds(NewCustomer("Kestrel", phone="+44 20 7946 0958"))

    with team.core.work(team.rep) as work:
        mara = actions.add_contact(work, kestrel.id, NewContact("Mara", phone="020 7946 0111"))

    assert mara.methods[0].value == "+442079460111"


def test_briefs_come_in_the_order_asked_for_and_without_what_is_not_ones_own(team: Team) -> None:
    acme = team.adds()
    hidden = team.adds(NewCustomer("Hidden"), by=team.outsider)
    bolt = team.adds(NewCustomer("Bolt"))

    with team.core.reading(team.rep) as work:
        found = queries.briefs(work, [bolt.id, hidden.id, acme.id, "none"])

    assert [(brief.name, brief.city, brief.contact_name) for brief in found] == [
        ("Bolt", None, None),
        ("Acme Corp", "Shenzhen", "Jane Liu"),
    ]


def test_the_last_contact_moves_forward_only(team: Team) -> None:
    acme = team.adds(ACME)
    now = team.clock.now()

    with team.core.work(team.rep) as work:
        actions.touch_contacted(work, acme.id, now)
        actions.touch_contacted(work, acme.id, now.replace(year=2025))

    assert team.read(acme).last_contact_at == now
