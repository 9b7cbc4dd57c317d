"""Draws the invented week of the documentation: `python -m tests.charts.pictures FOLDER`; it is not a test. Writes
weekly-note.png, which is in English, and one for each other language (weekly-note.nl.png)."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

from bot.charts.renderer import draw
from bot.core.action import Bar, Chart, Figure
from bot.core.texts import DayForm, DayText
from tests import shipped

_MAIN = {"week_reports": "5", "week_first": "3", "week_time": "4 min"}
_FIGURES = {
    "week_after": "1", "week_nobody": "1", "week_held": "4", "week_approved": "2", "week_removed": "1", "week_left": "1",
    "week_answers": "9", "week_reminders": "1",
}  # fmt: skip
_LAST_MONDAY = date(2026, 11, 16)
_BARS = ((2, 1), (0, 0), (1, 1), (4, 2), (3, 1), (0, 0), (2, 2), (5, 3))
_NAMES = {"nl": "Kerkwijk", "fr": "Rue du Moulin", "de": "Mühlenweg", "en": "Mill Lane"}


def week(language: str) -> Chart:
    texts = shipped.rules().rulebook.texts.by_language[language]
    return Chart(
        _NAMES[language],
        f"{_day(0, language)} – {DayText(_LAST_MONDAY + timedelta(days=6), DayForm.BRIEF).in_language(language)}",
        tuple(Figure(texts[key], number) for key, number in _MAIN.items()),
        tuple(Figure(texts[key], number) for key, number in _FIGURES.items()),
        texts["week_bars"],
        texts["week_first"],
        tuple(Bar(_day(len(_BARS) - 1 - index, language), *bar) for index, bar in enumerate(_BARS)),
    )


def _day(weeks_ago: int, language: str) -> str:
    return DayText(_LAST_MONDAY - timedelta(weeks=weeks_ago), DayForm.BRIEF).in_language(language)


if __name__ == "__main__":
    match sys.argv[1:]:
        case [folder]:
            for language in _NAMES:
                name = "weekly-note.png" if language == "en" else f"weekly-note.{language}.png"
                (Path(folder) / name).write_bytes(draw(week(language)))
        case _:
            sys.exit("usage: python -m tests.charts.pictures FOLDER")
