"""The commands that people see: in the menu of their chat and in /help, by role and language."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.texts import LANGUAGES, words
from crm_core.channel.outbox import Message, Outgoing, Priority, post
from crm_core.people.accounts import Account
from crm_core.people.actor import Actor, Role
from crm_core.people.menus import accounts_at, remember_menu
from crm_core.people.policy import Action, Scope, scope_of
from crm_core.work import Work

_MARK = 16
_NO_CHAT = 0


@dataclass(frozen=True, slots=True)
class Command:
    """Its text is `command-<name>`, or `command-<text>` where it is said in other words.

    `needs`: shown to those whose role includes that.
    """

    name: str
    needs: Action | None = None
    text: str = ""

    @property
    def key(self) -> str:
        return f"command-{self.text or self.name}"


COMMANDS = (
    Command("log"),
    Command("find"),
    Command("today"),
    Command("remind"),
    Command("new"),
    Command("edit"),
    Command("history"),
    Command("undo"),
    Command("invite", Action.INVITE_CUSTOMERS),
    Command("survey", Action.SEND_SURVEYS),
    Command("team", Action.MANAGE_PEOPLE),
    Command("backup", Action.BACK_UP),
    Command("settings"),
    Command("privacy"),
    Command("cancel"),
    Command("help"),
    Command("start"),
)
_START = Command("start", text="start-outside")
FOR_CUSTOMERS = (Command("privacy"), Command("stop"), Command("help"), _START)
_FOR_STRANGERS = (_START,)


def commands_of(actor: Actor) -> list[Command]:
    """Those that the actor's role includes, the most used first."""
    if actor.role is Role.CUSTOMER:
        return list(FOR_CUSTOMERS)
    return [c for c in COMMANDS if c.needs is None or scope_of(actor, c.needs) > Scope.NONE]


def default_menus(default_language: str) -> list[Message]:
    """What strangers see, in the language of their app."""
    menus: list[dict[str, Any]] = [{"commands": _menu(_FOR_STRANGERS, default_language)}]
    menus += [
        {"commands": _menu(_FOR_STRANGERS, language), "language_code": language}
        for language in LANGUAGES
    ]
    return [Message("setMyCommands", menu) for menu in menus]


def new_menu(work: Work, account: Account) -> list[Message]:
    """The menu of that person's own chat, in their language; nothing while it has not changed."""
    menu = _own_menu(account)
    content = json.dumps(menu.payload, sort_keys=True).encode()
    mark = hashlib.sha256(content).hexdigest()[:_MARK]
    return [menu] if remember_menu(work, account.id, mark) else []


def _own_menu(account: Account) -> Message:
    """A stranger's chat has no menu of its own."""
    scope = {"type": "chat", "chat_id": account.chat_id}
    if account.actor.role is None:
        return Message("deleteMyCommands", {"scope": scope})
    commands = _menu(commands_of(account.actor), account.actor.language)
    return Message("setMyCommands", {"scope": scope, "commands": commands})


def publish_menus(work: Work, bot: str) -> list[Outgoing]:
    """At start: what strangers see, and what this version changed for those who were here."""
    outgoing = post(work, bot, _NO_CHAT, default_menus(work.settings.default_language))
    for account in accounts_at(work, bot):
        menus = new_menu(work, account)
        outgoing += post(work, bot, account.chat_id, menus, Priority.CAMPAIGN)
    return outgoing


def _menu(commands: Iterable[Command], language: str) -> list[dict[str, str]]:
    return [{"command": c.name, "description": words(language, c.key)} for c in commands]
