"""The directory: cheap to extend, each rep sees his own."""

from datetime import datetime
from itertools import product

import pytest

from crm_core.understanding import (
    Directory,
    DirectoryContact,
    DirectoryCustomer,
    Ref,
    understand,
)

ZONE = "Asia/Shanghai"


def customer(number: int, name: str, *people: str, owner: str | None = None) -> DirectoryCustomer:
    contacts = tuple(DirectoryContact(f"{number}{p}", p) for p in people)
    return DirectoryCustomer(str(number), name, contacts=contacts, owner_id=owner)


def who(text: str, directory: Directory, now: datetime) -> tuple[Ref, ...]:
    entries = understand(text, now, ZONE, directory).entries
    return entries[0].refs + entries[0].candidates if entries else ()


def test_a_changed_customer_goes_by_its_new_name(now: datetime) -> None:
    before = Directory.build([customer(1, "Harbor Tools"), customer(2, "Quanta Optics")])
    after = before.with_changes([customer(1, "Tidewater Tools")], [])
    assert who("visited tidewater tools today", after, now) == (Ref("1"),)
    assert who("visited harbor tools today", after, now) == ()
    assert who("visited harbor tools today", before, now) == (Ref("1"),)


def test_a_removed_customer_is_no_longer_known(now: datetime) -> None:
    directory = Directory.build([customer(1, "Harbor Tools")]).with_changes([], ["1"])
    assert who("visited harbor tools today", directory, now) == ()
    assert directory.customer("1") is None


def test_a_rep_is_understood_only_by_what_he_may_see(now: datetime) -> None:
    everyone = Directory.build(
        [
            customer(1, "华星精密有限公司", "王伟", owner="rui"),
            customer(2, "宏达机械有限公司", "王建国", owner="ana"),
        ]
    )
    mine = everyone.visible_to(lambda c: c.owner_id == "rui")
    assert who("刚跟王总通了电话", mine, now) == (Ref("1", "1王伟"),)
    assert len(who("刚跟王总通了电话", everyone, now)) == 2
    assert mine.customer("2") is None


def test_the_view_of_a_rep_outlives_a_change(now: datetime) -> None:
    mine = Directory.build([]).visible_to(lambda c: c.owner_id == "rui")
    later = mine.with_changes(
        [customer(1, "Harbor Tools", owner="rui"), customer(2, "Quanta Optics", owner="ana")], []
    )
    assert who("called harbor tools", later, now) == (Ref("1"),)
    assert who("called quanta optics", later, now) == ()


def test_many_changes_become_one_directory_again(now: datetime) -> None:
    directory = Directory.build([])
    syllables = ("ba", "do", "ki", "lu", "mo", "ne", "pi", "ra", "su", "ti", "vo", "ze")
    names = ["".join(parts).title() for parts in product(syllables, repeat=3)][:2600]
    directory = directory.with_changes(
        [customer(n, f"{name} Works") for n, name in enumerate(names)], []
    )
    assert who(f"visited {names[-1]} works today", directory, now) == (Ref(str(len(names) - 1)),)


def test_a_taught_salutation_names_the_person(now: datetime) -> None:
    taught = DirectoryCustomer(
        "1",
        "宏达机械有限公司",
        contacts=(
            DirectoryContact("a", "王建国", aliases=("老王",)),
            DirectoryContact("b", "王伟"),
        ),
    )
    assert who("老王来电催货", Directory.build([taught]), now) == (Ref("1", "a"),)


def test_one_of_a_thousand_janes_is_found_by_her_company(now: datetime) -> None:
    crowd = [customer(n, f"Firm{n}x Ltd", f"Jane Doe{n}") for n in range(1000)]
    directory = Directory.build([*crowd, customer(5000, "Kestrel Robotics", "Jane Voss")])
    assert who("met Jane at Kestrel Robotics", directory, now) == (Ref("5000", "5000Jane Voss"),)
    assert who("met Jane today", directory, now) == ()


@pytest.mark.parametrize(
    ("typed", "customer_id"),
    [
        ("visited Kestral Robotics today", "1"),
        ("met Ana at quanta optcs", "2"),
        ("今天拜访了华新精密", "3"),
    ],
)
def test_a_slip_in_a_name_still_finds_the_customer(
    typed: str, customer_id: str, now: datetime
) -> None:
    directory = Directory.build(
        [
            customer(1, "Kestrel Robotics"),
            customer(2, "Quanta Optics"),
            customer(3, "华星精密有限公司"),
        ]
    )
    assert who(typed, directory, now) == (Ref(customer_id),)


@pytest.mark.parametrize("text", ["went to the bank", "called the office", "去了客户那边"])
def test_no_customer_is_made_of_everyday_words(text: str, now: datetime) -> None:
    directory = Directory.build([customer(1, "Bankers Trust"), customer(2, "客博科技有限公司")])
    assert who(text, directory, now) == ()


def test_a_given_name_that_is_a_word_counts_only_beside_its_firm(now: datetime) -> None:
    directory = Directory.build(
        [customer(1, "宏达机械有限公司", "王建设"), customer(2, "华星精密有限公司", "高峰")]
    )
    assert who("拜访了宏达机械，建设说要30台", directory, now) == (Ref("1", "1王建设"),)
    assert who("建设路那边的用电高峰过了", directory, now) == ()
