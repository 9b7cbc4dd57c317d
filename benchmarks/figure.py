"""One measured row: its values, how they are shown, and what they are compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from benchmarks.disk import disk_now

PERCENTILES = ", p50 / p95 / p99"
"""The end of the name of a row with many values."""

FEW = 10
"""Up to this number of values, all of them are worth naming: the row shows the smallest and the largest."""


@dataclass(frozen=True, slots=True)
class Figure:
    """`values` in `unit`, one for each message or each run. `bar`: the aim, empty if there is none. `how`: what was measured.
    `beside`: the disk and the load at that moment."""

    what: str
    values: Sequence[float]
    unit: str
    bar: str
    how: str
    beside: str

    @property
    def shown(self) -> str:
        """The median; with many values the 95th and the 99th percentile, with few the smallest and the largest."""
        middle = _number(median(self.values))
        if len(self.values) == 1:
            return f"{middle} {self.unit}"
        if len(self.values) <= FEW:
            return f"{middle} {self.unit} ({_number(min(self.values))} to {_number(max(self.values))}, {len(self.values)} runs)"
        percentiles = quantiles(self.values, n=100)
        return (
            f"{middle} / {_number(percentiles[94])} / {_number(percentiles[98])} {self.unit} (n = {len(self.values)})"
        )


def figure(what: str, values: Sequence[float], unit: str, bar: str, how: str) -> Figure:
    """A figure with the disk and the load of this moment."""
    return Figure(what, values, unit, bar, how, disk_now())


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
