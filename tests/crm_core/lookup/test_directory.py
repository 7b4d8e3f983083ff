"""What the directory hands to the understanding: the names a team may mean."""

import datetime as dt
import threading

import pytest

from crm_core.customers import actions
from crm_core.customers.queries import get_customer
from crm_core.customers.views import FieldEdit, NewContact, NewCustomer
from crm_core.errors import RecordNotFound
from crm_core.lookup.directory import DirectoryCache
from crm_core.people.actor import Actor
from tests.crm_core.lookup.conftest import Team


def named(team: Team, name: str, by: Actor | None = None) -> set[str]:
    """Ids of customers that the person's directory knows by that name."""
    with team.core.reading(by or team.rep) as work:
        found = team.core.directory.for_actor(work).exactly(name)
    return {entity.customer.id for entity in found}


def test_the_directory_knows_customers_by_name_alias_and_people(team: Team) -> None:
    hongda = {hit.customer_id for hit in team.hits("hdjx")}

    assert named(team, "老宏达") == named(team, "王建国") == hongda


def test_what_was_added_since_the_last_look_is_known(team: Team) -> None:
    assert not named(team, "Zenith Packaging")

    ids = team.knows(NewCustomer("Zenith Packaging"))

    assert named(team, "zenith packaging") == set(ids)


def test_a_new_name_takes_the_place_of_the_old_one(team: Team) -> None:
    (customer,) = named(team, "kellerman & sons")
    with team.core.work(team.rep) as work:
        actions.change_field(work, FieldEdit(customer, "name", "Brandt & Sons"))

    assert named(team, "brandt & sons") == {customer}
    assert not named(team, "kellerman & sons")


def test_a_removed_customer_is_forgotten(team: Team) -> None:
    (customer,) = named(team, "kellerman & sons")
    with team.core.work(team.rep) as work:
        actions.remove_customer(work, customer)

    assert not named(team, "kellerman & sons")


def test_a_new_contact_is_known(team: Team) -> None:
    (customer,) = named(team, "kellerman & sons")
    with team.core.work(team.rep) as work:
        actions.add_contact(work, customer, NewContact("Otto Brandt"))

    assert named(team, "otto brandt") == {customer}


def test_each_person_knows_only_whom_they_may_see(team: Team) -> None:
    north = set(team.knows(NewCustomer("Northern Lights"), by=team.outsider))

    assert named(team, "northern lights", by=team.outsider) == north
    assert not named(team, "northern lights")
    assert not named(team, "acme corp", by=team.outsider)


def test_what_is_rolled_back_was_never_known(team: Team) -> None:
    def begun_and_given_up() -> None:
        with team.core.work(team.rep) as work:
            actions.create_customer(work, NewCustomer("Phantom Works"))
            team.core.directory.for_actor(work)
            get_customer(work, "nobody")

    with pytest.raises(RecordNotFound):
        begun_and_given_up()

    assert not named(team, "phantom works")


def refresh(team: Team, directory: DirectoryCache) -> None:
    with team.core.reading() as work:
        directory.refresh(work)


def test_another_process_sees_the_change_after_hours_without_a_look(team: Team) -> None:
    other = DirectoryCache(team.core.engine)
    refresh(team, other)
    for _ in range(2):
        team.clock.advance(dt.timedelta(hours=3))
        team.knows(NewCustomer(f"Later {team.clock.now():%H}"))
    refresh(team, other)

    with team.core.reading(team.rep) as work:
        directory = other.for_actor(work)

    assert directory.exactly("later 05")
    assert directory.exactly("later 08")


def test_many_threads_may_look_at_once(team: Team) -> None:
    counts: list[int] = []

    def look() -> None:
        counts.append(len(named(team, "acme corp")))

    threads = [threading.Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert counts == [1] * 8
