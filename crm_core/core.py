"""The core as its front ends hold it: store, clock and settings, wired once."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine

from crm_core.clock import Clock, SystemClock
from crm_core.lookup.directory import DirectoryCache
from crm_core.people.actor import SYSTEM, Actor
from crm_core.settings import CoreSettings
from crm_core.store.engine import open_engine, read_only
from crm_core.work import Work, open_work


@dataclass(frozen=True, slots=True)
class Core:
    engine: Engine
    clock: Clock
    settings: CoreSettings
    directory: DirectoryCache
    _shared: threading.local = field(default_factory=threading.local)

    @classmethod
    def open(cls, settings: CoreSettings, clock: Clock | None = None) -> "Core":
        engine = open_engine(settings.database_url)
        return cls(engine, clock or SystemClock(), settings, DirectoryCache(engine))

    @property
    def one_writer(self) -> bool:
        """Whether the engine has a single writer, so that more threads would only wait."""
        return self.engine.dialect.name == "sqlite"

    def work(
        self, actor: Actor = SYSTEM, source: str | None = None
    ) -> AbstractContextManager[Work]:
        return open_work(self._bind or self.engine, self.clock, self.settings, actor, source)

    @contextmanager
    def reading(self, actor: Actor = SYSTEM) -> Iterator[Work]:
        """A work that only reads: no write lock, nothing kept."""
        with self._reading_connection() as connection:
            work = Work(connection, actor, self.clock.now(), self.settings)
            try:
                yield work
            finally:
                work.close()

    def _reading_connection(self) -> AbstractContextManager[Connection]:
        return nullcontext(self._bind) if self._bind else read_only(self.engine)

    @contextmanager
    def together(self) -> Iterator[None]:
        """All works that this thread opens in the block share one commit, at its end.

        Each is taken back alone when it raises. When the block raises, none was written.
        """
        with self.engine.begin() as connection:
            self._shared.connection = connection
            try:
                yield
            finally:
                del self._shared.connection

    @property
    def _bind(self) -> Connection | None:
        return getattr(self._shared, "connection", None)

    def close(self) -> None:
        self.engine.dispose()
