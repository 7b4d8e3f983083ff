"""`fieldlog invite`: a link for the first people, before anybody can ask in the chat."""

from bot.delivery.telegram import TelegramBot
from bot.running import CannotRun, advice
from bot.settings import Settings
from crm_core.core import Core
from crm_core.people.actor import Role
from crm_core.people.invitations import invite
from crm_core.store.migrate import migrate


async def invitation_link(settings: Settings, role: Role, team: str) -> str:
    """Raises `CannotRun` or `StoreError`."""
    username = await bot_username(settings)
    core = Core.open(settings)
    try:
        migrate(core.engine)
        with core.work() as work:
            token = invite(work, role, team)
    finally:
        core.close()
    return f"https://t.me/{username}?start={token}"


async def bot_username(settings: Settings) -> str:
    """Of the first bot. Raises `CannotRun`."""
    if not settings.tokens:
        raise CannotRun("TELEGRAM_BOT_TOKEN is not set; the link needs the bot's name")
    bot = TelegramBot(settings.tokens[0], base_url=f"{settings.telegram_api_url}/bot")
    with advice(settings):
        async with bot:
            return bot.username
