"""Which menu of commands each chat was last given, so that only what changed is sent."""

from sqlalchemy import select, update

from crm_core.people.accounts import Account, as_account
from crm_core.people.model import AccountRow, UserRow
from crm_core.store.statements import affected
from crm_core.work import Work


def remember_menu(work: Work, account_id: str, mark: str) -> bool:
    """False when the chat has this very menu already. `mark` is the front end's own."""
    other = update(AccountRow).where(AccountRow.id == account_id, AccountRow.menu != mark)
    return affected(work.connection, other.values(menu=mark)) == 1


def accounts_at(work: Work, bot: str) -> list[Account]:
    """Of all who may work and can be reached through that bot."""
    rows = work.session.execute(
        select(AccountRow, UserRow)
        .join(UserRow, AccountRow.user_id == UserRow.id)
        .where(AccountRow.bot == bot, AccountRow.blocked.is_(False), UserRow.active),
    )
    return [as_account(account, user) for account, user in rows]
