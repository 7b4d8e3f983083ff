"""python-telegram-bot, unchanged, against the sandbox."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

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
