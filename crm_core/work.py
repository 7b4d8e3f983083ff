"""Work: one transaction with its actor and its time; the only place that commits."""

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, insert
from sqlalchemy.orm import Session

from crm_core.audit.model import AuditRow
from crm_core.clock import Clock
from crm_core.ids import new_id
from crm_core.people.actor import Actor
from crm_core.settings import CoreSettings
from crm_core.store.engine import savepoint


@dataclass(slots=True)
class Work:
    """What a use case is given. It never commits; whoever opened the work does."""

    connection: Connection
    actor: Actor
    now: dt.datetime
    settings: CoreSettings
    source: str | None = None
    """Which message led to this, e.g. `telegram:<bot>:<update>`; kept with every audit row."""
    _session: Session | None = None
    _audit: list[dict[str, Any]] = field(default_factory=list)

    @property
    def session(self) -> Session:
        """For rows as objects, in the same transaction; made when it is first asked for."""
        if self._session is None:
            self._session = Session(
                self.connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
            )
        return self._session

    @property
    def one_writer(self) -> bool:
        """Whether the store has a single writer, and so a single process."""
        return self.connection.dialect.name == "sqlite"

    def audit(
        self, action: str, kind: str, subject: str, data: Mapping[str, Any] | None = None
    ) -> None:
        """Adds to the trail, in this same transaction."""
        self._audit.append(
            {
                "id": new_id(),
                "at": self.now,
                "actor_id": self.actor.id,
                "action": action,
                "subject_kind": kind,
                "subject_id": subject,
                "data": dict(data or {}),
                "source": self.source,
            },
        )

    def acting_as(self, actor: Actor) -> None:
        """Settles who acts, once the message's account is known."""
        self.actor = actor

    def finish(self) -> None:
        if self._session is not None:
            self._session.commit()  # only what it has; the transaction is its owner's
        if self._audit:
            self.connection.execute(insert(AuditRow), self._audit)
            self._audit.clear()

    def close(self) -> None:
        if self._session is not None:
            self._session.close()


@contextmanager
def open_work(
    bind: Engine | Connection,
    clock: Clock,
    settings: CoreSettings,
    actor: Actor,
    source: str | None = None,
) -> Iterator[Work]:
    """All of the block is written, or nothing of it; with what else the connection carries."""
    with savepoint(bind) if isinstance(bind, Connection) else bind.begin() as connection:
        work = Work(connection, actor, clock.now(), settings, source)
        try:
            yield work
            work.finish()
        finally:
            work.close()
