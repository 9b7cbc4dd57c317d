"""Draws stacked bars as SVG. Horizontal positions are per cents and heights are pixels, so that a plot is as wide as the
screen while its letters keep their size. There are no `style` attributes, since the page's policy forbids them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.replay.page.kinds import SIGNS, Kind
from bot.replay.page.markup import Html, el
from bot.replay.page.periods import STACKED, Column, choose_ticks
from bot.replay.page.words import Words

_AXIS = 40  # pixels for the numbers at the left
_ABOVE = 10  # pixels, so that the topmost number is not cut
_NAME = 22  # pixels for the names of the columns
_YEAR = 15  # pixels for the year below them
_FILLED = 0.8  # of the width of a column
_LETTER = 1.2  # per cent, half a letter on a phone: a name that would cross the edge is moved inside


@dataclass(frozen=True, slots=True)
class Series:
    """The columns of one plot, at least one. `key` makes ids unique; at most `most_names` columns are named below the plot."""

    key: str
    title: str
    columns: list[Column]
    most_names: int = 4


@dataclass(frozen=True, slots=True)
class _Scale:
    """Converts counts to pixels. `step`: the distance of the lines, as a count; `width`: of a column, in per cent."""

    top: int
    step: int
    height: int
    width: float

    def y(self, value: float) -> float:
        return _ABOVE + self.height * (1 - value / self.top)

    @property
    def lines(self) -> range:
        return range(0, self.top + 1, self.step)

    def bar(self, class_: str, index: int, counts: range) -> Html:
        """The bar in the column with this index, from the first to the last of `counts`."""
        top, bottom = self.y(counts.stop), self.y(counts.start)
        return el(
            "rect",
            x=f"{self.width * (index + (1 - _FILLED) / 2):.3f}%",
            y=round(top, 2),
            width=f"{_FILLED * self.width:.3f}%",
            height=round(bottom - top, 2),
            class_=class_,
        )


def stacked_plot(series: Series, words: Words) -> Html:
    """The numbers of messages by kind, without the messages that were left alone."""
    columns, key = series.columns, series.key
    scale = _scale(columns, height=150)
    bars = [_stack(index, column, scale, words) for index, column in enumerate(columns) if column.height]
    drawn = [*_title(series, words), *_lines(scale), *bars, *_names(series, scale)]
    height = scale.height + _ABOVE + _NAME + (_YEAR if columns[0].year else 0)
    plot = el("svg", *drawn, role="img", aria_labelledby=f"{key}-title {key}-desc", width="100%", height=height)
    return el("div", _axis(scale, height, words), plot, class_="plot")


def totals_plot(columns: list[Column], words: Words) -> Html:
    """The numbers of all messages, small and light, on a scale of their own. Screen readers skip it for the table."""
    most = max(1, *(column.total for column in columns))
    scale = _Scale(top=most, step=most, height=40, width=100 / len(columns))
    bars = [scale.bar("total", index, range(column.total)) for index, column in enumerate(columns) if column.total]
    height = scale.height + 2 * _ABOVE
    plot = el("svg", *_lines(scale), *bars, aria_hidden="true", width="100%", height=height)
    return el("div", _axis(scale, height, words), plot, class_="plot")


def legend(words: Words) -> Html:
    items = (el("li", kind_sign(kind), " ", words.kinds[kind]) for kind in STACKED)
    return el("ul", *items, class_="legend")


def kind_sign(kind: Kind) -> Html:
    return el("span", SIGNS[kind], class_=f"sign {kind}", aria_hidden="true")


def data_table(series: Series, words: Words) -> Html:
    """The numbers of a plot as a table, for readers who cannot see it. On a narrow screen the table scrolls, not the page."""
    heads = (words.when, words.all_messages, *(words.kinds[kind] for kind in STACKED))
    head = el("tr", *(el("th", text, scope="col") for text in heads))
    table = el("table", el("thead", head), el("tbody", *(_row(column, words) for column in series.columns)))
    region = el("div", table, class_="scrolls", tabindex=0, role="region", aria_label=series.title)
    return el("details", el("summary", words.as_table), region)


def share_bar(part: int, whole: int) -> Html:
    """A horizontal bar. Screen readers skip it, since its number is beside it."""
    width = f"{100 * part / max(whole, 1):.2f}%"
    bar = el("rect", x=0, y=0, width=width, height=8, rx=2, class_="rule")
    return el("svg", bar, class_="across", width="100%", height=8, aria_hidden="true")


def _row(column: Column, words: Words) -> Html:
    numbers = (column.total, *(column.counts[kind] for kind in STACKED))
    return el("tr", el("th", column.name, scope="row"), *(el("td", words.figure(number)) for number in numbers))


def _scale(columns: list[Column], height: int) -> _Scale:
    """The scale up to a round count at or above the highest column, with at most five lines below it."""
    most = max(column.height for column in columns)
    step = next(step for step in _round_numbers() if step * 5 >= most)
    return _Scale(top=max(1, -(-most // step)) * step, step=step, height=height, width=100 / len(columns))


def _round_numbers() -> Iterator[int]:
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10


def _title(series: Series, words: Words) -> tuple[Html, Html]:
    highest = max(series.columns, key=lambda column: column.height)
    description = words.described.replace("{when}", highest.name).replace("{n}", words.figure(highest.height))
    return el("title", series.title, id=f"{series.key}-title"), el("desc", description, id=f"{series.key}-desc")


def _stack(index: int, column: Column, scale: _Scale, words: Words) -> Html:
    """The bars of one column, from bottom to top, with their numbers as a tooltip."""
    bars, bottom = [], 0
    kinds = [kind for kind in STACKED if column.counts[kind]]
    for kind in kinds:
        top = bottom + column.counts[kind]
        bars.append(scale.bar(kind, index, range(bottom, top)))
        bottom = top
    numbers = ", ".join(f"{words.kinds[kind]} {words.figure(column.counts[kind])}" for kind in kinds)
    tooltip = words.tooltip.replace("{when}", column.name).replace("{numbers}", numbers)
    return el("g", el("title", tooltip), *bars)


def _lines(scale: _Scale) -> Iterator[Html]:
    for value in scale.lines:
        y = round(scale.y(value), 2)
        yield el("line", x1="0", x2="100%", y1=y, y2=y, class_="ground" if value == 0 else "line")


def _axis(scale: _Scale, height: int, words: Words) -> Html:
    numbers = (
        el("text", words.figure(value), x=_AXIS - 6, y=round(scale.y(value) + 4, 2), text_anchor="end")
        for value in scale.lines
    )
    return el("svg", *numbers, class_="axis", width=_AXIS, height=height, aria_hidden="true")


def _names(series: Series, scale: _Scale) -> Iterator[Html]:
    """The names below the plot, and each year below its first name."""
    year = ""
    for index, column in choose_ticks(series.columns, series.most_names):
        x = scale.width * (index + 0.5)
        yield _name(x, scale.y(0) + 17, column.tick)
        if column.year != year:
            yield _name(x, scale.y(0) + 32, column.year)
            year = column.year


def _name(x: float, y: float, text: str) -> Html:
    half = _LETTER * len(text)
    x, anchor = (0.0, "start") if x < half else (100.0, "end") if x > 100 - half else (x, "middle")
    return el("text", text, x=f"{x:.3f}%", y=round(y, 2), text_anchor=anchor)
