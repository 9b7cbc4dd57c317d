"""The report as a PDF of one page or a few, for a file on paper. The same report always gives the same bytes."""

from __future__ import annotations

import io
from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from bot.charts.pdf_fonts import BOLD, PLAIN, drawable, register_fonts
from bot.core.police_file import PoliceReport, ReportRow

_TEXT: Final = ParagraphStyle("text", fontName=PLAIN, fontSize=9.5, leading=13, splitLongWords=True)
_LABEL: Final = ParagraphStyle("label", _TEXT, fontName=BOLD)
_HEAD: Final = ParagraphStyle("head", _LABEL, fontSize=11, leading=15, spaceBefore=10, spaceAfter=3)
_TITLE: Final = ParagraphStyle("title", _HEAD, fontSize=15, leading=20)
_FOOT: Final = ParagraphStyle("foot", _TEXT, fontSize=7.5, leading=10, textColor=colors.HexColor("#555555"))
_LABEL_WIDTH: Final = 32 * mm
_MARGIN: Final = 18 * mm


def pdf(report: PoliceReport) -> bytes:
    register_fonts()
    out = io.BytesIO()
    page = SimpleDocTemplate(
        out, pagesize=A4, title=drawable(report.subject), author=drawable(report.watch), invariant=1,
        leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_MARGIN, bottomMargin=_MARGIN,
    )  # fmt: skip
    page.build(_story(report))
    return out.getvalue()


def _story(report: PoliceReport) -> list[Flowable]:
    story: list[Flowable] = [_paragraph(report.title, _TITLE), _table(report.summary)]
    for head, rows in ((report.course_head, report.course), (report.held_head, report.held)):
        if rows:
            story += [_paragraph(head, _HEAD), _table(rows)]
    return [*story, Spacer(1, 6 * mm), _paragraph(report.foot, _FOOT)]


def _table(rows: tuple[ReportRow, ...]) -> Flowable:
    cells = [[_paragraph(row.label, _LABEL), _paragraph(row.value, _TEXT)] for row in rows]
    lines = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.lightgrey)])
    return Table(cells, colWidths=(_LABEL_WIDTH, A4[0] - 2 * _MARGIN - _LABEL_WIDTH), style=lines)


def _paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    return Paragraph(escape(drawable(text)), style)
