"""Backups, as an admin sees them: those there are, one that was made, one that failed."""

from collections.abc import Sequence
from decimal import Decimal

from bot.cards.card import Card, lines
from bot.speech import Speech
from crm_core.backup.errors import Reason
from crm_core.backup.keeping import Kept

_SHOWN = 5


def begun(say: Speech, kept: Sequence[Kept]) -> Card:
    """The newest first; then what happens now."""
    there = [
        say("backup-line", made=say.moment(each.made_at), size=_size(say, each.size))
        for each in kept[:_SHOWN]
    ]
    return Card(lines(say("backups", count=len(kept)), *there, say("backup-begun")))


def made(say: Speech, *, size: int, rows: int, sealed: bool, kept: int) -> Card:
    return Card(
        lines(
            say("backup-made", size=_size(say, size), rows=say.number(Decimal(rows)), kept=kept),
            None if sealed else say("backup-unsealed"),
        )
    )


def failed(say: Speech, reason: Reason) -> Card:
    return Card(say("backup-failed", reason=reason.value))


def _size(say: Speech, size: int) -> str:
    """In megabytes, never as nothing."""
    return say.number(max((Decimal(size) / 10**6).quantize(Decimal("0.1")), Decimal("0.1")))
