"""Every line of the card can be corrected or dropped before saving.

Edit ──► which line? ──► what shall it say? ──typed or picked──► the card again
             ▲──────────────Back───────────────┘└──Drop this line──►┘
"""

import datetime as dt

from telegram.ext import filters

from bot.cards import log_lines as cards
from bot.cards.card import Button
from bot.cards.log import EditLog, draft_card
from bot.cards.log_lines import BackToLog, DropLine, EditLine, PutLine
from bot.conversations.log.keeping import keep, move_down, opened
from bot.conversations.log.lines import NotUnderstood, dropped, picked, typed
from bot.conversations.log.teaching import teach
from bot.steps import Routes
from bot.turn import Turn
from crm_core.channel.drafts import Draft
from crm_core.customers.queries import briefs, get_customer
from crm_core.interactions.draft import LogDraft
from crm_core.interactions.queries import recent_customers

routes = Routes()
_MOST_RECENT = 5


@routes.press(EditLog)
def correct(turn: Turn, press: EditLog) -> None:
    draft, log = opened(turn, press.draft)
    turn.settle()
    turn.edit(cards.menu_card(turn.say, draft, log), ref=draft.ref)


@routes.press(BackToLog)
def back(turn: Turn, press: BackToLog) -> None:
    draft, log = opened(turn, press.draft)
    turn.settle()
    turn.edit(draft_card(turn.say, draft, log), ref=draft.ref)


@routes.press(EditLine)
def correct_line(turn: Turn, press: EditLine) -> None:
    draft, log = opened(turn, press.draft)
    if press.line not in dict(cards.line_names(turn.say, log)):
        turn.edit(cards.menu_card(turn.say, draft, log), ref=draft.ref)
        return
    turn.expect("log.line", draft=draft.id, line=press.line)
    options = _options(turn, draft, log, press.line)
    turn.edit(cards.line_card(turn.say, draft, log, press.line, options), ref=draft.ref)


@routes.press(PutLine)
def put_line(turn: Turn, press: PutLine) -> None:
    draft, log = opened(turn, press.draft)
    if draft.version == press.version:
        before, log = log, picked(turn, log, press.line, press.value)
        teach(turn, before, log)
    keep(turn, draft, log)


@routes.press(DropLine)
def drop_line(turn: Turn, press: DropLine) -> None:
    draft, log = opened(turn, press.draft)
    if draft.version == press.version:
        log = dropped(log, press.line)
    keep(turn, draft, log)


@routes.answer("log.line", filters.TEXT)
def take_line(turn: Turn) -> None:
    line = turn.data["line"]
    draft, log = opened(turn, turn.data["draft"])
    try:
        corrected = typed(turn, log, line, turn.text)
    except NotUnderstood as refused:
        options = _options(turn, draft, log, line)
        said = turn.say(refused.key, **refused.params)
        turn.reply(cards.line_card(turn.say, draft, log, line, options, said), ref=draft.ref)
        return
    teach(turn, log, corrected)
    move_down(turn, draft, corrected)


def _options(turn: Turn, draft: Draft, log: LogDraft, line: str) -> list[Button]:
    """What can be picked instead of typed."""
    say = turn.say
    match line:
        case "kind":
            return cards.kind_options(say, draft)
        case "when":
            today = say.now.date()
            days = {n: say.day(today - dt.timedelta(days=n)) for n in cards.DAYS_BACK}
            return cards.day_options(draft, {n: say.sentence(day) for n, day in days.items()})
        case "customer":
            recent = recent_customers(turn.work, _MOST_RECENT)
            return cards.customer_options(draft, briefs(turn.work, recent))
        case "contact" if log.customer_id is not None:
            customer = get_customer(turn.work, log.customer_id)
            return cards.contact_options(draft, customer.contacts)
        case _ if line.startswith("step"):
            return cards.time_options(say, draft, line)
        case _:
            return []
