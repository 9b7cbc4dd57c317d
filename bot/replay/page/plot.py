"""Stacked bars as SVG. Places across are per cents and heights are pixels, so that a plot is as wide as the screen while
its letters keep their size. No `style` attributes: the page's policy forbids them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.replay.page.kinds import SIGNS, Kind
from bot.replay.page.markup import Html, el
from bot.replay.page.periods import STACKED, Column, ticks
from bot.replay.page.words import Words

_AXIS = 40  # pixels for the numbers at the left
_ABOVE = 10  # so that the topmost number is not cut
_NAME = 22  # for the names of the columns
_YEAR = 15  # for the year below them
_FILLED = 0.8  # of the width of a column
_LETTER = 1.2  # per cent, half a letter on a phone: a name that would pass the edge stands inside


@dataclass(frozen=True, slots=True)
class _Scale:
    """Counts to pixels. `step`: a line every so many."""

    top: int
    step: int
    height: int

    def y(self, value: float) -> float:
        return _ABOVE + self.height * (1 - value / self.top)

    @property
    def lines(self) -> range:
        return range(0, self.top + 1, self.step)


def stacked(key: str, title: str, columns: list[Column], words: Words, most_names: int = 4) -> Html:
    """What would have become of the messages. `key` makes ids unique; at most `most_names` columns are named below."""
    scale = _scale(max(column.height for column in columns), height=150)
    bars = [_stack(at, column, len(columns), scale, words) for at, column in enumerate(columns) if column.height]
    drawn = [*_named(key, title, columns, words), *_lines(scale), *bars, *_names(columns, most_names, scale)]
    named = f"{key}-title {key}-desc"
    height = scale.height + _ABOVE + _NAME + (_YEAR if columns[0].year else 0)
    plot = el("svg", *drawn, role="img", aria_labelledby=named, width="100%", height=height)
    return el("div", _axis(scale, height, words), plot, class_="plot")


def all_messages(columns: list[Column], words: Words) -> Html:
    """All messages, small and light, on a scale of its own. It is not read out: the table says the same."""
    most = max(1, *(column.total for column in columns))
    scale = _Scale(top=most, step=most, height=40)
    bars = [
        _bar("total", at, len(columns), scale, 0, column.total) for at, column in enumerate(columns) if column.total
    ]
    height = scale.height + 2 * _ABOVE
    plot = el("svg", *_lines(scale), *bars, aria_hidden="true", width="100%", height=height)
    return el("div", _axis(scale, height, words), plot, class_="plot")


def legend(words: Words) -> Html:
    items = (el("li", sign(kind), " ", words.kinds[kind]) for kind in STACKED)
    return el("ul", *items, class_="legend")


def sign(kind: Kind) -> Html:
    return el("span", SIGNS[kind], class_=f"sign {kind}", aria_hidden="true")


def table(title: str, columns: list[Column], words: Words) -> Html:
    """The same numbers, for whoever cannot see the plot or wants to know exactly. On a narrow screen the table scrolls,
    not the page."""
    heads = (words.when, words.all_messages, *(words.kinds[kind] for kind in STACKED))
    head = el("tr", *(el("th", text, scope="col") for text in heads))
    whole = el("table", el("thead", head), el("tbody", *(_row(column, words) for column in columns)))
    scrolls = el("div", whole, class_="scrolls", tabindex=0, role="region", aria_label=title)
    return el("details", el("summary", words.as_table), scrolls)


def share_bar(part: int, whole: int) -> Html:
    """A bar across; its number stands beside it."""
    width = f"{100 * part / max(whole, 1):.2f}%"
    bar = el("rect", x=0, y=0, width=width, height=8, rx=2, class_="rule")
    return el("svg", bar, class_="across", width="100%", height=8, aria_hidden="true")


def _row(column: Column, words: Words) -> Html:
    numbers = (column.total, *(column.counts[kind] for kind in STACKED))
    return el("tr", el("th", column.name, scope="row"), *(el("td", words.figure(number)) for number in numbers))


def _scale(most: int, height: int) -> _Scale:
    """A round top at or above `most`, with at most five lines below it."""
    step = next(step for step in _round_numbers() if step * 5 >= most)
    return _Scale(top=max(1, -(-most // step)) * step, step=step, height=height)


def _round_numbers() -> Iterator[int]:
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10


def _named(key: str, title: str, columns: list[Column], words: Words) -> tuple[Html, Html]:
    highest = max(columns, key=lambda column: column.height)
    said = words.described.replace("{when}", highest.name).replace("{n}", words.figure(highest.height))
    return el("title", title, id=f"{key}-title"), el("desc", said, id=f"{key}-desc")


def _stack(at: int, column: Column, columns: int, scale: _Scale, words: Words) -> Html:
    """One column, from the ground up, with what a mouse that rests on it is told."""
    parts, ground = [], 0
    for kind in STACKED:
        if column.counts[kind]:
            parts.append(_bar(kind, at, columns, scale, ground, ground + column.counts[kind]))
            ground += column.counts[kind]
    said = ", ".join(
        f"{words.kinds[kind]} {words.figure(column.counts[kind])}" for kind in STACKED if column.counts[kind]
    )
    return el("g", el("title", f"{column.name}: {said}"), *parts)


def _bar(class_: str, at: int, columns: int, scale: _Scale, low: int, high: int) -> Html:
    left = 100 * (at + (1 - _FILLED) / 2) / columns
    return el(
        "rect",
        x=f"{left:.3f}%",
        y=round(scale.y(high), 2),
        width=f"{100 * _FILLED / columns:.3f}%",
        height=round(scale.y(low) - scale.y(high), 2),
        class_=class_,
    )


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


def _names(columns: list[Column], most: int, scale: _Scale) -> Iterator[Html]:
    """The names below, each year where it begins to hold."""
    year = ""
    for at, column in ticks(columns, most):
        x = 100 * (at + 0.5) / len(columns)
        yield _name(x, scale.y(0) + 17, column.tick)
        if column.year != year:
            yield _name(x, scale.y(0) + 32, column.year)
            year = column.year


def _name(x: float, y: float, text: str) -> Html:
    edge = _LETTER * len(text)
    place, anchor = (0.0, "start") if x < edge else (100.0, "end") if x > 100 - edge else (x, "middle")
    return el("text", text, x=f"{place:.3f}%", y=round(y, 2), text_anchor=anchor)
