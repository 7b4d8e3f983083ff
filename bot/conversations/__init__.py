"""Every conversation of the bot, one file for each; the router asks them in this order."""

from bot.conversations import start
from bot.steps import Routes

ROUTES = Routes.sum([start.routes])
