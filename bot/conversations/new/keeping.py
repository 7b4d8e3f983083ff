"""The draft of a new customer between two steps: kept, shown again, waited for."""

from bot.cards import new as cards
from bot.cards.card import Card
from bot.turn import Turn
from crm_core.channel import drafts
from crm_core.channel.drafts import Draft
from crm_core.customers.draft import CustomerDraft
from crm_core.customers.drafting import tidied
from crm_core.customers.duplicates import find_duplicates

KIND = "customer"
PART = "new.part"
_ENDED = {"saved": "new-already-saved", "cancelled": "new-closed", "undone": "new-closed"}


def read(draft: Draft) -> CustomerDraft:
    return CustomerDraft.model_validate_json(draft.payload)


def open_draft(turn: Turn, draft_id: str) -> Draft | None:
    """None when the draft waits for nothing any more; the person was told so."""
    draft = drafts.get(turn.work, turn.account.id, draft_id, KIND)
    if draft.state == "open":
        return draft
    turn.answer(turn.say.plain(_ENDED[draft.state]))
    return None


def awaited(turn: Turn) -> Draft | None:
    """The draft that the person's words are an answer for; None when it is closed by now."""
    draft = drafts.get(turn.work, turn.account.id, turn.data["draft"])
    if draft.state == "open":
        return draft
    turn.settle()
    turn.reply(Card(turn.say(_ENDED[draft.state])))
    return None


def begin(turn: Turn, new: CustomerDraft) -> None:
    """A new draft, shown below the person's words."""
    new = tidied(turn.work, new)
    payload = new.model_dump_json()
    draft = drafts.create(turn.work, turn.account.id, KIND, payload, turn.origin)
    turn.settle()
    turn.reply(card(turn, draft, new), draft.ref)


def card(turn: Turn, draft: Draft, new: CustomerDraft) -> Card:
    """With the customers who may be the same; a name that is missing is waited for."""
    if not new.new.name:
        turn.expect(PART, draft=draft.id, part="name", card=draft.ref)
    known = [] if new.into else find_duplicates(turn.work, new.new)
    return cards.draft_card(turn.say, draft, new, known)


def show(turn: Turn, draft: Draft, new: CustomerDraft) -> None:
    """The next version, in place of the card that was pressed."""
    draft = drafts.rewrite(turn.work, draft, new.model_dump_json())
    turn.settle()
    turn.edit(card(turn, draft, new), draft.ref)


def renew(turn: Turn, draft: Draft, new: CustomerDraft) -> None:
    """The next version below what was typed; the card above loses its buttons."""
    turn.change(card(turn, draft, read(draft)).without_buttons(), draft.ref)
    draft = drafts.rewrite(turn.work, draft, new.model_dump_json())
    turn.settle()
    turn.reply(card(turn, draft, new), draft.ref)
