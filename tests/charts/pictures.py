"""Draws the invented week of the documentation: `python -m tests.charts.pictures FOLDER`; it is not a test. Writes
weekly-note.png, which is in Dutch, weekly-note.fr.png and weekly-note.de.png."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.charts.renderer import draw
from bot.core.action import Bar, Chart, Figure
from tests import shipped

_MAIN = {"week_reports": "5", "week_first": "3", "week_time": "4 min"}
_FIGURES = {
    "week_after": "1", "week_nobody": "1", "week_held": "4", "week_approved": "2", "week_removed": "1", "week_left": "1",
    "week_answers": "9", "week_reminders": "1",
}  # fmt: skip
_BARS = (("28/9", 2, 1), ("5/10", 0, 0), ("12/10", 1, 1), ("19/10", 4, 2), ("26/10", 3, 1), ("2/11", 0, 0),
         ("9/11", 2, 2), ("16/11", 5, 3))  # fmt: skip
_NAMES = {"nl": "Kerkwijk", "fr": "Rue du Moulin", "de": "Mühlenweg"}


def week(language: str) -> Chart:
    texts = shipped.rules().rulebook.texts.by_language[language]
    return Chart(
        _NAMES[language],
        "16/11 – 22/11",
        tuple(Figure(texts[key], number) for key, number in _MAIN.items()),
        tuple(Figure(texts[key], number) for key, number in _FIGURES.items()),
        texts["week_bars"],
        texts["week_first"],
        tuple(Bar(*bar) for bar in _BARS),
    )


if __name__ == "__main__":
    match sys.argv[1:]:
        case [folder]:
            for language in _NAMES:
                name = "weekly-note.png" if language == "nl" else f"weekly-note.{language}.png"
                (Path(folder) / name).write_bytes(draw(week(language)))
        case _:
            sys.exit("usage: python -m tests.charts.pictures FOLDER")
