"""The letters of the picture: Roboto, with what European languages in Latin letters need and nothing else.

    pyftsubset Roboto-Regular.ttf --no-hinting --layout-features=kern --unicodes=…

made the files, from the font that the package font-roboto 0.0.1 ships; RANGES are the characters.
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
"""First and last code points. What is outside, such as an emoji in a name, is left out of the picture."""


def writable(text: str) -> str:
    """What of a text there are letters for."""
    known = (character for character in text if any(low <= ord(character) <= high for low, high in RANGES))
    return " ".join("".join(known).split())


@cache
def font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """At `size` pixels. The plain layout, so that the picture is the same wherever it is drawn."""
    name = "roboto-bold.ttf" if bold else "roboto-regular.ttf"
    letters = io.BytesIO((files("bot.charts") / name).read_bytes())
    return ImageFont.truetype(letters, size, layout_engine=ImageFont.Layout.BASIC)


def fitting(text: str, width: float, size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """The largest letters up to `size` with which the text is no wider than `width`, but never smaller than SMALLEST."""
    while size > SMALLEST and font(size, bold).getlength(text) > width:
        size -= 1
    return font(size, bold)


SMALLEST: Final = 22
"""Pixels. On a phone the picture is shown at about a third."""


def cut(text: str, width: float, letters: ImageFont.FreeTypeFont) -> str:
    """As much of the text as there is room for."""
    if letters.getlength(text) <= width:
        return text
    while text and letters.getlength(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip()}…"
