"""Readers of single values. A reader takes a node and returns a value or raises Wrong. The reader decides the type, not the
YAML: `no` and `101` are texts until a reader reads them otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import Enum
from typing import Final, Generic, TypeVar

from bot.translation import Sentence, tr
from bot.yaml_reader.node import Items, Keys, Node, Position, Scalar, shorten
from bot.yaml_reader.other_words import means_off
from bot.yaml_reader.shape import TEXT, spelling, with_shape, with_shape_of
from bot.yaml_reader.suggestion import NO_MEANINGS, did_you_mean

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

Reader = Callable[[Node], T]

_SHARE: Final = re.compile(r"[01]?\.?[0-9]{1,6}")
_NAME: Final = re.compile("[a-z0-9]+(?:[-_][a-z0-9]+)*")
_DURATION: Final = re.compile(r"([0-9]{1,6})\s*([A-Za-z]+)\.?")
_CLOCK: Final = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_TIME_OF_DAY: Final = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
_CURLY: Final = "“”„‟‘’«»"
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NO_COMMENT: Final = re.compile(r"\s+#(?=[^\s#])")
_LONGEST_NAME: Final = 60
_LONGEST_DURATION: Final = timedelta(days=366)
_UNITS: Final[Mapping[str, timedelta]] = {
    spelt: length
    for length, words in (
        (timedelta(seconds=1), "s sec sek second seconds seconde seconden secondes sekunde sekunden"),
        (timedelta(minutes=1), "min mins minute minutes minuut minuten"),
        (timedelta(hours=1), "h hr hrs hour hours u uur uren heure heures std stunde stunden"),
        (timedelta(days=1), "d day days dag dagen jour jours tag tage tagen"),
        (timedelta(weeks=1), "week weeks weken semaine semaines woche wochen"),
    )
    for word in words.split()
    for spelt in (word, word.capitalize())
}
"""Units in English and in the languages of the people who write settings."""

_NAME_HINT: Final = tr("Use small letters a-z, digits and -, at most 60 characters, as in no-vigilantes.")
_SHARE_HINT: Final = tr("Write it with a point, such as 0.8.")
_DURATION_HINT: Final = tr("Write a number and a unit: 45 s, 30 min, 2 h, 1 day, 3 weeks; at most 366 days.")
_CLOCK_HINT: Final = tr("Write it as 02:30, from 00:00 to 23:59; midnight is 00:00.")
_HOURS_HINT: Final = tr("Write it as 22:00-07:00, with times from 00:00 to 23:59; midnight is 00:00.")
_SAME: Final = tr(
    "Leave `time` out to mean always, and `quiet` to mean never; under `corrections`, never is `quiet: off`."
)


@dataclass(frozen=True, slots=True)
class Positioned(Generic[T]):
    """A value with the position at which it was written."""

    value: T
    position: Position


def with_position(reader: Reader[T]) -> Reader[Positioned[T]]:
    return with_shape_of(reader)(lambda node: Positioned(reader(node), node.position))


class PlacedText(str):
    """A text that knows its position, for a check that also needs another file."""

    __slots__ = ("position",)
    position: Position


def placed(reader: Reader[str]) -> Reader[str]:
    """Makes this reader return each text as a `PlacedText`."""

    def read(node: Node) -> str:
        made = PlacedText(reader(node))
        made.position = node.position
        return made

    return with_shape_of(reader)(read)


@with_shape(TEXT)
def text(node: Node) -> str:
    """A text that is not empty, without the line break at the end of a block."""
    match node:
        case Scalar(position, written, plain):
            if not written.strip():
                raise position.wrong(tr("nothing is written here"), _hint_if_commented(position) if plain else FILL_IT)
            if plain and written[0] in _CURLY and written.rstrip()[-1] in _CURLY:
                raise position.wrong(
                    tr("these curly quotation marks would be part of the text"),
                    tr('Use straight ones: "…".'),
                )
            if plain and written.rstrip()[-1] == '"' and written.count('"') == 1:
                raise position.wrong(
                    tr("this text ends with a quotation mark that nothing opens"),
                    tr('Put one before it: "…".'),
                )
            return written.rstrip("\n")
        case Items(position):
            hint = tr("Put a text that begins with [ or - in quotation marks.")
            raise position.wrong(tr("this must be one text, not a list"), hint)
        case Keys(position):
            hint = tr("Put a text that has a colon in it or begins with { in quotation marks.")
            raise position.wrong(tr("this must be a text, not keys"), hint)


FILL_IT: Final = tr("Write a value, or remove the key.")


_COMMENTED: Final = tr(
    "The bot ignores everything after #. If the # belongs to the text, put the text in quotation marks."
)


def _hint_if_commented(position: Position) -> str:
    return _COMMENTED if "#" in position.source.excerpt(position.line) else FILL_IT


@with_shape(TEXT)
def prose(node: Node) -> str:
    """A text as people write it in YAML. Neither `#3` nor a backslash of theirs may silently change it."""
    written = text(node)
    if _CONTROL.search(written):  # such as "\\b", which is no end of a word there
        raise node.position.wrong(
            tr("a backslash in double quotation marks means something special"),
            tr("Use single quotation marks around a text with backslashes: '\\bword\\b'."),
        )
    if isinstance(node, Scalar) and node.plain and (cut := _cut_at(node)):
        raise cut.wrong(tr("everything after # is left out here"), _COMMENTED)
    return written


def _cut_at(node: Scalar) -> Position | None:
    """Where a `#` without a space behind it cuts a text without quotation marks, which may go over several lines."""
    position, text, at = node.position, node.text, 0
    for number in range(position.line, len(position.source.lines) + 1):
        line = position.source.lines[number - 1]
        start = position.column - 1 if number == position.line else len(line) - len(line.lstrip())
        if len(text) - at <= len(line) - start and line.startswith(text[at:], start):  # its last line
            cut = _NO_COMMENT.match(line, start + len(text) - at)
            return cut and (position if number == position.line else replace(position, line=number, column=cut.end()))
        written = line[start:].strip()
        if not text.startswith(f"{written} ", at):
            return None
        at += len(written) + 1
    return None


@with_shape({**spelling(_NAME.pattern, _NAME_HINT, number=True), "maxLength": _LONGEST_NAME})
def name(node: Node) -> str:
    """A name that other entries can refer to: small letters, digits, `-` and `_`, at most 60 characters."""
    written = text(node)
    if not _NAME.fullmatch(written) or len(written) > _LONGEST_NAME:
        why = tr("`{written}` cannot be a name", written=shorten(written))
        raise node.position.wrong(why, _NAME_HINT)
    return written


def one_of(what: str, values: Mapping[str, T], meanings: Mapping[str, Sentence] = NO_MEANINGS) -> Reader[T]:
    """A reader of one of the names, which returns its value. `what` is the kind of name, with its article: `a label`.
    `meanings`: of the names, for a fault that lists them."""

    @with_shape({"enum": list(values)})
    def read(node: Node) -> T:
        written = text(node)
        if written not in values:
            raise node.position.wrong(
                tr("`{written}` is not {what}", written=shorten(written), what=what),
                did_you_mean(written, values, meanings),
            )
        return values[written]

    return read


def member_of(what: str, kind: type[E], meanings: Mapping[str, Sentence] = NO_MEANINGS) -> Reader[E]:
    """A reader of one of an enumeration's values. `what`, `meanings`: as in `one_of`."""
    return one_of(what, {str(member.value): member for member in kind}, meanings)


def one_name_of(what: str, names: Iterable[str] | None, meanings: Mapping[str, Sentence] = NO_MEANINGS) -> Reader[str]:
    """A reader of one of the names, or of any text if the names are not known (None). `what`, `meanings`: as in `one_of`."""
    return text if names is None else one_of(what, {name: name for name in names}, meanings)


_yes_no: Final = one_of(tr("true or false"), {"true": True, "false": False, "yes": True, "no": False})


@with_shape({"enum": [True, False, "true", "false", "yes", "no"]})
def yes_no(node: Node) -> bool:
    """`true` or `false`, in small letters or capitals."""
    if isinstance(node, Scalar):
        node = replace(node, text=node.text.lower())
    return _yes_no(node)


def whole_number(low: int, high: int) -> Reader[int]:
    """A reader of a whole number from `low` to `high`, both included."""
    hint = tr("Write a whole number from {low} to {high}.", low=low, high=high)

    @with_shape({**spelling("[0-9]{1,9}", hint), "type": ["integer", "string"], "minimum": low, "maximum": high})
    def read(node: Node) -> int:
        written = text(node)
        if not re.fullmatch("[0-9]{1,9}", written) or not low <= int(written) <= high:
            raise node.position.wrong(
                tr(
                    "`{written}` is not a whole number from {low} to {high}",
                    written=shorten(written),
                    low=low,
                    high=high,
                ),
                hint,
            )
        return int(written)

    return read


@with_shape(
    {**spelling(_SHARE.pattern, _SHARE_HINT), "type": ["number", "string"], "exclusiveMinimum": 0, "maximum": 1}
)
def share(node: Node) -> float:
    """A number greater than 0 and at most 1."""
    written = text(node)
    value = float(written) if _SHARE.fullmatch(written) else 0.0
    if not 0 < value <= 1:
        raise node.position.wrong(
            tr("`{written}` is not a number between 0 and 1", written=shorten(written)), _SHARE_HINT
        )
    return value


@with_shape(spelling(rf"[0-9]{{1,6}}\s*(?:{'|'.join(_UNITS)})\.?", _DURATION_HINT))
def duration(node: Node) -> timedelta:
    """A duration such as `30 min`, from 1 s to 366 days."""
    written = text(node)
    match = _DURATION.fullmatch(written)
    if match is None or match[2] not in _UNITS:
        raise node.position.wrong(tr("`{written}` is not a duration", written=shorten(written)), _DURATION_HINT)
    value = int(match[1]) * _UNITS[match[2]]
    if not timedelta(0) < value <= _LONGEST_DURATION:
        raise node.position.wrong(
            tr("`{written}` is not between 1 s and a year", written=shorten(written)), _DURATION_HINT
        )
    return value


@with_shape(spelling(_TIME_OF_DAY, _CLOCK_HINT))
def clock(node: Node) -> time:
    """A time of day such as `02:30`."""
    written = text(node)
    value = time_of_day(written)
    if value is None:
        raise node.position.wrong(tr("`{written}` is not a time of day", written=shorten(written)), _CLOCK_HINT)
    return value


@with_shape(spelling(rf"\s*{_TIME_OF_DAY}\s*[-–]\s*{_TIME_OF_DAY}\s*", _HOURS_HINT))
def hours(node: Node) -> tuple[time, time]:
    """The start and the end of a span of hours such as `22:00-07:00`. The span may pass midnight."""
    written = text(node)
    first, dash, second = written.replace("–", "-").partition("-")
    start, end = time_of_day(first.strip()), time_of_day(second.strip())
    if not dash or start is None or end is None:
        hint = tr("Remove this key if there are to be no such hours.") if means_off(written) else _HOURS_HINT
        raise node.position.wrong(tr("`{written}` is not a stretch of hours", written=shorten(written)), hint)
    if start == end:
        raise node.position.wrong(tr("`{written}` begins and ends at the same time", written=shorten(written)), _SAME)
    return start, end


def time_of_day(written: str) -> time | None:
    """The time of day for `9:00` or `09:00`; None if the text is not a time of day."""
    match = _CLOCK.fullmatch(written)
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        return None
    return time(int(match[1]), int(match[2]))


_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_HINT: Final = tr("Write year, month and day, such as 2026-03-01.")


@with_shape(spelling(_DAY.pattern, _DAY_HINT))
def day(node: Node) -> date:
    """A day such as `2026-03-01`."""
    written = text(node)
    try:
        if _DAY.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:
        pass  # such as 2026-02-30: the fault is the same
    raise node.position.wrong(tr("`{written}` is not a day", written=shorten(written)), _DAY_HINT)
