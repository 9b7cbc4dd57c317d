"""The report as a PDF of one page or a few, for a file on paper. The same report always gives the same bytes.

A character that the font lacks is missing here; the text of the mail and the transcript have it.
"""

from __future__ import annotations

from typing import Final

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from bot.charts.paper import FOOT, HEAD, LABEL, TEXT, TITLE, WIDTH, make_pdf, paragraph, register_fonts
from bot.core.police_file import PoliceReport, ReportRow
from bot.core.reading import COVER

_LABEL_WIDTH: Final = 32 * mm
_COVERED: Final = "[…]"
"""Stands for the blocks of a masked copy, which the font lacks."""


def pdf(report: PoliceReport) -> bytes:
    register_fonts()
    return make_pdf(_story(report), report.subject, report.watch)


def _story(report: PoliceReport) -> list[Flowable]:
    story: list[Flowable] = [paragraph(report.title, TITLE), _table(report.summary)]
    if report.receipt_link:
        story += [Spacer(1, 3 * mm), paragraph(report.receipt_ask, TEXT, report.receipt_link)]
    for head, rows in ((report.course_head, report.course), (report.held_head, report.held)):
        if rows:
            story += [paragraph(head, HEAD), _table(rows)]
    return [*story, Spacer(1, 6 * mm), paragraph(report.foot, FOOT)]


def _table(rows: tuple[ReportRow, ...]) -> Flowable:
    cells = [[paragraph(row.label, LABEL), paragraph(row.value.replace(COVER, _COVERED), TEXT)] for row in rows]
    lines = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.lightgrey)])
    return Table(cells, colWidths=(_LABEL_WIDTH, WIDTH - _LABEL_WIDTH), style=lines)
