"""From an outside account to the person behind it; the first thing every turn asks."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select, update

from crm_core.channel import due
from crm_core.follow_ups.allowed import next_morning
from crm_core.ids import new_id
from crm_core.people.actor import STRANGER, Actor, Role
from crm_core.people.model import AccountRow, UserRow
from crm_core.people.working_time import WorkingTime
from crm_core.settings import CoreSettings
from crm_core.store.prepared import Prepared
from crm_core.store.statements import insert_or_ignore
from crm_core.work import Work


@dataclass(frozen=True, slots=True)
class Caller:
    """What the chat knows of who writes."""

    channel: str
    external_id: str
    bot: str
    chat_id: int
    name: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Account:
    """`actor` has no role when the person is a stranger or was revoked."""

    id: str
    chat_id: int
    bot: str
    language: str
    actor: Actor
    current_customer: str | None = None
    """The customer whose card was opened last; "he" and "they" mean its people."""


# Built once: every turn begins with it.
_WHO = Prepared(
    select(
        AccountRow.id,
        AccountRow.chat_id,
        AccountRow.bot,
        AccountRow.blocked,
        AccountRow.language,
        AccountRow.current_customer_id,
        UserRow.id.label("user_id"),
        UserRow.name,
        UserRow.role,
        UserRow.team,
        UserRow.language.label("user_language"),
        UserRow.timezone,
        UserRow.active,
    )
    .outerjoin(UserRow, AccountRow.user_id == UserRow.id)
    .where(
        AccountRow.channel == bindparam("channel"),
        AccountRow.external_id == bindparam("external_id"),
    )
    # Two processes may have an update of one person at the same time; nothing on SQLite.
    .with_for_update(of=AccountRow)
)


def identify(work: Work, caller: Caller) -> Account:
    """The account, made at the first message. Who stands in `ADMINS` becomes an admin."""
    key = {"channel": caller.channel, "external_id": caller.external_id}
    row = _WHO.one(work.connection, key)
    if row is None or row.blocked or (row.chat_id, row.bot) != (caller.chat_id, caller.bot):
        return _meet(work, caller)
    if caller.external_id in work.settings.admins and not (row.active and row.role == Role.ADMIN):
        return _meet(work, caller)
    if not row.active:
        language = row.user_language or row.language
        return Account(row.id, row.chat_id, row.bot, language, STRANGER)
    actor = Actor(
        id=row.user_id,
        role=Role(row.role),
        name=row.name,
        team=row.team,
        language=row.user_language,
        timezone=row.timezone,
    )
    return Account(row.id, row.chat_id, row.bot, row.user_language, actor, row.current_customer_id)


def _meet(work: Work, caller: Caller) -> Account:
    """Whoever is new, came back, or writes from elsewhere: the account is brought up to date."""
    row = work.session.execute(
        select(AccountRow, UserRow)
        .outerjoin(UserRow, AccountRow.user_id == UserRow.id)
        .where(AccountRow.channel == caller.channel, AccountRow.external_id == caller.external_id),
    ).one_or_none()
    account, user = row or (_new_account(work, caller), None)
    if caller.external_id in work.settings.admins and not _is_admin(user):
        user = _make_admin(work, caller, account, user)
    if account.blocked and account.user_id is not None:
        due.schedule(work, "comeback", account.user_id, work.now)
    account.blocked = False
    if account.bot != caller.bot:
        account.menu = ""  # each bot has menus of its own
    account.chat_id, account.bot = caller.chat_id, caller.bot
    return as_account(account, user)


def _new_account(work: Work, caller: Caller) -> AccountRow:
    """Once, also when two processes meet the person at the same moment."""
    values = {
        "id": new_id(),
        "channel": caller.channel,
        "external_id": caller.external_id,
        "chat_id": caller.chat_id,
        "bot": caller.bot,
        "language": _language(caller.language, work.settings),
        "created_at": work.now,
        "blocked": False,
    }
    insert_or_ignore(work.connection, AccountRow, [values])
    return work.session.execute(
        select(AccountRow).where(
            AccountRow.channel == caller.channel, AccountRow.external_id == caller.external_id
        ),
    ).scalar_one()


def _language(code: str | None, settings: CoreSettings) -> str:
    """The app's language where it is one of ours, else the default."""
    prefix = (code or "").lower()[:2]
    return prefix if prefix in {"en", "zh"} else settings.default_language


def _is_admin(user: UserRow | None) -> bool:
    return user is not None and user.active and user.role == Role.ADMIN


def _make_admin(
    work: Work,
    caller: Caller,
    account: AccountRow,
    user: UserRow | None,
) -> UserRow:
    """The setting is stronger than the store, so that a team can always get back in."""
    if user is None:
        user = add_user(work, caller.name, Role.ADMIN, account.language)
        work.session.flush()
        account.user_id = user.id
    user.role, user.active = Role.ADMIN.value, True
    work.audit("admin_from_settings", "user", user.id)
    return user


def add_user(work: Work, name: str, role: Role, language: str, team: str = "") -> UserRow:
    user = UserRow(
        id=new_id(),
        name=name[:120],
        role=role.value,
        team=team,
        language=language,
        timezone=work.settings.default_timezone,
        active=True,
        created_at=work.now,
    )
    work.session.add(user)
    if role is not Role.CUSTOMER:
        working = WorkingTime(ZoneInfo(user.timezone), work.settings.default_country)
        due.schedule(work, "morning", user.id, next_morning(work.now, working))
    return user


def make_member(work: Work, caller: Caller, role: Role, team: str = "") -> Actor:
    """Somebody of the team without an invitation: for sample data and tests."""
    account = identify(work, caller)
    user = add_user(work, caller.name, role, account.language, team)
    work.session.flush()
    work.session.get_one(AccountRow, account.id).user_id = user.id
    return as_actor(user)


def as_account(row: AccountRow, user: UserRow | None) -> Account:
    if user is None or not user.active:
        return Account(row.id, row.chat_id, row.bot, row.language, STRANGER)
    current = row.current_customer_id
    return Account(row.id, row.chat_id, row.bot, user.language, as_actor(user), current)


def as_actor(user: UserRow) -> Actor:
    return Actor(
        id=user.id,
        role=Role(user.role) if user.active else None,
        name=user.name,
        team=user.team,
        language=user.language,
        timezone=user.timezone,
    )


def mark_blocked(work: Work, bot: str, chat_id: int) -> None:
    """The person blocked the bot; they are written to again once they write."""
    work.session.execute(
        update(AccountRow)
        .where(AccountRow.chat_id == chat_id, AccountRow.bot == bot)
        .values(blocked=True),
    )


def account_of(work: Work, user_id: str) -> Account | None:
    """Where to write to a user; None while they cannot be reached or were revoked."""
    row = work.session.execute(
        select(AccountRow, UserRow)
        .join(UserRow, AccountRow.user_id == UserRow.id)
        .where(AccountRow.user_id == user_id, AccountRow.blocked.is_(False), UserRow.active)
        .limit(1),
    ).one_or_none()
    return as_account(*row) if row else None


def accounts_of_role(work: Work, role: Role) -> list[Account]:
    """Where to write to those of a role, each once; without whom cannot be reached."""
    rows = work.session.execute(
        select(AccountRow, UserRow)
        .join(UserRow, AccountRow.user_id == UserRow.id)
        .where(UserRow.role == role.value, UserRow.active, AccountRow.blocked.is_(False))
        .order_by(AccountRow.created_at.desc(), AccountRow.id),
    )
    by_person = {user.id: as_account(account, user) for account, user in rows}
    return list(by_person.values())


def account_by_id(work: Work, account_id: str) -> Account | None:
    """None while nobody can be reached there."""
    row = work.session.execute(
        select(AccountRow, UserRow)
        .outerjoin(UserRow, AccountRow.user_id == UserRow.id)
        .where(AccountRow.id == account_id, AccountRow.blocked.is_(False)),
    ).one_or_none()
    return as_account(*row) if row else None


def open_customer(work: Work, account_id: str, customer_id: str) -> None:
    """From here on the person's "he" and "they" mean this customer."""
    work.session.execute(
        update(AccountRow)
        .where(AccountRow.id == account_id)
        .values(current_customer_id=customer_id)
    )
