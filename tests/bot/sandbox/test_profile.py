"""Commands, names, descriptions and menu buttons of a bot."""

import pytest

from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.caller import Caller


def menu(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": name.title()} for name in names]


def seen(phone: Phone) -> list[str]:
    return [command["command"] for command in phone.commands()]


def test_commands_are_kept_by_scope_and_language(api: Caller) -> None:
    api.ok("setMyCommands", commands=menu("find"))
    api.ok("setMyCommands", commands=menu("log"), language_code="zh")
    assert api.ok("getMyCommands") == menu("find")
    assert api.ok("getMyCommands", language_code="zh") == menu("log")
    api.ok("deleteMyCommands", language_code="zh")
    assert api.ok("getMyCommands", language_code="zh") == []


def test_a_person_sees_the_commands_that_are_closest_to_them(
    api: Caller, sandbox: Sandbox, rui: Phone, chat_id: int
) -> None:
    li = Phone(sandbox, sandbox.join("李雷", language_code="zh-hans"))
    li.start()
    private = {"type": "all_private_chats"}
    assert seen(rui) == []
    api.ok("setMyCommands", commands=menu("start"))
    assert (seen(rui), seen(li)) == (["start"], ["start"])
    api.ok("setMyCommands", commands=menu("find"), scope=private)
    api.ok("setMyCommands", commands=menu("zhaodao"), scope=private, language_code="zh")
    assert (seen(rui), seen(li)) == (["find"], ["zhaodao"])
    api.ok("setMyCommands", commands=menu("kpi"), scope={"type": "chat", "chat_id": chat_id})
    assert (seen(rui), seen(li)) == (["kpi"], ["zhaodao"])


def test_the_page_hears_of_new_commands(api: Caller, sandbox: Sandbox) -> None:
    api.ok("setMyCommands", commands=menu("find"))
    assert sandbox.events.latest(1)[0].kind == "commands"


def test_commands_for_a_chat_that_does_not_exist_are_refused(api: Caller) -> None:
    refusal = api.refusal(
        "setMyCommands", commands=menu("x"), scope={"type": "chat", "chat_id": 999}
    )
    assert refusal == (400, "Bad Request: chat not found")


@pytest.mark.parametrize(
    ("commands", "reason"),
    [
        ([{"command": "Find", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "find", "description": " "}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "find", "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        (["find"], "can't parse BotCommand: expected an Object"),
        (menu(*(f"c{number}" for number in range(101))), "BOT_COMMANDS_TOO_MUCH"),
        ("{}", "expected an Array of BotCommand"),
    ],
)
def test_commands_that_telegram_does_not_take_are_refused(
    api: Caller, commands: object, reason: str
) -> None:
    assert api.refusal("setMyCommands", commands=commands) == (400, f"Bad Request: {reason}")


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"scope": {"type": "planet"}}, "can't parse BotCommandScope: Unsupported type specified"),
        ({"language_code": "zh-hans"}, "invalid language code specified"),
    ],
)
def test_unknown_scopes_and_languages_are_refused(
    api: Caller, settings: dict[str, object], reason: str
) -> None:
    refusal = api.refusal("setMyCommands", commands=menu("x"), **settings)
    assert refusal == (400, f"Bad Request: {reason}")


@pytest.mark.parametrize(
    ("name", "limit"), [("Name", 64), ("Description", 512), ("ShortDescription", 120)]
)
def test_a_bot_describes_itself_in_each_language(api: Caller, name: str, limit: int) -> None:
    key = {"Name": "name", "Description": "description"}.get(name, "short_description")
    api.ok(f"setMy{name}", **{key: "Fieldlog"})
    api.ok(f"setMy{name}", **{key: "外勤日志", "language_code": "zh"})
    assert api.ok(f"getMy{name}") == {key: "Fieldlog"}
    assert api.ok(f"getMy{name}", language_code="zh") == {key: "外勤日志"}
    assert api.refusal(f"setMy{name}", **{key: "x" * (limit + 1)})[0] == 400


def test_a_new_name_is_the_bots_name(api: Caller) -> None:
    api.ok("setMyName", name="Fieldlog")
    assert api.ok("getMe")["first_name"] == "Fieldlog"


def test_a_chat_has_its_own_menu_button_or_the_common_one(api: Caller, chat_id: int) -> None:
    assert api.ok("getChatMenuButton") == {"type": "commands"}
    api.ok("setChatMenuButton", menu_button={"type": "default"})
    api.ok("setChatMenuButton", chat_id=chat_id, menu_button={"type": "commands"})
    assert api.ok("getChatMenuButton") == {"type": "default"}
    assert api.ok("getChatMenuButton", chat_id=chat_id) == {"type": "commands"}
    refusal = api.refusal("setChatMenuButton", menu_button={"type": "pie"})
    assert refusal[1].endswith("MenuButton has unsupported type")
