"""The order of day and month in a file, found from the whole file and never guessed from one line.

A number above 12 decides; otherwise the reading in which time runs forward; otherwise the one in which the chat has the smaller
gaps, since a group that writes on the 1st, 2nd and 3rd of a month is likelier than one that writes once a month. The page says
which reading was assumed, and `--dates` overrules it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from adapters.export.faults import unreadable
from bot.errors import BadInput
from bot.translation import tr


class DateOrder(StrEnum):
    """Day first (`31/12/2026`) or month first (`12/31/26`). A year that comes first needs no choice."""

    DMY = "dmy"
    MDY = "mdy"


_SLACK = timedelta(days=1)  # late messages are a little out of order
_ASK = tr("Say which it is with --dates dmy (day first) or --dates mdy (month first).")
_OTHER = {DateOrder.DMY: DateOrder.MDY, DateOrder.MDY: DateOrder.DMY}
_IN_WORDS = {DateOrder.DMY: tr("day first"), DateOrder.MDY: tr("month first")}


@dataclass(frozen=True, slots=True)
class FoundOrder:
    """`assumed`: nothing in the file proves the order; a sentence that says so, or empty."""

    order: DateOrder
    assumed: str = ""


DateNumbers = tuple[str, str, str]
"""The three numbers of a date, in the order of the file."""


def read_date(written: DateNumbers, order: DateOrder) -> date | None:
    """None for numbers that are no date of this century in this order, as 31/02/2026."""
    if len(written[0]) == 4:
        year, month, day = written
    elif order is DateOrder.DMY:
        day, month, year = written
    else:
        month, day, year = written
    number = int(year) + (2000 if len(year) == 2 else 0)
    if not 2000 <= number < 2100:
        return None
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None


class DateEvidence:
    """Facts from every date of a file, in the order of the file. Its size does not depend on the length of the file."""

    def __init__(self) -> None:
        self._at = dict.fromkeys(DateOrder, 0)  # the first line that only this order can read
        self._count = dict.fromkeys(DateOrder, 0)
        self._back = dict.fromkeys(DateOrder, 0)  # how often time runs backwards
        self._gaps = dict.fromkeys(DateOrder, timedelta())
        self._last: dict[DateOrder, date] = {}
        self._differs = 0  # the first line on which both orders are dates, but not the same one

    def add(self, written: DateNumbers, line: int) -> None:
        read = {order: found for order in DateOrder if (found := read_date(written, order))}
        if len(read) == 1:
            only = next(iter(read))
            self._count[only] += 1
            self._at[only] = self._at[only] or line
        elif len(set(read.values())) == 2:
            self._differs = self._differs or line
        for order, found in read.items():
            if found < self._last.get(order, found) - _SLACK:
                self._back[order] += 1
            self._gaps[order] += abs(found - self._last.get(order, found))
            self._last[order] = found

    def order(self, file: str, asked: DateOrder | None) -> FoundOrder:
        """`asked`: the order from `--dates`. Raises BadInput for a file that contradicts itself or `asked`."""
        day_first, month_first = self._at[DateOrder.DMY], self._at[DateOrder.MDY]
        if asked is not None:
            self._check(file, asked)
            return FoundOrder(asked)
        if day_first and month_first:
            why = tr(
                "the dates contradict each other: line {day_first} is day first, line {month_first} is month first",
                day_first=day_first,
                month_first=month_first,
            )
            raise unreadable(file, why, hint=_ASK)
        if day_first or month_first:
            return FoundOrder(DateOrder.DMY if day_first else DateOrder.MDY)
        if not self._differs:
            return FoundOrder(DateOrder.DMY)
        return self._likeliest()

    def _likeliest(self) -> FoundOrder:
        """Day first where both are as likely: the platforms of Belgium and the Netherlands write it so."""
        found = min(DateOrder, key=lambda order: (self._back[order], self._gaps[order]))
        other = _OTHER[found]
        proved = self._back[other] and not self._back[found]
        assumed = tr(
            "the dates can be read both ways; they are read {read} (--dates {other}: {instead})",
            read=_IN_WORDS[found],
            other=other.value,
            instead=_IN_WORDS[other],
        )
        return FoundOrder(found, "" if proved else assumed)

    def _check(self, file: str, asked: DateOrder) -> None:
        other = _OTHER[asked]
        if self._count[other] > self._count[asked]:
            raise self._against(file, other)

    def _against(self, file: str, found: DateOrder) -> BadInput:
        why = tr("line {line} can only be read {order}", line=self._at[found], order=_IN_WORDS[found])
        return unreadable(file, why, hint=tr("Leave --dates out, or take --dates {order}.", order=found.value))
