"""The card of a new customer: as a draft, while it is corrected, and as what was saved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, lines, shortened
from bot.cards.fields import bold
from bot.presses import CancelStep, OpenCustomer, UndoDraft
from bot.speech import Speech
from crm_core.channel.drafts import Draft
from crm_core.customers.draft import CustomerDraft
from crm_core.customers.views import Duplicate, NewContact

_NAME_SHOWN = 80
_VALUE_SHOWN = 120
_LABEL_SHOWN = 32


@dataclass(frozen=True, slots=True)
class SaveNew(Press):
    """Carries the version that the person saw: nothing is written unseen."""

    CODE: ClassVar[str] = "ns"
    draft: str
    version: int


@dataclass(frozen=True, slots=True)
class CorrectNew(Press):
    CODE: ClassVar[str] = "ne"
    draft: str


@dataclass(frozen=True, slots=True)
class CancelNew(Press):
    CODE: ClassVar[str] = "nx"
    draft: str


@dataclass(frozen=True, slots=True)
class JoinTo(Press):
    """What the draft says is news about that customer."""

    CODE: ClassVar[str] = "nj"
    draft: str
    customer: str


@dataclass(frozen=True, slots=True)
class AskJoin(Press):
    """Asks which known customer a shared contact belongs to."""

    CODE: ClassVar[str] = "na"
    draft: str


def ask_card(say: Speech) -> Card:
    return Card(say("new-ask"), [[Button(say.plain("button-cancel"), CancelStep())]])


def draft_card(
    say: Speech, draft: Draft, new: CustomerDraft, known: Sequence[Duplicate] = ()
) -> Card:
    warnings = (
        say(f"new-known-{match.reason}", customer=_told_apart(match), match=match.match)
        for match in known
    )
    text = lines(draft_facts(say, new), *warnings, _question(say, new))
    return Card(text, _buttons(say, draft, new, known))


def _question(say: Speech, new: CustomerDraft) -> str | None:
    if not new.new.name:
        return say("new-give-name")
    return say("new-nothing") if new.into and new.is_empty else None


def _told_apart(match: Duplicate) -> str:
    return " · ".join(filter(None, (shortened(match.name, _NAME_SHOWN), match.city)))


def draft_facts(say: Speech, new: CustomerDraft) -> str:
    """Whom it is about, then what would be saved, one fact a line."""
    return lines(
        _headline(say, new),
        say("new-alias", alias=new.alias) if new.alias else None,
        *(say("new-contact", contact=_person(say, contact)) for contact in new.new.contacts),
        *(line for contact in new.new.contacts for line in _values(say, contact)),
        *_values(say, new.new),
    )


def _headline(say: Speech, new: CustomerDraft) -> str:
    if not new.new.name:
        return say("new-headline-nameless")
    kind = "known" if new.into else new.new.kind
    return say(f"new-headline-{kind}", name=bold(new.new.name))


def _person(say: Speech, contact: NewContact) -> str:
    known = (contact.name or "?", contact.title, contact.department)
    between = " " if say.language == "zh" else ", "
    return between.join(shortened(part, _NAME_SHOWN) for part in known if part)


def _values(say: Speech, holder: object) -> Iterator[str]:
    fields = ("phone", "email", "wechat", "website", "address", "city", "employees", "tax_id")
    for field in fields:
        if value := getattr(holder, field, None):
            key = "number" if field == "phone" else field
            yield say(f"new-{key}", value=shortened(value, _VALUE_SHOWN))
    if tags := getattr(holder, "tags", ()):
        yield say("new-tags", value=shortened(", ".join(tags), _VALUE_SHOWN))
    if notes := getattr(holder, "notes", None):
        yield say("new-notes", value=shortened(notes, _VALUE_SHOWN))


def _buttons(
    say: Speech, draft: Draft, new: CustomerDraft, known: Sequence[Duplicate]
) -> list[list[Button]]:
    last = [
        Button(say.plain("button-edit"), CorrectNew(draft.id)),
        Button(say.plain("button-cancel"), CancelNew(draft.id)),
    ]
    if new.is_complete:
        last.insert(0, Button(say.plain("button-save"), SaveNew(draft.id, draft.version)))
    rows = [row for match in known for row in _known_rows(say, draft, match)]
    if new.may_join:
        rows.append([Button(say.plain("new-join"), AskJoin(draft.id))])
    return [*rows, last]


def _known_rows(say: Speech, draft: Draft, match: Duplicate) -> Iterator[list[Button]]:
    name = shortened(match.name, _LABEL_SHOWN)
    yield [Button(say.plain("new-open", customer=name), OpenCustomer(match.customer_id))]
    yield [Button(say.plain("new-same", customer=name), JoinTo(draft.id, match.customer_id))]


def saved_card(say: Speech, draft: Draft, new: CustomerDraft) -> Card:
    """The same message, once it is saved."""
    key = "new-saved-into" if new.into else "new-saved"
    people = "; ".join(_person(say, contact) for contact in new.new.contacts)
    buttons = [
        Button(say.plain("button-open"), OpenCustomer(new.saved_as or "")),
        Button(say.plain("button-undo"), UndoDraft(draft.id)),
    ]
    return Card(lines(say(key, name=bold(new.new.name)), say.text(people)), [buttons])


def cancelled_card(say: Speech, new: CustomerDraft) -> Card:
    return Card(say("new-cancelled", name=bold(new.new.name or "?")))


def undone_card(say: Speech, new: CustomerDraft) -> Card:
    return Card(say("new-undone-into" if new.into else "new-undone", name=bold(new.new.name)))
