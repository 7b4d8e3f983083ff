"""What the cards of a lookup say, and that they fit whatever a record holds."""

import datetime as dt
import re
from decimal import Decimal
from html import unescape

import pytest

from bot.cards import hits
from bot.cards.card import MOST_CHARACTERS, Card
from bot.cards.customer import customer_card
from bot.cards.hits import Page
from bot.speech import Speech
from bot.texts import LANGUAGES
from crm_core.customers.views import (
    ContactView,
    CustomerBrief,
    CustomerView,
    MethodKind,
    MethodView,
)
from crm_core.follow_ups.views import FollowUpView
from crm_core.interactions.views import InteractionView
from crm_core.lookup.overview import CustomerOverview
from crm_core.sales.views import OpportunityView

NOW = dt.datetime(2026, 11, 23, 2, tzinfo=dt.UTC)
OPEN = (
    "1 follow-up (tomorrow, Tue 24 Nov 09:00 · send the quote), 1 deal (arms, CN¥420,000, quoted)"
)
LONG = "<深&>" * 1500


def speech(language: str = "en") -> Speech:
    return Speech(language, "Asia/Shanghai", NOW)


def read(card: Card) -> str:
    """As the person reads it."""
    return unescape(re.sub(r"</?\w+>", "", card.text))


def method(kind: MethodKind, value: str) -> MethodView:
    return MethodView(kind, value, shown=value, is_primary=True)


def overview(text: str = "") -> CustomerOverview:
    """A customer of whom everything is known; or everything is that text."""
    contact = ContactView(
        id="p",
        customer_id="c",
        name=text or "Mara Voss",
        title=text or "Buyer",
        department=None,
        is_primary=True,
        methods=(
            method("email", text or "mara@kestrel.example"),
            method("mobile", "+14155550134"),
        ),
    )
    customer = CustomerView(
        id="c" * 12,
        kind="organisation",
        name=text or "Kestrel Robotics",
        stage="active",
        level="A",
        industry=text or "Robotics",
        source=None,
        city=text or "Oakland",
        employees=None,
        tax_id=None,
        budget=None,
        notes=text or "Pays late.",
        owner_id="u",
        owner_name=text or "Rui",
        team="",
        last_contact_at=None,
        version=1,
        aliases=(text or "KR", "kestrel"),
        contacts=(contact,) * (30 if text else 1),
        methods=(method("website", text or "kestrel.example"),),
        address=text or "1 Main St, Oakland",
        tags=(text or "VIP",) * 2,
    )
    last = InteractionView(
        id="i",
        customer_id="c",
        customer_name="",
        contact_id=None,
        contact_name=None,
        kind="visit",
        occurred_at=NOW - dt.timedelta(days=3),
        grain="day",
        summary=text or "wants a quote for 40 arms",
        text="",
        author_id="u",
        author_name=text or "Rui",
        created_at=NOW,
    )
    follow_up = FollowUpView(
        id="f",
        customer_id="c",
        customer_name="",
        contact_id=None,
        contact_name=None,
        note=text or "send the quote",
        due_at=NOW + dt.timedelta(hours=23),
        assignee_id="u",
        assignee_name="",
        status="open",
        result=None,
        done_at=None,
        version=1,
    )
    deal = OpportunityView(
        id="o",
        customer_id="c",
        product=text or "arms",
        quantity=Decimal(40),
        unit=None,
        amount=Decimal(420000),
        currency="CNY",
        stage="quoted",
    )
    return CustomerOverview(customer, last, (follow_up,), (deal,) * (9 if text else 1), "u")


def test_a_customer_card_says_first_whom_it_is_about_and_whom_to_call() -> None:
    assert read(customer_card(speech(), overview())).splitlines() == [
        "Kestrel Robotics  ★A · active",
        "also KR",
        "Mara Voss, Buyer · +1 415-555-0134 · mara@kestrel.example",
        "🌐 kestrel.example",
        "📍 1 Main St, Oakland",
        "Last: visit, Fri 20 Nov, 3 days ago · you",
        "“wants a quote for 40 arms”",
        f"Open: {OPEN}",
        "🏷 Robotics · VIP · VIP",
        "📝 Pays late.",
    ]


def test_a_customer_card_in_chinese() -> None:
    text = read(customer_card(speech("zh"), overview()))

    assert "Kestrel Robotics  ★A · 活跃" in text
    assert "最近：拜访，11月20日 周五，3 天前 · 您" in text
    assert "待办：1 个跟进（明天 11月24日 周二 09:00 · send the quote）" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_of_endless_values_fits_into_a_message(language: str) -> None:
    card = customer_card(speech(language), overview(LONG))

    assert len(read(card)) <= MOST_CHARACTERS
    assert "<深" in read(card)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_of_endless_names_fits_into_a_message(language: str) -> None:
    briefs = [CustomerBrief("c" * 12, LONG, LONG, LONG, LONG)] * hits.PAGE
    card = hits.several(speech(language), Page(LONG, briefs, found=40, draft="d" * 12))

    assert len(read(card)) <= MOST_CHARACTERS
    assert card.keyboard()


def test_two_of_one_name_are_told_apart_by_their_owners() -> None:
    twins = [CustomerBrief(owner * 6, "Acme", "Leeds", None, owner) for owner in ("Rui", "Lin")]

    labels = [row[0].label for row in hits.customer_rows(twins)]

    assert labels == ["Acme · Leeds · Rui", "Acme · Leeds · Lin"]


@pytest.mark.parametrize("name", ["", ":", "a:b", "长" * 19, "长" * 500, "\n\t x"])
def test_whatever_was_typed_a_new_customer_can_be_begun(name: str) -> None:
    card = hits.nobody(speech(), name)

    assert card.keyboard()["inline_keyboard"][0][0]["text"] == "New customer"
