"""Draws a chart as a PNG, 1080 pixels square. The same chart gives the same bytes.

The picture has its own background, so it is readable on a phone in light and in dark mode. The two colours of the bars differ
in lightness and each bar has its numbers, so members who do not see the colours can read it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageDraw

from bot.charts.font import break_in_two, cut_to_width, fit_font, font, keep_drawable
from bot.core.action import Bar, Chart, Figure

SIZE: Final = 1080
EDGE: Final = 60
WIDE: Final = SIZE - 2 * EDGE

GROUND, CARD, INK, SOFT = "#f3efe7", "#fffdf8", "#1f2933", "#55606c"
FULL, PALE = "#1f5f8b", "#a9c4d6"

ONE_LINE, TWO_LINES, LEAST = 28, 24, 20
"""Pixels of a label: the smallest in one line, and the largest and the smallest in two."""

COLOURS: Final = 48
"""Colours in the file: enough for smooth letters, in half of the bytes."""


@dataclass(frozen=True, slots=True)
class _Letters:
    """The letters of one line. `size`: the largest, in pixels; `anchor`: Pillow's (`ls` left, `ms` middle, `rs` right)."""

    size: int
    anchor: str = "ls"
    bold: bool = False
    ink: str = INK

    def write(self, page: ImageDraw.ImageDraw, at: tuple[float, float], text: str, width: float) -> float:
        """Writes one line, smaller or shorter if it is wider than `width`. Returns its width in pixels."""
        text = keep_drawable(text)
        fitted = fit_font(text, width, self.size, self.bold)
        text = cut_to_width(text, width, fitted)
        page.text(at, text, fill=self.ink, font=fitted, anchor=self.anchor)
        return fitted.getlength(text)


@dataclass(frozen=True, slots=True)
class _Scale:
    """The scale of the bars, in pixels. `floor`: their lower edge; `unit`: the height of a count of 1; `step`: bar to bar."""

    floor: int
    unit: float
    step: float


PICTURE: Final = re.compile(
    re.escape(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + 2 * SIZE.to_bytes(4, "big")) + rb"[\x01\x02\x04\x08]\x03"
)
"""The beginning of a PNG of `draw`: its size, and that it has a palette, as a photo has none."""


def draw(chart: Chart) -> bytes:
    """The PNG of a chart."""
    image = Image.new("RGB", (SIZE, SIZE), GROUND)
    page = ImageDraw.Draw(image)
    _draw_head(page, chart)
    _draw_main(page, chart.main, top=172)
    _draw_figures(page, chart.figures, top=388)
    _draw_bars(page, chart, top=640)
    png = io.BytesIO()
    small = image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small.save(png, "PNG", compress_level=6)
    return png.getvalue()


def _draw_head(page: ImageDraw.ImageDraw, chart: Chart) -> None:
    subtitle_width = _Letters(42, "rs", ink=SOFT).write(page, (SIZE - EDGE, 112), chart.subtitle, WIDE / 2)
    _Letters(60, bold=True).write(page, (EDGE, 112), chart.title, WIDE - subtitle_width - 40)


def _draw_main(page: ImageDraw.ImageDraw, figures: Sequence[Figure], top: int) -> None:
    gap = 24
    width = (WIDE - gap * (len(figures) - 1)) / max(len(figures), 1)
    for number, figure in enumerate(figures):
        left = EDGE + number * (width + gap)
        page.rounded_rectangle((left, top, left + width, top + 180), 20, fill=CARD)
        middle = left + width / 2
        _Letters(80, "ms", bold=True, ink=FULL).write(page, (middle, top + 98), figure.value, width - 40)
        _Letters(36, "ms").write(page, (middle, top + 152), figure.label, width - 32)


def _draw_figures(page: ImageDraw.ImageDraw, figures: Sequence[Figure], top: int) -> None:
    """Draws the figures in two columns and fills the left column first."""
    gap, height = 48, 56
    width = (WIDE - gap) / 2
    rows = (len(figures) + 1) // 2
    for number, figure in enumerate(figures):
        left = EDGE + (number // rows) * (width + gap)
        base = top + (number % rows) * height + 40
        value_width = _Letters(38, "rs", bold=True).write(page, (left + width, base), figure.value, width / 3)
        _draw_label(page, (left, base), figure.label, width - value_width - 16)
        page.line((left, base + 13, left + width, base + 13), fill="#dcd5c7", width=2)


def _draw_label(page: ImageDraw.ImageDraw, at: tuple[float, float], label: str, width: float) -> None:
    """Draws the label of a figure. A long one, such as the title of a rule, takes two lines, so that it stays whole."""
    left, base = at
    lines = break_in_two(keep_drawable(label), width, ONE_LINE)
    if len(lines) == 1:
        _Letters(36).write(page, at, label, width)
        return
    letters = fit_font(max(lines, key=font(TWO_LINES).getlength), width, TWO_LINES, least=LEAST)
    for line, height in zip(lines, (base - 19, base + 6), strict=True):
        page.text((left, height), cut_to_width(line, width, letters), fill=INK, font=letters, anchor="ls")


def _draw_bars(page: ImageDraw.ImageDraw, chart: Chart, top: int) -> None:
    _Letters(38, bold=True).write(page, (EDGE, top + 40), chart.heading, WIDE / 2)
    _draw_legend(page, chart, top + 40)
    floor, room = SIZE - EDGE - 48, SIZE - EDGE - 48 - (top + 110)
    highest = max((bar.whole for bar in chart.bars), default=0)
    scale = _Scale(floor, room / max(highest, 4), WIDE / max(len(chart.bars), 1))
    for number, bar in enumerate(chart.bars):
        _draw_bar(page, bar, EDGE + (number + 0.5) * scale.step, scale)
    page.line((EDGE, floor, SIZE - EDGE, floor), fill=SOFT, width=3)


def _draw_bar(page: ImageDraw.ImageDraw, bar: Bar, middle: float, scale: _Scale) -> None:
    half, floor = min(scale.step * 0.32, 60), scale.floor
    height, filled = bar.whole * scale.unit, min(bar.part, bar.whole) * scale.unit
    if bar.whole:
        page.rectangle((middle - half, floor - height, middle + half, floor), fill=PALE)
    if filled:
        page.rectangle((middle - half, floor - filled, middle + half, floor), fill=FULL)
    _Letters(36, "ms", bold=True).write(page, (middle, floor - height - 14), str(bar.whole), scale.step)
    if filled and filled >= 40:
        _Letters(30, "ms", ink="#ffffff").write(page, (middle, floor - 12), str(bar.part), 2 * half)
    _Letters(30, "ms", ink=SOFT).write(page, (middle, floor + 42), bar.label, scale.step - 8)


def _draw_legend(page: ImageDraw.ImageDraw, chart: Chart, base: int) -> None:
    """Draws the meaning of the filled part, at the right edge."""
    width = min(WIDE / 2 - 60, font(32).getlength(keep_drawable(chart.part)) + 1)
    left = SIZE - EDGE - width
    _Letters(32, ink=SOFT).write(page, (left, base), chart.part, width)
    page.rectangle((left - 42, base - 26, left - 12, base + 2), fill=FULL)
