"""The town's time: a Tuesday evening, and as much later as a scenario says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.wire.telegram.clock import WorldClock, stopwatch

EVENING = datetime(2026, 3, 3, 18, 0, tzinfo=UTC)
"""19:00 in Belgium."""


def town_clock() -> WorldClock:
    """It starts at EVENING and goes on as the machine's does."""
    begun = stopwatch()
    return WorldClock(lambda: EVENING + timedelta(seconds=stopwatch() - begun))
