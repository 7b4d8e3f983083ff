"""`fieldlog invite`: a link for the first people, before anybody can ask in the chat."""

from contextlib import closing

from bot.console.reaching import NO_TOKEN, username_of
from bot.errors import CannotRun
from bot.settings import Settings
from crm_core.core import Core
from crm_core.people.actor import Role
from crm_core.people.invitations import invite
from crm_core.store.migrate import migrate


async def invitation_link(settings: Settings, role: Role, team: str) -> str:
    """To the first bot. Raises `CannotRun` or `StoreError`."""
    if not settings.tokens:
        raise CannotRun(NO_TOKEN)
    username = await username_of(settings.tokens[0], settings)
    with closing(Core.open(settings)) as core:
        migrate(core.engine)
        with core.work() as work:
            token = invite(work, role, team)
    return f"https://t.me/{username}?start={token}"
