"""The head of every entry of a WhatsApp export: its date and time. All heads of a file have one shape.

The first line of the file decides on the shape, so a line of another chat that a member pasted into a message is no entry.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from adapters.export.dates import DateNumbers

_MARKS = "[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*"
_SPACE = "[ \u00a0\u2009\u202f]"
_DATE = r"(?P<date>\d{1,4}(?P<sep>[/.\-])\d{1,2}(?P=sep)\d{1,4})"
_BETWEEN = rf"(?P<comma>,?){_SPACE}(?:(?:à|om|um|at){_SPACE})?"
_SECOND = r"(?P<colon>[:.])(?P<second>\d{2})"
_HALF = rf"{_SPACE}?(?P<half>[AaPp])\.?{_SPACE}?[Mm]\.?"
_CLOCK = r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})"
_ANDROID = (_MARKS, f"{_SPACE}[-–]{_SPACE}(?P<rest>.*)")
_IOS = (rf"{_MARKS}\[", rf"\](?:{_SPACE}|{_MARKS})(?P<rest>.*)")
_GENERAL = {
    ios: re.compile(f"{before}{_DATE}{_BETWEEN}{_CLOCK}(?:{_SECOND})?(?:{_HALF})?{after}", re.S)
    for ios, (before, after) in ((False, _ANDROID), (True, _IOS))
}


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape of the heads in one file. `pattern` matches the whole first line of an entry; groups: date, hour, minute, rest,
    and `second` and `half` (a or p) if the file has them."""

    ios: bool
    year_first: bool
    seconds: bool
    halves: bool
    separator: str
    pattern: re.Pattern[str]

    def numbers(self, date: str) -> DateNumbers:
        first, second, third = date.split(self.separator)
        return first, second, third


def shape_of(line: str) -> Shape | None:
    """The shape of a file with this first line; None if it is no WhatsApp export."""
    for ios, general in _GENERAL.items():
        found = general.fullmatch(line)
        if found and _plausible(found["date"], found["sep"]):
            return _shape(ios, found)
    return None


def _shape(ios: bool, found: re.Match[str]) -> Shape:
    before, after = _IOS if ios else _ANDROID
    separator = found["sep"]
    year_first = len(found["date"].split(separator)[0]) == 4
    year = len(found["date"].split(separator)[2])
    numbers = (r"\d{4}", r"\d{1,2}", r"\d{1,2}") if year_first else (r"\d{1,2}", r"\d{1,2}", rf"\d{{{year}}}")
    date = f"(?P<date>{re.escape(separator).join(numbers)})"
    between = rf"{found['comma']}{_SPACE}(?:(?:à|om|um|at){_SPACE})?"
    seconds, halves = found["second"] is not None, found["half"] is not None
    clock = _CLOCK + (_SECOND if seconds else "") + (_HALF if halves else "")
    pattern = re.compile(f"{before}{date}{between}{clock}{after}", re.S)
    return Shape(ios, year_first, seconds, halves, separator, pattern)


def _plausible(date: str, separator: str) -> bool:
    lengths = [len(number) for number in date.split(separator)]
    return (lengths[0] == 4 and lengths[2] <= 2) or (lengths[0] <= 2 and lengths[2] in (2, 4))
