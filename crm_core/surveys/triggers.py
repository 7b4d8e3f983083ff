"""What makes a survey due, and whom it asks then: a row for each trigger.

A trigger is scheduled with what it is about (`expect_survey`) and looks at that again when it
falls due: who was part of it, and whether it still stands.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from crm_core.channel import due
from crm_core.customers.model import CustomerRow
from crm_core.interactions.model import InteractionRow
from crm_core.linking.queries import consent_of, links_of_customer, links_of_user
from crm_core.linking.views import LinkView
from crm_core.surveys.kinds import Kind
from crm_core.surveys.views import Person
from crm_core.work import Work

_FRESH = dt.timedelta(days=7)
"""A visit that was logged later than that is not asked about: who would remember?"""
_REMEMBERED = dt.timedelta(days=10)
"""Nor is one so long ago when the question could go out, because the bot was away."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Whom to ask, about whose work."""

    people: tuple[Person, ...]
    rep_id: str | None
    team: str
    about_id: str | None = None
    about_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """`look` is None for what no longer stands. `every`: asked again after that time."""

    name: str
    kind: Kind
    after: dt.timedelta
    look: Callable[[Work, str], Occasion | None]
    every: dt.timedelta | None = None

    @property
    def due_kind(self) -> str:
        return f"survey_{self.name}"


def expect_survey(work: Work, trigger: Trigger, subject_id: str) -> None:
    due.schedule(work, trigger.due_kind, subject_id, work.now + trigger.after)


def expect_after_visit(work: Work, interaction_id: str, kind: str, at: dt.datetime) -> None:
    """For what a person logs themselves; what is imported or changed in bulk asks nobody."""
    if kind == "visit" and work.now - at <= _FRESH:
        expect_survey(work, VISIT, interaction_id)


def _look_at_visit(work: Work, interaction_id: str) -> Occasion | None:
    """Whoever was visited; where nobody was named, the only one who is linked."""
    row = work.session.get(InteractionRow, interaction_id)
    if row is None or row.undone_at is not None or row.kind != "visit":
        return None
    if work.now - row.occurred_at > _REMEMBERED:
        return None
    links = links_of_customer(work, row.customer_id)
    met = [link for link in links if link.contact_id == row.contact_id]
    if not met and row.contact_id is None and len({link.user_id for link in links}) == 1:
        met = links
    customer = work.session.get_one(CustomerRow, row.customer_id)
    return Occasion(_people(met), row.author_id, customer.team, row.id, row.occurred_at)


def _look_at_time(work: Work, user_id: str) -> Occasion | None:
    """Somebody who is linked to several customers is asked once, for the latest."""
    links = links_of_user(work, user_id)
    if not links or consent_of(work, user_id) is None:
        return None
    customer = work.session.get_one(CustomerRow, links[0].customer_id)
    return Occasion(_people(links[:1]), customer.owner_id, customer.team)


def _people(links: list[LinkView]) -> tuple[Person, ...]:
    """Each user once."""
    by_user = {link.user_id: link for link in reversed(links)}
    return tuple(person_of(link) for link in by_user.values())


def person_of(link: LinkView) -> Person:
    return Person(link.customer_id, link.contact_id, link.user_id, link.name)


VISIT = Trigger("visit", "csat", dt.timedelta(hours=24), _look_at_visit)
REGULAR = Trigger("regular", "nps", dt.timedelta(days=90), _look_at_time, dt.timedelta(days=90))
TRIGGERS = {trigger.due_kind: trigger for trigger in (VISIT, REGULAR)}
BY_HAND = "hand"
"""How a survey is marked that no trigger sent."""
