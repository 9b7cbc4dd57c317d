"""What a watch counts of one local day: numbers for the moderators' weekly note. No text, no name, nobody's address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from statistics import median

DAYS = 7
WEEKS = 8
"""So many weeks a note compares."""

KEPT = timedelta(days=DAYS * (WEEKS + 1))
"""A note that was missed is made up for some days later, and still compares as many weeks."""


@dataclass(frozen=True, slots=True)
class Tally:
    """`reports`: incidents that were opened. `first`: of those, the ones whose call was told without the bot asking; `after`:
    the ones whose call was told after it asked. `waits`: seconds from a report to «called», one for each call that did not
    stand in the report itself. `held`: messages hidden, wholly or in part. `approved`, `removed`: decided so, by a
    moderator or by a rule that may; `left`: nobody decided in time. `answers`: questions, hints and words to the group."""

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
        return Tally(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(Tally)))

    def __sub__(self, other: Tally) -> Tally:
        """Without what was counted before."""
        waits = list(self.waits)
        for wait in other.waits:
            if wait in waits:
                waits.remove(wait)
        names = [each.name for each in fields(Tally) if each.name != "waits"]
        numbers = {name: getattr(self, name) - getattr(other, name) for name in names}
        return Tally(**numbers, waits=tuple(waits))

    @property
    def nobody(self) -> int:
        """Reports of which nobody said that the police were called, even where they came. A call is counted on its own day, so
        one that came after midnight may stand beside a report of the day before: never less than none."""
        return max(0, self.reports - self.first - self.after)

    @property
    def wait(self) -> timedelta | None:
        """Half of the calls came sooner; None: there was none to wait for."""
        return timedelta(seconds=median(self.waits)) if self.waits else None


def span(days: Mapping[str, Tally], last: date) -> Tally:
    """The seven days that end with `last`, together."""
    return together(days.get((last - timedelta(days=back)).isoformat(), Tally()) for back in range(DAYS))


def together(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def since(days: Mapping[str, Tally]) -> date | None:
    """The first day that was counted, as far as is known; a day without an entry after it had nothing to count."""
    return date.fromisoformat(min(days)) if days else None


def forget(days: Mapping[str, Tally], today: date) -> Mapping[str, Tally]:
    """Without what is too old. Of that, the last day stays with nothing in it: it says that there was counting before."""
    old = [day for day in days if today - date.fromisoformat(day) >= KEPT]
    if not old or (len(old) == 1 and days[old[0]] == Tally()):
        return days
    return {max(old): Tally(), **{day: tally for day, tally in days.items() if day not in old}}
