"""Where a log draft is kept between two steps, and how its card is shown again."""

from bot.cards.log import draft_card
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.channel.drafts import Draft
from crm_core.errors import Refusal
from crm_core.interactions.draft import LogDraft

KIND = "log"


class DraftClosed(Refusal):
    """The draft was saved, cancelled or undone; its buttons do nothing any more."""


def begin(turn: Turn, log: LogDraft) -> None:
    """A new draft, shown as a card below the person's words."""
    draft = drafts.create(turn.work, turn.account.id, KIND, log.model_dump_json(), turn.origin)
    turn.reply(draft_card(turn.say, draft, log), ref=draft.ref)
    _await_customer(turn, draft, log)


def opened(turn: Turn, draft_id: str) -> tuple[Draft, LogDraft]:
    """Raises `DraftGone`, or `DraftClosed` when it waits for nothing any more."""
    draft = drafts.get(turn.work, turn.account.id, draft_id, KIND)
    if draft.state != "open":
        raise DraftClosed
    return draft, LogDraft.model_validate_json(draft.payload)


def keep(turn: Turn, draft: Draft, log: LogDraft) -> None:
    """The next version, in place of the card that was pressed or that is known by its ref."""
    draft = drafts.rewrite(turn.work, draft, log.model_dump_json())
    card = draft_card(turn.say, draft, log)
    if turn.update.callback_query is not None:
        turn.edit(card, ref=draft.ref)
    else:
        turn.change(card, ref=draft.ref)
    turn.settle()
    _await_customer(turn, draft, log)


def move_down(turn: Turn, draft: Draft, log: LogDraft) -> None:
    """The next version as a new message below what was typed; the old card loses its buttons."""
    turn.change(draft_card(turn.say, draft, log).without_buttons(), ref=draft.ref)
    draft = drafts.rewrite(turn.work, draft, log.model_dump_json())
    turn.reply(draft_card(turn.say, draft, log), ref=draft.ref)
    turn.settle()
    _await_customer(turn, draft, log)


def _await_customer(turn: Turn, draft: Draft, log: LogDraft) -> None:
    """While nobody knows whom it was with, the next words may be the name."""
    if not log.has_customer:
        turn.expect("log.whom", draft=draft.id)
