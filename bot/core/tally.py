"""Counters of one local day for the weekly report: numbers only, without texts, names or addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta

DAYS = 7
WEEKS = 8
"""A weekly report compares this many weeks."""

KEPT = timedelta(days=DAYS * (WEEKS + 1))
"""One week more than a report compares: a missed report goes out some days later and still compares as many weeks."""


@dataclass(frozen=True, slots=True)
class Tally:
    """`reports`: opened incidents. `first`: incidents with a call that came before the bot asked; `after`: incidents
    with a call after the question. `waits`: seconds from the report to the call; a call in the report itself has none.
    `held`: messages hidden, wholly or in part. `approved`, `removed`: decisions of a moderator or a rule; `left`: cases
    without a decision in time. `answers`: questions, hints and notices to the group."""

    reports: int = 0
    first: int = 0
    after: int = 0
    waits: tuple[int, ...] = ()
    held: int = 0
    approved: int = 0
    removed: int = 0
    left: int = 0
    answers: int = 0
    reminders: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, counter.name) + getattr(other, counter.name) for counter in fields(Tally)))

    def __sub__(self, other: Tally) -> Tally:
        """Takes back what was counted before."""
        waits = list(self.waits)
        for wait in other.waits:
            if wait in waits:
                waits.remove(wait)
        names = [counter.name for counter in fields(Tally) if counter.name != "waits"]
        numbers = {name: getattr(self, name) - getattr(other, name) for name in names}
        return Tally(**numbers, waits=tuple(waits))

    @property
    def nobody(self) -> int:
        """Reports without a confirmed call, even if the police came. Never negative: a call after midnight counts on a
        later day than its report."""
        return max(0, self.reports - self.first - self.after)


def span(days: Mapping[str, Tally], last: date) -> Tally:
    """The sum of the seven days that end with `last`."""
    return add_up(days.get((last - timedelta(days=back)).isoformat(), Tally()) for back in range(DAYS))


def add_up(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def first_counted_day(days: Mapping[str, Tally]) -> date | None:
    """The first counted day that is still known. A later day without an entry had nothing to count."""
    return date.fromisoformat(min(days)) if days else None


def forget(days: Mapping[str, Tally], today: date) -> Mapping[str, Tally]:
    """Drops days that are too old. The last of them stays with an empty tally, as a sign that the count began
    earlier."""
    old = [day for day in days if today - date.fromisoformat(day) >= KEPT]
    if not old or (len(old) == 1 and days[old[0]] == Tally()):
        return days
    return {max(old): Tally(), **{day: tally for day, tally in days.items() if day not in old}}
