"""Surveys as the store has them, and how they come about."""

from sqlalchemy import select

from crm_core.surveys.model import SurveyRow
from tests.kit.person import Person
from tests.kit.world import World


def surveys(world: World) -> list[SurveyRow]:
    """Oldest first."""
    with world.core.reading() as work:
        order = select(SurveyRow).order_by(SurveyRow.created_at, SurveyRow.sent_at)
        return list(work.session.scalars(order))


def visit(world: World, rep: Person, customer: str = "Kestrel", said: str = "today") -> None:
    """Logged by the rep; the survey of it comes with the next day."""
    rep.says(f"Visited {customer} {said}, wants a quote")
    rep.taps("Save")
    world.settle()
