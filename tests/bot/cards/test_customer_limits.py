"""However long the values are, a card stays within what Telegram takes."""

import datetime as dt

import pytest

from bot.cards import changed, edit, edit_value, history, new, new_parts
from bot.cards.card import MOST_CHARACTERS, Card
from bot.speech import Speech
from crm_core.channel.drafts import Draft
from crm_core.customers.draft import CustomerDraft
from crm_core.customers.edit_draft import EditDraft
from crm_core.customers.fields import CUSTOMER_FIELDS
from crm_core.customers.views import (
    ContactView,
    CustomerView,
    Duplicate,
    FieldChangeView,
    MethodView,
    NewContact,
    NewCustomer,
)

NOW = dt.datetime(2026, 11, 23, 2, tzinfo=dt.UTC)
DRAFT = Draft("a" * 12, "edit", "open", 1, "", None)
LONG = "深<&" * 700
METHOD = MethodView("email", LONG, LONG, is_primary=True)
CONTACT = ContactView(
    id="c" * 12,
    customer_id="a" * 12,
    name=LONG,
    title=LONG,
    department=LONG,
    is_primary=True,
    birthday=LONG,
    notes=LONG,
    aliases=(LONG,) * 9,
    methods=(METHOD,) * 9,
)
CUSTOMER = CustomerView(
    "a" * 12,
    *("organisation", LONG, "potential", "A", LONG, LONG, LONG, 10**7, LONG, LONG, LONG),
    *("o" * 12, LONG, LONG, NOW, 1, (LONG,) * 9, (CONTACT,) * 30, (METHOD,) * 9, LONG, (LONG,) * 9),
    created_at=NOW,
    created_by=LONG,
)
CHANGE = FieldChangeView(
    id="f" * 12,
    customer_id="a" * 12,
    contact_id="c" * 12,
    contact_name=LONG,
    field="notes",
    old=LONG,
    new=LONG,
    author_name=LONG,
    at=NOW,
    undone=True,
)
EDIT = EditDraft(
    customer_id="a" * 12,
    customer_name=LONG,
    contact_id="c" * 12,
    contact_name=LONG,
    field="department",
    value=LONG,
    old=LONG,
    new=LONG,
)
NEW = CustomerDraft(
    new=NewCustomer(
        LONG,
        contacts=(NewContact(LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG),),
        phone=LONG,
        email=LONG,
        wechat=LONG,
        website=LONG,
        address=LONG,
        city=LONG,
        employees=LONG,
        tax_id=LONG,
        tags=(LONG,) * 9,
        notes=LONG,
    ),
)
KNOWN = [Duplicate("a" * 12, LONG, "Shenzhen", "phone", "138 **** 8000")] * 3


def cards(say: Speech) -> list[Card]:
    fields = list(CUSTOMER_FIELDS.values())
    asked = edit_value.Asked(CUSTOMER, CONTACT, CUSTOMER_FIELDS["alias"])
    return [
        edit.fields_card(say, CUSTOMER, fields, 0),
        edit.contact_card(say, CUSTOMER, CONTACT, fields),
        edit_value.ask_card(say, asked),
        changed.confirm_card(say, DRAFT, EDIT),
        changed.saved_card(say, DRAFT, EDIT),
        changed.undone_card(say, EDIT, kept=False),
        history.history_card(say, CUSTOMER, history.timeline(CUSTOMER, [], [CHANGE] * 30), 0),
        new.draft_card(say, DRAFT, NEW, KNOWN),
        new_parts.menu_card(say, DRAFT, NEW),
        new_parts.part_card(say, DRAFT, NEW, "contact.department"),
        new.saved_card(say, DRAFT, NEW),
        new.undone_card(say, NEW),
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_card_is_too_long_and_every_button_fits(language: str) -> None:
    say = Speech(language, "Asia/Shanghai", NOW)

    for card in cards(say):
        assert 0 < len(card.text) <= 2 * MOST_CHARACTERS  # entities count once they are read
        assert len(card.text.replace("&lt;", "<").replace("&amp;", "&")) <= MOST_CHARACTERS
        assert all(
            len(button.press.pack().encode()) <= 64
            for row in card.rows
            for button in row
            if button.press is not None
        )
