"""The yearly report as one HTML page that loads nothing, with the look of the replay's page."""

from __future__ import annotations

from bot.replay.page.head import page_head
from bot.replay.page.markup import Html, el, join, start_tag
from bot.replay.page.plot import share_bar
from bot.replay.page.words import WORDS as PAGE_WORDS
from bot.yearly_report.contents import Row, Section, YearlyReport
from bot.yearly_report.words import WORDS

_HEIGHT = 120  # pixels of the highest column
_ABOVE = 20  # pixels for the number over it
_BELOW = 20  # pixels for the name under it
_FILLED = 0.8  # of the width of a column


def page(report: YearlyReport) -> str:
    sections = (_section(section, report.language) for section in report.sections)
    body = el("body", _header(report), el("main", *sections, _limits(report)))
    start = start_tag("html", lang=report.language).markup
    return f"<!doctype html>\n{start}{page_head(report.title).markup}\n{body.markup}</html>\n"


def _header(report: YearlyReport) -> Html:
    items = (
        el("li", el("strong", headline.value), " ", el("span", headline.label), class_="ask")
        for headline in report.headlines
    )
    return el("header", el("h1", report.title), el("p", report.lead, class_="lead"), el("ul", *items, class_="figures"))


def _section(section: Section, language: str) -> Html:
    drawn = _columns(section, language) if section.is_over_time else _bars(section, language)
    note = el("p", section.note, class_="note") if section.note else Html("")
    return el("section", el("h2", section.title, id=section.key), note, drawn, aria_labelledby=section.key)


def _bars(section: Section, language: str) -> Html:
    most = max((row.number for row in section.rows), default=0)
    return el("ol", *(_bar(row, most, language) for row in section.rows), class_="rules")


def _bar(row: Row, most: int, language: str) -> Html:
    label = el("span", row.label, *((" ", el("small", row.note)) if row.note else ()))
    number = el("span", PAGE_WORDS[language].figure(row.number), class_="hits")
    return el("li", el("div", label, " ", number), share_bar(row.number, most))


def _columns(section: Section, language: str) -> Html:
    """A plot, and the same numbers as a table for readers who cannot see it."""
    width, most = 100 / len(section.rows), max(1, *(row.number for row in section.rows))
    bottom = _ABOVE + _HEIGHT
    drawn: list[Html] = [el("line", x1=0, x2="100%", y1=bottom, y2=bottom, class_="ground")]
    for index, row in enumerate(section.rows):
        height, middle = _HEIGHT * row.number / most, f"{width * (index + 0.5):.3f}%"
        if row.number:
            left, wide = f"{width * (index + (1 - _FILLED) / 2):.3f}%", f"{width * _FILLED:.3f}%"
            drawn.append(
                el("rect", x=left, y=round(bottom - height, 1), width=wide, height=round(height, 1), class_="ask")
            )
            number = PAGE_WORDS[language].figure(row.number)
            drawn.append(el("text", number, x=middle, y=round(bottom - height - 5, 1), text_anchor="middle"))
        if row.tick:
            drawn.append(el("text", row.tick, x=middle, y=bottom + 15, text_anchor="middle"))
    plot = el("svg", *drawn, aria_hidden="true", width="100%", height=bottom + _BELOW)
    return join(el("div", plot, class_="plot"), _table(section, language))


def _table(section: Section, language: str) -> Html:
    rows = (
        el("tr", el("th", row.label, scope="row"), el("td", PAGE_WORDS[language].figure(row.number)))
        for row in section.rows
    )
    table = el("table", el("tbody", *rows))
    region = el("div", table, class_="scrolls", tabindex=0, role="region", aria_label=section.title)
    return el("details", el("summary", WORDS[language].as_table), region)


def _limits(report: YearlyReport) -> Html:
    items = (el("li", limit) for limit in report.limits)
    return el(
        "section",
        el("h2", report.limits_title, id="limits"),
        el("ul", *items),
        class_="trust",
        aria_labelledby="limits",
    )
