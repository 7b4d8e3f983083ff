"""Fills a fresh store with customers, a month of interactions, and follow-ups, all made up."""

import csv
import datetime as dt
import random
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from zoneinfo import ZoneInfo

from crm_core.core import Core
from crm_core.customers.actions import create_customer
from crm_core.customers.views import CustomerView, NewContact, NewCustomer
from crm_core.follow_ups.actions import create_follow_up
from crm_core.follow_ups.times import at
from crm_core.follow_ups.views import NewFollowUp
from crm_core.ids import new_id
from crm_core.interactions.actions import save_log
from crm_core.interactions.views import NewLog
from crm_core.people.actor import Actor
from crm_core.work import Work

_SEED = 20
_DAYS = 30
_AT_LEAST, _AT_MOST = 1, 4
_SILENT_DAYS = 21
_AT_A_COMPANY = {"visit", "meeting"}
_SOON = dt.timedelta(hours=2)
_PROMISES_EVERY = 2
_WITH_BIRTHDAY, _BIRTHDAY_IN = 5, 2
_LINE = dict[str, str]


@dataclass(frozen=True, slots=True)
class Sellers:
    """Who owns the sample customers: those with a Chinese name, those with an English one."""

    zh: Actor
    en: Actor

    def of(self, language: str) -> Actor:
        return self.zh if language == "zh" else self.en


def fill(core: Core, sellers: Sellers) -> int:
    """How many customers were made. The same every time, but for ids and today's date."""
    chance = random.Random(_SEED)  # noqa: S311 - made-up data, no secret
    happenings, promises = _lines("happenings"), _lines("promises")
    customers = _lines("customers")
    promised, met = Counter[str](), Counter[str]()
    with core.work() as work:
        for number, line in enumerate(customers):
            language = line["language"]
            work.acting_as(sellers.of(language))
            birthday = _birthday(work, met[language])
            met[language] += 1
            customer = create_customer(work, _customer(line, birthday))
            told = [each for each in happenings if each["language"] == language]
            if customer.kind == "person":
                told = [each for each in told if each["kind"] not in _AT_A_COMPANY]
            _live_through(work, customer, told, chance)
            if number % _PROMISES_EVERY == 0:
                notes = [each["note"] for each in promises if each["language"] == language]
                _promise(work, customer, chance.choice(notes), promised[language])
                promised[language] += 1
    return len(customers)


def _lines(name: str) -> list[_LINE]:
    text = files("bot.demo").joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t"))


def _customer(line: _LINE, birthday: str | None) -> NewCustomer:
    contacts: tuple[NewContact, ...] = ()
    if line["contact"]:
        contact = NewContact(
            line["contact"],
            title=line["title"] or None,
            phone=line["phone"] or None,
            email=line["email"] or None,
            birthday=birthday,
        )
        contacts = (contact,)
    return NewCustomer(
        name=line["name"],
        kind="person" if line["kind"] == "person" else "organisation",
        stage=line["stage"],  # type: ignore[arg-type]
        level=line["level"] or None,
        aliases=tuple(filter(None, [line["alias"]])),
        contacts=contacts,
        address=line["address"] or None,
        city=line["city"] or None,
        industry=line["industry"] or None,
        tags=tuple(filter(None, line["tags"].split(","))),
    )


def _live_through(
    work: Work,
    customer: CustomerView,
    happenings: list[_LINE],
    chance: random.Random,
) -> None:
    """A few interactions on working days of the last month, oldest first."""
    first = _SILENT_DAYS if customer.stage in {"dormant", "lost"} else 1
    days = [day for day in range(first, _DAYS) if _working_day(work, day)]
    count = min(chance.randint(_AT_LEAST, _AT_MOST), len(days))
    for day in sorted(chance.sample(days, count), reverse=True):
        told = chance.choice(happenings)
        save_log(
            work,
            NewLog(
                draft_id=new_id(),
                text=told["summary"],
                customer_id=customer.id,
                contact_id=customer.contacts[0].id if customer.contacts else None,
                kind=told["kind"],  # type: ignore[arg-type]
                occurred_at=_moment(work, -day, chance.randint(9, 17)),
                summary=told["summary"],
            ),
        )


def _promise(work: Work, customer: CustomerView, note: str, number: int) -> None:
    """The first is soon due, so that a newcomer sees a reminder; the others in the days after."""
    if number == 0:
        due_at = (work.now + _SOON).replace(minute=0, second=0, microsecond=0)
    else:
        due_at = _moment(work, (number + 2) // 3, 9 + number % 8)
    create_follow_up(
        work,
        NewFollowUp(
            customer_id=customer.id,
            due_at=due_at,
            note=note,
            contact_id=customer.contacts[0].id if customer.contacts else None,
            exact=True,  # it comes whenever the clock is moved there, also at night
        ),
    )


def _birthday(work: Work, number: int) -> str | None:
    """One contact's, so that a newcomer is told of it in the morning."""
    return _moment(work, _BIRTHDAY_IN, 12).strftime("%m-%d") if number == _WITH_BIRTHDAY else None


def _working_day(work: Work, days_ago: int) -> bool:
    return _moment(work, -days_ago, 12).weekday() < 5  # noqa: PLR2004 - Saturday


def _moment(work: Work, days: int, hour: int) -> dt.datetime:
    zone = ZoneInfo(work.actor.timezone)
    day = work.now.astimezone(zone).date() + dt.timedelta(days=days)
    return at(day, dt.time(hour), zone)
