"""What the command line asks of the Bot API, and what it advises when there is no answer."""

from collections.abc import Iterator
from contextlib import contextmanager

from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.delivery.connections import Connections
from bot.delivery.telegram import TelegramBot
from bot.errors import CannotRun
from bot.settings import Settings

NO_TOKEN = "TELEGRAM_BOT_TOKEN is not set; get a token from @BotFather and put it into .env"  # noqa: S105 - advice


async def username_of(token: str, settings: Settings) -> str:
    """Of the bot that has this token. Raises `CannotRun`."""
    root = settings.telegram_api_url
    bot = TelegramBot(
        token,
        base_url=f"{root}/bot",
        request=Connections(root, 1),
        get_updates_request=Connections(root, 1),
    )
    with advice(settings):
        async with bot:
            return bot.username


@contextmanager
def advice(settings: Settings) -> Iterator[None]:
    """Turns what Telegram's library raises into `CannotRun`."""
    try:
        yield
    except InvalidToken as error:
        msg = "Telegram does not know this TELEGRAM_BOT_TOKEN; copy it again from @BotFather"
        raise CannotRun(msg) from error
    except NetworkError as error:
        msg = (
            f"Cannot reach the Bot API at {settings.telegram_api_url}; "
            "check the network and TELEGRAM_API_URL"
        )
        raise CannotRun(msg) from error
    except TelegramError as error:
        raise CannotRun(f"The Bot API refused: {error.message}") from error
