"""From words to a draft: plain text, /log, the Log button, and a message that was edited."""

import re

from telegram.ext import filters

from bot.cards import plain
from bot.cards.card import Card
from bot.conversations.find import show_hits
from bot.conversations.interaction import offer_edited_text
from bot.conversations.log.keeping import KIND, begin, keep
from bot.conversations.new import propose_new
from bot.conversations.reading import read
from bot.conversations.remind import propose_reminder
from bot.conversations.today import show_agenda
from bot.presses import LogFor
from bot.steps import Routes
from bot.turn import Turn
from crm_core.channel.drafts import Draft
from crm_core.customers.queries import get_customer
from crm_core.interactions.draft import LogDraft
from crm_core.interactions.proposing import about, propose
from crm_core.people.accounts import open_customer
from crm_core.understanding import Ref, Understanding

routes = Routes()
_TEXT = filters.TEXT | filters.CAPTION
_COMMAND = re.compile(r"\A/log(?:@\w+)?\s+")


@routes.command("log")
def log(turn: Turn) -> None:
    if turn.arguments:
        _draft_all(turn, read(turn, turn.arguments))
        return
    turn.expect("log.words")
    turn.reply(Card(turn.say("log-ask")))


@routes.answer("log.words", _TEXT)
def take_words(turn: Turn) -> None:
    turn.settle()
    _draft_all(turn, read(turn, turn.text))


@routes.press(LogFor)
def log_for(turn: Turn, press: LogFor) -> None:
    customer = get_customer(turn.work, press.customer)
    open_customer(turn.work, turn.account.id, customer.id)
    turn.expect("log.about", customer=customer.id)
    turn.reply(Card(turn.say("log-ask-about", customer=customer.name)))


@routes.answer("log.about", _TEXT)
def take_words_about(turn: Turn) -> None:
    """Whatever the sentence names, it was said of this customer."""
    customer_id = turn.data["customer"]
    turn.settle()
    understood = read(turn, turn.text, Ref(customer_id))
    for proposed in propose(turn.work, understood) or [LogDraft(text=turn.text)]:
        if proposed.customer_id == customer_id:
            begin(turn, proposed)
        else:
            begin(turn, about(turn.work, proposed, Ref(customer_id)))


@routes.content(_TEXT)
def take_text(turn: Turn) -> None:
    """Plain text needs no command: what it is for is in the words."""
    understood = read(turn, turn.text)
    match understood.intent:
        case "lookup":
            show_hits(turn, understood.query or turn.text)
        case "question" if understood.query:
            show_hits(turn, understood.query)
        case "question":
            turn.reply(plain.unreadable(turn.say, turn.text))
        case "agenda":
            show_agenda(turn, understood.times)
        case "reminder":
            propose_reminder(turn, turn.text)
        case "new_customer" if not understood.entries or understood.entries[0].kind is None:
            propose_new(turn, turn.text)
        case "unknown" if not understood.entries:
            turn.reply(plain.unreadable(turn.say, turn.text))
        case _:
            _draft_all(turn, understood)


@routes.edit(KIND)
def take_edited_text(turn: Turn, draft: Draft) -> None:
    """Editing the sent message while its draft is open updates the draft."""
    written = LogDraft.model_validate_json(draft.payload).written
    if draft.state == "saved" and written and written.interaction_id:
        offer_edited_text(turn, written.interaction_id)
        return
    if draft.state != "open":
        turn.reply(Card(turn.say(f"log-edited-{draft.state}")))
        return
    proposed = propose(turn.work, read(turn, _COMMAND.sub("", turn.text)))
    if proposed:
        keep(turn, draft, proposed[0])


def _draft_all(turn: Turn, understood: Understanding) -> None:
    """One draft for each customer; a sentence about nobody known is a draft all the same."""
    for proposed in propose(turn.work, understood) or [_bare(turn, understood.text)]:
        begin(turn, proposed)


def _bare(turn: Turn, text: str) -> LogDraft:
    return LogDraft(text=text, summary=text, kind="other", occurred_at=turn.work.now)
