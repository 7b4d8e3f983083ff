"""The reference: PTB's plain echo bot, without a store."""

import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

TOKEN, ROOT = sys.argv[1:3]


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message is not None and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    application = (
        Application.builder()
        .token(TOKEN)
        .base_url(f"{ROOT}/bot")
        .concurrent_updates(256)
        .connection_pool_size(256)
        .pool_timeout(60)
        .build()
    )
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
