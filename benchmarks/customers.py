"""Customers by the hundred thousand, Chinese and English, as a sales team might have them."""

# ruff: noqa: SIM905 - a line of words reads better than a column of them

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import insert, text

from crm_core.core import Core
from crm_core.customers.model import ContactMethodRow, ContactRow, CustomerRow
from crm_core.ids import new_id
from crm_core.lookup.index import reindex_all
from crm_core.people.accounts import add_user, as_actor
from crm_core.people.actor import Actor, Role

REPS = 50
_AT_ONCE = 2_000
_SYLLABLES = (
    "ka ri mo ten vel dor sun bra lin gra ver tal nor qui sol fen mar tri wes hol ber cal dun el "
    "far gil har in jor ken lo mer nu or pel ros sta tor ul van wil zen an bro che"
).split()
_TRADES = "Robotics Foods Logistics Components Metals Labs Motors Textiles Energy Optics".split()
_LEGAL = ("Ltd", "Inc", "GmbH", "Corp", "LLC", "")
_FIRST = "Jane Tom Greta Paul Mia Ada Bill Sofia Oscar Elena Priya Marcus Sam Wei Harry".split()
_PLACES = "深圳市 上海 广州 苏州 杭州 宁波市 东莞市 北京 成都 武汉".split()
_BRAND = (
    "华星宏达恒通天成立信金泰德瑞丰源盛兴隆永安康泽博远创科新联合力光明海洋龙凤祥云东方长城江河山川"
    "腾飞鸿运嘉美佳乐友邦同济百汇万里千禾众志诚信义仁和平顺利晶锐捷精工智能启航卓越超凡伟业鑫淼森磊"
)
_ZH_TRADES = "精密机械 电子科技 物流 贸易 新材料 自动化设备 食品 软件 模具 医疗器械".split()
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗单曾仇"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英建国志雷梅浩鹏宇晨欣怡"


@dataclass(frozen=True, slots=True)
class Known:
    """A customer as the benchmark knows it, to make up what somebody would type."""

    id: str
    brand: str
    trade: str
    contact: str
    phone: str
    email: str

    @property
    def is_chinese(self) -> bool:
        return not self.brand.isascii()


def populate(core: Core, count: int, seed: int = 7) -> tuple[Actor, list[Known]]:
    """A rep, and the customers that are theirs."""
    dice = random.Random(seed)
    with core.work() as work:
        rows = [add_user(work, f"Rep {n}", Role.REP, "en") for n in range(REPS)]
    listed = made(dice, count)
    owners = [row.id for row in rows]
    mine: list[Known] = []
    while batch := list(islice(listed, _AT_ONCE)):
        mine += _write(core, batch, owners)
    with core.work() as work:  # as the server does by itself, some time after so many new rows
        work.session.execute(text("ANALYZE"))
    return as_actor(rows[0]), mine


def _write(core: Core, batch: list[Known], owners: list[str]) -> list[Known]:
    tables: dict[Any, list[dict[str, Any]]] = {
        CustomerRow: [],
        ContactRow: [],
        ContactMethodRow: [],
    }
    owned = [owners[place % len(owners)] for place in range(len(batch))]
    with core.work() as work:
        for known, owner in zip(batch, owned, strict=True):
            for table, row in _rows(known, owner, work.now):
                tables[table].append(row)
        for table, listed in tables.items():
            work.session.execute(insert(table), listed)
        reindex_all(work, [known.id for known in batch])
    return [known for known, owner in zip(batch, owned, strict=True) if owner == owners[0]]


def _rows(known: Known, owner: str, now: dt.datetime) -> Iterator[tuple[Any, dict[str, Any]]]:
    contact_id = new_id()
    yield (
        CustomerRow,
        {
            "id": known.id,
            "name": known.brand + known.trade,
            "owner_id": owner,
            "created_at": now,
            "changed_at": now,
        },
    )
    contact = {"id": contact_id, "customer_id": known.id, "name": known.contact, "created_at": now}
    yield ContactRow, contact
    for kind, value in (("mobile", known.phone), ("email", known.email)):
        yield (
            ContactMethodRow,
            {
                "id": new_id(),
                "customer_id": known.id,
                "contact_id": contact_id,
                "kind": kind,
                "value": value,
                "created_at": now,
            },
        )


def made(dice: random.Random, count: int) -> Iterator[Known]:
    for number in range(count):
        yield dice.choice((_chinese, _english))(dice, number)


def _chinese(dice: random.Random, number: int) -> Known:
    brand = dice.choice(_PLACES) + "".join(dice.choices(_BRAND, k=dice.choice((2, 3, 4))))
    return Known(
        id=new_id(),
        brand=brand,
        trade=dice.choice(_ZH_TRADES) + "有限公司",
        contact=dice.choice(_SURNAMES) + "".join(dice.choices(_GIVEN, k=2)),
        phone=f"+861{dice.randrange(3, 10)}{dice.randrange(10**9):09}",
        email=f"sales{number}@{dice.choice(_SYLLABLES)}{number}.example",
    )


def _english(dice: random.Random, number: int) -> Known:
    brand = "".join(dice.choices(_SYLLABLES, k=dice.choice((2, 3, 4)))).capitalize()
    last = "".join(dice.choices(_SYLLABLES, k=2)).capitalize()
    return Known(
        id=new_id(),
        brand=brand,
        trade=f" {dice.choice(_TRADES)} {dice.choice(_LEGAL)}".rstrip(),
        contact=f"{dice.choice(_FIRST)} {last}",
        phone=f"+1415{dice.randrange(2 * 10**6, 10**7)}",
        email=f"{last.lower()}{number}@{brand.lower()}.example",
    )
