"""The waiting lines of a sender: which message is next."""

from bot.delivery.lines import Lines
from crm_core.channel.outbox import Outgoing, Priority

REPLY, REMINDER = Priority.REPLY, Priority.REMINDER


def item(chat: int, name: str, priority: Priority = REPLY, place: int = 0) -> Outgoing:
    return Outgoing(
        name, "1", chat, priority, place, "sendMessage", {}, None, None, edits_ref=False
    )


def drain(lines: Lines) -> list[str]:
    """One sender that takes one after the other."""
    seen = []
    while (taken := lines.take()) is not None:
        key, head = taken
        seen.append(head.id)
        lines.advance(key)
    return seen


def test_a_chat_is_answered_in_order_and_before_its_reminders() -> None:
    lines = Lines()
    for number in range(3):
        lines.add(item(5, f"reminder {number}", REMINDER, number))
    for number in range(2):
        lines.add(item(5, f"reply {number}", REPLY, 10 + number))
    # The head may be on its way.
    expected = ["reminder 0", "reply 0", "reply 1", "reminder 1", "reminder 2"]
    assert drain(lines) == expected


def test_replies_of_any_chat_come_before_reminders_of_another() -> None:
    lines = Lines()
    lines.add(item(5, "reminder", REMINDER, 1))
    lines.add(item(6, "reply", REPLY, 2))
    assert drain(lines) == ["reply", "reminder"]


def test_their_length_is_known_whatever_happens_to_them() -> None:
    lines = Lines()
    for chat in (5, 5, 6):
        lines.add(item(chat, f"{chat}"))
    assert len(lines) == 3
    lines.take()
    lines.advance(5)
    lines.drop(6)
    lines.drop(6)
    assert len(lines) == 1
