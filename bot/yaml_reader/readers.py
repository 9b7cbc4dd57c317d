"""Readers of single values: a node in, a value out, or Wrong. The YAML never decides a type; the reader does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from enum import Enum
from typing import Final, Generic, TypeVar

from bot.yaml_reader.node import Items, Keys, Node, Position, Scalar, shorten
from bot.yaml_reader.shape import TEXT, spelling, with_shape, with_shape_of
from bot.yaml_reader.suggestion import did_you_mean

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

Reader = Callable[[Node], T]

_SHARE: Final = re.compile(r"[01]?\.?[0-9]{1,6}")
_NAME: Final = re.compile("[a-z0-9]+(?:[-_][a-z0-9]+)*")
_DURATION: Final = re.compile(r"([0-9]{1,6})\s*([a-z]+)")
_CLOCK: Final = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_TIME_OF_DAY: Final = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
_LONGEST_NAME: Final = 60
_LONGEST_DURATION: Final = timedelta(days=366)
_UNITS: Final[Mapping[str, timedelta]] = {
    **dict.fromkeys(("s", "sec", "second", "seconds"), timedelta(seconds=1)),
    **dict.fromkeys(("min", "minute", "minutes"), timedelta(minutes=1)),
    **dict.fromkeys(("h", "hour", "hours"), timedelta(hours=1)),
    **dict.fromkeys(("d", "day", "days"), timedelta(days=1)),
    **dict.fromkeys(("week", "weeks"), timedelta(weeks=1)),
}

_NAME_HINT: Final = "Use small letters a-z, digits and -, at most 60 signs, as in no-vigilantes."
_SHARE_HINT: Final = "Write it with a point, as 0.8."
_DURATION_HINT: Final = "Write a number and a unit: 45 s, 30 min, 2 h, 1 day."
_CLOCK_HINT: Final = "Write it as 02:30, from 00:00 to 23:59."
_HOURS_HINT: Final = "Write it as 22:00-07:00, with times from 00:00 to 23:59."


@dataclass(frozen=True, slots=True)
class Positioned(Generic[T]):
    """A value that remembers where it was written."""

    value: T
    position: Position


def with_position(reader: Reader[T]) -> Reader[Positioned[T]]:
    return with_shape_of(reader)(lambda node: Positioned(reader(node), node.position))


@with_shape(TEXT)
def text(node: Node) -> str:
    """A text that is not empty, without the line break at the end of a block."""
    match node:
        case Scalar(position, written, plain):
            if not written.strip():
                raise position.wrong("nothing is written here", _why_empty(position) if plain else "")
            return written.rstrip("\n")
        case Items(position):
            raise position.wrong(
                "here must be one text, not a list", "A text that begins with [ or - must stand in quotation marks."
            )
        case Keys(position):
            hint = "A text that begins with { must stand in quotation marks."
            raise position.wrong("here must be a text, not keys", hint)


def _why_empty(position: Position) -> str:
    rest = position.source.excerpt(position.line)
    return (
        "What follows # is a note to yourself. Put the text in quotation marks if # belongs to it."
        if "#" in rest
        else ""
    )


@with_shape({**spelling(_NAME.pattern, _NAME_HINT, number=True), "maxLength": _LONGEST_NAME})
def name(node: Node) -> str:
    """A name for use in other places: small letters, digits, - and _."""
    written = text(node)
    if not _NAME.fullmatch(written) or len(written) > _LONGEST_NAME:
        why = f"`{shorten(written)}` cannot be a name"
        raise node.position.wrong(why, _NAME_HINT)
    return written


def one_of(what: str, values: Mapping[str, T]) -> Reader[T]:
    """One of the names. `what` says what they are, with its article: `a label`."""

    @with_shape({"enum": list(values)})
    def read(node: Node) -> T:
        written = text(node)
        if written not in values:
            raise node.position.wrong(f"`{shorten(written)}` is not {what}", did_you_mean(written, values))
        return values[written]

    return read


def member_of(what: str, kind: type[E]) -> Reader[E]:
    """One of an enumeration's values, by value."""
    return one_of(what, {str(member.value): member for member in kind})


def one_name_of(what: str, names: Iterable[str] | None) -> Reader[str]:
    """One of some names; any name where they are not known (None)."""
    return text if names is None else one_of(what, {name: name for name in names})


_yes_no: Final = one_of("true or false", {"true": True, "false": False, "yes": True, "no": False})


@with_shape({"enum": [True, False, "true", "false", "yes", "no"]})
def yes_no(node: Node) -> bool:
    return _yes_no(node)


def whole_number(low: int, high: int) -> Reader[int]:
    """A whole number from `low` to `high`, both included."""
    hint = f"Write a whole number from {low} to {high}."

    @with_shape({**spelling("[0-9]{1,9}", hint), "type": ["integer", "string"], "minimum": low, "maximum": high})
    def read(node: Node) -> int:
        written = text(node)
        if not re.fullmatch("[0-9]{1,9}", written) or not low <= int(written) <= high:
            raise node.position.wrong(f"`{shorten(written)}` is not a whole number from {low} to {high}")
        return int(written)

    return read


@with_shape(
    {**spelling(_SHARE.pattern, _SHARE_HINT), "type": ["number", "string"], "exclusiveMinimum": 0, "maximum": 1}
)
def share(node: Node) -> float:
    """More than 0, at most 1."""
    written = text(node)
    value = float(written) if _SHARE.fullmatch(written) else 0.0
    if not 0 < value <= 1:
        raise node.position.wrong(f"`{shorten(written)}` is not a number between 0 and 1", _SHARE_HINT)
    return value


@with_shape(spelling(rf"[0-9]{{1,6}}\s*(?:{'|'.join(_UNITS)})", _DURATION_HINT))
def duration(node: Node) -> timedelta:
    """A stretch of time, as `30 min`."""
    written = text(node)
    found = _DURATION.fullmatch(written)
    if found is None or found[2] not in _UNITS:
        raise node.position.wrong(f"`{shorten(written)}` is not a duration", _DURATION_HINT)
    value = int(found[1]) * _UNITS[found[2]]
    if not timedelta(0) < value <= _LONGEST_DURATION:
        raise node.position.wrong(f"`{shorten(written)}` is not between 1 s and a year", _DURATION_HINT)
    return value


@with_shape(spelling(_TIME_OF_DAY, _CLOCK_HINT))
def clock(node: Node) -> time:
    """A time of day, as `02:30`."""
    written = text(node)
    moment = time_of_day(written)
    if moment is None:
        raise node.position.wrong(f"`{shorten(written)}` is not a time of day", _CLOCK_HINT)
    return moment


@with_shape(spelling(rf"\s*{_TIME_OF_DAY}\s*[-–]\s*{_TIME_OF_DAY}\s*", _HOURS_HINT))
def hours(node: Node) -> tuple[time, time]:
    """From one time of day up to another, as `22:00-07:00`."""
    written = text(node)
    first, dash, second = written.replace("–", "-").partition("-")
    start, end = time_of_day(first.strip()), time_of_day(second.strip())
    if not dash or start is None or end is None:
        raise node.position.wrong(f"`{shorten(written)}` is not a stretch of hours", _HOURS_HINT)
    if start == end:
        raise node.position.wrong(f"`{shorten(written)}` begins and ends at the same time", _HOURS_HINT)
    return start, end


def time_of_day(written: str) -> time | None:
    """A time of day as `9:00` or `09:00`; None: it is none."""
    found = _CLOCK.fullmatch(written)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]))
