"""Wall-clock times without a zone become UTC: in the neighbourhood's zone, in order, over both clock changes.

An hour that comes twice in autumn is read as its first pass until the times go back; from then on as its second. A time that
the spring change leaves out is moved forward by what the clock skipped.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_BEGINNING = datetime(1, 1, 2, tzinfo=UTC)


class LocalTime:
    """Reads the times of one file, in the order of the file: it remembers the last one."""

    def __init__(self, timezone: ZoneInfo) -> None:
        self._timezone = timezone
        self._day: date | None = None
        self._offset: timedelta | None = None
        self._last = _BEGINNING

    def utc(self, local: datetime) -> datetime:
        """`local` is naive. Raises OverflowError at the ends of the calendar."""
        day = local.date()
        if day != self._day:
            self._day, self._offset = day, self._steady(day)
        if self._offset is not None:
            self._last = local.replace(tzinfo=UTC) - self._offset
        else:
            self._last = self._careful(local)
        return self._last

    def _steady(self, day: date) -> timedelta | None:
        """The offset of a whole day; None on a day on which the clock changes."""
        midnight = datetime.combine(day, time.min)
        before, after = self._of(midnight), self._of(midnight + timedelta(days=1))
        return before if before == after == self._of(midnight, 1) else None

    def _careful(self, local: datetime) -> datetime:
        first, second = (local.replace(tzinfo=UTC) - self._of(local, fold) for fold in (0, 1))
        twice = first < second
        return second if twice and first < self._last else first

    def _of(self, local: datetime, fold: int = 0) -> timedelta:
        return local.replace(tzinfo=self._timezone, fold=fold).utcoffset() or timedelta()
