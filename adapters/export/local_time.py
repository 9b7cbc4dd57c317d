"""Turns wall-clock times of the neighbourhood's zone into UTC, in order, over both clock changes.

In autumn one hour comes twice: it is read as the first pass until the times go back, and from then on as the second. In spring
the clock skips an hour: a time within it is moved forward by an hour.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_BEGINNING = datetime(1, 1, 2, tzinfo=UTC)
_YEARS = range(1970, 2100)
"""The years of messages. At the ends of the calendar the bot could not plan its deadlines."""


def checked_moment(at: datetime) -> datetime:
    """The moment, in UTC. Raises ValueError if no chat can have a message of that time."""
    if at.year not in _YEARS:
        raise ValueError("no chat has a message of that year")
    return at.astimezone(UTC)


class LocalTime:
    """Reads the times of one file, in the order of the file, since each depends on the one before."""

    def __init__(self, timezone: ZoneInfo) -> None:
        self._timezone = timezone
        self._day: date | None = None
        self._offset: timedelta | None = None
        self._last = _BEGINNING

    def utc(self, local: datetime) -> datetime:
        """`local` is naive. Raises OverflowError at the ends of the calendar."""
        day = local.date()
        if day != self._day:
            self._day, self._offset = day, self._offset_of_day(day)
        if self._offset is not None:
            self._last = local.replace(tzinfo=UTC) - self._offset
        else:
            self._last = self._on_day_of_change(local)
        return self._last

    def _offset_of_day(self, day: date) -> timedelta | None:
        """The offset of a whole day; None on a day on which the clock changes."""
        midnight = datetime.combine(day, time.min)
        before, after = self._offset_at(midnight), self._offset_at(midnight + timedelta(days=1))
        return before if before == after == self._offset_at(midnight, 1) else None

    def _on_day_of_change(self, local: datetime) -> datetime:
        first, second = (local.replace(tzinfo=UTC) - self._offset_at(local, fold) for fold in (0, 1))
        twice = first < second
        return second if twice and first < self._last else first

    def _offset_at(self, local: datetime, fold: int = 0) -> timedelta:
        return local.replace(tzinfo=self._timezone, fold=fold).utcoffset() or timedelta()
