"""A store with people in it, and what tests ask of them."""

from contextlib import AbstractContextManager

from sqlalchemy import select

from crm_core.audit.model import AuditRow
from crm_core.clock import ManualClock
from crm_core.core import Core
from crm_core.people import accounts
from crm_core.people.accounts import Account, Caller
from crm_core.people.actor import Actor, Role
from crm_core.people.model import AccountRow, UserRow
from crm_core.settings import CoreSettings
from crm_core.work import Work

FROM_SETTINGS = "900"
"""The outside id that stands in `ADMINS`."""


class Team:
    def __init__(self, database_url: str, clock: ManualClock) -> None:
        self.clock = clock
        settings = CoreSettings(
            _env_file=None,  # type: ignore[call-arg]
            database_url=database_url,
            admins=frozenset({FROM_SETTINGS}),
        )
        self.core = Core.open(settings, clock)
        self._ids = iter(range(100, 900))

    def acting(self, actor: Actor) -> AbstractContextManager[Work]:
        return self.core.work(actor)

    def calls(self, external_id: str = "", language: str = "en") -> Account:
        """Somebody writes; who they are is what the store knows of them."""
        chat_id = int(external_id or next(self._ids))
        caller = Caller("telegram", str(chat_id), "1", chat_id, "Sam", language)
        with self.core.work() as work:
            return accounts.identify(work, caller)

    def member(self, role: Role = Role.REP, team: str = "", name: str = "Rui Zhang") -> Actor:
        account = self.calls()
        with self.core.work() as work:
            user = accounts.add_user(work, name, role, "en", team)
            work.session.flush()
            work.session.get_one(AccountRow, account.id).user_id = user.id
            return accounts.as_actor(user)

    def admin_from_settings(self) -> Actor:
        return self.calls(FROM_SETTINGS).actor

    def now(self, actor: Actor) -> Actor:
        """The same person as the store has them by now."""
        with self.core.reading() as work:
            return accounts.as_actor(work.session.get_one(UserRow, actor.id))

    def trail(self) -> list[tuple[str, str | None]]:
        """What was done by whom, in order."""
        with self.core.reading() as work:
            rows = work.session.execute(select(AuditRow.action, AuditRow.actor_id, AuditRow.at))
            return [(row.action, row.actor_id) for row in sorted(rows, key=lambda row: row.at)]
