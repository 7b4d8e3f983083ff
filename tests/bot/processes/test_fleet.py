"""Whichever process takes an update, people see one bot: each thing once, and in order."""

import threading

from bot.sandbox.faults import Fault
from crm_core.channel.outbox import Message, Priority, post
from tests.bot.processes.fleet import Fleet
from tests.kit.person import Person, shown
from tests.kit.world import TOKEN

BOT_ID = TOKEN.partition(":")[0]


def drafts(rep: Person) -> list[str]:
    return [shown(message) for message in rep.messages if "units" in shown(message)]


def test_a_persons_messages_are_answered_in_order_though_two_processes_take_them(
    fleet: Fleet,
) -> None:
    rep = fleet.rep()
    fleet.customer(rep, "Acme Corp")
    for number in range(1, 13):
        rep.phone.say(f"Visited Acme today, wants {number}00 units")
    fleet.settle()
    answers = drafts(rep)
    assert len(answers) == 12
    assert [f" {n}00 units" in answer for n, answer in enumerate(answers, 1)] == [True] * 12


def test_a_conversation_goes_on_in_the_other_process(fleet: Fleet) -> None:
    rep = fleet.rep()
    fleet.customer(rep, "Acme Corp")
    rep.says("Visited Acme today, wants 200 units")
    rep.taps("Edit")
    rep.taps("Text")
    rep.says("They want a better price.")
    rep.taps("Save")
    rep.sees("Logged for Acme Corp")


def test_one_process_sends_for_both(fleet: Fleet) -> None:
    assert len(fleet.leading()) == 1
    reps = [fleet.rep(f"Rep {number}") for number in range(4)]
    for rep in reps:
        rep.phone.say("/help")
    fleet.settle()
    assert all(len(rep.messages) == 2 for rep in reps)
    follower = next(bot for bot in fleet.bots if bot not in fleet.leading())
    assert not len(follower.lines[0].sender)


def test_a_reminder_comes_once_though_both_look_for_it(fleet: Fleet) -> None:
    rep = fleet.rep()
    fleet.customer(rep, "Acme Corp")
    for number in range(15):
        rep.says(f"/remind Acme tomorrow 9am send quote {number:02}")
        rep.taps("Save")
    before = len(rep.messages)
    fleet.advance(hours=23)
    reminders = [shown(message) for message in rep.messages[before:]]
    assert len(reminders) == 15
    assert all(sum(f"quote {n:02}" in text for text in reminders) == 1 for n in range(15))


def test_when_the_one_that_leads_is_stopped_the_other_goes_on_and_repeats_nothing(
    polling: Fleet,
) -> None:
    rep = polling.rep()
    [leader] = polling.leading()
    polling.sandbox.faults.add(Fault("sendMessage", "delay", times=1, seconds=0.4))
    texts = [f"message {number}" for number in range(6)]
    with polling.core.work() as work:
        messages = [Message("sendMessage", {"text": text}) for text in texts]
        post(work, BOT_ID, rep.id, messages, Priority.REMINDER)
    polling.sandbox.wait_for(lambda: not list(polling.sandbox.faults))  # one is on its way
    stopping = threading.Thread(target=polling.leave, args=(leader,))
    stopping.start()
    rep.phone.say("/help")
    stopping.join()
    polling.sandbox.wait_for(lambda: any("/log" in shown(m) for m in rep.messages), timeout=20)
    polling.settle()
    assert polling.leading() == polling.bots
    seen = [shown(message) for message in rep.messages]
    assert [text for text in seen if text in texts] == texts
    rep.says("/today")
    assert len(rep.messages) == len(seen) + 1


def test_a_third_can_join_and_the_first_two_go_while_people_write(polling: Fleet) -> None:
    rep = polling.rep()
    polling.customer(rep, "Acme Corp")
    numbers = iter(range(1, 100))
    said = []

    def write(times: int) -> None:
        for number in [next(numbers) for _ in range(times)]:
            said.append(number)
            rep.phone.say(f"Visited Acme today, wants {number}00 units")

    first, second = polling.bots
    for step in (polling.join, lambda: polling.leave(first), lambda: polling.leave(second)):
        write(4)
        step()
    write(4)
    polling.settle()
    answers = drafts(rep)
    assert len(answers) == len(said)
    assert [f" {n}00 units" in a for n, a in zip(said, answers, strict=True)] == [True] * len(said)
