"""The commands that people see: in the menu of their chat and in /help, by role and language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.speech import LANGUAGES, words
from crm_core.channel.outbox import Message
from crm_core.people.accounts import Account
from crm_core.people.actor import Actor
from crm_core.people.policy import Action, Scope, scope_of


@dataclass(frozen=True, slots=True)
class Command:
    """Its text is `command-<name>`. `needs`: shown to those whose role includes that."""

    name: str
    needs: Action | None = None


COMMANDS = (
    Command("log"),
    Command("find"),
    Command("today"),
    Command("remind"),
    Command("new"),
    Command("edit"),
    Command("history"),
    Command("undo"),
    Command("invite", Action.INVITE_PEOPLE),
    Command("team", Action.MANAGE_PEOPLE),
    Command("settings"),
    Command("cancel"),
    Command("help"),
    Command("start"),
)
_FOR_STRANGERS = (Command("start"),)


def commands_of(actor: Actor) -> list[Command]:
    """Those that the actor's role includes, the most used first."""
    return [c for c in COMMANDS if c.needs is None or scope_of(actor, c.needs) > Scope.NONE]


def default_menus(default_language: str) -> list[Message]:
    """What strangers see, in the language of their app; to be published at start."""
    menus: list[dict[str, Any]] = [{"commands": _menu(_FOR_STRANGERS, default_language)}]
    menus += [
        {"commands": _menu(_FOR_STRANGERS, language), "language_code": language}
        for language in LANGUAGES
    ]
    return [Message("setMyCommands", menu) for menu in menus]


def menu_of(account: Account) -> Message:
    """The menu of that person's own chat, in their language; a stranger's has none of its own."""
    scope = {"type": "chat", "chat_id": account.chat_id}
    if account.actor.role is None:
        return Message("deleteMyCommands", {"scope": scope})
    commands = _menu(commands_of(account.actor), account.actor.language)
    return Message("setMyCommands", {"scope": scope, "commands": commands})


def _menu(commands: Iterable[Command], language: str) -> list[dict[str, str]]:
    return [
        {"command": c.name, "description": words(language, f"command-{c.name}")} for c in commands
    ]
