"""One sentence, one card, one tap; and back again."""

from sqlalchemy import select

from crm_core.customers.views import CustomerView, NewContact
from crm_core.follow_ups.queries import open_for_customer
from crm_core.interactions.model import InteractionRow
from tests.kit.logs import logged
from tests.kit.person import Person
from tests.kit.world import World

SENTENCE = "Visited Acme today, Jane Liu wants a quote for 200 units, follow up next Tue 3pm"
SENTENCE_ZH = "今天下午拜访了华为的李雷,聊了200台的报价,下周二下午3点跟进"


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


def test_a_saved_card_says_tomorrow_as_a_line_begins(rep: Person, acme: CustomerView) -> None:
    rep.says("Visited Acme today, wants 200 units, send the quote tomorrow 9am")
    rep.taps("Save")
    rep.sees("🔔 Tomorrow, Tue 24 Nov 09:00 · send the quote")


def test_a_saved_card_says_when_the_reminder_comes_if_its_day_is_free(
    rep: Person, acme: CustomerView
) -> None:
    rep.says("Visited Acme today, wants 200 units, send the quote on Saturday")
    rep.taps("Save")
    rep.sees(
        "🔔 Sat 28 Nov 09:00 · send the quote", "Comes Mon 30 Nov 08:00, in your next working time."
    )


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


def test_goods_that_are_only_spoken_of_make_no_opportunity(
    world: World, rep: Person, acme: CustomerView
) -> None:
    rep.says("Called Acme, the chillers run fine since the repair")
    rep.sees("Acme Corp", "the chillers run fine")
    rep.sees_no("📈")
    rep.says("Called Acme, they want 4 chillers")
    rep.sees("📈 chillers × 4 · inquiry")
