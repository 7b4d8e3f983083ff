"""Every conversation of the bot, one file for each; the router asks them in this order."""

from bot.conversations import cancel, find, invite, remind, reminder, settings, start, team, today, zone
from bot.steps import Routes

ROUTES = Routes.sum(
    [
        start.routes,
        find.routes,
        remind.routes,
        reminder.routes,
        today.routes,
        cancel.routes,
        settings.routes,
        zone.routes,
        invite.routes,
        team.routes,
    ],
)
