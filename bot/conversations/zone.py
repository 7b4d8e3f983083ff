"""A time zone is chosen by region and place, or typed in whatever way people call it.

Time zone ──► regions ── Asia ──► places ── Shanghai 09:30 ──► (settings)
                 └── a city, or Other ──► typed ──► found ──► (settings)
                                            ▲ └───► unclear: those that may be meant
                                            └───────── typed again ┘
"""

from telegram.ext import filters

from bot.cards import settings as settings_cards
from bot.cards import zones as cards
from bot.conversations.reading import tells_something
from bot.conversations.settings import settings_card
from bot.steps import Routes
from bot.turn import Turn
from crm_core.people.preferences import change_timezone
from crm_core.people.zones import find_zones

ZONE = "settings.zone"
routes = Routes()


@routes.press(cards.ChooseRegion)
def choose_region(turn: Turn, _press: cards.ChooseRegion) -> None:
    """A place may be typed at once."""
    back = settings_cards.back(turn.say)
    turn.edit(cards.regions(turn.say, back), settings_cards.REF)
    turn.expect(ZONE, card=settings_cards.REF)


@routes.press(cards.ShowRegion)
def show_region(turn: Turn, press: cards.ShowRegion) -> None:
    if press.region in cards.REGIONS:
        turn.edit(cards.places(turn.say, press.region))


@routes.press(cards.SetZone)
def set_zone(turn: Turn, press: cards.SetZone) -> None:
    if turn.conversation.step == ZONE:
        turn.settle()
    turn.act_as(change_timezone(turn.work, press.zone))
    turn.edit(settings_card(turn))


@routes.press(cards.TypeZone)
def type_zone(turn: Turn, _press: cards.TypeZone) -> None:
    turn.edit(cards.ask(turn.say), settings_cards.REF)
    turn.expect(ZONE, card=settings_cards.REF)


@routes.answer(ZONE, filters.TEXT, unless=tells_something)
def take_zone(turn: Turn) -> None:
    found = find_zones(turn.text, turn.work.now)
    if found.meant is None:
        turn.change(cards.ask(turn.say).without_buttons(), settings_cards.REF)
        turn.reply(cards.unclear(turn.say, turn.text, found.near), settings_cards.REF)
        return
    turn.settle()
    turn.act_as(change_timezone(turn.work, found.meant))
    turn.change(settings_card(turn), settings_cards.REF)
