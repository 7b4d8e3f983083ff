"""A contact shared from a phone's address book: its name and number, and the vCard with it."""

import re

from crm_core.customers.views import NewContact, NewCustomer
from crm_core.quality import names

_LINE = re.compile(r"^(?:\w+\.)?(?P<key>[A-Z-]+)(?:;[^:]*)?:(?P<value>.+)$")
_ESCAPED = re.compile(r"\\([,;\\])")
_LONGEST = 10_000
_WITH_COUNTRY = 12
"""Digits from which on a number has its country code; Telegram leaves out the plus."""


def from_shared(name: str, phone: str, vcard: str) -> NewCustomer:
    """A firm that the card names is the customer, and the person its contact."""
    card = _read(vcard)
    number = phone if phone.startswith("+") or len(phone) < _WITH_COUNTRY else f"+{phone}"
    email, title, firm = card.get("EMAIL"), card.get("TITLE"), card.get("ORG")
    if firm and firm != name:
        contact = NewContact(name, title=title, phone=number, email=email)
        return NewCustomer(firm, contacts=(contact,), website=card.get("URL"))
    return NewCustomer(
        name,
        kind="organisation" if names.is_organisation(name) else "person",
        phone=number,
        email=email,
        website=card.get("URL"),
        notes=title,
    )


def _read(vcard: str) -> dict[str, str]:
    """The first value of each property; folded lines are joined."""
    unfolded = re.sub(r"\r?\n[ \t]", "", vcard[:_LONGEST])
    found: dict[str, str] = {}
    for row in unfolded.splitlines():
        if match := _LINE.match(row.strip()):
            value = match["value"].split(";")[0] if match["key"] == "ORG" else match["value"]
            found.setdefault(match["key"], _ESCAPED.sub(r"\1", value).strip())
    return {key: value for key, value in found.items() if value}
