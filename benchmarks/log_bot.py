"""Fieldlog as it runs; without Telegram's pace, unless `paced`: the server here has no limits."""

import asyncio
import logging
import sys

import structlog

from bot.app import Fieldlog
from bot.delivery.limits import UNLIMITED, Limits
from bot.garbage import settle_down
from bot.settings import Settings
from crm_core.core import Core

TOKEN, ROOT, DATABASE_URL = sys.argv[1:4]
LIMITS = Limits() if sys.argv[4:] == ["paced"] else UNLIMITED


async def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=DATABASE_URL,
        telegram_bot_token=TOKEN,  # type: ignore[arg-type]
        telegram_api_url=ROOT,
        default_timezone="Asia/Shanghai",
    )
    await Fieldlog(Core.open(settings), settings, LIMITS).start()
    settle_down()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
