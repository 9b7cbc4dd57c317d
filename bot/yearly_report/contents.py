"""The contents of a yearly report: headlines, sections of labelled numbers, and what the numbers cannot show.

Page, PDF and table show the same contents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Final

from bot.core.incident import IncidentOutcome
from bot.core.tally import FEWEST, Counted, IncidentKind, first_day_of_years, parse_counter, streets_of
from bot.core.watch import Watch
from bot.replay.page.words import WORDS as PAGE_WORDS
from bot.yearly_report.words import WORDS, ReportWords

_NOT_OF_INCIDENTS: Final = frozenset({"held", "decisions"})
"""The sections that a report of few incidents has as well. The others together would tell one incident whole."""


@dataclass(frozen=True, slots=True)
class Headline:
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """`label` is for a reader, `tick` for the axis of a plot. `note`: more numbers about the row, in words."""

    label: str
    number: int
    note: str = ""
    tick: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """`key`: an id. `note`: empty if there is none. `is_over_time`: a month or an hour comes beside the next one."""

    key: str
    title: str
    rows: tuple[Row, ...]
    note: str = ""
    is_over_time: bool = False


@dataclass(frozen=True, slots=True)
class YearlyReport:
    """`lead`: what the numbers are about. `limits`: what they cannot show."""

    language: str
    title: str
    lead: str
    headlines: tuple[Headline, ...]
    sections: tuple[Section, ...]
    limits_title: str
    limits: tuple[str, ...]
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountedYear:
    """The basis of a report. `years`: the counters of the watch state; `titles`: of the rules, by rule and language;
    `today`: the local day."""

    watch: Watch
    year: int
    years: Mapping[str, int]
    titles: Mapping[str, Mapping[str, str]]
    today: date

    def names(self, counted: Counted) -> Counter[str]:
        """The counters of one kind, by name."""
        counters = ((parse_counter(text), number) for text, number in self.years.items())
        return Counter(
            {
                counter.name: number
                for counter, number in counters
                if counter is not None and (counter.year, counter.counted) == (self.year, counted)
            }
        )


def _form(number: int, forms: tuple[str, str]) -> str:
    return forms[0] if number == 1 else forms[1]


def contents(counted: CountedYear, language: str) -> YearlyReport:
    return _Writer(counted, language).report()


class _Writer:
    """Puts the counters into the words of one language."""

    def __init__(self, counted: CountedYear, language: str) -> None:
        self._counted = counted
        self._say: ReportWords = WORDS[language]
        self._page = PAGE_WORDS[language]
        self._incidents = counted.names(Counted.MONTH).total()
        self._are_few = 0 < self._incidents < FEWEST

    def report(self) -> YearlyReport:
        watch, say = self._counted.watch, self._say
        values = {"watch": watch.name, "year": str(self._counted.year), "number": watch.numbers.police[0]}
        return YearlyReport(
            language=say.language,
            title=say.title.format(**values),
            lead=" ".join([say.lead.format(**values), *self._period(), *self._few()]),
            headlines=tuple(self._headlines()),
            sections=tuple(section for section in self._sections() if section.rows and self._may_tell(section)),
            limits_title=say.limits_title,
            limits=tuple(limit.format(fewest=FEWEST, **values) for limit in say.limits),
            heads=say.heads,
        )

    def _period(self) -> Iterator[str]:
        """Says which part of the year was counted, if it was not all of it."""
        year, first = self._counted.year, first_day_of_years(self._counted.years)
        if first is None or first.year > year:
            yield self._say.not_counted
        elif first.year == year:
            yield self._say.since.format(day=self._page.day(first))
        if self._counted.today.year == year:
            yield self._say.until.format(day=self._page.day(self._counted.today))

    def _few(self) -> Iterator[str]:
        if self._are_few:
            yield self._say.few.format(fewest=FEWEST)

    def _may_tell(self, section: Section) -> bool:
        return not self._are_few or section.key in _NOT_OF_INCIDENTS

    def _headlines(self) -> Iterator[Headline]:
        say, page, names = self._say, self._page, self._counted.names
        held, overturned = names(Counted.HELD).total(), names(Counted.OVERTURNED).total()
        yield Headline(page.figure(self._incidents), _form(self._incidents, say.incidents))
        if not self._are_few:
            yield from self._headlines_of_incidents()
        yield Headline(page.figure(held), _form(held, say.held))
        yield Headline(page.figure(overturned), say.overturned)

    def _headlines_of_incidents(self) -> Iterator[Headline]:
        say, page, names = self._say, self._page, self._counted.names
        calls, outcomes = names(Counted.CALL), names(Counted.OUTCOME)
        number = self._counted.watch.numbers.police[0]
        wait = _median(names(Counted.WAIT))
        share = page.share(calls.total(), self._incidents) if self._incidents else "–"
        yield Headline(share, say.called_share.format(number=number))
        minutes = "–" if wait is None else str(wait) if wait else "< 1"
        yield Headline(minutes, _form(wait or 0, say.minutes_to_call).format(number=number))
        false_alarms = outcomes[IncidentOutcome.ALL_CLEAR.value]
        yield Headline(page.figure(false_alarms), _form(false_alarms, say.false_alarms))

    def _sections(self) -> Iterator[Section]:
        say = self._say
        yield Section("months", say.by_month, tuple(self._months()), is_over_time=True)
        yield Section("hours", say.by_hour, tuple(self._hours()), is_over_time=True)
        yield Section("kinds", say.by_kind, tuple(self._kinds()), say.kinds_note)
        yield Section("streets", say.by_street, tuple(self._streets()), say.streets_note.format(fewest=FEWEST))
        yield self._calls()
        yield Section("outcomes", say.by_outcome, tuple(self._outcomes()), say.outcomes_note)
        yield self._police()
        yield Section("held", say.held_by_rule, tuple(self._held()), say.held_note)
        yield Section("decisions", say.decisions, tuple(self._decisions()), say.decisions_note)

    def _months(self) -> Iterator[Row]:
        counts = self._counted.names(Counted.MONTH)
        for index, name in enumerate(self._page.months):
            yield Row(name, counts[f"{index + 1:02}"], tick=self._page.months_short[index])

    def _hours(self) -> Iterator[Row]:
        counts = self._counted.names(Counted.HOUR)
        for hour in range(24):
            name = self._page.from_to.format(a=hour, b=hour + 1)
            yield Row(name, counts[f"{hour:02}"], tick=str(hour) if hour % 3 == 0 else "")

    def _kinds(self) -> Iterator[Row]:
        counts = self._counted.names(Counted.KIND)
        for kind in IncidentKind:
            yield Row(self._say.kinds[kind], counts[kind.value])

    def _streets(self) -> Iterator[Row]:
        """The frequent streets in their most frequent spelling, then the other ones together."""
        found = dict(streets_of(self._counted.years, self._counted.year))
        unknown = found.pop("", Counter()).total()
        often = [spellings for spellings in found.values() if spellings.total() >= FEWEST]
        rows = [Row(spellings.most_common(1)[0][0], spellings.total()) for spellings in often]
        yield from sorted(rows, key=lambda row: (-row.number, row.label))
        named = sum(row.number for row in rows)
        yield Row(self._say.other_streets, max(0, self._incidents - named - unknown))
        yield Row(self._say.no_street, unknown)

    def _calls(self) -> Section:
        say, counts = self._say, self._counted.names(Counted.CALL)
        wait = _median(self._counted.names(Counted.WAIT))
        number = self._counted.watch.numbers.police[0]
        rows = (
            Row(say.called_first.format(number=number), counts["first"]),
            Row(say.called_after.format(number=number), counts["asked"]),
            Row(say.not_called.format(number=number), max(0, self._incidents - counts.total())),
        )
        note = "" if wait is None else say.wait_note.format(minutes=max(wait, 1), number=number)
        return Section("calls", say.calls.format(number=number), rows, note)

    def _outcomes(self) -> Iterator[Row]:
        counts = self._counted.names(Counted.OUTCOME)
        for outcome, label in self._say.outcomes.items():
            yield Row(label, counts[outcome.value])
        if still_open := max(0, self._incidents - counts.total()):
            yield Row(self._say.still_open, still_open)

    def _police(self) -> Section:
        say, mails = self._say, self._counted.names(Counted.MAIL)
        rows = [Row(say.on_scene, self._counted.names(Counted.ON_SCENE)[""])]
        if mails:
            rows += [Row(say.mails[name], mails[name]) for name in say.mails]
        hours = _median(self._counted.names(Counted.ANSWER))
        note = "" if mails else say.no_mails
        note = note if hours is None else say.answer_note.format(hours=max(hours, 1))
        return Section("police", say.police, tuple(rows), note)

    def _held(self) -> Iterator[Row]:
        overturned, upheld, left = map(self._by_title, (Counted.OVERTURNED, Counted.UPHELD, Counted.LEFT))
        for title, number in self._by_title(Counted.HELD).most_common():
            counts = (overturned[title], upheld[title], left[title])
            parts = zip((self._say.shown, self._say.taken_away, self._say.undecided), counts, strict=True)
            note = ", ".join(self._say.counted.format(what=label, count=count) for label, count in parts if count)
            yield Row(title, number, note)

    def _by_title(self, counted: Counted) -> Counter[str]:
        """The counters of rules, by title. A rule that is gone keeps its id; an id in brackets is of a case without a rule."""
        sums: Counter[str] = Counter()
        for rule, number in self._counted.names(counted).items():
            title = self._counted.titles.get(rule, {}).get(self._say.language)
            sums[self._say.without_rule if rule.startswith("(") else title or rule] += number
        return sums

    def _decisions(self) -> Iterator[Row]:
        names, say = self._counted.names, self._say
        appeals = names(Counted.APPEAL)
        yield Row(say.shown, names(Counted.OVERTURNED).total())
        yield Row(say.taken_away, names(Counted.UPHELD).total())
        yield Row(say.undecided, names(Counted.LEFT).total())
        yield Row(say.appeals, appeals["made"])
        yield Row(say.granted, appeals["granted"])


def _median(counts: Counter[str]) -> int | None:
    """The median of numbers that are counted under their own text. None: there are none."""
    numbers = [int(name) for name in counts.elements() if name.isdecimal()]
    return round(median(numbers)) if numbers else None
