"""A choice of the customer teaches what the words meant."""

from bot.cards.learned import meaning
from bot.turn import Turn
from crm_core.interactions.draft import LogDraft
from crm_core.learned.actions import learn
from crm_core.learned.views import LearnedAlias


def teach(turn: Turn, before: LogDraft, after: LogDraft) -> None:
    """Only words that meant nobody, or several; and only when a customer or contact was chosen."""
    chosen = after.customer_id, after.contact_id
    if before.mention is None or after.customer_id is None:
        return
    if chosen == (before.customer_id, before.contact_id) or after.new_contact:
        return
    if learn(turn.work, before.mention, after.customer_id, after.contact_id):
        alias = LearnedAlias("", before.mention, after.customer_name or "", after.contact_name)
        said = turn.say.plain("learned-now", words=alias.words, name=meaning(alias))
        turn.answer(said)
