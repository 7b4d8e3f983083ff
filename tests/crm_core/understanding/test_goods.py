"""What is spoken of, for how much: products, budgets, sums."""

import pytest

from crm_core.understanding import Directory, DirectoryCustomer, Understanding, understand
from tests.crm_core.understanding.test_understand import NOW, ZONE

DIRECTORY = Directory.build([DirectoryCustomer("k", "Kestrel Robotics", aliases=("华星",))])


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("Called Kestrel, left a voicemail about the pallet wrap", "pallet wrap"),
        ("Called Kestrel, the spray booth is on hold till spring", "spray booth"),
        ("Called Kestrel, they renewed the maintenance contract", "maintenance contract"),
        ("Called Kestrel, the massage oil was well received", "massage oil"),
        ("跟华星打电话，海报的事下周再说", "海报"),
    ],
)
def test_what_is_only_spoken_of_is_named(text: str, product: str) -> None:
    offer = _read(text).entries[0].opportunity
    assert offer is not None
    assert offer.product == product


@pytest.mark.parametrize(
    "text",
    [
        "remind me to call Kestrel about the pallet wrap tomorrow",
        "Called Kestrel, met them at the pump room",
        "Called Kestrel from the car, the line was bad",
        "Kestrel phone is now 13800138000, the box office",
    ],
)
def test_what_is_told_in_passing_is_no_opportunity(text: str) -> None:
    assert all(entry.opportunity is None for entry in _read(text).entries)


@pytest.mark.parametrize(
    ("told", "budget"),
    [
        ("budget around 90k usd", "90,000 USD"),
        ("budget is 90k", "90,000"),
        ("预算40万", "400,000 CNY"),
    ],
)
def test_a_budget_is_told_with_the_currency_that_was_typed(told: str, budget: str) -> None:
    updates = _read(f"Visited 华星 today, {told}").entries[0].updates
    assert [(u.field, u.value) for u in updates] == [("budget", budget)]


@pytest.mark.parametrize(
    ("told", "currency"),
    [("38k in total", None), ("$38k in total", "USD"), ("3 lakh rupees in total", "INR")],
)
def test_no_currency_is_invented(told: str, currency: str | None) -> None:
    offer = _read(f"Visited Kestrel today, 40 arms, {told}").entries[0].opportunity
    assert offer is not None
    assert offer.amount is not None
    assert offer.currency == currency


@pytest.mark.parametrize(
    ("told", "stage"),
    [
        ("要200台的报价，明天上午9点发报价", "inquiry"),
        ("要200台的报价，周三发报价", "inquiry"),
        ("200台的报价昨天发了", "quoted"),
    ],
)
def test_a_quote_that_is_still_to_be_sent_is_an_inquiry(told: str, stage: str) -> None:
    offer = _read(f"今天拜访了华星，{told}").entries[0].opportunity
    assert offer is not None
    assert offer.stage == stage


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("拜访了华星，想看机器人演示，定了12月2号", "想看机器人演示"),
        (
            "pick up the signed papers at Kestrel on friday, remind me",
            "pick up the signed papers at Kestrel",
        ),
    ],
)
def test_a_step_says_what_it_is_for(text: str, note: str) -> None:
    step = _read(text).entries[0].follow_up
    assert step is not None
    assert step.note == note


def _read(text: str) -> Understanding:
    return understand(text, NOW, ZONE, DIRECTORY)
