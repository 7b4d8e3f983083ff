"""The short lines that belong to no conversation: strangers, refusals, apologies."""

from bot.cards.card import Card, lines
from bot.speech import Speech
from bot.texts import LANGUAGES
from crm_core.errors import Refusal


def stranger(say: Speech) -> Card:
    return Card(say("stranger"))


def private_only(say: Speech, bot: str) -> Card:
    """To a group, whose people may speak any of our languages."""
    each = (Speech(language, say.zone.key, say.now) for language in LANGUAGES)
    return Card(lines(*(one("private-only", bot=bot) for one in each)))


def unreadable(say: Speech, text: str = "") -> Card:
    """A sticker, a poll, an emoji: nothing to log; or words of which nothing was understood."""
    return Card(say("unclear" if any(map(str.isalpha, text)) else "unreadable"))


def unreadable_answer(say: Speech) -> Card:
    """The same, where an answer is awaited: the question stays."""
    return Card(say("unreadable-answer"))


def unknown_command(say: Speech, name: str) -> Card:
    return Card(say("unknown-command", name=name))


def refusal(say: Speech, refused: Refusal) -> Card:
    return Card(say(f"error-{refused.key}", **refused.params))


def apology(say: Speech, code: str) -> Card:
    return Card(say("apology", code=code))


def cancelled(say: Speech, step: str) -> Card:
    """`step` is what was awaited, e.g. `settings.name`; empty when it was nothing."""
    conversation, _, _ = step.partition(".")
    return Card(say(f"cancelled-{conversation or 'nothing'}"))
