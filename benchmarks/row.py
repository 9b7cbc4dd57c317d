"""One line of the table, and the clock for small things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TypeVar

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Row:
    what: str
    figure: str
    how: str


def micros_each(do: Callable[[Thing], object], things: Sequence[Thing], rounds: int = 5) -> float:
    """Median over the rounds of the mean time for one thing, in microseconds; one round before does not count."""
    taken = []
    for _ in range(rounds + 1):
        start = perf_counter()
        for thing in things:
            do(thing)
        taken.append((perf_counter() - start) / len(things) * 1e6)
    return median(taken[1:])
