"""`fieldlog check`: looks at what the program stands on, one finding a line."""

from dataclasses import dataclass

from bot.inviting import bot_username
from bot.running import CannotRun
from bot.settings import Settings
from crm_core.core import Core
from crm_core.errors import StoreError
from crm_core.store.migrate import current_revision, latest_revision, reach


@dataclass(frozen=True, slots=True)
class Finding:
    good: bool
    text: str


async def check(settings: Settings) -> list[Finding]:
    return [
        *_store(settings),
        await _bot(settings),
        _admins(settings),
        _public_url(settings),
    ]


def _store(settings: Settings) -> list[Finding]:
    try:
        core = Core.open(settings)
    except StoreError as error:
        return [Finding(good=False, text=str(error))]
    try:
        reach(core.engine)
        found, latest = current_revision(core.engine), latest_revision()
    except StoreError as error:
        return [Finding(good=False, text=str(error))]
    finally:
        core.close()
    reached = Finding(good=True, text=f"The store answers ({core.engine.dialect.name}).")
    if found == latest:
        return [reached, Finding(good=True, text="The store is up to date.")]
    if found is None:
        return [reached, Finding(good=True, text="The store is new; `fieldlog run` fills it.")]
    return [
        reached,
        Finding(good=False, text="The store is not up to date; run `fieldlog migrate`."),
    ]


async def _bot(settings: Settings) -> Finding:
    try:
        username = await bot_username(settings)
    except CannotRun as error:
        return Finding(good=False, text=str(error))
    return Finding(good=True, text=f"Telegram knows the bot @{username}.")


def _admins(settings: Settings) -> Finding:
    if settings.admins:
        return Finding(good=True, text=f"{len(settings.admins)} admin(s) from ADMINS.")
    return Finding(
        good=True,
        text="ADMINS is empty; make the first admin with `fieldlog invite --role admin`.",
    )


def _public_url(settings: Settings) -> Finding:
    url = settings.public_url
    if not url:
        return Finding(good=True, text="Long polling (PUBLIC_URL is not set).")
    if url.startswith("https://"):
        return Finding(
            good=True, text=f"Webhook at {url}; the web server is to listen on {settings.listen}."
        )
    return Finding(
        good=False, text="PUBLIC_URL must begin with https://; Telegram calls no other address."
    )
