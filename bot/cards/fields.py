"""Fields and their values in words, wherever a card speaks of one."""

from bot.speech import Speech

_CODED = {"stage"}


def field_name(say: Speech, field: str) -> str:
    return say.plain(f"field-{field}")


def field_value(say: Speech, field: str, value: str) -> str:
    """Stages are kept as codes; everything else is kept as it is read."""
    key = f"{field}-{value}"
    return say.plain(key) if field in _CODED and say.has(key) else value
