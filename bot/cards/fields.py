"""Names, fields and their values, wherever a card speaks of them."""

from markupsafe import Markup

from bot.cards.card import shortened
from bot.speech import Speech

_CODED = {"stage"}
_NAME_SHOWN = 80


def field_name(say: Speech, field: str) -> str:
    return say.plain(f"field-{field}")


def field_value(say: Speech, field: str, value: str) -> str:
    """Stages are kept as codes; everything else is kept as it is read."""
    key = f"{field}-{value}"
    return say.plain(key) if field in _CODED and say.has(key) else value


def bold(name: str) -> Markup:
    return Markup("<b>{}</b>").format(shortened(name, _NAME_SHOWN))


def heading(customer: str, contact: str | None) -> Markup:
    """Whom it is about; bold for the customer's name only."""
    if contact is None:
        return bold(customer)
    return Markup("{} · {}").format(bold(customer), shortened(contact, _NAME_SHOWN))
