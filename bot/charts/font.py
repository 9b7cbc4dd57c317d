"""The font of the picture: Roboto, with only the characters of European languages in Latin letters.

This command made the two files from the font in the package font-roboto 0.0.1; RANGES are the characters:

    pyftsubset Roboto-Regular.ttf --no-hinting --layout-features=kern --unicodes=…
"""

from __future__ import annotations

import io
from functools import cache
from importlib.resources import files
from typing import Final

from PIL import ImageFont

RANGES: Final = (
    *((0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x1E9E, 0x1E9E), (0x2010, 0x2015), (0x2018, 0x201E)),
    *((0x2022, 0x2022), (0x2026, 0x2026), (0x202F, 0x202F), (0x2030, 0x2030), (0x2039, 0x203A), (0x20AC, 0x20AC)),
    *((0x2212, 0x2212), (0x2264, 0x2265)),
)
"""First and last code points of the font. Other characters, such as an emoji in a name, are left out of the picture."""

MIN_SIZE: Final = 22
"""Pixels. A phone shows the picture at about a third of its size."""


def has_character(character: str) -> bool:
    return any(low <= ord(character) <= high for low, high in RANGES)


def keep_drawable(text: str) -> str:
    """The text without the characters that the font lacks, in one line."""
    return " ".join("".join(filter(has_character, text)).split())


@cache
def font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """The font at `size` pixels. The basic layout gives the same picture on every machine."""
    name = "roboto-bold.ttf" if bold else "roboto-regular.ttf"
    content = io.BytesIO((files("bot.charts") / name).read_bytes())
    return ImageFont.truetype(content, size, layout_engine=ImageFont.Layout.BASIC)


def fit_font(text: str, width: float, size: int, bold: bool = False, least: int = MIN_SIZE) -> ImageFont.FreeTypeFont:
    """The largest font from `least` to `size` pixels in which the text is at most `width` pixels wide; else that of `least`."""
    while size > least and font(size, bold).getlength(text) > width:
        size -= 1
    return font(size, bold)


def cut_to_width(text: str, width: float, letters: ImageFont.FreeTypeFont) -> str:
    """The text, or its beginning with `…`, at most `width` pixels wide."""
    if letters.getlength(text) <= width:
        return text
    while text and letters.getlength(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


def break_in_two(text: str, width: float, size: int) -> tuple[str, ...]:
    """The text in two lines of about the same width, if one line at `size` is wider than `width` pixels; else in one."""
    words = text.split(" ")
    letters = font(size)
    if len(words) == 1 or letters.getlength(text) <= width:
        return (text,)
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(halves, key=lambda pair: max(map(letters.getlength, pair)))
