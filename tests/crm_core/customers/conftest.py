"""A team and what it knows of customers, on a clock that stands still."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlalchemy import select

from crm_core.audit.model import AuditRow
from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.customers import actions, queries
from crm_core.customers.views import (
    CustomerView,
    FieldChangeView,
    FieldEdit,
    NewContact,
    NewCustomer,
)
from crm_core.people.accounts import add_user, as_actor
from crm_core.people.actor import Actor, Role
from crm_core.settings import CoreSettings

ACME = NewCustomer(
    name="Acme Corp",
    contacts=(NewContact("Jane Liu", title="buyer", phone="13800138000", email="jane@acme.com"),),
    website="acme.com",
    city="Shenzhen",
    tags=("VIP",),
)


@dataclass
class Team:
    core: Core
    clock: ManualClock
    rep: Actor
    colleague: Actor
    manager: Actor
    outsider: Actor

    def adds(self, new: NewCustomer = ACME, by: Actor | None = None) -> CustomerView:
        with self.core.work(by or self.rep) as work:
            return actions.create_customer(work, new)

    def changes(
        self,
        edit: FieldEdit,
        by: Actor | None = None,
        batch: str | None = None,
    ) -> FieldChangeView:
        with self.core.work(by or self.rep, source="telegram:1:7") as work:
            return actions.change_field(work, edit, batch)

    def read(self, customer: CustomerView, by: Actor | None = None) -> CustomerView:
        """As the store has it by now."""
        with self.core.reading(by or self.rep) as work:
            return queries.get_customer(work, customer.id)

    def history(self, customer: CustomerView) -> list[FieldChangeView]:
        with self.core.reading(self.rep) as work:
            return queries.changes_of(work, customer.id, limit=50)

    def trail(self) -> list[str]:
        with self.core.reading() as work:
            return list(work.session.execute(select(AuditRow.action)).scalars())


@pytest.fixture
def team(database_url: str) -> Iterator[Team]:
    clock = ManualClock(dt.datetime(2026, 11, 23, 2, tzinfo=dt.UTC))
    settings = CoreSettings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=database_url,
    )
    core = Core.open(settings, clock)
    people = (
        ("Rui", Role.REP, "south"),
        ("Lin", Role.REP, "south"),
        ("Meg", Role.MANAGER, "south"),
        ("Ole", Role.REP, "north"),
    )
    with core.work() as work:
        rows = [add_user(work, name, role, "en", team) for name, role, team in people]
    yield Team(core, clock, *map(as_actor, rows))
    core.close()
