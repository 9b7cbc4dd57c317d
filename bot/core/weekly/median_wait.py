"""The usual time that people took: to call the police (weekly report), or to decide a case (scoreboard)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from statistics import median


def median_wait(waits_s: Collection[float]) -> timedelta | None:
    """`waits_s`: in seconds. None: there were none."""
    return timedelta(seconds=median(waits_s)) if waits_s else None
