"""The answer to a coordinator, and the end of work that cannot be done."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.core.event import AnswerLine
from bot.errors import Fault, NabuurError

MOST_LINES: Final = 24
LONGEST_LINE: Final = 72
"""Of a listing: more cannot be read on a phone."""

MOST_FAULTS: Final = 4

MOST_NAMES: Final = 5


_CUT: Final = re.compile(r"… \(\+(\d+)\)")
"""The last line of a listing that was too long."""


@dataclass(frozen=True, slots=True)
class ChangeAnswer:
    """The fields of `RulesAnswered` that the work decides."""

    lines: tuple[AnswerLine, ...]
    listing: str = ""
    code: str = ""
    file: str = ""
    content: str = ""
    in_force: bool = False


class CannotDo(NabuurError):
    """The coordinator reads why. Nothing was changed."""

    def __init__(self, key: str, listing: str = "", **values: str) -> None:
        super().__init__(key)
        self.answer = ChangeAnswer((AnswerLine(key, values),), listing)


def listed_faults(faults: Sequence[Fault]) -> str:
    """The first faults, each with its line and a caret below the place."""
    shown = [str(fault) for fault in faults[:MOST_FAULTS]]
    more = len(faults) - len(shown)
    return "\n\n".join([*shown, *([f"… (+{more})"] if more else [])])


def difference(before: str, after: str) -> str:
    """The lines that went and came."""
    changes = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    lines = [line for line in changes if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    return shortened(lines)


def in_short(difference: str) -> str:
    """The first line of a difference, and how many more there are."""
    first, *others = [line for line in difference.splitlines() if line[1:].strip(" -#")] or [""]
    sign = {"+": "+", "-": "−"}.get(first[:1], "")
    cut = _CUT.fullmatch(others[-1]) if others else None
    count = len(others) - 1 + int(cut[1]) if cut else len(others)
    more = f" … (+{count})" if others else ""
    return f"{sign} {first[1:].strip(' -')}{more}" if sign else first


def in_row(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    more = len(names) - MOST_NAMES
    return ", ".join(names[:MOST_NAMES]) + (f" … (+{more})" if more > 0 else "")


def shortened(lines: Sequence[str]) -> str:
    shown = [line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1] + "…" for line in lines[:MOST_LINES]]
    more = len(lines) - len(shown)
    return "\n".join([*shown, *([f"… (+{more})"] if more else [])])
