"""What a bot says of itself: commands, name, descriptions, menu button."""

import re
from collections.abc import Callable
from typing import Any

from bot.sandbox.commands import ALL_PRIVATE, DEFAULT, Scope
from bot.sandbox.errors import bad_request
from bot.sandbox.methods.call import Call
from bot.sandbox.params import whole
from bot.sandbox.world import Json

_COMMAND = re.compile(r"/?([a-z0-9_]{1,32})")
_COMMAND_LIMIT = 100
_DESCRIPTION_LIMIT = 256


def set_my_commands(call: Call) -> bool:
    commands = [_command(item) for item in call.params.items("commands", "BotCommand")]
    if len(commands) > _COMMAND_LIMIT:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    if commands:
        call.bot.commands.set(_scope(call), _language(call), commands)
    else:
        call.bot.commands.delete(_scope(call), _language(call))
    call.sandbox.events.emit("commands", bot=call.bot.username)
    return True


def get_my_commands(call: Call) -> list[Json]:
    return call.bot.commands.get(_scope(call), _language(call))


def delete_my_commands(call: Call) -> bool:
    call.bot.commands.delete(_scope(call), _language(call))
    call.sandbox.events.emit("commands", bot=call.bot.username)
    return True


def text_setter(name: str, limit: int) -> Callable[[Call], bool]:
    def set_text(call: Call) -> bool:
        text = call.params.text(name)
        if len(text) > limit:
            raise bad_request(f"bot {name.replace('_', ' ')} is too long")
        call.bot.texts[name, _language(call)] = text
        if name == "name" and text and not _language(call):
            call.bot.name = text
        return True

    return set_text


def text_getter(name: str) -> Callable[[Call], Json]:
    def get_text(call: Call) -> Json:
        texts = call.bot.texts
        fallback = call.bot.name if name == "name" else ""
        text = texts.get((name, _language(call))) or texts.get((name, "")) or fallback
        return {name: text}

    return get_text


def set_chat_menu_button(call: Call) -> bool:
    button = call.params.table("menu_button", "menu button") or {"type": "default"}
    if str(button.get("type")) not in {"default", "commands", "web_app"}:
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    call.bot.menu_buttons[_menu_chat(call)] = button
    call.sandbox.events.emit("commands", bot=call.bot.username)
    return True


def get_chat_menu_button(call: Call) -> Json:
    buttons = call.bot.menu_buttons
    return buttons.get(_menu_chat(call)) or buttons.get(None) or {"type": "commands"}


def _menu_chat(call: Call) -> int | None:
    return call.chat().person.id if "chat_id" in call.params else None


def _language(call: Call) -> str:
    language = call.params.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def _scope(call: Call) -> Scope:
    scope = call.params.table("scope", "BotCommandScope") or {"type": "default"}
    match scope.get("type"):
        case "default":
            return DEFAULT
        case "all_private_chats":
            return ALL_PRIVATE
        case "all_group_chats" | "all_chat_administrators" as kind:
            return kind, 0
        case "chat":
            chat = call.bot.chats.get(whole(scope.get("chat_id"), "chat identifier"))
            if chat is None:
                raise bad_request("chat not found")
            return "chat", chat.person.id
        case _:
            raise bad_request("can't parse BotCommandScope: Unsupported type specified")


def _command(item: Any) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = _COMMAND.fullmatch(str(item.get("command", "")))
    if name is None:
        raise bad_request("BOT_COMMAND_INVALID")
    description = str(item.get("description", "")).strip()
    if not 1 <= len(description) <= _DESCRIPTION_LIMIT:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name[1], "description": description}
