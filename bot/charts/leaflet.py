"""A leaflet for the town hall: one page A4 for each language, in large type. It knows words and numbers, no watch.

The same pages always give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from bot.charts.paper import BOLD, PLAIN, drawable, register_fonts

_INK: Final = HexColor("#1B2B38")
_BLUE: Final = HexColor("#14506E")
_RED: Final = HexColor("#B3261E")
_PALE: Final = HexColor("#EEF3F6")
_GREY: Final = HexColor("#51626E")

_WIDTH, _HEIGHT = A4
_MARGIN: Final[float] = 18 * mm
_INNER: Final = _WIDTH - 2 * _MARGIN
_BAND: Final = 42 * mm
_NUMBERS: Final = 34 * mm
_QR: Final = 34 * mm
_FOOT: Final = 14 * mm
_GAP: Final[float] = 5 * mm

_RULE: Final = ParagraphStyle("rule", fontName=BOLD, fontSize=20, leading=24, textColor=_INK)
_MORE: Final = ParagraphStyle("more", fontName=PLAIN, fontSize=13.5, leading=18, textColor=_INK)
_HEAD: Final = ParagraphStyle("head", fontName=BOLD, fontSize=13, leading=17, textColor=_BLUE)
_POINT: Final = ParagraphStyle("point", fontName=PLAIN, fontSize=11, leading=14.5, textColor=_INK, leftIndent=5 * mm)
_JOIN: Final = ParagraphStyle("join", fontName=BOLD, fontSize=15, leading=19, textColor=_INK)
_SMALL: Final = ParagraphStyle("small", fontName=PLAIN, fontSize=9, leading=12, textColor=_GREY)


@dataclass(frozen=True, slots=True)
class LeafletPage:
    """`numbers`: each telephone number with its purpose, the most urgent first. `rules`: each with a head and a sentence.
    `points`: more guidelines, each with its approval or an empty text; those that the page has no room for are left out.
    `link`: what the code leads to; empty: no code."""

    title: str
    place: str
    numbers: tuple[tuple[str, str], ...]
    rules: tuple[tuple[str, str], ...]
    points_head: str
    points: tuple[tuple[str, str], ...]
    join: str
    link: str
    foot: str


def leaflet(pages: Iterable[LeafletPage], title: str) -> bytes:
    register_fonts()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setTitle(drawable(title))
    for page in pages:
        _draw(canvas, page)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Canvas, page: LeafletPage) -> None:
    _band(canvas, page)
    _numbers(canvas, page)
    top = _HEIGHT - _BAND - _NUMBERS - 21 * mm
    for number, (head, more) in enumerate(page.rules, 1):
        top = _rule(canvas, number, head, more, top)
    bottom = _FOOT + 8 * mm + (_QR + 6 * mm if page.link else 0)
    _points(canvas, page, top - 2 * mm, bottom)
    if page.link:
        _join(canvas, page)
    _put(canvas, page.foot, _SMALL, _MARGIN, _FOOT + 5 * mm)


def _band(canvas: Canvas, page: LeafletPage) -> None:
    canvas.setFillColor(_BLUE)
    canvas.rect(0, _HEIGHT - _BAND, _WIDTH, _BAND, stroke=0, fill=1)
    canvas.setFillColor(white)
    _line(canvas, page.title, BOLD, 38, _MARGIN, _HEIGHT - 22 * mm)
    _line(canvas, page.place, PLAIN, 20, _MARGIN, _HEIGHT - 33 * mm)


def _numbers(canvas: Canvas, page: LeafletPage) -> None:
    """One box for each number, side by side; the first is red."""
    gap, top = 5 * mm, _HEIGHT - _BAND - 9 * mm
    width = (_INNER - gap * (len(page.numbers) - 1)) / len(page.numbers)
    for index, (number, purpose) in enumerate(page.numbers):
        left = _MARGIN + index * (width + gap)
        canvas.setFillColor(_BLUE if index else _RED)
        canvas.roundRect(left, top - _NUMBERS, width, _NUMBERS, 4 * mm, stroke=0, fill=1)
        canvas.setFillColor(white)
        _line(canvas, number, BOLD, 50, left + 6 * mm, top - 20 * mm, width - 12 * mm)
        _line(canvas, purpose, PLAIN, 14, left + 6 * mm, top - 28.5 * mm, width - 12 * mm)


def _rule(canvas: Canvas, number: int, head: str, more: str, top: float) -> float:
    """Returns where the next one begins."""
    left = _MARGIN + 17 * mm
    canvas.setFillColor(_BLUE)
    canvas.circle(_MARGIN + 6 * mm, top - 6.5 * mm, 6 * mm, stroke=0, fill=1)
    canvas.setFillColor(white)
    canvas.setFont(BOLD, 19)
    canvas.drawCentredString(_MARGIN + 6 * mm, top - 9 * mm, str(number))
    top = _put(canvas, head, _RULE, left, top)
    lower = _put(canvas, more, _MORE, left, top - mm)
    return lower - _GAP


def _points(canvas: Canvas, page: LeafletPage, top: float, bottom: float) -> None:
    fitting: list[Paragraph] = []
    room = top - bottom - _HEAD.leading - 2 * mm
    for text, approval in page.points:
        small = f'<br/><font size="9" color="#51626E">{escape(drawable(approval))}</font>' if approval else ""
        point = Paragraph(f"{escape(drawable(text))}{small}", _POINT, bulletText="•")
        _, height = point.wrap(_INNER, room)
        if height + 2 * mm > room:
            continue
        room -= height + 2 * mm
        fitting.append(point)
    if fitting:
        top = _put(canvas, page.points_head, _HEAD, _MARGIN, top) - 2 * mm
    for point in fitting:
        _, height = point.wrap(_INNER, _HEIGHT)
        point.drawOn(canvas, _MARGIN, top - height)
        top -= height + 2 * mm


def _join(canvas: Canvas, page: LeafletPage) -> None:
    bottom = _FOOT + 9 * mm
    canvas.setFillColor(_PALE)
    canvas.roundRect(_MARGIN, bottom, _INNER, _QR + 2 * mm, 4 * mm, stroke=0, fill=1)
    code = QrCodeWidget(page.link, barLevel="M", barBorder=2)
    left, low, right, high = code.getBounds()
    drawing = Drawing(_QR, _QR, transform=[_QR / (right - left), 0, 0, _QR / (high - low), 0, 0])
    drawing.add(code)
    renderPDF.draw(drawing, canvas, _MARGIN + 1 * mm, bottom + 1 * mm)
    beside = _MARGIN + _QR + 8 * mm
    top = _put(canvas, page.join, _JOIN, beside, bottom + _QR - 6 * mm, _INNER - _QR - 12 * mm)
    _put(canvas, page.link, _SMALL, beside, top - 2 * mm, _INNER - _QR - 12 * mm)


def _put(canvas: Canvas, text: str, style: ParagraphStyle, left: float, top: float, width: float = 0) -> float:
    """Draws a paragraph below `top`. Returns its lower end."""
    paragraph = Paragraph(escape(drawable(text)), style)
    _, height = paragraph.wrap(width or _WIDTH - _MARGIN - left, _HEIGHT)
    paragraph.drawOn(canvas, left, top - height)
    return float(top - height)


def _line(canvas: Canvas, text: str, font: str, size: float, left: float, base: float, width: float = _INNER) -> None:
    """Draws one line, smaller if it would be too wide."""
    shown = drawable(text)
    size = min(size, size * width / max(1, stringWidth(shown, font, size)))
    canvas.setFont(font, size)
    canvas.drawString(left, base, shown)
