"""The fonts of the bot for PDF files, and the characters that they can draw."""

from __future__ import annotations

import io
from importlib.resources import files
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from bot.charts.font import RANGES

PLAIN: Final = "Roboto"
BOLD: Final = "Roboto-Bold"
_FILES: Final = {PLAIN: "roboto-regular.ttf", BOLD: "roboto-bold.ttf"}

MISSING: Final = "¤"
"""Stands for a character that the font lacks, such as an emoji."""


def register_fonts() -> None:
    for name, file in _FILES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            content = io.BytesIO((files("bot.charts") / file).read_bytes())
            pdfmetrics.registerFont(TTFont(name, content))


def drawable(text: str) -> str:
    known = (sign if any(low <= ord(sign) <= high for low, high in RANGES) else MISSING for sign in text)
    return "".join(known)
