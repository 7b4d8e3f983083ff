"""Whether anything waits longer than it should: the queues of the store."""

from collections.abc import Iterator

from bot.console.findings import Finding, bad, good
from crm_core.channel.queues import Queue, queues
from crm_core.core import Core

_MINUTE, _HOUR = 60, 3600
_PATIENCE = {
    "inbox": _MINUTE,
    "due": _MINUTE,
    "outbox_reply": 2 * _MINUTE,
    "outbox_reminder": 10 * _MINUTE,
    "outbox_survey": _HOUR,
    "outbox_campaign": 6 * _HOUR,
}
"""A campaign to many takes its time; a reply does not."""
_CALLED = {"inbox": "received updates", "due": "due reminders"}


def check_lines(core: Core, *, running: bool | None) -> Iterator[Finding]:
    """`running`: whether a bot answers on this machine; None when that cannot be known."""
    with core.reading() as work:
        late = [
            _said(queue)
            for queue in queues(work)
            if queue.age.total_seconds() > _PATIENCE[queue.name]
        ]
    if not late:
        yield good("Nothing waits longer than it should.")
    elif running is False:
        yield good(f"{'; '.join(late)}: they wait for `fieldlog run`.")
    else:
        yield bad(
            f"{'; '.join(late)}: see that `fieldlog run` runs and reaches Telegram, "
            "and what its log says."
        )


def _said(queue: Queue) -> str:
    name = _CALLED.get(queue.name, f"messages ({queue.name.removeprefix('outbox_')})")
    waits = _duration(queue.age.total_seconds())
    return f"{queue.length:,} {name}, the oldest waits for {waits}"


def _duration(seconds: float) -> str:
    if seconds < 2 * _HOUR:
        return f"{seconds / _MINUTE:.0f} min"
    hours = seconds / _HOUR
    return f"{hours:.0f} h" if hours < 48 else f"{hours / 24:.0f} days"  # noqa: PLR2004 - two days
