"""What a person types: the line that begins a reminder, and answers to what is missing."""

import re
from typing import Any

from markupsafe import Markup
from telegram.ext import filters

from bot.cards.card import shortened
from bot.conversations.reading import tells_of_a_contact
from bot.conversations.remind.keeping import (
    KIND,
    NOTE,
    TIME,
    WHOM,
    awaited,
    begin,
    keep,
    renew,
    settled_card,
)
from bot.steps import Routes
from bot.turn import Turn
from crm_core.channel.drafts import Draft
from crm_core.follow_ups import proposing
from crm_core.follow_ups.proposing import Proposal

_MOST_QUOTED = 60
_COMMAND = re.compile(r"\A/remind\S*\s*", re.IGNORECASE)
routes = Routes()


@routes.command("remind")
def remind(turn: Turn) -> None:
    propose_reminder(turn, turn.arguments)


def propose_reminder(turn: Turn, text: str) -> None:
    """From a line in the person's own words; an empty one begins by asking whom."""
    proposal = _proposal(turn, text)
    begin(turn, proposal.draft, _problem(turn, proposal))


@routes.answer(WHOM, filters.TEXT, unless=tells_of_a_contact)
def take_whom(turn: Turn) -> None:
    """A name or a part of one; a time and a note beside it are taken too."""
    draft, new = awaited(turn)
    said = _proposal(turn, turn.text).draft
    fragment = said.note if said.due_at else turn.text
    options = said.options or proposing.whom_like(turn.work, fragment)
    timed = new if new.due_at else said
    changes: dict[str, Any] = {"due_at": timed.due_at, "exact": timed.exact}
    changes["repeats"] = timed.repeats
    if not options:
        problem = turn.say("remind-nobody", text=_quoted(fragment)) if fragment else None
        renew(turn, draft, new.model_copy(update=changes), problem)
        return
    if said.options:
        changes["note"] = new.note or said.note
    changes |= {"options": options, "asks": None}
    changes["whom"] = options[0] if len(options) == 1 else None
    renew(turn, draft, proposing.since_contact(turn.work, new.model_copy(update=changes)))


@routes.answer(TIME, filters.TEXT)
def take_time(turn: Turn) -> None:
    """What stands beside the time is the note, unless there is one of the person's own."""
    draft, new = awaited(turn)
    proposal = _proposal(turn, turn.text)
    said = proposal.draft
    if said.due_at is None:
        problem = _problem(turn, proposal) or turn.say("time-unclear", text=_quoted(turn.text))
        renew(turn, draft, new, problem)
        return
    note = (said.note or new.note) if new.after else (new.note or said.note)
    changes = {"due_at": said.due_at, "exact": said.exact, "note": note, "asks": None}
    changes["repeats"] = said.repeats or new.repeats
    changed = new.model_copy(update=changes)
    renew(turn, draft, proposing.since_contact(turn.work, changed) if said.repeats else changed)


@routes.answer(NOTE, filters.TEXT)
def take_note(turn: Turn) -> None:
    draft, new = awaited(turn)
    renew(turn, draft, new.model_copy(update={"note": turn.text, "asks": None}))


@routes.edit(KIND)
def reread_reminder(turn: Turn, draft: Draft) -> None:
    """The person corrected the message that a draft came from."""
    if draft.state != "open":
        turn.reply(settled_card(turn, draft), draft.ref)
        return
    proposal = _proposal(turn, _COMMAND.sub("", turn.text))
    turn.change(keep(turn, draft, proposal.draft, _problem(turn, proposal)), draft.ref)


def _proposal(turn: Turn, text: str) -> Proposal:
    directory = turn.core.directory.for_actor(turn.work)
    return proposing.propose_reminder(turn.work, text, directory)


def _problem(turn: Turn, proposal: Proposal) -> Markup | None:
    if proposal.passed is not None:
        return turn.say("time-passed", time=turn.say.sentence(turn.say.moment(proposal.passed)))
    if proposal.no_date is not None:
        return turn.say("time-no-date", text=_quoted(proposal.no_date))
    return None


def _quoted(text: str) -> str:
    return shortened(text, _MOST_QUOTED)
