"""One sentence, one card, one tap."""

import pytest
from sqlalchemy import select

from crm_core.customers.views import CustomerView, NewContact
from crm_core.follow_ups.queries import open_for_customer
from crm_core.interactions.model import InteractionRow
from crm_core.interactions.queries import of_customer
from crm_core.interactions.views import InteractionView
from tests.kit.person import Person
from tests.kit.world import World

SENTENCE_ZH = "今天下午拜访了华为的李雷,聊了200台的报价,下周二下午3点跟进"
SENTENCE = "Visited Acme today, Jane Liu wants a quote for 200 units, follow up next Tue 3pm"


@pytest.fixture
def rep(world: World) -> Person:
    return world.rep()


@pytest.fixture
def acme(world: World, rep: Person) -> CustomerView:
    jane = NewContact("Jane Liu", title="Buyer", phone="+14155550111")
    return world.customer(rep, "Acme Corp", jane, aliases=("Acme",))


def logged(world: World, rep: Person, customer: CustomerView) -> list[InteractionView]:
    with world.core.reading(world.actor(rep)) as work:
        return of_customer(work, customer.id, limit=10)


def test_one_sentence_becomes_a_record_after_one_tap(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says(SENTENCE)
    rep.sees("Acme Corp · Jane Liu, Buyer", "Visit · today, Mon 23 Nov", "Tue 1 Dec 15:00")
    assert logged(world, rep, acme) == []
    rep.taps("Save")
    rep.sees("✓ Logged for Acme Corp", "Undo")
    [interaction] = logged(world, rep, acme)
    assert (interaction.kind, interaction.contact_name) == ("visit", "Jane Liu")
    assert "200 units" in interaction.summary
    with world.core.reading(world.actor(rep)) as work:
        [follow_up] = open_for_customer(work, acme.id)
    assert follow_up.due_at.isoformat() == "2026-12-01T07:00:00+00:00"


def test_a_chinese_sentence_becomes_a_record_after_one_tap(world: World) -> None:
    rep = world.rep("张锐", language="zh-hans")
    huawei = world.customer(rep, "华为技术有限公司", NewContact("李雷", title="采购经理"))
    rep.says(SENTENCE_ZH)
    rep.sees(
        "华为技术有限公司 · 李雷 采购经理", "拜访 · 今天 11月23日 周一 下午", "12月1日 周二 15:00"
    )
    rep.taps("保存")
    rep.sees("✓ 已记录", "撤销")
    [interaction] = logged(world, rep, huawei)
    assert interaction.kind == "visit"
    assert "200台" in interaction.summary


def test_a_saved_card_is_the_same_message_without_its_old_buttons(
    rep: Person, acme: CustomerView
) -> None:
    rep.says(SENTENCE)
    card = rep.last
    rep.taps("Save")
    assert rep.last.message_id == card.message_id
    assert rep.buttons() == ["Open", "Undo"]


def test_save_pressed_twice_writes_once(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says(SENTENCE)
    card, save = rep.last, rep.data_of("Save")
    rep.taps("Save")
    rep.presses(save, card)
    assert rep.popup == "Saved already."
    assert len(logged(world, rep, acme)) == 1


def test_two_taps_at_once_write_once(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says(SENTENCE)
    save = rep.data_of("Save")
    for _ in range(2):
        rep.phone.tap(rep.last.message_id, data=save)
    world.settle()
    assert len(logged(world, rep, acme)) == 1


def test_save_pressed_a_month_later_still_writes_once(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says(SENTENCE)
    card, save = rep.last, rep.data_of("Save")
    rep.taps("Save")
    world.advance(days=31)
    rep.presses(save, card)
    assert len(logged(world, rep, acme)) == 1


def test_undo_takes_back_interaction_changes_and_follow_up(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("Called Jane Liu at Acme, new mobile 415-555-0199, call back tomorrow 9am")
    rep.sees("415-555-0199")
    rep.taps("Save")
    rep.taps("Undo")
    rep.sees("Undone")
    assert logged(world, rep, acme) == []
    with world.core.reading(world.actor(rep)) as work:
        assert open_for_customer(work, acme.id) == []
    rep.says("acme")
    rep.sees_no("0199")


def test_the_command_undoes_the_latest_log(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says(SENTENCE)
    rep.taps("Save")
    rep.says("/undo")
    rep.sees("Undone")
    assert logged(world, rep, acme) == []
    rep.says("/undo")
    rep.sees("nothing to undo")


def test_undo_is_refused_after_a_day(world: World, rep: Person, acme: CustomerView) -> None:
    rep.says(SENTENCE)
    rep.taps("Save")
    world.advance(hours=25)
    rep.taps("Undo")
    assert "24 hours" in rep.popup
    assert len(logged(world, rep, acme)) == 1


def test_cancel_keeps_what_was_typed_in_sight(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says(SENTENCE)
    rep.taps("Cancel")
    rep.sees("Not saved", SENTENCE)
    assert logged(world, rep, acme) == []


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


def test_somebody_elses_button_changes_nothing(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says(SENTENCE)
    save = rep.data_of("Save")
    other = world.rep("Olga Other")
    other.presses(save)
    assert "no longer here" in other.popup
    assert logged(world, rep, acme) == []


def test_the_conversation_goes_on_after_a_restart(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says(SENTENCE)
    rep.taps("Edit")
    rep.taps("Text")
    world.restart_bot()
    rep.says("Wants a better price.")
    rep.taps("Save")
    [interaction] = logged(world, rep, acme)
    assert interaction.summary == "Wants a better price."


def test_the_reps_own_words_are_kept_beside_the_summary(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says(SENTENCE)
    rep.taps("Save")
    with world.core.reading() as work:
        [text] = work.session.scalars(select(InteractionRow.text))
    assert text == SENTENCE


@pytest.mark.parametrize("said", ["提醒我明天下午3点给华星发报价", "明天下午3点提醒我给华星发报价"])
def test_what_begins_with_remind_me_is_a_reminder_and_no_log(world: World, said: str) -> None:
    rep = world.rep("张锐", language="zh-hans")
    world.customer(rep, "深圳市华星精密制造有限公司", aliases=("华星",))
    rep.says(said)
    rep.sees("🔔", "11月24日 周二 15:00", "发报价")
    rep.sees_no("备注", "提醒我")
