"""What a sentence means to the person who writes it."""

from bot.turn import Turn
from crm_core.people.policy import Action, require
from crm_core.understanding import Ref, Understanding, understand


def read(turn: Turn, text: str, current: Ref | None = None) -> Understanding:
    require(turn.actor, Action.LOG_INTERACTIONS)
    if current is None and (customer_id := turn.account.current_customer):
        current = Ref(customer_id)
    return understand(
        text,
        turn.work.now,
        turn.actor.timezone,
        turn.core.directory.for_actor(turn.work),
        current=current,
    )
