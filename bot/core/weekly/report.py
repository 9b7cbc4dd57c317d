"""The text and the chart of the weekly report: the same numbers in both, in the watch's first language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.action import Bar, Chart, Figure
from bot.core.draft import Draft
from bot.core.tally import DAYS, WEEKS, Tally, first_counted_day, week_ending
from bot.core.texts import DayForm, DayText
from bot.core.weekly.median_wait import median_wait


@dataclass(frozen=True, slots=True)
class ComparedWeek:
    """One of the compared weeks."""

    first: date
    tally: Tally


@dataclass(frozen=True, slots=True)
class Week:
    """`first` to `last`: the counted days. `past`: the counted weeks up to this one, oldest first. `open`: cases that
    wait for a decision now."""

    first: date
    last: date
    past: tuple[ComparedWeek, ...]
    open: int

    @property
    def tally(self) -> Tally:
        return self.past[-1].tally


def week_of(draft: Draft, last: date) -> Week:
    """The seven days that end with `last`, or as many of them as were counted."""
    days = draft.state.tally
    begun = first_counted_day(days) or last
    past = tuple(
        ComparedWeek(max(begun, end - timedelta(days=DAYS - 1)), week_ending(days, end))
        for back in reversed(range(WEEKS))
        if (end := last - timedelta(days=DAYS * back)) >= begun or back == 0
    )
    waiting = sum(case.waits for case in draft.state.cases.values())
    return Week(min(past[-1].first, last), last, past, waiting)


def text(draft: Draft, week: Week) -> str:
    """The figures as text, one number in each line: this is best for members who use a screen reader."""
    lines = [draft.desk_text("week_head", time=_days(draft, week))]
    lines += [
        draft.desk_text("week_line", text=figure.label, count=figure.value) for figure in _figures(draft, week.tally)
    ]
    if len(week.past) > 1:
        past = ", ".join(
            f"{_day(draft, compared.first)} {compared.tally.reports} ({compared.tally.first})" for compared in week.past
        )
        lines.append(draft.desk_text("week_series", text=past))
    if not week.tally.reports:
        lines.append(draft.desk_text("week_quiet"))
    if week.open:
        lines.append(draft.desk_text("week_open", count=str(week.open)))
    return "\n".join(lines)


def chart(draft: Draft, week: Week) -> Chart:
    figures = tuple(_figures(draft, week.tally))
    return Chart(
        title=draft.context.watch.name,
        subtitle=_days(draft, week),
        main=figures[:MAIN],
        figures=figures[MAIN:],
        heading=draft.desk_text("week_bars"),
        part=draft.desk_text("week_first"),
        bars=tuple(
            Bar(_day(draft, compared.first), compared.tally.reports, compared.tally.first) for compared in week.past
        ),
    )


MAIN = 3
"""The number of large figures."""


def _figures(draft: Draft, tally: Tally) -> Iterator[Figure]:
    numbers = {
        "reports": str(tally.reports),
        "first": str(tally.first),
        "time": _median_wait(draft, tally),
        "after": str(tally.after),
        "nobody": str(tally.without_call),
        "held": str(tally.held),
        "approved": str(tally.approved),
        "removed": str(tally.removed),
        "left": str(tally.left),
        "answers": str(tally.answers),
        "reminders": str(tally.reminders),
    }
    for name, number in numbers.items():
        yield Figure(draft.desk_text(f"week_{name}"), number)


def _median_wait(draft: Draft, tally: Tally) -> str:
    """The median time to a call, in minutes. A dash: there was no call to wait for."""
    if (wait := median_wait(tally.waits)) is None:
        return "–"
    minutes = round(wait / timedelta(minutes=1))
    return draft.desk_text("week_minutes", minutes=str(minutes) if minutes else "< 1")


def _days(draft: Draft, week: Week) -> str:
    last = _day(draft, week.last)
    return last if week.first == week.last else f"{_day(draft, week.first)} – {last}"


def _day(draft: Draft, day: date) -> str:
    watch = draft.context.watch
    return DayText(day, DayForm.BRIEF, watch.wordings).in_language(watch.languages[0])
