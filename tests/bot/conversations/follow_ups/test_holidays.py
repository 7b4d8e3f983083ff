"""Public holidays as each person's country has them: what is only a day waits them out."""

import datetime as dt

import pytest

from tests.kit.person import Person, shown
from tests.kit.world import ZONE, World


def at(year: int, month: int, day: int, hour: int = 9) -> dt.datetime:
    return dt.datetime(year, month, day, hour, tzinfo=ZONE)


def reminders(rep: Person) -> int:
    """How many have come."""
    texts = [shown(message) for message in rep.messages]
    return sum("(due " in text or "到期）" in text for text in texts)


def keeps_holidays_of(rep: Person, country: str) -> None:
    rep.says("/settings")
    rep.taps("Reminders")
    rep.taps("Holidays")
    rep.says(country)
    rep.sees(f"Public holidays: {country}")


@pytest.mark.usefixtures("huaxing")
def test_a_chinese_holiday_is_waited_out_and_its_make_up_day_is_worked(world: World) -> None:
    """National Day 2026: free from Thursday, 1 October, to the 7th; Saturday, the 10th, is not."""
    world.move_to(at(2026, 9, 28, 10))
    rep = world.rep("张锐", language="zh-hans")
    rep.says("/remind 华星 周四 发报价")
    rep.taps("保存")
    rep.sees("🔔 10月1日 周四 09:00", "将在您的下一个工作时间提醒：10月8日 周四 08:00")
    rep.says("/remind 华星 10月10日 催合同")
    rep.taps("保存")
    rep.sees("🔔 10月10日 周六 09:00")
    rep.sees_no("下一个工作时间")
    rep.says("/remind 华星 10月3日上午10点 打电话")
    rep.taps("保存")

    world.move_to(at(2026, 10, 1))
    assert not reminders(rep)
    world.move_to(at(2026, 10, 3, 10))
    rep.sees("打电话（10:00 到期）")
    world.move_to(at(2026, 10, 8, 8))
    rep.sees("发报价（10月1日 周四 09:00 到期）")
    world.move_to(at(2026, 10, 10))
    rep.sees("催合同（09:00 到期）")
    assert reminders(rep) == 3


@pytest.mark.parametrize(
    ("country", "holiday", "before", "comes", "said"),
    [
        ("Germany", "Friday", at(2026, 12, 22), at(2026, 12, 28, 8), "Mon 28 Dec 08:00"),
        ("United States", "Thursday", at(2026, 11, 24), at(2026, 11, 27, 8), "Fri 27 Nov 08:00"),
    ],
    ids=["Christmas in Germany", "Thanksgiving in the United States"],
)
@pytest.mark.usefixtures("orion")
def test_other_countries_have_their_own(
    world: World,
    rep: Person,
    country: str,
    holiday: str,
    before: dt.datetime,
    comes: dt.datetime,
    said: str,
) -> None:
    world.move_to(before)
    keeps_holidays_of(rep, country)
    rep.says(f"/remind Orion Pumps {holiday} send the quote")
    rep.taps("Save")
    rep.sees(f"Comes {said}, in your next working time.")
    world.move_to(comes - dt.timedelta(seconds=1))
    assert not reminders(rep)
    world.move_to(comes)
    rep.sees("🔔 Orion Pumps", "Send the quote (due")
