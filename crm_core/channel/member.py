"""This program among those that serve the same store: what each look tells it to take over."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_core.channel import inbox, outbox, processes
from crm_core.channel.inbox import Received
from crm_core.channel.place import here, is_gone
from crm_core.core import Core
from crm_core.ids import new_id
from crm_core.work import Work

_MOST_MISSES = 8
"""So many looks in a row at which a process had not moved, and it counts as dead. Looks are
counted, not seconds: no clock need agree with another, and a store that was away kills nobody."""


@dataclass(frozen=True, slots=True)
class Look:
    alone: bool
    leads: frozenset[str]
    """The bots that this process leads: it polls for them and sends for them."""
    orphans: Sequence[Received]
    """Updates that nobody living had, and that are this process's now."""


class Member:
    def __init__(self, core: Core, bots: Sequence[str], place: str | None = None) -> None:
        self.id = new_id()
        self._core = core
        self._bots = bots
        self._place = here() if place is None else place
        self._seen: dict[str, tuple[int, int]] = {}
        """The others: how far each had counted, and at how many looks it had not moved."""

    def look(self, *, again: bool = False) -> Look:
        """Says that this process lives and sees who else does. To be called every few seconds.

        `again`: an earlier look may have been committed without being heard of.
        """
        with self._core.work() as work:
            seen = {} if work.one_writer else self._census(work)
            leads = frozenset(bot for bot in self._bots if self._leads(work, bot))
            for bot in leads:
                outbox.release(work, bot, self.id)
            orphans = [
                each for bot in self._bots for each in inbox.adopt(work, bot, self.id, own=again)
            ]
        self._seen = seen
        return Look(not seen, leads, orphans)

    def leave(self) -> None:
        """What is still open is anybody's from now on."""
        with self._core.work() as work:
            processes.leave(work, self.id)

    def _leads(self, work: Work, bot: str) -> bool:
        return work.one_writer or processes.leads(work, self.id, bot)

    def _census(self, work: Work) -> dict[str, tuple[int, int]]:
        if not processes.beat(work, self.id):
            processes.join(work, self.id, self._place)
        seen = {}
        for other in processes.everyone(work):
            if other.id == self.id:
                continue
            beat, misses = self._seen.get(other.id, (None, 0))
            misses = misses + 1 if beat == other.beat else 0
            if misses >= _MOST_MISSES or is_gone(other.place, self._place):
                processes.bury(work, other)
            else:
                seen[other.id] = (other.beat, misses)
        return seen
