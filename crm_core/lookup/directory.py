"""Keeps in memory whom the understanding may find in a sentence, as fresh as the store."""

import datetime as dt
from threading import Lock

from sqlalchemy import Connection, Engine, bindparam, select

from crm_core.customers.model import CustomerRow
from crm_core.learned.queries import meant_by
from crm_core.lookup.entries import read_entries
from crm_core.people.policy import Action, allows
from crm_core.store.engine import read_only
from crm_core.store.prepared import Prepared
from crm_core.understanding import Directory, DirectoryCustomer
from crm_core.work import Work

_MARGIN = dt.timedelta(minutes=1)
"""A change may be committed some time after the moment that stands in it."""

# Built once: every turn that reads a sentence looks for changes first.
_CHANGED = Prepared(
    select(CustomerRow.id, CustomerRow.version).where(CustomerRow.changed_at >= bindparam("since"))
)


class DirectoryCache:
    """One for each process. Every look first takes in what was changed since the last one."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._whole = Directory.build(())
        self._versions: dict[str, int] = {}
        self._looked_at: dt.datetime | None = None

    def for_actor(self, work: Work) -> Directory:
        """Only what the actor may see, as of the last commit."""
        actor = work.actor
        self.refresh(work)

        def allowed(customer: DirectoryCustomer) -> bool:
            owner, team = customer.owner_id, customer.team or ""
            return allows(actor, Action.SEE_CUSTOMERS, owner=owner, team=team)

        return self._whole.visible_to(allowed).knowing(meant_by(work))

    def refresh(self, work: Work) -> None:
        """Takes in what was committed since the last look.

        Whether there is news, the work's own connection tells; the news is read on another one,
        as what a work has not committed may be rolled back.
        """
        with self._lock:
            if self._looked_at is None:
                with read_only(self._engine) as connection:
                    self._load(connection)
            elif self._news(work.connection, since := self._looked_at - _MARGIN):
                with read_only(self._engine) as connection:
                    self._take_in(connection, self._news(connection, since))
            self._looked_at = max(work.now, self._looked_at or work.now)

    def _load(self, connection: Connection) -> None:
        rows = connection.execute(
            select(CustomerRow.id, CustomerRow.version).where(CustomerRow.deleted_at.is_(None))
        )
        self._versions = {row.id: row.version for row in rows}
        self._whole = Directory.build(read_entries(connection))

    def _news(self, connection: Connection, since: dt.datetime) -> dict[str, int]:
        """The versions of what was changed since, and is not known."""
        rows = _CHANGED.all(connection, {"since": since})
        return {id_: version for id_, version in rows if self._versions.get(id_) != version}

    def _take_in(self, connection: Connection, changed: dict[str, int]) -> None:
        if not changed:
            return
        entries = read_entries(connection, changed)
        removed = set(changed) - {entry.id for entry in entries}
        self._whole = self._whole.with_changes(entries, removed)
        self._versions |= changed
