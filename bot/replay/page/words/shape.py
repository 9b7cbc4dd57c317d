"""The texts of the page in one language, and its way to write numbers and dates.

Every field is required, so a language that lacks one does not load. A `Plural` is the form for one and the form for more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.config.values import ReaderKind
from bot.replay.page.kinds import Fate, Kind
from bot.replay.page.markup import Html, Part, fill

Plural = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    # How the language writes
    language: str
    thousands: str
    percent: str
    none_is_one: bool  # «0 message», as French has it
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]  # from Monday
    weekdays_short: tuple[str, ...]
    first_of_month: str
    day_of_month: str
    from_to: str  # two hours of the day

    # The top
    title: str
    period: str
    one_day: str
    nothing: str
    messages: Plural
    talk: str
    asks: Plural
    notices: Plural
    reminders: Plural
    times: Plural
    rate: Plural
    rate_rare: str
    to_messages: str

    # The figures
    in_short: str
    read: Plural
    system_lines: Plural
    alone: Plural
    in_doubt: Plural
    asked: Plural
    reports: Plural
    private: Plural
    private_note: str
    held: Plural
    hidden_count: Plural
    incidents: Plural
    called: Plural

    # How far to trust it
    trust: str
    readers: Mapping[ReaderKind, str]
    errs: str
    doubt_note: str
    initials: str
    full_names: str
    absent: str
    keep_private: str

    # The plots
    by_day: str
    by_week: str
    by_month: str
    by_year: str
    week_of: str
    all_messages: str
    stood_out: str
    by_hour: str
    by_weekday: str
    described: str
    tooltip: str
    as_table: str
    when: str

    # The rules
    rules: str
    rules_note: str
    house_rule: str
    hits: Plural
    never_hit: str

    # The messages
    flagged: str
    flagged_all: Plural
    flagged_part: str
    flagged_none: str
    filter_kind: str
    filter_rule: str
    search: str
    all: str
    shown: str
    none_fits: str
    start_again: str
    kinds: Mapping[Kind, str]
    number: str
    no_text: str
    longer: Plural
    why: str
    why_rule: str
    because: str
    because_fact: str
    unsure: str
    counted_only: str
    then: str
    then_hidden: str
    then_masked: str
    then_removed: str
    then_stays: str
    undecided: Mapping[Fate, str]
    """The end of a message on which no moderator decides within `{time}`."""
    minutes: Plural
    hours: Plural
    days: Plural
    then_card: str
    then_card_doubt: str
    then_group: str
    then_private: str
    made_from: str

    def count(self, forms: Plural, number: int, **values: Part) -> Html:
        """The form for the number, with the number in place of `{n}`."""
        one = number == 1 or (number == 0 and self.none_is_one)
        return fill(forms[0 if one else 1], n=self.figure(number), **values)

    def figure(self, number: int) -> str:
        return f"{number:,}".replace(",", self.thousands)

    def share(self, part: int, whole: int) -> str:
        """The share in whole per cent, rounded down, so that only all is «100 %»."""
        return self.percent.replace("{n}", str(100 * part // whole if whole else 0))

    def sure(self, confidence: float) -> str:
        return self.percent.replace("{n}", str(round(100 * confidence)))

    def day(self, day: date) -> str:
        return f"{self._written(day, self.months)} {day.year}"

    def short_day(self, day: date) -> str:
        return self._written(day, self.months_short)

    def brief_day(self, day: date) -> str:
        return f"{self.short_day(day)} {day.year}"

    def moment(self, at: datetime) -> str:
        return f"{self.weekdays_short[at.weekday()]} {self.day(at)}, {at:%H:%M}"

    def _written(self, day: date, months: tuple[str, ...]) -> str:
        of_month = (self.first_of_month if day.day == 1 else self.day_of_month).replace("{d}", str(day.day))
        return f"{of_month} {months[day.month - 1]}"
