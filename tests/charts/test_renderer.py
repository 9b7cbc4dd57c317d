"""The picture: the same chart gives the same bytes, everything stays inside the edges, and every text is drawn."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache, partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.charts.font import MIN_SIZE, RANGES, break_in_two, cut_to_width, fit_font, font, keep_drawable
from bot.charts.renderer import EDGE, FULL, GROUND, LEAST, ONE_LINE, SIZE, draw
from bot.core.action import Bar, Chart, Figure
from bot.core.texts import LANGUAGES
from tests import shipped
from tests.thorough import often

MAIN = (Figure("Meldingen", "5"), Figure("Eerst gebeld", "3"), Figure("Tijd tot «gebeld»", "4 min"))
FIGURES = tuple(Figure(f"Cijfer {number}", str(number)) for number in range(8))
BARS = tuple(Bar(f"{day}/11", day, day // 2) for day in range(8))
CHART = Chart("Kerkwijk", "16/11 – 22/11", MAIN, FIGURES, "Meldingen per week", "Eerst gebeld", BARS)
PNG = cache(partial(draw, CHART))


def seen(chart: Chart) -> Image.Image:
    return Image.open(io.BytesIO(draw(chart))).convert("RGB")


def test_it_is_a_square_png_small_enough_for_any_phone() -> None:
    png = PNG()
    assert png.startswith(b"\x89PNG")
    assert Image.open(io.BytesIO(png)).size == (SIZE, SIZE)
    assert len(png) < 100_000


def test_the_same_chart_is_the_same_picture() -> None:
    assert PNG() == draw(replace(CHART))


@pytest.mark.parametrize(
    "other",
    [
        replace(CHART, title="Dorp"),
        replace(CHART, subtitle="9/11 – 15/11"),
        replace(CHART, main=(*MAIN[:2], Figure("Tijd", "9 min"))),
        replace(CHART, figures=(*FIGURES[:-1], Figure("Cijfer 7", "8"))),
        replace(CHART, heading="Anders"),
        replace(CHART, part="Anders"),
        replace(CHART, bars=(*BARS[:-1], Bar("7/11", 7, 4))),
        replace(CHART, bars=BARS[1:]),
    ],
)
def test_everything_in_the_chart_is_in_the_picture(other: Chart) -> None:
    assert draw(other) != PNG()


def test_a_bar_is_as_high_as_its_number() -> None:
    whole = [_filled(seen(replace(CHART, bars=(Bar("", number, number), Bar("", 10, 0))))) for number in (0, 5, 10)]
    assert whole[0] == 0
    assert whole[2] == pytest.approx(2 * whole[1], rel=0.1)


def _filled(image: Image.Image) -> int:
    """The number of pixels with the bar's colour in a column near the left edge of the first bar."""
    full = tuple(int(FULL[at : at + 2], 16) for at in (1, 3, 5))
    column = EDGE + 190
    return sum(_near(image.getpixel((column, row)), full) for row in range(700, SIZE))


def _near(one: object, other: tuple[int, ...]) -> bool:
    assert isinstance(one, tuple)
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


WORDS = st.text(st.characters(codec="utf-8"), max_size=60)


@settings(max_examples=often(6, 15))
@given(WORDS, WORDS, st.lists(st.tuples(WORDS, st.integers(0, 10**6), st.integers(0, 10**6)), max_size=9))
def test_every_text_stays_inside_the_edges(title: str, word: str, bars: list[tuple[str, int, int]]) -> None:
    figures = tuple(Figure(word, word) for _ in range(8))
    chart = Chart(title, word, figures[:3], figures, word, word, tuple(Bar(*bar) for bar in bars))
    image = seen(chart)
    ground = image.getpixel((0, 0))
    for strip in (
        (0, 0, SIZE, 24),
        (0, 0, EDGE - 12, SIZE),
        (SIZE - EDGE + 12, 0, SIZE, SIZE),
        (0, SIZE - 24, SIZE, SIZE),
    ):
        assert image.crop(strip).getcolors() == [((strip[2] - strip[0]) * (strip[3] - strip[1]), ground)]


def test_the_letters_of_our_languages_are_there_and_an_emoji_is_left_out() -> None:
    letters = "éèêëàâäáåôöòœùûüçñïîíßÉÈÄÖÜÇŒ«»’“”„–—…·•€§°ğşłćøæÅ"
    assert keep_drawable(letters) == letters
    assert keep_drawable("Kerk🚓wijk  \n ok") == "Kerkwijk ok"
    hollow = font(40).getmask("\U0010ffff").getbbox()
    drawn = [font(40).getmask(letter).getbbox() for low, high in RANGES for letter in map(chr, range(low, high + 1))]
    assert sum(box == hollow for box in drawn) < 10


def test_words_that_are_too_long_get_smaller_and_then_shorter() -> None:
    assert fit_font("kort", 500, 60).size == 60
    long = fit_font("x" * 200, 500, 60)
    assert long.size == MIN_SIZE
    assert cut_to_width("x" * 200, 500, long).endswith("…")
    assert long.getlength(cut_to_width("x" * 200, 500, long)) <= 500


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_each_shipped_rule_is_whole_beside_its_numbers(language: str) -> None:
    column = (SIZE - 2 * EDGE - 48) / 2
    beside = column - column / 3 - 16
    for rule in shipped.rules().rulebook.rules:
        title = rule.title[language]
        lines = break_in_two(title, beside, ONE_LINE)
        assert " ".join(lines) == title
        assert all(font(LEAST).getlength(line) <= beside for line in lines), title
    assert break_in_two("Kort", beside, ONE_LINE) == ("Kort",)
    assert break_in_two("x" * 99, beside, ONE_LINE) == ("x" * 99,)


def test_it_reads_on_a_light_and_on_a_dark_screen() -> None:
    """The picture has its own background: opaque, and neither black nor white."""
    assert Image.open(io.BytesIO(PNG())).info.get("transparency") is None
    assert GROUND not in ("#000000", "#ffffff")
