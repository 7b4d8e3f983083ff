"""Single lines of cards, as they read in each language."""

import datetime as dt
from decimal import Decimal

import pytest

from bot.cards.log import opportunity_line
from bot.cards.repeats import often
from bot.speech import Speech
from crm_core.follow_ups.views import Repeats
from crm_core.interactions.draft import DraftOpportunity

NOW = dt.datetime(2026, 11, 23, 2, 0, tzinfo=dt.UTC)


def speech(language: str) -> Speech:
    return Speech(language, "Asia/Shanghai", NOW)


@pytest.mark.parametrize(
    ("rule", "en", "zh"),
    [
        ("FREQ=DAILY", "every day", "每天"),
        ("FREQ=WEEKLY;BYDAY=SU", "every Sun", "每周日"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "every Mon, Thu", "每周一、周四"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "every 2 weeks on Fri", "每 2 周的周五"),
        ("FREQ=MONTHLY;BYMONTHDAY=5", "every month on the 5th", "每月5号"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday", "每个工作日"),
    ],
)
def test_how_often_it_repeats_reads_as_people_say_it(rule: str, en: str, zh: str) -> None:
    assert often(speech("en"), Repeats(rule)) == en
    assert often(speech("zh"), Repeats(rule)) == zh


@pytest.mark.parametrize(
    ("product", "unit", "en", "zh"),
    [
        ("arms", None, "📈 arms × 200 · inquiry", "📈 arms × 200 · 询价"),
        (None, "台", "📈 200 台 · inquiry", "📈 200台 · 询价"),
        (None, None, "📈 200 · inquiry", "📈 200 · 询价"),
    ],
)
def test_a_quantity_of_nothing_named_stands_alone(
    product: str | None, unit: str | None, en: str, zh: str
) -> None:
    """It once read “× 200台”."""
    wanted = DraftOpportunity(product=product, quantity=Decimal(200), unit=unit, stage="inquiry")
    assert opportunity_line(speech("en"), wanted) == en
    assert opportunity_line(speech("zh"), wanted) == zh
