"""A chart as a PNG, 1080 pixels square: the same chart, the same bytes.

It has a ground of its own, so it reads the same on a phone in light and in dark mode. The two colours of the bars differ in
lightness, and each bar has its numbers, so that nobody needs to tell colours apart.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Final

from PIL import Image, ImageDraw

from bot.charts.font import cut, fitting, font, writable
from bot.core.action import Bar, Chart, Figure

SIZE: Final = 1080
EDGE: Final = 60
WIDE: Final = SIZE - 2 * EDGE

GROUND, CARD, INK, SOFT = "#f3efe7", "#fffdf8", "#1f2933", "#55606c"
FULL, PALE = "#1f5f8b", "#a9c4d6"

COLOURS: Final = 48
"""In the file: enough for smooth letters, and half of the bytes."""


def draw(chart: Chart) -> bytes:
    image = Image.new("RGB", (SIZE, SIZE), GROUND)
    page = ImageDraw.Draw(image)
    _head(page, chart)
    _main(page, chart.main, top=172)
    _figures(page, chart.figures, top=388)
    _bars(page, chart, top=640)
    written = io.BytesIO()
    image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
        written, "PNG", compress_level=6
    )
    return written.getvalue()


def _write(
    page: ImageDraw.ImageDraw,
    at: tuple[float, float],
    text: str,
    width: float,
    size: int,
    anchor: str = "ls",
    bold: bool = False,
    ink: str = INK,
) -> float:
    """One line on a base line, smaller or shorter where it has to be. Returns how wide it became."""
    text = writable(text)
    letters = fitting(text, width, size, bold)
    text = cut(text, width, letters)
    page.text(at, text, fill=ink, font=letters, anchor=anchor)
    return letters.getlength(text)


def _head(page: ImageDraw.ImageDraw, chart: Chart) -> None:
    days = _write(page, (SIZE - EDGE, 112), chart.subtitle, WIDE / 2, 42, "rs", ink=SOFT)
    _write(page, (EDGE, 112), chart.title, WIDE - days - 40, 60, bold=True)


def _main(page: ImageDraw.ImageDraw, figures: Sequence[Figure], top: int) -> None:
    gap = 24
    width = (WIDE - gap * (len(figures) - 1)) / max(len(figures), 1)
    for place, figure in enumerate(figures):
        left = EDGE + place * (width + gap)
        page.rounded_rectangle((left, top, left + width, top + 180), 20, fill=CARD)
        middle = left + width / 2
        _write(page, (middle, top + 98), figure.value, width - 40, 80, "ms", bold=True, ink=FULL)
        _write(page, (middle, top + 152), figure.label, width - 32, 36, "ms", ink=INK)


def _figures(page: ImageDraw.ImageDraw, figures: Sequence[Figure], top: int) -> None:
    """In two columns, the first one full first."""
    gap, height = 60, 56
    width = (WIDE - gap) / 2
    rows = (len(figures) + 1) // 2
    for place, figure in enumerate(figures):
        left = EDGE + (place // rows) * (width + gap)
        base = top + (place % rows) * height + 40
        number = _write(page, (left + width, base), figure.value, width / 3, 38, "rs", bold=True)
        _write(page, (left, base), figure.label, width - number - 20, 36)
        page.line((left, base + 13, left + width, base + 13), fill="#dcd5c7", width=2)


def _bars(page: ImageDraw.ImageDraw, chart: Chart, top: int) -> None:
    _write(page, (EDGE, top + 40), chart.heading, WIDE / 2, 38, bold=True)
    _legend(page, chart, top + 40)
    floor, room = SIZE - EDGE - 48, SIZE - EDGE - 48 - (top + 110)
    step = WIDE / max(len(chart.bars), 1)
    most = max((bar.whole for bar in chart.bars), default=0)
    for place, bar in enumerate(chart.bars):
        _bar(page, bar, EDGE + (place + 0.5) * step, floor, room / max(most, 4), step)
    page.line((EDGE, floor, SIZE - EDGE, floor), fill=SOFT, width=3)


def _bar(page: ImageDraw.ImageDraw, bar: Bar, middle: float, floor: int, unit: float, step: float) -> None:
    half = min(step * 0.32, 60)
    height, filled = bar.whole * unit, min(bar.part, bar.whole) * unit
    if bar.whole:
        page.rectangle((middle - half, floor - height, middle + half, floor), fill=PALE)
    if filled:
        page.rectangle((middle - half, floor - filled, middle + half, floor), fill=FULL)
    _write(page, (middle, floor - height - 14), str(bar.whole), step, 36, "ms", bold=True)
    if filled and filled >= 40:
        _write(page, (middle, floor - 12), str(bar.part), 2 * half, 30, "ms", ink="#ffffff")
    _write(page, (middle, floor + 42), bar.label, step - 8, 30, "ms", ink=SOFT)


def _legend(page: ImageDraw.ImageDraw, chart: Chart, base: int) -> None:
    """From the right: what is filled."""
    width = _width(chart.part, WIDE / 2 - 60)
    left = SIZE - EDGE - width
    _write(page, (left, base), chart.part, width, 32, ink=SOFT)
    page.rectangle((left - 42, base - 26, left - 12, base + 2), fill=FULL)


def _width(text: str, most: float) -> float:
    return min(most, font(32).getlength(writable(text)) + 1)
