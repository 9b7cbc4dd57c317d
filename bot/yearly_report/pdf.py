"""The yearly report as a PDF, for a meeting and for a file on paper."""

from __future__ import annotations

from typing import Final

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table, TableStyle

from bot.charts.paper import BOLD, FOOT, HEAD, PLAIN, TEXT, TITLE, WIDTH, make_pdf, paragraph, register_fonts
from bot.charts.renderer import FULL, PALE, SOFT
from bot.yearly_report.contents import Headline, Row, Section, YearlyReport

_BLUE: Final = colors.HexColor(FULL)
_GROUND: Final = colors.HexColor(PALE)
_GREY: Final = colors.HexColor(SOFT)
_NUMBER: Final = ParagraphStyle("number", TEXT, fontName=BOLD, fontSize=20, leading=24, textColor=_BLUE)
_RIGHT: Final = ParagraphStyle("right", TEXT, fontName=BOLD, alignment=2)
_COLUMN_HEIGHT: Final = 26 * mm
_BAR_WIDTH: Final = 45 * mm
_NUMBER_WIDTH: Final = 16 * mm
_PADDING: Final = 6  # points between the frame of a page and its content


def pdf(report: YearlyReport, watch: str) -> bytes:
    register_fonts()
    story: list[Flowable] = [paragraph(report.title, TITLE), paragraph(report.lead, TEXT), Spacer(1, 4 * mm)]
    story.append(_headlines(report.headlines))
    for section in report.sections:
        story += _section(section)
    limits = [paragraph(f"•  {limit}", TEXT) for limit in report.limits]
    story += [CondPageBreak(40 * mm), paragraph(report.limits_title, HEAD), *limits]
    return make_pdf(story, report.title, watch)


def _headlines(headlines: tuple[Headline, ...]) -> Flowable:
    cells = [[paragraph(each.value, _NUMBER), paragraph(each.label, TEXT)] for each in headlines]
    rows = [cells[start : start + 3] for start in range(0, len(cells), 3)]
    style = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("BOX", (0, 0), (-1, -1), 0.5, _GROUND),
                        ("INNERGRID", (0, 0), (-1, -1), 0.5, _GROUND)])  # fmt: skip
    return Table(rows, colWidths=[WIDTH / 3] * 3, style=style)


def _section(section: Section) -> list[Flowable]:
    """The head stays with the first lines, so that no page ends with a head alone."""
    head: list[Flowable] = [paragraph(section.title, HEAD)]
    if section.note:
        head += [paragraph(section.note, FOOT), Spacer(1, 1 * mm)]
    if section.is_over_time:
        return [KeepTogether([*head, _columns(section.rows)])]
    if len(section.rows) <= 12:
        return [KeepTogether([*head, _bars(section.rows)])]
    return [CondPageBreak(40 * mm), *head, _bars(section.rows)]


def _bars(rows: tuple[Row, ...]) -> Flowable:
    most = max(1, *(row.number for row in rows))
    cells = [
        [_label(row), _bar(row.number / most), paragraph(str(row.number), _RIGHT)]
        for row in rows
    ]  # fmt: skip
    style = TableStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.lightgrey),
                        ("TOPPADDING", (0, 0), (-1, -1), 1.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5)])  # fmt: skip
    return Table(cells, colWidths=(WIDTH - _BAR_WIDTH - _NUMBER_WIDTH, _BAR_WIDTH, _NUMBER_WIDTH), style=style)


def _label(row: Row) -> list[Flowable]:
    return [paragraph(row.label, TEXT), *([paragraph(row.note, FOOT)] if row.note else [])]


def _bar(share: float) -> Drawing:
    width = _BAR_WIDTH - 4 * mm
    drawing = Drawing(width, 3 * mm)
    drawing.add(Rect(0, 0, width, 3 * mm, fillColor=colors.HexColor("#eef2f5"), strokeColor=None))
    if share:
        drawing.add(Rect(0, 0, width * share, 3 * mm, fillColor=_BLUE, strokeColor=None))
    return drawing


def _columns(rows: tuple[Row, ...]) -> Drawing:
    below, above = 5 * mm, 5 * mm
    width = WIDTH - 2 * _PADDING
    drawing = Drawing(width, _COLUMN_HEIGHT + below + above)
    step, most = width / len(rows), max(1, *(row.number for row in rows))
    drawing.add(Line(0, below, width, below, strokeColor=_GREY, strokeWidth=0.5))
    for index, row in enumerate(rows):
        height, middle = _COLUMN_HEIGHT * row.number / most, step * (index + 0.5)
        if row.number:
            drawing.add(Rect(middle - step * 0.4, below, step * 0.8, height, fillColor=_BLUE, strokeColor=None))
            drawing.add(_string(middle, below + height + 1.5 * mm, str(row.number), BOLD))
        drawing.add(_string(middle, 1 * mm, row.tick, PLAIN))
    return drawing


def _string(x: float, y: float, text: str, font: str) -> String:
    return String(x, y, text, fontName=font, fontSize=7.5, fillColor=_GREY, textAnchor="middle")
