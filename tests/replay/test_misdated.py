"""A date far ahead of those after it is odd. Other orders of dates stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from adapters.export.entry import SystemLine
from adapters.export.misdated import in_time

START = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
YEARS_AHEAD = 24 * 3650


def dated(hours: Sequence[float]) -> list[float]:
    """The times that count, in hours from the start."""
    entries = (SystemLine(START + timedelta(hours=each)) for each in hours)
    return [(entry.at - START) / timedelta(hours=1) for entry, _ in in_time(entries)]


@pytest.mark.parametrize(
    ("hours", "count_as"),
    [
        ([0, YEARS_AHEAD, 1, 2, 3], [0, 0, 1, 2, 3]),
        ([YEARS_AHEAD, 1, 2, 3], [1, 1, 2, 3]),
        ([0, YEARS_AHEAD, YEARS_AHEAD, 1, 2, 3, 4], [0, 0, 0, 1, 2, 3, 4]),
        ([0, 1, YEARS_AHEAD, 2], [0, 1, 1, 2]),
    ],
)
def test_the_time_of_the_entry_before_counts(hours: list[float], count_as: list[float]) -> None:
    assert dated(hours) == count_as


@pytest.mark.parametrize(
    "hours",
    [
        [],
        [0],
        [0, 1, YEARS_AHEAD],
        [0, 1, 2000, 2001, 2002],
        [0, 1, -YEARS_AHEAD, 2, 3],
        [0, -YEARS_AHEAD],
        [0, 20, 1, 2, 3],
        [900, 800, 700, 600, 500, 400, 300, 200, 100, 0],
    ],
    ids=["none", "one", "the last", "a silence", "far back", "far back at the end", "some hours late", "newest first"],
)
def test_all_other_dates_stay(hours: list[float]) -> None:
    assert dated(hours) == hours
