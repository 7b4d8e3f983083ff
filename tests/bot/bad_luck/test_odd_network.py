"""The network fails, Telegram refuses: order is kept, nothing is lost, no write is repeated."""

import pytest
from sqlalchemy import select

from bot.delivery.limits import Limits, Pace
from bot.sandbox.faults import Fault, Kind
from crm_core.channel.model import OutboxRow
from crm_core.channel.outbox import Message, Outgoing, post
from crm_core.customers.views import CustomerView
from crm_core.people.accounts import account_of
from tests.bot.bad_luck.records import Log, Records
from tests.kit.person import Person, shown
from tests.kit.world import TOKEN, World

SENTENCE = "Visited Acme today, wants 200 units, call Fri 9am"
BOT_ID = TOKEN.partition(":")[0]
FAULTS: list[Kind] = ["drop_before", "drop_after", "error_before", "error_after", "too_many"]


def send(world: World, person: Person, *texts: str) -> list[Outgoing]:
    """Puts messages straight into the outbox, as a turn does."""
    messages = [Message("sendMessage", {"text": text}) for text in texts]
    with world.core.work() as work:
        items = post(work, BOT_ID, person.id, messages)
    world.hand_over(items)
    return items


def outcome(world: World, item: Outgoing) -> OutboxRow:
    with world.core.reading() as work:
        return work.session.execute(select(OutboxRow).where(OutboxRow.id == item.id)).scalar_one()


@pytest.mark.parametrize("kind", FAULTS)
def test_a_log_is_saved_once_whatever_befalls_the_answers(
    world: World, rep: Person, acme: CustomerView, records: Records, kind: Kind
) -> None:
    for method in ("sendMessage", "editMessageText", "answerCallbackQuery"):
        world.sandbox.faults.add(Fault(method, kind, times=1))
    rep.says(SENTENCE)
    rep.taps("Save")
    rep.sees("✓ Logged for Acme Corp", "Undo")
    assert records()["interactions"] == 1
    assert records()["follow_ups"] == 1


@pytest.mark.parametrize("kind", ["drop_before", "drop_after", "error_before", "error_after"])
def test_updates_that_do_not_come_through_are_fetched_again_and_taken_once(
    world: World, rep: Person, acme: CustomerView, records: Records, kind: Kind
) -> None:
    world.sandbox.faults.add(Fault("getUpdates", kind, times=2))
    rep.says(SENTENCE)
    rep.taps("Save")
    rep.sees("✓ Logged for Acme Corp")
    assert records()["interactions"] == 1


def test_a_chats_order_is_kept_when_half_of_the_calls_fail(world: World, rep: Person) -> None:
    for kind in ("drop_before", "error_before"):
        world.sandbox.faults.add(Fault("sendMessage", kind, share=0.25, seed=7))
    texts = [f"message {number}" for number in range(5)]
    send(world, rep, *texts)
    world.settle()
    assert [shown(message) for message in rep.messages[-5:]] == texts


def test_a_message_may_come_twice_but_is_never_lost_when_the_answer_is(
    world: World, rep: Person
) -> None:
    world.sandbox.faults.add(Fault("sendMessage", "drop_after", times=2))
    send(world, rep, "first", "second")
    world.settle()
    seen = [shown(message) for message in rep.messages]
    assert seen[-1] == "second"
    assert list(dict.fromkeys(seen[-4:])) == ["first", "second"]


def test_a_slow_network_only_delays(world: World, rep: Person) -> None:
    world.sandbox.faults.add(Fault("sendMessage", "delay", times=2, seconds=0.3))
    send(world, rep, "first", "second")
    world.settle()
    assert [shown(message) for message in rep.messages[-2:]] == ["first", "second"]


def test_telegrams_waiting_time_is_kept_to_before_anything_more_is_sent(
    world: World, rep: Person
) -> None:
    other = world.rep("Olga Other")
    world.sandbox.faults.add(Fault("sendMessage", "too_many", times=1, seconds=1))
    send(world, rep, "held up")
    world.sandbox.wait_for(lambda: not list(world.sandbox.faults))
    send(world, other, "held up too")
    world.settle()
    assert shown(rep.last) == "held up"
    assert shown(other.last) == "held up too"


def test_a_person_who_blocked_the_bot_is_marked_and_written_to_no_more(
    world: World, rep: Person, log: Log
) -> None:
    other = world.rep("Olga Other")
    rep.phone.block()
    world.settle()
    first, second = send(world, rep, "one", "two")
    send(world, other, "for another")
    world.settle()
    assert "blocked by the user" in (outcome(world, first).error or "")
    assert outcome(world, second).done_at is not None
    assert shown(other.last) == "for another"
    with world.core.reading() as work:
        assert account_of(work, rep.user_id) is None


def test_what_telegram_refuses_for_good_is_closed_with_its_reason_and_the_rest_goes_on(
    world: World, rep: Person
) -> None:
    good, bad, last = send(world, rep, "good", "x" * 4097, "last")
    world.settle()
    assert "too long" in (outcome(world, bad).error or "")
    assert outcome(world, good).error is None
    assert outcome(world, last).error is None
    assert shown(rep.last) == "last"


def waits(pace: Pace, chat: int, times: list[float]) -> list[float]:
    return [round(pace.chat_wait(chat, now), 3) for now in times]


def test_a_chat_has_a_short_burst_and_then_a_message_a_second() -> None:
    pace = Pace(Limits())
    assert waits(pace, 1, [0, 0, 0]) == [0, 0, 0]
    assert waits(pace, 1, [0, 0.5, 1.0]) == [1.0, 0.5, 0]
    assert waits(pace, 1, [1.0, 2.0, 2.0]) == [1.0, 0, 1.0]


def test_one_busy_chat_holds_no_other_up() -> None:
    pace = Pace(Limits())
    waits(pace, 1, [0, 0, 0, 0])
    assert waits(pace, 2, [0]) == [0]


def test_a_rested_chat_has_its_burst_again() -> None:
    pace = Pace(Limits())
    waits(pace, 1, [0, 0, 0])
    assert waits(pace, 1, [10, 10, 10, 10]) == [0, 0, 0, 1]


def test_a_bot_sends_thirty_in_a_second_and_no_more() -> None:
    pace = Pace(Limits())
    slots = []
    for _ in range(61):
        slots.append(pace.bot_wait(0.0))
        pace.take(slots[-1])
    assert sum(slot < 0.999 for slot in slots) == 30
    assert slots[60] == pytest.approx(2.04)


def test_a_group_takes_twenty_in_a_minute() -> None:
    pace = Pace(Limits(chat_burst=100))
    assert waits(pace, -5, [0.0] * 20) == [0.0] * 20
    assert waits(pace, -5, [30.0, 60.0]) == [30.0, 0.0]


def test_when_telegram_asks_to_wait_the_whole_bot_waits() -> None:
    pace = Pace(Limits())
    pace.hold(5.0)
    pace.hold(3.0)
    assert pace.bot_wait(1.0) == pytest.approx(4.0)
