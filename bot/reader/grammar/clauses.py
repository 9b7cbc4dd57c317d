"""Clauses of a text: what stands between two marks."""

from __future__ import annotations

import re
from typing import Final

_MARKS: Final = r"[.,:()!;\n]| - "
_BETWEEN: Final = re.compile(_MARKS.encode())
_START: Final = re.compile(r"(?<![\[\\])\^")
_END: Final = re.compile(r"(?<!\\)\$")


def clauses_of(text: bytes) -> list[bytes]:
    """`text`: folded, in UTF-8."""
    return [each for each in _BETWEEN.split(text) if each.strip()]


def within_clauses(pattern: str) -> str:
    """A pattern for whole texts that occurs wherever `pattern` occurs in a clause: `^` and `$` are the ends of a clause."""
    return _END.sub(rf"(?:$|{_MARKS})", _START.sub(rf"(?:^|{_MARKS})", pattern))
