"""The answer to a coordinator, and the end of work that cannot be done."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Final

from bot.core.event import AnswerLine
from bot.errors import Fault, NabuurError
from bot.live_rules.chat_faults import without_folders

MOST_LINES: Final = 24
LONGEST_LINE: Final = 72
"""Characters of a line in a listing: more cannot be read on a phone."""

MOST_FAULTS: Final = 4

MOST_NAMES: Final = 5

_BEFORE: Final = 20
"""Characters that a long line shows before its change."""

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
    shown = [without_folders(fault) for fault in faults[:MOST_FAULTS]]
    more = len(faults) - len(shown)
    return "\n\n".join([*shown, *([f"… (+{more})"] if more else [])])


def difference(before: str, after: str) -> str:
    """The lines that went and came; of a long line the part with the change."""
    old, new, lines = before.splitlines(), after.splitlines(), list[str]()
    for tag, start, end, new_start, new_end in difflib.SequenceMatcher(None, old, new).get_opcodes():
        if tag != "equal":
            gone, come = old[start:end], new[new_start:new_end]
            pairs = [_from_change(*pair) for pair in zip(gone, come, strict=False)]
            lines += [f"-{line}" for line in (*(was for was, _ in pairs), *gone[len(pairs) :])]
            lines += [f"+{line}" for line in (*(now for _, now in pairs), *come[len(pairs) :])]
    return shortened(lines)


def _from_change(was: str, now: str) -> tuple[str, str]:
    """Two long lines from a few words before the place where they begin to differ."""
    signs = enumerate(zip(was, now, strict=False))
    at = next((at for at, (one, other) in signs if one != other), min(len(was), len(now)))
    if at < LONGEST_LINE // 2 or max(len(was), len(now)) < LONGEST_LINE:
        return was, now
    begins = was.rfind(" ", 0, at - _BEFORE) + 1 or at - _BEFORE
    return f"… {was[begins:]}", f"… {now[begins:]}"


def in_short(difference: str) -> str:
    """The first line of a difference, and how many more there are."""
    begun = (line for line in difference.splitlines() if not line.startswith("  "))  # the others go on with one
    first, *others = [line for line in begun if line[1:].strip(" -#")] or [""]
    sign = {"+": "+", "-": "−"}.get(first[:1], "")
    cut = _CUT.fullmatch(others[-1]) if others else None
    count = len(others) - 1 + int(cut[1]) if cut else len(others)
    more = f" … (+{count})" if others else ""
    return f"{sign} {first[1:].strip(' -')}{more}" if sign else first


def in_row(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    more = len(names) - MOST_NAMES
    return ", ".join(names[:MOST_NAMES]) + (f" … (+{more})" if more > 0 else "")


def in_parts(line: str) -> list[str]:
    """A line that may not be cut, in parts that fit on a phone."""
    return wrap(line, LONGEST_LINE, subsequent_indent="  ", break_on_hyphens=False)


def shortened(lines: Sequence[str]) -> str:
    shown = [line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1] + "…" for line in lines[:MOST_LINES]]
    more = len(lines) - len(shown)
    return "\n".join([*shown, *([f"… (+{more})"] if more else [])])
