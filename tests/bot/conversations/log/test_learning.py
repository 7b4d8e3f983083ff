"""Whom a rep picked once for some words is understood the next time."""

import pytest
from sqlalchemy import select

from crm_core.audit.model import AuditRow
from crm_core.customers.views import CustomerView, NewContact
from tests.kit.person import Person
from tests.kit.world import World


@pytest.fixture
def akme(world: World, rep: Person) -> CustomerView:
    return world.customer(rep, "Akme Industrial", NewContact("Jane Lin"))


@pytest.mark.usefixtures("acme", "akme")
def test_an_ambiguous_name_is_asked_once_and_known_from_then_on(rep: Person) -> None:
    rep.says("Talked to Jane, she needs the datasheet")
    rep.taps("Jane Lin")
    assert "Jane Lin" in rep.popup
    rep.taps("Save")

    rep.says("Called Jane, no answer")
    rep.sees("Akme Industrial · Jane Lin")
    assert "Save" in rep.buttons()

    rep.says("Called Jane at Acme, no answer")
    rep.sees("Acme Corp · Jane Liu")


def test_a_colleague_has_words_of_their_own(
    world: World, rep: Person, acme: CustomerView, akme: CustomerView
) -> None:
    colleague = world.rep("Mei Lin")
    rep.says("Talked to Jane, she needs the datasheet")
    rep.taps("Jane Lin")
    colleague.says("Talked to Jane, she needs the datasheet")
    colleague.sees("Which one")


def test_what_was_learned_is_shown_in_the_settings_and_can_be_forgotten(world: World) -> None:
    rep = world.rep(language="zh-hans")
    world.customer(rep, "宏达机械", NewContact("汪建国", title="总经理"))
    rep.says("跟老王通了电话，要三份样品")
    rep.says("宏达机械")
    rep.taps("修改")
    rep.taps("联系人")
    rep.taps("汪建国")
    rep.taps("保存")
    rep.says("老王来电，样品收到了")
    rep.sees("宏达机械 · 汪建国")

    rep.says("/settings")
    rep.taps("我的称呼")
    rep.sees("1. 老王 → 汪建国 · 宏达机械")
    forget = rep.data_of("✕ 1")
    rep.taps("✕ 1")
    rep.sees("还没有")
    rep.presses(forget, rep.last)
    assert "已经删除" in rep.popup
    rep.says("老王来电，样品收到了")
    rep.sees_no("汪建国")

    with world.core.reading() as work:
        actions = list(work.session.scalars(select(AuditRow.action).order_by(AuditRow.at)))
    assert {"learn_alias", "forget_alias"} <= set(actions)
