"""Every conversation of the bot, a file or a folder each; the router asks them in this order."""

from bot.conversations import (
    away,
    cancel,
    consent,
    contact,
    customer,
    edit,
    find,
    history,
    interaction,
    invite,
    invite_customer,
    log,
    new,
    remind,
    reminder,
    settings,
    start,
    team,
    today,
    undo,
    working_time,
    zone,
)
from bot.steps import Routes

ROUTES = Routes.sum(
    [
        start.routes,
        find.routes,
        new.routes,
        contact.routes,
        edit.routes,
        history.routes,
        remind.routes,
        reminder.routes,
        today.routes,
        cancel.routes,
        settings.routes,
        zone.routes,
        working_time.routes,
        away.routes,
        invite.routes,
        invite_customer.routes,
        consent.routes,
        customer.routes,
        team.routes,
        interaction.routes,
        undo.routes,
        log.routes,  # the last: it takes whatever text is left
    ],
)
