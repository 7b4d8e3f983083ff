"""A process whose clock has stopped ticking is not ready."""

import pytest

from bot.operation.health import Health


@pytest.mark.parametrize(
    ("tick_seconds", "ago", "complaint"),
    [
        (5, 29, None),
        (5, 31, "the last one was 31 s ago"),
        (60, 179, None),
        (60, 181, "the last one was 181 s ago"),
    ],
)
def test_three_ticks_may_be_missed_but_half_a_minute_at_least(
    tick_seconds: float, ago: float, complaint: str | None
) -> None:
    seconds = 1000.0
    health = Health(tick_seconds, clock=lambda: seconds)
    health.ticked()
    seconds += ago
    assert health.complaint() == complaint


def test_without_a_tick_it_is_not_ready() -> None:
    assert Health(5).complaint() == "there was none yet"
