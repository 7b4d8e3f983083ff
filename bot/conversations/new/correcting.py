"""Every part of the card can be corrected or left out before it is saved."""

from telegram.ext import filters

from bot.cards import new as cards
from bot.cards import new_parts
from bot.conversations.new.keeping import PART, awaited, open_draft, read, renew, show
from bot.steps import Routes
from bot.turn import Turn
from crm_core.customers.drafting import corrected

routes = Routes()


@routes.press(cards.CorrectNew)
def correct(turn: Turn, press: cards.CorrectNew) -> None:
    if draft := open_draft(turn, press.draft):
        turn.settle()
        turn.edit(new_parts.menu_card(turn.say, draft, read(draft)), draft.ref)


@routes.press(new_parts.ShowNew)
def back(turn: Turn, press: new_parts.ShowNew) -> None:
    if draft := open_draft(turn, press.draft):
        show(turn, draft, read(draft))


@routes.press(new_parts.SwitchKind)
def switch_kind(turn: Turn, press: new_parts.SwitchKind) -> None:
    if draft := open_draft(turn, press.draft):
        show(turn, draft, read(draft).with_kind_switched())


@routes.press(new_parts.CorrectPart)
def ask_part(turn: Turn, press: new_parts.CorrectPart) -> None:
    draft = open_draft(turn, press.draft)
    if draft is None:
        return
    new = read(draft)
    if press.part not in new.parts:
        show(turn, draft, new)
        return
    turn.expect(PART, draft=draft.id, part=press.part, card=draft.ref)
    turn.edit(new_parts.part_card(turn.say, draft, new, press.part), draft.ref)


@routes.answer(PART, filters.TEXT)
def take_part(turn: Turn) -> None:
    """A refused value leaves the question standing."""
    if draft := awaited(turn):
        renew(turn, draft, corrected(turn.work, read(draft), turn.data["part"], turn.text))


@routes.press(new_parts.DropPart)
def drop_part(turn: Turn, press: new_parts.DropPart) -> None:
    draft = open_draft(turn, press.draft)
    if draft is None:
        return
    new = read(draft)
    if press.part in new.parts:
        new = corrected(turn.work, new, press.part, "")
    show(turn, draft, new)
