"""Counters of one local day for the weekly report, and of one local year for the yearly report: numbers only, without texts,
names, addresses or house numbers.

Each counter of a year is on its own. Nothing says which hour, street and outcome belonged to the same incident, so no single
incident can be read out of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from enum import StrEnum
from operator import add, attrgetter
from typing import Final

DAYS = 7
WEEKS = 8
"""A weekly report compares this many weeks."""

KEPT = timedelta(days=DAYS * (WEEKS + 1))
"""The counts are kept for one week more than a report compares: a missed report goes out some days later and still compares as
many weeks."""


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
        return Tally(*map(add, _COUNTERS(self), _COUNTERS(other)))

    def __sub__(self, other: Tally) -> Tally:
        """The counts without those of `other`, which were counted before."""
        waits = list(self.waits)
        for wait in other.waits:
            if wait in waits:
                waits.remove(wait)
        names = [counter.name for counter in fields(Tally) if counter.name != "waits"]
        numbers = {name: getattr(self, name) - getattr(other, name) for name in names}
        return Tally(**numbers, waits=tuple(waits))

    @property
    def without_call(self) -> int:
        """Reports without a confirmed call, even if the police came. Never negative: a call after midnight counts on a
        later day than its report."""
        return max(0, self.reports - self.first - self.after)


_COUNTERS: Final = attrgetter(*(counter.name for counter in fields(Tally)))


def week_ending(days: Mapping[str, Tally], last: date) -> Tally:
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


# The year

YEARS_KEPT: Final = 5
"""The bot keeps the counters of this many past years, so that a meeting can compare them."""

FEWEST: Final = 5
"""The report names a street only from this many incidents in a year on. The counter of any other street ends with the year."""

LONGEST_WAIT: Final = 60
"""Minutes until a call. Longer times count as this one."""

LONGEST_ANSWER: Final = 7 * 24
"""Hours until a receipt of the police. Longer times count as this one."""


class Counted(StrEnum):
    """The kinds of counters. The name of a counter says more: a month, an hour, a rule."""

    SINCE = "since"  # the name is the first counted day (ISO 8601); it stays as long as the database
    MONTH = "month"  # incidents, "01" to "12"
    HOUR = "hour"  # incidents by the local hour of the report, "00" to "23"
    KIND = "kind"  # incidents, by a name in `IncidentKind`
    STREET = "street"  # incidents: "key|street as written"; empty if no message named one that the bot may say
    CALL = "call"  # "first" before the bot asked, or "asked" after it
    WAIT = "wait"  # whole minutes from the report to the call
    ON_SCENE = "on_scene"  # incidents for which a message told that the police arrived
    OUTCOME = "outcome"  # incidents, by a value of `IncidentOutcome`
    MAIL = "mail"  # police files: "passed_on", "failed" or "confirmed"
    ANSWER = "answer"  # whole hours from the mail to the receipt
    HELD = "held"  # hidden messages, by rule
    OVERTURNED = "overturned"  # of these: a moderator showed the message after all
    UPHELD = "upheld"  # of these: a moderator took it away
    LEFT = "left"  # of these: no moderator decided in time
    APPEAL = "appeal"  # appeals: "made", and of these "granted"


class IncidentKind(StrEnum):
    """The bot knows no offences. These are the differences that it knows."""

    DANGER = "danger"  # a person was in danger
    VEHICLE = "vehicle"  # a message named a vehicle and its colour
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class YearCounter:
    """One counter. As text it is the key in the watch state and in the database."""

    year: int
    counted: Counted
    name: str = ""

    def __str__(self) -> str:
        return f"{self.year:04} {self.counted.value} {self.name}"


def parse_counter(text: str) -> YearCounter | None:
    """None: the text is no counter of this version."""
    year, _, rest = text.partition(" ")
    counted, _, name = rest.partition(" ")
    known = next((each for each in Counted if each.value == counted), None)
    return YearCounter(int(year), known, name) if known is not None and year.isdecimal() else None


def changed_years(
    years: Mapping[str, int], before: Iterable[YearCounter], after: Iterable[YearCounter]
) -> Mapping[str, int]:
    """The counters, with `after` in place of what was counted before. A counter that falls to zero goes."""
    difference = Counter(map(str, after))
    difference.subtract(map(str, before))
    moved = {key: years.get(key, 0) + by for key, by in difference.items() if by}
    if not moved:
        return years
    return {key: number for key, number in {**years, **moved}.items() if number > 0}


def first_day_of_years(years: Mapping[str, int]) -> date | None:
    """The first counted day."""
    counters = map(parse_counter, years)
    days = [counter.name for counter in counters if counter is not None and counter.counted is Counted.SINCE]
    return date.fromisoformat(min(days)) if days else None


def street_key(name: str) -> str:
    """The key of a street, as `key|name` names it (`Incident.street`): the same for all ways to write the street."""
    return name.partition("|")[0]


def streets_of(years: Mapping[str, int], year: int) -> Mapping[str, Counter[str]]:
    """The ways to write each street, by its key. The key is empty for incidents without a street."""
    found: dict[str, Counter[str]] = {}
    for text, number in years.items():
        counter = parse_counter(text)
        if counter is not None and (counter.year, counter.counted) == (year, Counted.STREET):
            found.setdefault(street_key(counter.name), Counter())[counter.name.partition("|")[2]] += number
    return found


def forget_years(years: Mapping[str, int], today: date) -> Mapping[str, int]:
    """Drops years that are too old, and in past years the streets with fewer than `FEWEST` incidents."""
    often: dict[int, set[str]] = {}
    kept = {}
    for text, number in years.items():
        counter = parse_counter(text)
        if counter is None or (counter.year < today.year - YEARS_KEPT and counter.counted is not Counted.SINCE):
            continue
        if counter.counted is Counted.STREET and counter.year < today.year and counter.name:
            known = often.setdefault(counter.year, _often(years, counter.year))
            if street_key(counter.name) not in known:
                continue
        kept[text] = number
    return years if len(kept) == len(years) else kept


def _often(years: Mapping[str, int], year: int) -> set[str]:
    return {key for key, spellings in streets_of(years, year).items() if spellings.total() >= FEWEST}
