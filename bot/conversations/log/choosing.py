"""Whom it was with: one of the choices, or a name that is typed."""

from telegram.ext import filters

from bot.cards.log import SOMEBODY_ELSE, ChooseRef, draft_card
from bot.conversations.log.keeping import keep, move_down, opened
from bot.conversations.log.teaching import teach
from bot.conversations.reading import tells_something
from bot.steps import Routes
from bot.turn import Turn
from crm_core.interactions.draft import LogDraft
from crm_core.interactions.proposing import about, choices_of, with_likely
from crm_core.lookup.search import find
from crm_core.understanding import Ref

routes = Routes()
_MOST_HITS = 6


@routes.press(ChooseRef)
def choose(turn: Turn, press: ChooseRef) -> None:
    draft, log = opened(turn, press.draft)
    if draft.version != press.version or press.place >= len(log.choices):
        turn.answer(turn.say.plain("log-changed"), alert=True)
        turn.edit(draft_card(turn.say, draft, log), ref=draft.ref)
    elif press.place == SOMEBODY_ELSE:
        keep(turn, draft, with_likely(turn.work, log))
    else:
        chosen = log.choices[press.place]
        settled = about(turn.work, log, Ref(chosen.customer_id, chosen.contact_id))
        teach(turn, log, settled)
        keep(turn, draft, settled)


@routes.answer("log.whom", filters.TEXT, unless=tells_something)
def take_name(turn: Turn) -> None:
    draft, log = opened(turn, turn.data["draft"])
    settled = named(turn, log, turn.text)
    teach(turn, log, settled)
    move_down(turn, draft, settled)


def named(turn: Turn, log: LogDraft, name: str) -> LogDraft:
    """The draft with the customer of that name, with those it may mean, or with a new one."""
    hits = find(turn.work, name, limit=_MOST_HITS)
    refs = tuple(Ref(hit.customer_id, hit.contact_id) for hit in hits)
    if len(refs) == 1:
        return about(turn.work, log, refs[0])
    if refs:
        choices = choices_of(turn.work, refs)
        return _without_customer(log).model_copy(update={"choices": choices, "ambiguous": True})
    return _without_customer(log).model_copy(update={"new_customer": name[:200]})


def _without_customer(log: LogDraft) -> LogDraft:
    return log.model_copy(
        update={
            "customer_id": None,
            "customer_name": None,
            "contact_id": None,
            "contact_name": None,
            "participants": (),
            "choices": (),
            "ambiguous": False,
        },
    )
