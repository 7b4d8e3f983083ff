"""What is overdue in a team, as one digest for whoever leads it."""

from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.presses import OpenCustomer
from bot.speech import Speech
from crm_core.follow_ups.escalation import Digest

_MOST_OF_NAME, _MOST_OF_NOTE, _MOST_OF_LABEL = 40, 80, 24


def digest(say: Speech, digest: Digest) -> Card:
    told = [
        say(
            "escalation-line",
            number=number,
            name=shortened(one.assignee_name, _MOST_OF_NAME),
            customer=shortened(one.customer_name, _MOST_OF_NAME),
            note=shortened(one.note, _MOST_OF_NOTE) or say.plain("note-none"),
            date=say.date(one.due_at.astimezone(say.zone).date()),
        )
        for number, one in enumerate(digest.overdue, start=1)
    ]
    buttons = [
        Button(
            shortened(f"{number}. {one.customer_name}", _MOST_OF_LABEL),
            OpenCustomer(one.customer_id),
        )
        for number, one in enumerate(digest.overdue, start=1)
    ]
    total = len(digest.overdue) + digest.more
    more = say("escalation-more", count=digest.more) if digest.more else None
    return Card(lines(say("escalation", count=total), *told, more), in_rows(buttons, 2))
