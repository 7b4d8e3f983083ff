"""python-telegram-bot, unchanged, against the sandbox."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import Bot, BotCommandScopeChat, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.sandbox.faults import Fault
from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.caller import TOKEN

Context = ContextTypes.DEFAULT_TYPE


async def echo(update: Update, _context: Context) -> None:
    assert update.message
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("✓ Save", callback_data="save")]])
    await update.message.reply_text(f"echo {update.message.text}", reply_markup=keyboard)


async def save(update: Update, _context: Context) -> None:
    query = update.callback_query
    assert query
    await query.answer("kept")
    await query.edit_message_text("<b>Saved</b>", parse_mode="HTML")


@asynccontextmanager
async def echo_bot(url: str) -> AsyncIterator[None]:
    builder = Application.builder().token(TOKEN)
    app: Any = builder.base_url(f"{url}/bot").base_file_url(f"{url}/file/bot").build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.add_handler(CallbackQueryHandler(save))
    async with app:
        await app.updater.start_polling()
        await app.start()
        yield
        await app.updater.stop()
        await app.stop()


def test_an_echo_bot_runs_by_long_polling(url: str, sandbox: Sandbox, rui: Phone) -> None:
    async def converse() -> None:
        async with echo_bot(url):
            rui.say("hello 你好 👋")
            await asyncio.to_thread(sandbox.wait_for, lambda: len(rui.messages()) == 2)
            assert rui.messages()[-1].body["text"] == "echo hello 你好 👋"
            rui.tap(rui.messages()[-1].message_id, "Save")
            await asyncio.to_thread(
                sandbox.wait_for, lambda: rui.messages()[-1].body["text"] == "Saved"
            )

    asyncio.run(converse())
    assert rui.messages()[-1].body == {
        "text": "Saved",
        "entities": [{"type": "bold", "offset": 0, "length": 5}],
    }
    assert sandbox.pending() == 0


@pytest.fixture(autouse=True)
def periods_of_time_have_a_type(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the library will do by itself in its next version, and warns of until then."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


Trial = Callable[[Bot], Awaitable[object]]


def attempt(url: str, trial: Trial) -> object:
    async def run() -> object:
        async with Bot(TOKEN, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot") as bot:
            return await trial(bot)

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault("sendMessage", "drop_before", times=1), NetworkError),
        (Fault("sendMessage", "error_after", times=1, status=502), NetworkError),
        (Fault("sendMessage", "too_many", times=1, seconds=3), RetryAfter),
    ],
)
def test_faults_become_the_librarys_errors(
    url: str, sandbox: Sandbox, chat_id: int, fault: Fault, error: type[Exception]
) -> None:
    sandbox.faults.add(fault)
    with pytest.raises(error):
        attempt(url, lambda bot: bot.send_message(chat_id, "x"))


def test_refusals_become_the_librarys_errors(url: str, rui: Phone, chat_id: int) -> None:
    with pytest.raises(BadRequest, match="Message text is empty"):
        attempt(url, lambda bot: bot.send_message(chat_id, ""))
    with pytest.raises(BadRequest, match="Chat not found"):
        attempt(url, lambda bot: bot.send_message(1, "x"))
    rui.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        attempt(url, lambda bot: bot.send_message(chat_id, "x"))


def test_a_second_poller_is_a_conflict_to_the_library(url: str, sandbox: Sandbox) -> None:
    async def poll(bot: Bot) -> object:
        return await bot.get_updates(timeout=10)

    with ThreadPoolExecutor() as threads:
        first = threads.submit(attempt, url, poll)
        sandbox.wait_for(lambda: sandbox.bots[TOKEN].queue.pollers == 1)
        second = threads.submit(attempt, url, poll)
        with pytest.raises(Conflict, match="other getUpdates request"):
            first.result(5)
        Phone(sandbox, sandbox.join("Rui Zhang")).say("for the second")
        assert second.result(5)


def test_every_kind_of_answer_is_read_by_the_library(
    url: str, rui: Phone, chat_id: int, png: bytes
) -> None:
    async def use(bot: Bot) -> object:
        chat = await bot.get_chat(chat_id)
        assert chat.first_name == "Rui Zhang"
        scope = BotCommandScopeChat(chat_id)
        await bot.set_my_commands([("find", "Look up")], scope=scope, language_code="en")
        assert (await bot.get_my_commands(scope, "en"))[0].command == "find"
        await bot.set_my_short_description("A record of visits")
        assert (await bot.get_my_short_description()).short_description == "A record of visits"
        photo = await bot.send_photo(chat_id, png, caption="<i>shop</i>", parse_mode="HTML")
        assert photo.photo[-1].width == 640
        place = await bot.send_location(chat_id, 22.5, 114.1)
        assert place.location
        card = await bot.send_contact(chat_id, "+14155550134", "Mara")
        assert card.contact
        info = await bot.get_webhook_info()
        assert info.pending_update_count == 1
        return await bot.delete_message(chat_id, photo.message_id)

    assert attempt(url, use) is True
    assert [command["command"] for command in rui.commands()] == ["find"]
