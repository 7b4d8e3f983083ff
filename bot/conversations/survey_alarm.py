"""What somebody of the team does with a low score: Log and Open are the customer's own buttons.

⚠️ low score ── Call ──► the person's numbers
"""

from bot.cards import survey_alerts as cards
from bot.steps import Routes
from bot.turn import Turn
from crm_core.customers.queries import get_customer
from crm_core.quality import phones
from crm_core.surveys.queries import get_survey
from crm_core.surveys.views import SurveyView

_CALLED = ("mobile", "phone")
routes = Routes()


@routes.press(cards.CallPerson)
def call_person(turn: Turn, press: cards.CallPerson) -> None:
    survey = get_survey(turn.work, press.survey)
    turn.reply(cards.numbers(turn.say, survey, _numbers(turn, survey)))


def _numbers(turn: Turn, survey: SurveyView) -> list[str]:
    """The person's own; where they have none, the customer's."""
    customer = get_customer(turn.work, survey.customer_id)
    of_contact = [m for c in customer.contacts if c.id == survey.contact_id for m in c.methods]
    methods = [m for m in of_contact if m.kind in _CALLED] or customer.methods
    return [phones.international(m.value) for m in methods if m.kind in _CALLED]
