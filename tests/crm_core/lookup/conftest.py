"""A team with customers whom its people look for."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.customers import actions
from crm_core.customers.views import NewContact, NewCustomer
from crm_core.lookup.search import Hit, find
from crm_core.people.accounts import add_user, as_actor
from crm_core.people.actor import Actor, Role
from crm_core.settings import CoreSettings

KNOWN = (
    NewCustomer(
        "Acme Corp",
        city="San Francisco",
        contacts=(
            NewContact("Jane Liu", title="Buyer", phone="+14155550111", email="jane@acme.example"),
            NewContact("Tom Becker", title="CTO"),
        ),
        website="acme.example",
        tags=("VIP",),
    ),
    NewCustomer("Acme Components Ltd", city="Leeds", contacts=(NewContact("Jane Lin"),)),
    NewCustomer("Kellerman & Sons", contacts=(NewContact("Greta Kellerman"),)),
    NewCustomer("Bright Line Hotels", contacts=(NewContact("Seán O’Brien"),)),
    NewCustomer(
        "深圳市宏达机械有限公司",
        aliases=("老宏达",),
        contacts=(
            NewContact("王建国", title="总经理", phone="13900001118", wechat="wang_jg88"),
            NewContact("单晓燕", title="采购"),
        ),
    ),
    NewCustomer("宏大机电设备有限公司", contacts=(NewContact("赵强"),)),
    NewCustomer("重庆长安重工集团", contacts=(NewContact("王芳"),)),
)


@dataclass
class Team:
    core: Core
    clock: ManualClock
    rep: Actor
    colleague: Actor
    outsider: Actor
    names: dict[str, str] = field(default_factory=dict)

    def knows(self, *customers: NewCustomer, by: Actor | None = None) -> list[str]:
        """The ids of customers whom that person has added."""
        with self.core.work(by or self.rep) as work:
            made = [actions.create_customer(work, new) for new in customers]
        self.names |= {customer.id: customer.name for customer in made}
        return [customer.id for customer in made]

    def hits(self, fragment: str, by: Actor | None = None, limit: int = 8) -> list[Hit]:
        with self.core.reading(by or self.rep) as work:
            return find(work, fragment, limit)

    def finds(self, fragment: str, by: Actor | None = None) -> list[str]:
        """The names of the customers found, the best first."""
        return [self.names[hit.customer_id] for hit in self.hits(fragment, by)]


@pytest.fixture
def empty_team(database_url: str) -> Iterator[Team]:
    clock = ManualClock(dt.datetime(2026, 11, 23, 2, tzinfo=dt.UTC))
    settings = CoreSettings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=database_url,
    )
    core = Core.open(settings, clock)
    people = (("Rui", "south"), ("Lin", "south"), ("Ole", "north"))
    with core.work() as work:
        rows = [add_user(work, name, Role.REP, "en", team) for name, team in people]
    rep, colleague, outsider = map(as_actor, rows)
    yield Team(core, clock, rep, colleague, outsider)
    core.close()


@pytest.fixture
def team(empty_team: Team) -> Team:
    empty_team.knows(*KNOWN)
    return empty_team
