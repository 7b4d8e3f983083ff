"""A team with one customer whose contact agreed to be asked, on a clock that stands still."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from crm_core.channel.due import claim
from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.customers.actions import create_customer
from crm_core.customers.views import NewContact, NewCustomer
from crm_core.ids import new_id
from crm_core.interactions.actions import save_log
from crm_core.interactions.views import LogView, NewLog
from crm_core.linking.actions import agree
from crm_core.linking.invitations import hashed, invite_customer
from crm_core.people.accounts import Caller, identify, make_member
from crm_core.people.actor import Actor, Role
from crm_core.settings import CoreSettings
from crm_core.surveys.actions import DUE_KIND, send, take_occasion
from crm_core.surveys.answering import answer
from crm_core.surveys.model import SurveyRow
from crm_core.surveys.triggers import TRIGGERS
from crm_core.surveys.views import Answered, SurveyView

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY_TEN = dt.datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)


@dataclass
class Team:
    core: Core
    clock: ManualClock
    rep: Actor
    manager: Actor
    kestrel: str
    mara: str
    """The contact."""
    asked: Actor
    """Her own account."""

    def joins(self, name: str, role: Role, team: str = "south") -> Actor:
        with self.core.work() as work:
            return make_member(work, _caller(name), role, team)

    def links(self, name: str, customer: str, contact: str | None, by: Actor) -> Actor:
        """Somebody opens that rep's link and agrees; known by their name."""
        with self.core.work(by) as work:
            token = invite_customer(work, customer, contact)
        with self.core.work() as work:
            account = identify(work, _caller(name))
            work.acting_as(account.actor)
            agree(work, hashed(token), account, name)
            return work.actor

    def visits(self, *, days_ago: float = 0, contact: str | None = None) -> LogView:
        with self.core.work(self.rep) as work:
            return save_log(
                work,
                NewLog(
                    draft_id=new_id(),
                    text="visited",
                    customer_id=self.kestrel,
                    contact_id=contact or self.mara,
                    kind="visit",
                    occurred_at=work.now - dt.timedelta(days=days_ago),
                    summary="visited",
                ),
            )

    def later(self, **by: float) -> list[SurveyView]:
        """The clock moves on; what is asked then."""
        self.clock.advance(dt.timedelta(**by))
        return self.ticks()

    def ticks(self) -> list[SurveyView]:
        asked: list[SurveyView] = []
        with self.core.work() as work:
            for due in claim(work):
                if due.kind in TRIGGERS:
                    asked += take_occasion(work, due)
                elif due.kind == DUE_KIND and (survey := send(work, due.subject_id)):
                    asked.append(survey)
        return asked

    def answers(self, survey: SurveyView, score: int, by: Actor | None = None) -> Answered:
        with self.core.work(by or self.asked) as work:
            return answer(work, survey.id, score)

    def rows(self) -> list[SurveyRow]:
        with self.core.reading() as work:
            return list(work.session.scalars(select(SurveyRow).order_by(SurveyRow.created_at)))


def _caller(name: str) -> Caller:
    """Each name is somebody on Telegram."""
    number = sum(ord(letter) * 131**place for place, letter in enumerate(name)) % 10**9
    return Caller("telegram", str(number), "1", number, name, "en")


@pytest.fixture
def team(database_url: str) -> Iterator[Team]:
    clock = ManualClock(MONDAY_TEN.astimezone(dt.UTC))
    settings = CoreSettings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=database_url,
        default_timezone=ZONE.key,
    )
    core = Core.open(settings, clock)
    with core.work() as work:
        rep = make_member(work, _caller("Rui"), Role.REP, "south")
        manager = make_member(work, _caller("Meg"), Role.MANAGER, "south")
    with core.work(rep) as work:
        contacts = (NewContact("Mara Voss", phone="+14155550134"), NewContact("Tom Reed"))
        kestrel = create_customer(work, NewCustomer("Kestrel Robotics", contacts=contacts))
    made = Team(core, clock, rep, manager, kestrel.id, kestrel.contacts[0].id, rep)
    made.asked = made.links("Mara V.", kestrel.id, made.mara, rep)
    yield made
    core.close()
