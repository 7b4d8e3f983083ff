"""Figures for Prometheus: counted as things happen, and what stands in the store when asked."""

import platform
from collections.abc import Sequence
from importlib.metadata import version

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)

from bot.delivery.outcome import Verdict
from bot.operation.figures import Figures
from crm_core.channel.outbox import Priority

_OUTCOMES = {
    Verdict.DONE: "sent",
    Verdict.RETRY: "retried",
    Verdict.SEND_ANEW: "retried",
    Verdict.SLOW_DOWN: "slowed_down",
    Verdict.BLOCKED: "blocked",
    Verdict.FAILED: "failed",
}
_TURN_SECONDS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
_LAG_SECONDS = (1, 2, 5, 10, 30, 60, 300, 1800, 7200)


class Metrics:
    """Of one process. Labels name kinds of things, never people."""

    def __init__(self) -> None:
        # When a count began is of no use to anybody.
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._updates = self._counter("updates", "Updates received from Telegram")
        self._turns = self._counter("turns", "Turns by how they ended", "outcome")
        self._turn_seconds = self._histogram("turn_seconds", "How long turns took", _TURN_SECONDS)
        self._messages = self._counter(
            "messages", "Calls of the Bot API by how they ended", "priority", "outcome"
        )
        self._ticks = self._counter("ticks", "Looks at what is due")
        self._lag = self._histogram("due_lag_seconds", "From due to taken up", _LAG_SECONDS)
        self._store_errors = self._counter("store_errors", "Times the store did not answer")
        self._up = self._gauge("store_up", "Whether the store answers now")
        self._length = self._gauge("queue_length", "Rows that wait", "queue")
        self._oldest = self._gauge(
            "queue_oldest_seconds", "How long the oldest of them has waited", "queue"
        )
        self._backup_good = self._gauge("backup_good", "Whether the latest daily backup succeeded")
        self._backup_age = self._gauge("backup_age_seconds", "Since the last good backup")
        build = self._gauge("build_info", "What runs", "version", "python")
        build.labels(version("fieldlog"), platform.python_version()).set(1)

    def _counter(self, name: str, text: str, *labels: str) -> Counter:
        return Counter(f"fieldlog_{name}", text, labels, registry=self._registry)

    def _gauge(self, name: str, text: str, *labels: str) -> Gauge:
        return Gauge(f"fieldlog_{name}", text, labels, registry=self._registry)

    def _histogram(self, name: str, text: str, buckets: Sequence[float]) -> Histogram:
        return Histogram(f"fieldlog_{name}", text, buckets=buckets, registry=self._registry)

    # As it happens, from any thread

    def received(self, updates: int) -> None:
        self._updates.inc(updates)

    def turned(self, outcome: str, seconds: float) -> None:
        self._turns.labels(outcome).inc()
        self._turn_seconds.observe(seconds)

    def called(self, priority: int, verdict: Verdict) -> None:
        self._messages.labels(Priority(priority).name.lower(), _OUTCOMES[verdict]).inc()

    def ticked(self) -> None:
        self._ticks.inc()

    def fell_due(self, seconds_ago: float) -> None:
        self._lag.observe(max(seconds_ago, 0))

    def store_failed(self) -> None:
        self._store_errors.inc()

    # When asked

    def text(self, figures: Figures | None) -> bytes:
        """In Prometheus's format; without `figures` the store did not answer."""
        self._up.set(figures is not None)
        for gauge in (self._length, self._oldest):
            gauge.clear()
        if figures is not None:
            self._show(figures)
        return generate_latest(self._registry)

    def _show(self, figures: Figures) -> None:
        for queue in figures.queues:
            self._length.labels(queue.name).set(queue.length)
            self._oldest.labels(queue.name).set(queue.age.total_seconds())
        self._backup_good.set(figures.backup_good)
        self._backup_age.set(figures.backup_age)
