"""What a sentence means to the person who writes it."""

from bot.turn import Turn
from crm_core.people.policy import Action, require
from crm_core.understanding import Entry, Ref, Understanding, understand


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


def tells_something(turn: Turn) -> bool:
    """Whether the message is a whole sentence, and so no answer to "whom?" but the next log."""
    understood = read(turn, turn.text)
    if understood.intent in {"lookup", "question"}:
        return False
    return understood.intent == "agenda" or any(map(_tells, understood.entries))


def _tells(entry: Entry) -> bool:
    """Words of it say what was done, when, what comes next, or what changed."""
    dated = entry.occurred is not None and entry.occurred.span.end > entry.occurred.span.start
    return "kind" in entry.spans or dated or entry.follow_up is not None or bool(entry.updates)


def tells_of_a_contact(turn: Turn) -> bool:
    """Whether the message is a log, where a time or a next step would still be an answer."""
    understood = read(turn, turn.text)
    told = all("kind" in entry.spans for entry in understood.entries)
    return understood.intent == "log" and bool(understood.entries) and told
