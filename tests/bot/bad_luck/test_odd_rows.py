"""One row that breaks stops no other, and is not tried for ever."""

import pytest
from sqlalchemy import select

from bot.cards import plain
from bot.road import turns
from crm_core.channel import outbox
from crm_core.channel.model import InboxRow, OutboxRow
from crm_core.channel.outbox import Message, Outgoing, Sent, post
from crm_core.work import Work
from tests.bot.bad_luck.records import Log
from tests.kit.person import Person, shown
from tests.kit.world import TOKEN, World

BOT_ID = TOKEN.partition(":")[0]


def errors(world: World) -> dict[int, str | None]:
    """Of the updates that are done with."""
    with world.core.reading() as work:
        closed = select(InboxRow.update_id, InboxRow.error).where(InboxRow.done_at.is_not(None))
        return {row.update_id: row.error for row in work.session.execute(closed)}


def receive(world: World, update_id: int, payload: str) -> None:
    with world.core.work() as work:
        row = InboxRow(bot=BOT_ID, update_id=update_id, payload=payload, received_at=work.now)
        work.session.add(row)


def test_an_update_that_cannot_be_read_is_closed_and_the_others_are_taken(
    world: World, rep: Person, log: Log
) -> None:
    log.expected.add("update_unreadable")
    world.stop_bot()
    receive(world, 1, "{not json")
    receive(world, 2, '{"update_id": 2, "message": {"text": "no chat, no date"}}')
    rep.phone.say("/help")
    world.start_bot()
    world.settle()
    rep.sees("/log")
    assert all(errors(world)[update] for update in (1, 2))
    assert {entry["code"] for entry in log.of("update_unreadable")} == {
        errors(world)[1],
        errors(world)[2],
    }


def test_an_update_whose_apology_breaks_too_is_closed_with_its_code(
    world: World, rep: Person, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.expected |= {"turn_failed", "apology_failed"}

    def break_down(*_: object) -> None:
        raise ArithmeticError

    with monkeypatch.context() as broken:
        broken.setattr(turns, "route", break_down)
        broken.setattr(plain, "apology", break_down)
        rep.says("/help")
    [failed] = log.of("apology_failed")
    assert errors(world)[failed["update"]] == failed["code"]
    world.restart_bot()
    rep.says("/help")
    rep.sees("/log")
    assert len(log.of("turn_failed")) == 1


def send(world: World, person: Person, *texts: str) -> list[Outgoing]:
    messages = [Message("sendMessage", {"text": text}) for text in texts]
    with world.core.work() as work:
        items = post(work, BOT_ID, person.id, messages)
    world.hand_over(items)
    world.settle()
    return items


def test_a_mark_that_breaks_loses_no_other(
    world: World, rep: Person, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.expected.add("marks_failed")
    broken: list[str] = []
    really = outbox.mark

    def mark(work: Work, sent: list[Sent]) -> None:
        broken.extend(item.id for item in sent if not broken)
        if any(item.id in broken for item in sent):
            raise ArithmeticError
        really(work, sent)

    monkeypatch.setattr(outbox, "mark", mark)
    items = send(world, rep, "one", "two", "three")
    items += send(world, rep, "four")
    with world.core.reading() as work:
        open_rows = select(OutboxRow.id).where(OutboxRow.done_at.is_(None))
        assert set(work.session.scalars(open_rows)) & {item.id for item in items} == set(broken)
    assert [shown(message) for message in rep.messages[-4:]] == ["one", "two", "three", "four"]
