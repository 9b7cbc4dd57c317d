"""One row of the table, and the measurement of short functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TypeVar

Input = TypeVar("Input")


@dataclass(frozen=True, slots=True)
class Row:
    what: str
    figure: str
    how: str


def mean_micros(function: Callable[[Input], object], inputs: Sequence[Input], rounds: int = 5) -> float:
    """The mean time for one input in microseconds, as the median of the rounds after a first one to warm up."""
    taken = []
    for _ in range(rounds + 1):
        start = perf_counter()
        for value in inputs:
            function(value)
        taken.append((perf_counter() - start) / len(inputs) * 1e6)
    return median(taken[1:])
