"""Makes backups when they are wanted, in a thread, outside any transaction; tells how it went."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

import structlog

from bot.cards import backup as cards
from bot.cards.card import Card
from bot.delivery.messages import card_message
from bot.road.threads import StoreThreads
from bot.speech import Speech
from crm_core.backup import schedule
from crm_core.backup.actions import note_backup
from crm_core.backup.errors import BackupError, Reason
from crm_core.backup.keeping import folder_for, kept, let_go, name_for, tidy
from crm_core.backup.making import make_backup
from crm_core.backup.schedule import Wanted
from crm_core.channel.outbox import Outgoing, Priority, post
from crm_core.core import Core
from crm_core.people.accounts import Account, account_by_id, accounts_of_role
from crm_core.people.actor import Role
from crm_core.work import Work

_log = structlog.get_logger()


class _Stopped(Exception):  # noqa: N818 - not a fault: the program ends
    """The process was told to end while it made one."""


@dataclass(frozen=True, slots=True)
class _Good:
    name: str
    size: int
    rows: int
    sealed: bool
    kept: int


class Backups:
    def __init__(
        self, core: Core, threads: StoreThreads, send: Callable[[list[Outgoing]], Awaitable[None]]
    ) -> None:
        self._core = core
        self._threads = threads
        self._send = send
        self._busy = asyncio.Lock()
        self._stopping = False
        self._is_first_look = True

    async def look(self) -> None:
        """Makes one if it is wanted now; returns when it is made."""
        if self._core.settings.backup_dir is None or self._busy.locked() or self._stopping:
            return
        async with self._busy:
            wanted = await self._threads.persist(self._claim)
            if wanted is not None:
                ended = await asyncio.to_thread(self._make)
                await self._send(await self._threads.persist(lambda: self._end(wanted, ended)))

    async def stop(self) -> None:
        """What is half made is given up; another process, or the next start, makes it anew."""
        self._stopping = True
        async with self._busy:
            pass

    def _claim(self) -> Wanted | None:
        if self._is_first_look and self._core.one_writer:
            with self._core.work() as work:
                schedule.forget_claims(work)
        self._is_first_look = False
        with self._core.reading() as work:
            if not schedule.is_wanted(work):
                return None
        with self._core.work() as work:
            return schedule.claim(work)

    def _make(self) -> _Good | Reason | None:
        """None when the process is to end first."""
        try:
            good = self._written()
        except _Stopped:
            return None
        except BackupError as error:
            _log.error("backup_failed", reason=error.reason.value, error=str(error))
            return error.reason
        except Exception:  # noqa: BLE001 - the day must be closed, whatever it was
            _log.exception("backup_failed", reason=Reason.OTHER.value)
            return Reason.OTHER
        _log.info("backup_made", file=good.name, size=good.size, rows=good.rows)
        return good

    def _written(self) -> _Good:
        core = self._core
        now, folder = core.clock.now(), folder_for(core.settings)
        tidy(core.engine, folder, now)
        path = folder / name_for(core.engine, now)
        made = make_backup(core.engine, core.settings, path, now, self._go_on)
        let_go(folder, core.engine, core.settings.backup_keep)
        with core.work() as work:
            note_backup(work, path.name, made.manifest)
        sealed = made.manifest.sealing is not None
        count = len(kept(folder, core.engine))
        return _Good(path.name, made.size, made.manifest.rows, sealed, count)

    def _go_on(self, _count: int) -> None:
        if self._stopping:
            raise _Stopped

    def _end(self, wanted: Wanted, ended: _Good | Reason | None) -> list[Outgoing]:
        with self._core.work() as work:
            if ended is None:
                schedule.release(work, wanted)
                return []
            schedule.close(work, wanted, good=isinstance(ended, _Good))
            return [
                item
                for account in _told(work, wanted, ended)
                for item in _post(work, account, _card(work, account, ended))
            ]


def _told(work: Work, wanted: Wanted, ended: _Good | Reason) -> Iterable[Account]:
    """Who asked; of the daily one all admins, if it failed."""
    asked = [account_by_id(work, account_id) for account_id in wanted.accounts]
    people = {account.id: account for account in asked if account is not None}
    if wanted.day is not None and isinstance(ended, Reason):
        people |= {account.id: account for account in accounts_of_role(work, Role.ADMIN)}
    return people.values()


def _card(work: Work, account: Account, ended: _Good | Reason) -> Card:
    say = Speech(account.language, account.actor.timezone, work.now)
    if isinstance(ended, Reason):
        return cards.failed(say, ended)
    return cards.made(say, size=ended.size, rows=ended.rows, sealed=ended.sealed, kept=ended.kept)


def _post(work: Work, account: Account, card: Card) -> list[Outgoing]:
    messages = [card_message(card)]
    return post(work, account.bot, account.chat_id, messages, Priority.REMINDER)
