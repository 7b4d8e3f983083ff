"""The log card while it is corrected: which line, and what it shall say."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Press
from bot.cards.card import Button, Card, in_rows, lines, shortened
from bot.cards.log import draft_text, kind_name
from bot.speech import Speech
from crm_core.channel.drafts import Draft
from crm_core.customers.views import ContactView, CustomerBrief
from crm_core.follow_ups.times import choices
from crm_core.interactions.draft import LogDraft
from crm_core.interactions.views import KINDS

DAYS_BACK = (0, 1, 2)
_LABEL_SHOWN = 40


@dataclass(frozen=True, slots=True)
class EditLine(Press):
    CODE: ClassVar[str] = "ll"
    draft: str
    line: str


@dataclass(frozen=True, slots=True)
class PutLine(Press):
    """A value picked for a line."""

    CODE: ClassVar[str] = "lp"
    draft: str
    version: int
    line: str
    value: str


@dataclass(frozen=True, slots=True)
class DropLine(Press):
    CODE: ClassVar[str] = "ld"
    draft: str
    version: int
    line: str


@dataclass(frozen=True, slots=True)
class BackToLog(Press):
    CODE: ClassVar[str] = "lb"
    draft: str


def menu_card(say: Speech, draft: Draft, log: LogDraft) -> Card:
    buttons = [Button(name, EditLine(draft.id, line)) for line, name in line_names(say, log)]
    back = Button(say.plain("log-back"), BackToLog(draft.id))
    text = lines(draft_text(say, log), say("log-correct"))
    return Card(text, [*in_rows(buttons), [back]])


def line_names(say: Speech, log: LogDraft) -> list[tuple[str, str]]:
    """Every line that the card has, and those it could have."""
    found = [("customer", say.plain("log-line-customer"))]
    if log.has_customer:
        found.append(("contact", say.plain("log-line-contact")))
    found.append(("kind", say.plain("log-line-kind")))
    if log.kind is not None:
        found.append(("when", say.plain("log-line-when")))
        found.append(("summary", say.plain("log-line-summary")))
    found.append(("opportunity", say.plain("log-line-opportunity")))
    found += [(f"edit{n}", say.plain(f"field-{e.field}")) for n, e in enumerate(log.edits)]
    for number, _ in enumerate(log.next_steps):
        found.append((f"step{number}", say.plain("log-line-step", number=number + 1)))
    found.append((f"step{len(log.next_steps)}", say.plain("log-line-new-step")))
    return found


def line_card(
    say: Speech,
    draft: Draft,
    log: LogDraft,
    line: str,
    options: list[Button],
    problem: str | None = None,
) -> Card:
    last = [Button(say.plain("log-back"), BackToLog(draft.id))]
    if is_droppable(log, line):
        last.insert(0, Button(say.plain("log-drop"), DropLine(draft.id, draft.version, line)))
    return Card(
        lines(draft_text(say, log), problem or prompt(say, log, line)),
        [*in_rows(options, 1 if line in {"customer", "contact"} else 3), last],
    )


def prompt(say: Speech, log: LogDraft, line: str) -> str:
    if line.startswith("edit"):
        return say("log-give-edit", field=say.plain(f"field-{log.edits[int(line[4:])].field}"))
    return say("log-give-step" if line.startswith("step") else f"log-give-{line}")


def is_droppable(log: LogDraft, line: str) -> bool:
    match line:
        case "contact":
            return bool(log.contact_id or log.new_contact)
        case "kind":
            return log.kind is not None
        case "opportunity":
            return log.opportunity is not None
        case _ if line.startswith("step"):
            return int(line[4:]) < len(log.next_steps)
        case _:
            return line.startswith("edit")


def kind_options(say: Speech, draft: Draft) -> list[Button]:
    return [
        Button(kind_name(say, kind), PutLine(draft.id, draft.version, "kind", kind))
        for kind in KINDS
    ]


def day_options(draft: Draft, days: dict[int, str]) -> list[Button]:
    return [
        Button(label, PutLine(draft.id, draft.version, "when", str(back)))
        for back, label in days.items()
    ]


def time_options(say: Speech, draft: Draft, line: str) -> list[Button]:
    return [
        Button(
            say.sentence(say.moment(choice.moment)),
            PutLine(draft.id, draft.version, line, choice.key),
        )
        for choice in choices(say.now, say.zone)
    ]


def customer_options(draft: Draft, briefs: list[CustomerBrief]) -> list[Button]:
    return [
        Button(
            shortened(brief.name, _LABEL_SHOWN),
            PutLine(draft.id, draft.version, "customer", brief.id),
        )
        for brief in briefs
    ]


def contact_options(draft: Draft, contacts: tuple[ContactView, ...]) -> list[Button]:
    return [
        Button(
            shortened(" ".join(filter(None, (contact.name, contact.title))), _LABEL_SHOWN),
            PutLine(draft.id, draft.version, "contact", contact.id),
        )
        for contact in contacts
    ]
