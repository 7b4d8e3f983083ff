"""How long the lines are, and for how long their heads have waited."""

import datetime as dt

from crm_core.channel import due, inbox, outbox
from crm_core.channel.outbox import Message, Priority
from crm_core.channel.queues import queues
from crm_core.clock import ManualClock
from crm_core.core import Core

HELLO = Message("sendMessage", {"text": "hello"})


def found(core: Core) -> dict[str, tuple[int, float]]:
    with core.reading() as work:
        return {each.name: (each.length, each.age.total_seconds()) for each in queues(work)}


def test_an_empty_store_has_empty_lines(core: Core) -> None:
    assert set(found(core)) == {
        *("inbox", "due"),
        *("outbox_reply", "outbox_reminder", "outbox_survey", "outbox_campaign"),
    }
    assert set(found(core).values()) == {(0, 0)}


def test_what_waits_is_counted_with_the_age_of_its_oldest(core: Core, clock: ManualClock) -> None:
    with core.work() as work:
        inbox.receive(work, [inbox.Received("1", number, "{}") for number in (1, 2)])
        sent = outbox.post(work, "1", 7, [HELLO, HELLO], Priority.REMINDER)
        due.schedule(work, "follow_up", "a", clock.now() + dt.timedelta(seconds=10))
        due.schedule(work, "follow_up", "b", clock.now() + dt.timedelta(hours=1))
    clock.advance(dt.timedelta(seconds=90))
    with core.work() as work:
        inbox.take(work, "1", 2)
        outbox.mark(work, [outbox.Sent(sent[0].id, 5)])
        outbox.post(work, "1", 7, [HELLO])
    clock.advance(dt.timedelta(seconds=10))
    assert found(core) == {
        "inbox": (1, 100),
        "due": (1, 90),
        "outbox_reply": (1, 10),
        "outbox_reminder": (1, 100),
        "outbox_survey": (0, 0),
        "outbox_campaign": (0, 0),
    }


def test_a_clock_that_was_set_back_gives_no_negative_age(core: Core, clock: ManualClock) -> None:
    with core.work() as work:
        inbox.receive(work, [inbox.Received("1", 1, "{}")])
    clock.advance(dt.timedelta(hours=-1))
    assert found(core)["inbox"] == (1, 0)
