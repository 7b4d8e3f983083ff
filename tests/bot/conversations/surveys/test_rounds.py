"""Rounds of recommendation every ninety days, and what a low answer sets in motion, whenever."""

import pytest

from crm_core.customers.views import CustomerView
from tests.kit.linking import link_customer
from tests.kit.person import Person
from tests.kit.world import World


@pytest.fixture
def low(world: World, rep: Person, kestrel: CustomerView, manager: Person) -> tuple[Person, ...]:
    """A rep, a manager and a customer who has just been asked; it is a Monday, 10:00."""
    world.advance(days=1)
    mara = link_customer(world, rep, kestrel)
    world.advance(days=90)
    return rep, manager, mara


def test_a_low_recommendation_is_an_alarm_and_an_urgent_follow_up(
    world: World, low: tuple[Person, Person, Person]
) -> None:
    rep, manager, mara = low
    mara.sees("How likely are you to recommend us to others?", "[0] [1] [2] [3] [4] [5]\n[6]")
    mara.taps("6")
    mara.sees("Thank you: 6 of 10")
    rep.sees("⚠️ Mara Voss (Kestrel Robotics) gave NPS 6 of 10", "Follow-up made: today")
    manager.sees("gave NPS 6 of 10", "Rui Zhang")
    mara.says("too slow")
    rep.sees("gave NPS 6 of 10 and adds:\n“too slow”")
    world.advance(hours=2)
    rep.sees("🔔 Kestrel Robotics · Mara Voss", "Low score: NPS 6 of 10. Call and hear why")


def test_a_round_in_chinese(world: World) -> None:
    rep = world.rep("张锐", language="zh-hans")
    manager = world.manager("赵经理", language="zh-hans")
    huaxing = world.customer(rep, "深圳市华星精密")
    world.advance(days=1)
    lei = link_customer(world, rep, huaxing, "李雷", language="zh")
    world.advance(days=90)
    lei.sees("您有多大可能向他人推荐我们？", "0 = 完全不会 · 10 = 一定会", "不再接收")
    lei.taps("3")
    lei.sees("谢谢您：3 分（满分 10）", "愿意说说原因吗？")
    for person in (rep, manager):
        person.sees("⚠️", "李雷", "打了 NPS 3 分（满分 10）", "[致电] [记录] [打开]")
    lei.says("交货太慢")
    rep.sees("并补充：\n“交货太慢”")
    world.advance(hours=2)
    rep.sees("🔔 深圳市华星精密", "评分低：NPS 3 分（满分 10），请致电了解原因")


def test_an_alarm_on_a_free_day_says_when_the_follow_up_comes(
    world: World, rep: Person, manager: Person, kestrel: CustomerView
) -> None:
    mara = link_customer(world, rep, kestrel)
    world.advance(days=90)
    mara.taps("6")
    rep.sees("Follow-up made: today, Sun 21 Feb 12:00", "Comes tomorrow, Mon 22 Feb 08:00")
    manager.sees_no("Comes")
    world.advance(hours=22)
    rep.sees("🔔 Kestrel Robotics · Mara Voss", "due yesterday, Sun 21 Feb 12:00")


def test_a_low_answer_at_night_is_heard_at_once_and_followed_up_in_the_morning(
    world: World, rep: Person, manager: Person, asked: Person
) -> None:
    world.advance(hours=13)  # Tuesday, 23:00
    asked.taps("1")
    for person in (rep, manager):
        person.sees("⚠️ Mara Voss (Kestrel Robotics) gave 1 of 5", "tomorrow, Wed 25 Nov 09:00")
    world.advance(hours=9)
    rep.sees("⚠️")
    world.advance(hours=1)
    rep.sees("🔔 Kestrel Robotics · Mara Voss", "Low score: 1 of 5")
