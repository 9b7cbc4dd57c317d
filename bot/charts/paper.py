"""Fonts and styles of the bot's PDFs. The same content always gives the same bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from importlib.resources import files
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from bot.charts.font import has_character

PLAIN: Final = "Roboto"
BOLD: Final = "Roboto-Bold"
_FILES: Final = {PLAIN: "roboto-regular.ttf", BOLD: "roboto-bold.ttf"}

TEXT: Final = ParagraphStyle("text", fontName=PLAIN, fontSize=9.5, leading=13, splitLongWords=True)
LABEL: Final = ParagraphStyle("label", TEXT, fontName=BOLD)
HEAD: Final = ParagraphStyle("head", LABEL, fontSize=11, leading=15, spaceBefore=10, spaceAfter=3)
TITLE: Final = ParagraphStyle("title", HEAD, fontSize=15, leading=20)
FOOT: Final = ParagraphStyle("foot", TEXT, fontSize=7.5, leading=10, textColor=colors.HexColor("#555555"))
MARGIN: Final = 18 * mm
WIDTH: Final = A4[0] - 2 * MARGIN

PAPER: Final = re.compile(rb"%PDF-[^\n]*\n[^\n]*ReportLab")
"""The beginning of a PDF that a program wrote with this library."""

MISSING: Final = "¤"
"""Stands for a character that the font lacks, such as an emoji."""


def make_pdf(story: Sequence[Flowable], title: str, author: str) -> bytes:
    out = io.BytesIO()
    page = SimpleDocTemplate(
        out, pagesize=A4, title=drawable(title), author=drawable(author), invariant=1,
        leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN, bottomMargin=MARGIN,
    )  # fmt: skip
    page.build(list(story))
    return out.getvalue()


def register_fonts() -> None:
    """Needed once, before the first paragraph."""
    for name, file in _FILES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            content = io.BytesIO((files("bot.charts") / file).read_bytes())
            pdfmetrics.registerFont(TTFont(name, content))


def paragraph(text: str, style: ParagraphStyle, link: str = "") -> Paragraph:
    """`link`: the address that a tap on the text opens."""
    shown = escape(drawable(text))
    return Paragraph(f'<a href={quoteattr(link)} color="#1a56a0" underline="1">{shown}</a>' if link else shown, style)


def drawable(text: str) -> str:
    """The text with `MISSING` for each character that the font lacks."""
    return "".join(sign if has_character(sign) else MISSING for sign in text)
