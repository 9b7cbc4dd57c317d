"""Clauses of a text: what stands between two marks or emoji."""

from __future__ import annotations

import re
from typing import Final

from bot.reader.text.remembered import remembered

_MARKS: Final = r"[.,:()!;\n\x{2600}-\x{27bf}\x{1f000}-\x{1faff}]| - "
_BETWEEN: Final = re.compile(rb"[.,:()!;\n]| - |\xe2[\x98-\x9e][\x80-\xbf]|\xf0\x9f[\x80-\xbf]{2}")
_START: Final = re.compile(r"(?<![\[\\])\^")
_END: Final = re.compile(r"(?<!\\)\$")


@remembered
def clauses_of(text: bytes) -> tuple[bytes, ...]:
    """`text`: folded, in UTF-8."""
    return tuple([each for each in _BETWEEN.split(text) if each.strip()])


def within_clauses(pattern: str, marks: str = _MARKS) -> str:
    """A pattern for whole texts that occurs wherever `pattern` occurs in a clause: `^` and `$` are the ends of a clause.
    `marks`: what stands between two clauses."""
    begun = _START.sub(lambda _: rf"(?:^|{marks})", pattern)
    return _END.sub(lambda _: rf"(?:$|{marks})", begun)
