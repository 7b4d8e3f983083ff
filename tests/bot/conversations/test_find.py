"""Looking customers up: a fragment, a card, one thumb."""

import pytest
from sqlalchemy import select

from crm_core.audit.model import AuditRow
from crm_core.customers.actions import remove_customer
from crm_core.customers.views import CustomerView, NewContact
from crm_core.people.accounts import account_of
from tests.kit.person import Person
from tests.kit.world import World


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def acme(world: World, rep: Person) -> CustomerView:
    jane = NewContact("Jane Liu", title="Buyer", phone="+14155550111", email="jane@acme.example")
    return world.customer(rep, "Acme Corp", jane, city="San Francisco", tags=("VIP",))


@pytest.fixture
def components(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "Acme Components Ltd", NewContact("Jane Lin"), city="Leeds")


def test_one_hit_opens_the_card(rep: Person, acme: CustomerView) -> None:
    rep.says("/find acme")

    rep.sees(acme.name, "potential", "Jane Liu, Buyer · +1 415-555-0111 · jane@acme.example")
    rep.sees("San Francisco", "VIP", "No contact logged yet")
    assert rep.buttons() == ["Log", "Remind", "Edit", "History", "⋯"]


def test_plain_text_is_a_lookup_too(rep: Person, acme: CustomerView) -> None:
    rep.says("acme")

    rep.sees(acme.name, "Jane Liu")


@pytest.mark.parametrize(
    "asked", ["when did i last speak to jane?", "what did Jane say about prices"]
)
def test_a_question_opens_the_card_of_whom_it_names(
    rep: Person, acme: CustomerView, asked: str
) -> None:
    rep.says(asked)

    rep.sees(acme.name, "Jane Liu", "No contact logged yet")


def test_a_question_about_nobody_is_not_taken_for_a_name(rep: Person) -> None:
    rep.says("can I log a visit for last week or only today?")

    rep.sees("I could not make that out")


def test_a_card_in_chinese(world: World) -> None:
    rep = world.rep("张锐", language="zh-hans")
    li = NewContact("李雷", title="采购经理", phone="13800138000")
    world.customer(rep, "深圳市华星精密有限公司", li, aliases=("华星", "老华"))
    rep.says("/find hxjm")

    rep.sees("深圳市华星精密有限公司", "又称 老华", "潜在", "李雷, 采购经理 · +86 138 0013 8000")
    assert rep.buttons() == ["记录", "提醒", "修改", "历史", "⋯"]


@pytest.mark.usefixtures("acme", "components")
def test_several_hits_are_a_list_that_a_tap_opens(rep: Person) -> None:
    rep.says("/find acme")
    rep.sees("2 customers like “acme”", "Acme Corp · San Francisco · Jane Liu")

    rep.taps("Acme Components Ltd · Leeds · Jane Lin")

    rep.sees("Acme Components Ltd", "Leeds", "Log")
    rep.sees_no("San Francisco")


def test_a_list_names_the_person_who_was_looked_for(world: World, rep: Person) -> None:
    for name in ("Acme Corp", "Orion Ltd"):
        world.customer(rep, name, NewContact("Ann First"), NewContact("Otto Brandt"))
    rep.says("/find otto")

    rep.sees("Acme Corp · Otto Brandt", "Orion Ltd · Otto Brandt")
    rep.sees_no("Ann First")


def test_the_person_who_was_looked_for_stands_first(world: World, rep: Person) -> None:
    people = [NewContact(f"Ann {letter}") for letter in "ABCDEFG"]
    world.customer(rep, "Acme Corp", *people, NewContact("Otto Brandt"))
    rep.says("/find otto")

    assert rep.screen.index("Otto Brandt") < rep.screen.index("Ann A")
    rep.sees("and 3 more contacts")


def test_a_long_list_is_paged(world: World, rep: Person) -> None:
    for number in range(1, 15):
        world.customer(rep, f"Orion {number:02}")
    rep.says("/find orion")
    rep.sees("14 customers", "Page 1 of 3", "Orion 01", "Orion 06")
    rep.sees_no("Orion 07", "Back")

    rep.taps("More")
    rep.sees("Page 2 of 3", "Orion 07", "Orion 12", "Back")
    rep.taps("More")
    rep.sees("Page 3 of 3", "Orion 14")
    rep.sees_no("More")


def test_pages_are_turned_after_a_restart_too(world: World, rep: Person) -> None:
    for number in range(1, 9):
        world.customer(rep, f"Orion {number:02}")
    rep.says("/find orion")
    world.restart_bot()

    rep.taps("More")

    rep.sees("Page 2 of 2", "Orion 08")


def test_a_page_of_somebody_elses_list_is_not_shown(world: World, rep: Person) -> None:
    for number in range(1, 9):
        world.customer(rep, f"Orion {number:02}")
    rep.says("/find orion")
    data = rep.data_of("More")
    other = world.rep("Lin")
    other.says("/find nobody")

    other.presses(data)

    assert "no longer here" in other.popup


@pytest.mark.usefixtures("acme")
def test_a_slip_is_answered_with_who_may_be_meant(rep: Person) -> None:
    rep.says("/find amce")
    rep.sees("Nobody is called “amce”. Did you mean:", "New customer")

    rep.taps("Acme Corp")

    rep.sees("Acme Corp", "Jane Liu")


def test_nobody_found_says_so_and_offers_a_new_customer(rep: Person) -> None:
    rep.says("/find Zephyr Works")

    rep.sees("Nobody is found by “Zephyr Works”")
    assert rep.buttons() == ["New customer"]


def test_a_name_too_long_for_a_button_is_answered_all_the_same(rep: Person) -> None:
    rep.says("/find " + "长" * 3000)

    rep.sees("Nobody is found by", "New customer")


def test_html_in_what_is_typed_is_shown_as_typed(rep: Person) -> None:
    rep.says("/find <b>& zebra")

    rep.sees("<b>& zebra")


def test_find_alone_asks_whom_and_takes_the_next_words(rep: Person, acme: CustomerView) -> None:
    rep.says("/find")
    rep.sees("Whom are you looking for?")

    rep.says("0111")

    rep.sees(acme.name, "+1 415-555-0111")


def test_find_alone_offers_those_logged_last(rep: Person, acme: CustomerView) -> None:
    rep.says("/log Visited Acme Corp today, wants a quote")
    rep.taps("Save")
    rep.says("/find")

    rep.taps("Acme Corp")

    rep.sees(acme.name, "Last: visit, today, Mon 23 Nov · you")


def test_the_card_tells_what_is_still_to_be_done(rep: Person, acme: CustomerView) -> None:
    rep.says("/log Visited Acme Corp today, wants a quote, follow up tomorrow 9am")
    rep.taps("Save")

    rep.taps("Open")

    rep.sees(acme.name, "Open: 1 follow-up (tomorrow, Tue 24 Nov 09:00")


def test_the_one_seen_yesterday_is_found(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/log Visited Acme Corp today, wants a quote")
    rep.taps("Save")
    world.advance(days=1)

    rep.says("/find the one I saw yesterday")

    rep.sees(acme.name, "Last: visit, yesterday")


def test_days_without_a_word_are_counted(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/log Visited Acme Corp today, wants a quote")
    rep.taps("Save")
    world.advance(days=5)

    rep.says("/find acme")

    rep.sees(acme.name, "Last: visit, Mon 23 Nov, 5 days ago · you")


def test_somebody_elses_customer_names_its_owner(world: World, acme: CustomerView) -> None:
    colleague = world.rep("Lin Chen")

    colleague.says("/find acme")

    colleague.sees(acme.name, "Owner: Rui Zhang")


def test_a_customer_of_another_team_is_nobody(world: World, acme: CustomerView) -> None:
    outsider = world.rep("Ole North", team="north")

    outsider.says("/find acme")

    outsider.sees("Nobody is found")
    outsider.sees_no(acme.name)


def test_a_removed_customers_button_is_answered_and_shows_nothing(
    world: World, rep: Person, acme: CustomerView, components: CustomerView
) -> None:
    rep.says("/find acme")
    with world.core.work(world.actor(rep)) as work:
        remove_customer(work, acme.id)

    rep.taps("Acme Corp")

    assert "no such record" in rep.popup
    rep.sees(components.name)


def test_an_opened_customer_is_whom_they_means(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/find acme")

    with world.core.reading() as work:
        account = account_of(work, rep.user_id)
        assert account is not None
        assert account.current_customer == acme.id


def test_opening_a_card_is_part_of_the_trail(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says("/find acme")

    with world.core.reading() as work:
        seen = work.session.execute(
            select(AuditRow.actor_id, AuditRow.subject_id).where(AuditRow.action == "see_customer")
        ).all()
    assert [tuple(row) for row in seen] == [(rep.user_id, acme.id)]
