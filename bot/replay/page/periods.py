"""Computes the columns of the plots: days, weeks, months or years, hours of the day, days of the week."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TypeVar

from bot.core.verdict import Decision
from bot.replay.page.kinds import OF_DECISION, Kind
from bot.replay.page.words import Words
from bot.replay.results import Totals

_Key = TypeVar("_Key", date, int)

STACKED = (Kind.HOLD, Kind.ASK, Kind.NUDGE)
"""The parts of a column, from bottom to top."""

_MOST_DAYS = 8 * 7 - 1
_MOST_WEEKS = 130
_MOST_MONTHS = 240


class Grain(Enum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is for the table; `tick` and `year` are for the axis of the plot; `counts` has every kind but doubt."""

    name: str
    tick: str
    total: int
    counts: Mapping[Kind, int]
    year: str = ""

    @property
    def height(self) -> int:
        return sum(self.counts[kind] for kind in STACKED)


def grain_of(first: date, last: date) -> Grain:
    days = (last - first).days + 1
    if days <= _MOST_DAYS:
        return Grain.DAY
    if days <= _MOST_WEEKS * 7:
        return Grain.WEEK
    return Grain.MONTH if days <= _MOST_MONTHS * 30 else Grain.YEAR


def columns_over_time(totals: Totals, words: Words) -> tuple[Grain, list[Column]]:
    """Every period from the first to the last, with the empty ones. Raises ValueError if the replay has no day."""
    grain = grain_of(min(totals.days), max(totals.days))
    sums = _sum_by(totals.days, lambda day: _number_of(grain, day))
    return grain, [_period(grain, number, sums[number], words) for number in range(min(sums), max(sums) + 1)]


def columns_by_hour(totals: Totals, words: Words) -> list[Column]:
    sums = _sum_by(totals.hours, lambda hour: hour)
    names = [words.from_to.replace("{a}", str(hour)).replace("{b}", str(hour + 1)) for hour in range(24)]
    return [_column(name, str(hour), sums[hour]) for hour, name in enumerate(names)]


def columns_by_weekday(totals: Totals, words: Words) -> list[Column]:
    sums = _sum_by(totals.days, date.weekday)
    return [_column(words.weekdays[day], words.weekdays_short[day], sums[day]) for day in range(7)]


def choose_ticks(columns: list[Column], most: int) -> Iterable[tuple[int, Column]]:
    """At most `most` columns at equal distances, with their indexes: the plot shows their names."""
    step = -(-len(columns) // most)
    return [(index, column) for index, column in enumerate(columns) if index % step == 0]


def _sum_by(counts: Mapping[_Key, Counter[Decision]], number_of: Callable[[_Key], int]) -> dict[int, Counter[Decision]]:
    sums: defaultdict[int, Counter[Decision]] = defaultdict(Counter)
    for key, counter in counts.items():
        sums[number_of(key)].update(counter)
    return sums


def _number_of(grain: Grain, day: date) -> int:
    """The number of the day's period. Weeks begin on Monday, the weekday of day 1 of the calendar."""
    match grain:
        case Grain.DAY:
            return day.toordinal()
        case Grain.WEEK:
            return (day.toordinal() - 1) // 7
        case Grain.MONTH:
            return day.year * 12 + day.month - 1
        case Grain.YEAR:
            return day.year


def _period(grain: Grain, number: int, counts: Counter[Decision], words: Words) -> Column:
    match grain:
        case Grain.DAY:
            day = date.fromordinal(number)
            return _column(words.day(day), words.short_day(day), counts, day.year)
        case Grain.WEEK:
            day = date.fromordinal(number * 7 + 1)
            return _column(words.week_of.replace("{day}", words.brief_day(day)), words.short_day(day), counts, day.year)
        case Grain.MONTH:
            year, month = divmod(number, 12)
            return _column(f"{words.months[month]} {year}", words.months_short[month], counts, year)
        case Grain.YEAR:
            return _column(str(number), str(number), counts)


def _column(name: str, tick: str, counts: Counter[Decision], year: int | None = None) -> Column:
    kinds = {kind: counts[decision] for decision, kind in OF_DECISION.items()}
    return Column(name, tick, counts.total(), kinds, "" if year is None else str(year))
