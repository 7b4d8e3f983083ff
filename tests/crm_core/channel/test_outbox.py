"""The outbox hands out what waits, most urgent first; a row that cannot be read is closed."""

from sqlalchemy import select, update

from crm_core.channel import outbox
from crm_core.channel.model import OutboxRow
from crm_core.channel.outbox import Message, Outgoing, Priority
from crm_core.core import Core

REPLY, REMINDER, CAMPAIGN = Priority.REPLY, Priority.REMINDER, Priority.CAMPAIGN


def post(core: Core, text: str, priority: Priority = REPLY, held_by: str | None = None) -> Outgoing:
    with core.work() as work:
        message = Message("sendMessage", {"text": text})
        [item] = outbox.post(work, "1", 5, [message], priority, held_by)
    return item


def hold(core: Core, limit: int = 10, least: Priority = CAMPAIGN, by: str = "me") -> list[str]:
    with core.work() as work:
        return [item.payload["text"] for item in outbox.hold(work, "1", by, limit, least)]


def test_replies_come_before_the_rest_and_each_kind_in_order(core: Core) -> None:
    post(core, "reminder", REMINDER)
    post(core, "campaign", CAMPAIGN)
    post(core, "first")
    post(core, "second")
    assert hold(core, 2) == ["first", "second"]
    assert hold(core) == ["reminder", "campaign"]
    assert hold(core) == []


def test_less_urgent_rows_can_be_left_for_later(core: Core) -> None:
    post(core, "reminder", REMINDER)
    post(core, "reply")
    assert hold(core, least=REPLY) == ["reply"]
    assert hold(core) == ["reminder"]


def test_what_is_held_comes_back_when_its_holder_sends_no_more(core: Core) -> None:
    post(core, "mine", held_by="me")
    post(core, "another's", held_by="another")
    with core.work() as work:
        outbox.release(work, "1", "me")
    assert hold(core) == ["another's"]


def test_a_row_that_cannot_be_read_is_closed_and_stops_no_other(core: Core) -> None:
    broken, fine = post(core, "broken"), post(core, "fine")
    with core.work() as work:
        row = update(OutboxRow).where(OutboxRow.id == broken.id)
        work.session.execute(row.values(payload="{"))
    assert hold(core) == ["fine"]
    with core.reading() as work:
        closed = select(OutboxRow.id, OutboxRow.error).where(OutboxRow.done_at.is_not(None))
        assert work.session.execute(closed).all() == [(broken.id, "cannot be read")]
    assert fine.id


def test_a_block_of_one_bot_leaves_what_another_bot_has_to_say(core: Core) -> None:
    post(core, "said by the first")
    with core.work() as work:
        outbox.post(work, "2", 5, [Message("sendMessage", {})])
        outbox.drop_for(work, "1", 5, "blocked")
    with core.reading() as work:
        still_open = select(OutboxRow.bot).where(OutboxRow.done_at.is_(None))
        assert work.session.scalars(still_open).all() == ["2"]
