"""What the sentence leaves open is asked, and every line of the card can be corrected."""

import pytest

from crm_core.customers.views import CustomerView, NewContact
from crm_core.follow_ups.queries import open_for_customer
from tests.kit.logs import logged
from tests.kit.person import Person
from tests.kit.world import World

SENTENCE = "Visited Acme today, Jane Liu wants a quote for 200 units, follow up next Tue 3pm"


def test_editing_the_message_updates_the_draft(
    world: World, rep: Person, acme: CustomerView
) -> None:
    sent = rep.says("Visited Acme today, wants 200 units")
    rep.edits(sent, "Called Acme today, wants 300 units")
    rep.sees("Call", "300 units")
    rep.taps("Save")
    [interaction] = logged(world, rep, acme)
    assert interaction.kind == "call"


def test_a_save_button_of_an_older_version_shows_the_new_card_instead(
    world: World, rep: Person, acme: CustomerView
) -> None:
    sent = rep.says("Visited Acme today, wants 200 units")
    card, old_save = rep.last, rep.data_of("Save")
    rep.edits(sent, "Visited Acme today, wants 300 units")
    rep.presses(old_save, card)
    assert "changed" in rep.popup
    assert logged(world, rep, acme) == []


def test_an_ambiguous_name_is_asked_with_all_who_bear_it(
    world: World, rep: Person, acme: CustomerView
) -> None:
    world.customer(rep, "Akme Industrial", NewContact("Jane Lin"))
    rep.says("Talked to Jane, she needs the datasheet tomorrow")
    rep.sees("Which one", "Jane Liu", "Jane Lin")
    assert "Save" not in rep.buttons()
    rep.taps("Jane Liu")
    rep.taps("Save")
    assert len(logged(world, rep, acme)) == 1


def test_an_unknown_customer_is_proposed_as_new(world: World, rep: Person) -> None:
    rep.says("Visited Blue Harbor Cafe today, needs 5 coffee grinders")
    rep.sees("Blue Harbor Cafe", "New customer")
    rep.taps("Save")
    rep.sees("✓ Logged for Blue Harbor Cafe")
    rep.taps("Undo")
    rep.says("/find Blue Harbor")
    rep.sees_no("[Log]")


def test_a_sentence_about_nobody_asks_for_the_name_and_takes_it(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("/log they want the new price list by Friday")
    rep.sees("Whom was it with?")
    rep.says("acme")
    rep.sees("Acme Corp")
    rep.taps("Save")
    assert len(logged(world, rep, acme)) == 1


def test_every_line_can_be_corrected(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says(SENTENCE)
    rep.taps("Edit")
    rep.taps("Kind")
    rep.taps("Call")
    rep.taps("Edit")
    rep.taps("Text")
    rep.says("Wants a better price.")
    rep.taps("Edit")
    rep.taps("Reminder 1")
    rep.says("tomorrow 10am")
    rep.sees("Call", "Wants a better price.", "Tue 24 Nov 10:00")
    rep.taps("Save")
    [interaction] = logged(world, rep, acme)
    assert (interaction.kind, interaction.summary) == ("call", "Wants a better price.")


def test_a_line_can_be_dropped(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says(SENTENCE)
    rep.taps("Edit")
    rep.taps("Reminder 1")
    rep.taps("Drop")
    rep.sees_no("🔔")
    rep.taps("Save")
    with world.core.reading(world.actor(rep)) as work:
        assert open_for_customer(work, acme.id) == []


def test_a_time_that_is_none_is_asked_again_and_nothing_is_lost(
    rep: Person, acme: CustomerView
) -> None:
    rep.says(SENTENCE)
    rep.taps("Edit")
    rep.taps("When")
    rep.says("32/13/2026")
    rep.sees("is no time", "next Tuesday")
    rep.says("yesterday")
    rep.sees("yesterday, Sun 22 Nov", "200 units")


def test_a_changed_phone_is_shown_as_old_and_new_and_saved_without_an_interaction(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("Jane Liu's new mobile is 415-555-0199")
    rep.sees("+1 415-555-0111 → +1 415-555-0199")
    rep.taps("Save")
    assert logged(world, rep, acme) == []
    rep.says("acme")
    rep.sees("+1 415-555-0199")


def test_the_log_button_of_a_card_asks_for_one_line(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("acme")
    rep.taps("Log")
    rep.says("called, they will decide on Friday")
    rep.sees("Acme Corp", "Call")
    rep.taps("Save")
    assert len(logged(world, rep, acme)) == 1


@pytest.mark.parametrize("said", ["提醒我明天下午3点给华星发报价", "明天下午3点提醒我给华星发报价"])
def test_what_begins_with_remind_me_is_a_reminder_and_no_log(world: World, said: str) -> None:
    rep = world.rep("张锐", language="zh-hans")
    world.customer(rep, "深圳市华星精密制造有限公司", aliases=("华星",))
    rep.says(said)
    rep.sees("🔔", "11月24日 周二 15:00", "发报价")
    rep.sees_no("备注", "提醒我")


def test_a_second_sentence_is_the_next_log_and_no_answer_to_the_first(
    world: World, rep: Person, acme: CustomerView
) -> None:
    world.customer(rep, "Akme Industrial", NewContact("Jane Lin"))
    rep.says("Called Jane yesterday")
    question = rep.last
    rep.says("Visited Acme Corp yesterday, they want a demo")
    rep.sees("Acme Corp", "Visit", "they want a demo")
    rep.taps("Save")
    rep.taps("Jane Lin", question)
    rep.taps("Save", question)
    assert [interaction.kind for interaction in logged(world, rep, acme)] == ["visit"]


def test_a_date_that_does_not_exist_makes_no_reminder_and_is_named(
    rep: Person, acme: CustomerView
) -> None:
    rep.says("Met Jane Liu at Acme today, wants 40 valves delivered on 31 nov")
    rep.sees("Acme Corp", "⚠️ Date “31 nov”")
    rep.sees_no("🔔")


def test_two_customers_of_one_clause_get_a_card_each(
    world: World, rep: Person, acme: CustomerView
) -> None:
    titan = world.customer(rep, "Titan Motors", aliases=("Titan",))
    rep.says("Acme wants 5 pumps and Titan needs 3 vans by friday")
    rep.sees("Titan Motors", "vans × 3", "Fri 27 Nov")
    rep.taps("Save")
    assert len(logged(world, rep, titan)) == 1
    assert logged(world, rep, acme) == []
