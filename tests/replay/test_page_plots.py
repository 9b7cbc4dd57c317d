"""Columns of days, weeks, months and years; their plots; and the contrast of the colours."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.core.verdict import Decision
from bot.replay.page.kinds import SIGNS, Kind
from bot.replay.page.periods import (
    Grain,
    choose_ticks,
    columns_by_hour,
    columns_by_weekday,
    columns_over_time,
    grain_of,
)
from bot.replay.page.words import WORDS
from bot.replay.results import Totals
from tests.replay.pages import parsed, result, totals

STYLE = (Path(__file__).parent.parent.parent / "bot/replay/page/page.css").read_text()
ENGLISH = WORDS["en"]


@pytest.mark.parametrize(
    ("days", "grain"),
    [(1, Grain.DAY), (55, Grain.DAY), (56, Grain.WEEK), (910, Grain.WEEK), (911, Grain.MONTH), (7_300, Grain.YEAR)],
)
def test_a_short_chat_is_shown_by_day_and_a_long_one_by_week_or_more(days: int, grain: Grain) -> None:
    first = date(2020, 1, 1)
    assert grain_of(first, first + timedelta(days=days - 1)) is grain


def test_weeks_begin_on_monday_and_empty_weeks_are_shown() -> None:
    grain, columns = columns_over_time(totals(), ENGLISH)
    assert grain is Grain.WEEK
    assert [column.name for column in columns[:3]] == [
        "week of 3 Mar 2025",
        "week of 10 Mar 2025",
        "week of 17 Mar 2025",
    ]
    assert [column.total for column in columns] == [1_201, 37, 0, 0, 0, 0, 0, 0, 3]
    assert columns[1].counts[Kind.ASK] == 2
    assert columns[0].height == 1


@pytest.mark.parametrize(
    ("days", "names"),
    [
        ((date(2024, 2, 28), date(2024, 3, 1)), ["28 February 2024", "29 February 2024", "1 March 2024"]),
        ((date(2020, 12, 31), date(2024, 1, 1)), ["December 2020", "January 2021"]),
        ((date.min, date.max), ["1", "2"]),
    ],
)
def test_every_period_has_its_name(days: tuple[date, date], names: list[str]) -> None:
    counts = Totals(days={day: Counter({Decision.HOLD: 1}) for day in days})
    _, columns = columns_over_time(counts, ENGLISH)
    assert [column.name for column in columns][: len(names)] == names
    assert sum(column.height for column in columns) == 2


def test_a_day_has_24_hours_and_a_week_7_days() -> None:
    assert [column.name for column in columns_by_hour(totals(), ENGLISH)][21] == "21:00 to 22:00"
    assert [column.total for column in columns_by_hour(totals(), ENGLISH)][21] == 1_237
    assert [column.tick for column in columns_by_weekday(totals(), ENGLISH)] == list(ENGLISH.weekdays_short)
    assert [column.total for column in columns_by_weekday(totals(), ENGLISH)] == [1_201, 0, 40, 0, 0, 0, 0]


@pytest.mark.parametrize("length", [1, 4, 5, 6, 53, 130])
def test_no_more_names_than_fit_are_below_a_plot(length: int) -> None:
    columns = columns_by_weekday(totals(), ENGLISH)[:1] * length
    assert 1 <= len(list(choose_ticks(columns, 5))) <= 5


def test_the_bars_of_a_column_are_stacked_and_as_high_as_its_numbers() -> None:
    plot = [each for each in parsed(result()).all("rect") if "g" in each.inside]
    week = [each for each in plot if each.attributes["x"] == "12.222%"]
    assert [each.classes for each in week] == [["ask"], ["nudge"]]
    (ask, hint) = ({key: float(each.attributes[key] or "") for key in ("y", "height")} for each in week)
    assert hint["y"] + hint["height"] == pytest.approx(ask["y"], abs=0.02)
    assert ask["height"] / hint["height"] == pytest.approx(2 / 5, abs=0.01)


def test_each_plot_is_named_and_described_in_words() -> None:
    html = parsed(result(), "en")
    described = [each.text for each in html.all("desc")]
    assert len(described) == len(html.all("details")) == 3
    assert described[0] == (
        "Stacked bars. The highest is week of 10 Mar 2025: 7. The table below has the same numbers."
    )
    assert all("aria-hidden" in each.attributes or each.attributes.get("role") == "img" for each in html.all("svg"))


def test_a_tooltip_is_written_as_in_the_language() -> None:
    for language, sign in {"en": ": ", "fr": "\u00a0: "}.items():
        tooltips = [each.text for each in parsed(result(), language).all("title") if "g" in each.inside]
        assert tooltips
        assert all(sign in each for each in tooltips), tooltips


def test_a_colour_is_never_the_only_sign() -> None:
    assert len(set(SIGNS.values())) == len(Kind)


def themes() -> dict[str, dict[str, str]]:
    light, dark = (
        dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", block))
        for block in re.findall(r":root \{(.*?)\}", STYLE, re.S)[:2]
    )
    return {"light": light, "dark": dark}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_and_signs_have_enough_contrast_to_the_background(theme: str) -> None:
    colours = themes()[theme]
    for behind in ("page", "paper"):
        for text in ("ink", "soft", "link"):
            assert contrast(colours[text], colours[behind]) >= 4.5, (text, behind)
        for sign in (*Kind, "rule"):
            assert contrast(colours[sign], colours[behind]) >= 3, (sign, behind)
    assert contrast(colours["ink"], colours["mark"]) >= 4.5
