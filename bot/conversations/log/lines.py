"""What a correction does to a draft: a value picked, a text typed, or the line dropped."""

import datetime as dt
from typing import Any

from bot.conversations.log.choosing import named
from bot.turn import Turn
from crm_core.customers.queries import get_customer
from crm_core.errors import Refusal
from crm_core.follow_ups.times import choices
from crm_core.interactions.draft import DraftEdit, DraftOpportunity, DraftStep, LogDraft
from crm_core.interactions.proposing import about, due_moment, opportunity_of, previewed
from crm_core.interactions.views import KINDS, Grain
from crm_core.understanding import Ref, When, read_time, understand

_LOOSE = " \t,.;:,。;:"


class NotUnderstood(Refusal):
    """What was typed does not fit the line; it is asked again. `key` says why."""

    def __init__(self, reason: str, **params: Any) -> None:
        self.reason = reason
        super().__init__(**params)

    @property
    def key(self) -> str:
        return self.reason


def picked(turn: Turn, log: LogDraft, line: str, value: str) -> LogDraft:
    match line:
        case "kind" if value in KINDS:
            return _with(log, kind=value)
        case "when":
            day = turn.say.now - dt.timedelta(days=int(value))
            return _with(log, occurred_at=day, grain="day", part=None)
        case "customer":
            return about(turn.work, log, Ref(value))
        case "contact" if log.customer_id is not None:
            chosen = about(turn.work, log, Ref(log.customer_id, value))
            return _with(chosen, new_contact=None)
        case _ if line.startswith("step"):
            moment = next(c.moment for c in choices(turn.say.now, turn.say.zone) if c.key == value)
            step = DraftStep(due_at=moment, note=_note(log, line), exact=True)
            return _with_step(log, line, step)
        case _:
            return log


def typed(turn: Turn, log: LogDraft, line: str, text: str) -> LogDraft:
    """Raises `NotUnderstood`."""
    match line:
        case "customer":
            return named(turn, log, text)
        case "contact":
            return _contact(turn, log, text)
        case "when":
            return _when(turn, log, text)
        case "kind":
            return _kind(turn, log, text)
        case "opportunity":
            return _with(log, opportunity=_opportunity(turn, text))
        case _ if line.startswith("edit"):
            return _edit(turn, log, int(line[4:]), text)
        case _ if line.startswith("step"):
            return _with_step(log, line, _step(turn, log, line, text))
        case _:
            return _with(log, summary=text)


def dropped(log: LogDraft, line: str) -> LogDraft:
    match line:
        case "contact":
            return _with(
                log,
                contact_id=None,
                contact_name=None,
                contact_title=None,
                new_contact=None,
                participants=(),
            )
        case "kind" | "opportunity":
            return _with(log, **{line: None})
        case _ if line.startswith("step"):
            return _with(log, next_steps=_without(log.next_steps, int(line[4:])))
        case _ if line.startswith("edit"):
            return _with(log, edits=_without(log.edits, int(line[4:])))
        case _:
            return log


def _contact(turn: Turn, log: LogDraft, name: str) -> LogDraft:
    """One of the customer's contacts by that name, else somebody new."""
    if log.customer_id is not None:
        known = get_customer(turn.work, log.customer_id).contacts
        same = [c for c in known if c.name.casefold() == name.casefold()]
        if same:
            return _with(about(turn.work, log, Ref(log.customer_id, same[0].id)), new_contact=None)
    return _with(
        log, contact_id=None, contact_name=None, contact_title=None, new_contact=name[:120]
    )


def _when(turn: Turn, log: LogDraft, text: str) -> LogDraft:
    when = _time(turn, text)
    if when.value > turn.work.now and when.value.date() != turn.say.now.date():
        raise NotUnderstood("log-future", when=turn.say.moment(when.value))
    grain: Grain = when.grain if when.grain == "minute" or when.grain == "part" else "day"  # noqa: PLR1714 - mypy narrows this form
    return _with(log, occurred_at=when.value, grain=grain, part=when.part)


def _kind(turn: Turn, log: LogDraft, text: str) -> LogDraft:
    names = {turn.say.plain(f"kind-{kind}").casefold(): kind for kind in KINDS}
    kind = names.get(text.casefold())
    if kind is None:
        raise NotUnderstood("log-give-kind")
    return _with(log, kind=kind)


def _step(turn: Turn, log: LogDraft, line: str, text: str) -> DraftStep:
    """A time with a note; the time alone keeps the note that was there."""
    when = _time(turn, text)
    due_at, moved = due_moment(when, turn.work.now, turn.say.zone)
    if moved and when.grain == "minute":
        raise NotUnderstood("log-past", when=turn.say.moment(when.value))
    note = (text[: when.span.start] + text[when.span.end :]).strip(_LOOSE)
    exact = when.names_the_hour and not moved
    return DraftStep(due_at=due_at, note=note or _note(log, line), exact=exact)


def _time(turn: Turn, text: str) -> When:
    when = read_time(text, turn.work.now, turn.actor.timezone)
    if when is None:
        raise NotUnderstood("log-no-time", text=text[:100])
    return when


def _note(log: LogDraft, line: str) -> str:
    place = int(line[4:])
    return log.next_steps[place].note if place < len(log.next_steps) else log.summary


def _opportunity(turn: Turn, text: str) -> DraftOpportunity:
    """What the words say of goods and money; else they are the product's name."""
    directory = turn.core.directory.for_actor(turn.work)
    understood = understand(text, turn.work.now, turn.actor.timezone, directory)
    heard = understood.entries[0].opportunity if understood.entries else None
    return opportunity_of(heard) or DraftOpportunity(product=text[:120])


def _edit(turn: Turn, log: LogDraft, place: int, value: str) -> LogDraft:
    if place >= len(log.edits):
        return log
    edits = list(log.edits)
    edits[place] = edits[place].model_copy(update={"value": value, "new": value})
    return previewed(turn.work, _with(log, edits=tuple(edits)))


def _with(log: LogDraft, **changed: Any) -> LogDraft:
    return log.model_copy(update=changed)


def _with_step(log: LogDraft, line: str, step: DraftStep) -> LogDraft:
    """At another time it repeats as before."""
    steps, place = list(log.next_steps), int(line[4:])
    repeats = step.repeats or (steps[place].repeats if place < len(steps) else None)
    steps[place : place + 1] = [step.model_copy(update={"repeats": repeats})]
    return _with(log, next_steps=tuple(steps))


def _without(
    parts: tuple[DraftEdit, ...] | tuple[DraftStep, ...],
    place: int,
) -> tuple[DraftEdit | DraftStep, ...]:
    return (*parts[:place], *parts[place + 1 :])
