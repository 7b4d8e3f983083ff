"""Looking at promises from outside the bot: made, stored, shown."""

import datetime as dt

from bot.sandbox.world import Message
from crm_core.customers.views import CustomerView
from crm_core.follow_ups.actions import create_follow_up
from crm_core.follow_ups.queries import get_follow_up, open_for_customer
from crm_core.follow_ups.views import FollowUpView, NewFollowUp
from tests.kit.person import Person, shown
from tests.kit.world import World


def promise(
    world: World, rep: Person, customer: CustomerView, note: str = "send the quote", **ahead: float
) -> FollowUpView:
    """A follow-up of the rep's, due in an hour unless said otherwise."""
    due_at = world.clock.now() + dt.timedelta(**(ahead or {"hours": 1}))
    with world.core.work(world.actor(rep)) as work:
        contact = customer.contacts[0].id if customer.contacts else None
        return create_follow_up(work, NewFollowUp(customer.id, due_at, note, contact))


def stored(world: World, follow_up: FollowUpView) -> FollowUpView:
    with world.core.reading() as work:
        return get_follow_up(work, follow_up.id)


def still_open(world: World, rep: Person, customer: CustomerView) -> list[FollowUpView]:
    with world.core.reading(world.actor(rep)) as work:
        return open_for_customer(work, customer.id)


def cards(person: Person, about: str = "Orion") -> list[Message]:
    """The bot's messages about that customer."""
    return [message for message in person.messages if about in shown(message)]
