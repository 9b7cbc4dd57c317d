"""What can go wrong, sorted by what the caller should do about it.

    NabuurError
    ├── Busy(retry_after)    wait, then try again
    ├── Gone                 the thing is not there any more: forget it
    ├── Refused(why)         the platform will not do it: ask a human
    ├── Lost(why)            the connection is gone: reconnect
    ├── StorageFails(why)    the disk is full or the database locked: nothing was written, try again
    ├── BadInput(faults)     files that people wrote have faults: stop and explain all of them
    └── CannotStart(why)     the surroundings do not allow a start: say what to do

An error takes the facts and writes its own sentence. Adapters translate every error of a client library at the border.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from unicodedata import category, east_asian_width


class NabuurError(Exception):
    """Everything this project raises on purpose."""


class Busy(NabuurError):
    def __init__(self, retry_after: timedelta) -> None:
        super().__init__(f"the platform asks to wait {retry_after.total_seconds():g} s")
        self.retry_after = retry_after


class Gone(NabuurError):
    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is not there any more")


class Refused(NabuurError):
    def __init__(self, why: str) -> None:
        super().__init__(f"the platform refuses: {why}")
        self.why = why


class Lost(NabuurError):
    """`maybe_done` False: there was no connection at all, so that nothing has been done."""

    def __init__(self, why: str, maybe_done: bool = True) -> None:
        super().__init__(f"the connection is lost: {why}")
        self.maybe_done = maybe_done


_WIDEST = 100


def _window(line: str, at: int) -> tuple[str, int]:
    """The part of a long line around a position, and how many cells of a terminal stand before that position."""
    start = max(0, at - _WIDEST // 2) if len(line) > _WIDEST else 0
    part = line[start : start + _WIDEST]
    before = ("…" if start else "") + part
    shown = before + ("…" if start + _WIDEST < len(line) else "")
    return shown, sum(map(_cells, before[: at - start + bool(start)]))


def _cells(character: str) -> int:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


class StorageFails(NabuurError):
    def __init__(self, why: str) -> None:
        super().__init__(f"the database refuses: {why}")


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in a file. `line` and `column` count from 1; 0 means the file as a whole. `where` is the path of keys, as
    `rules › no-vigilantes › then`; `hint` says what to do, in words for somebody who does not program."""

    file: str
    line: int
    column: int
    where: str
    why: str
    hint: str = ""
    excerpt: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        head = f"{place}: {self.where}: {self.why}" if self.where else f"{place}: {self.why}"
        lines = [head]
        if self.excerpt:
            number = str(self.line)
            excerpt, caret = _window(self.excerpt, max(self.column, 1) - 1)
            lines += [f"  {number} | {excerpt}", f"  {' ' * len(number)} | {' ' * caret}^"]
        if self.hint:
            lines.append(f"  {self.hint}")
        return "\n".join(lines)


class BadInput(NabuurError):
    """Every fault of a set of files, found in one go."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        super().__init__("\n\n".join([*map(str, faults), f"{count}; nothing was changed."]))
        self.faults = tuple(faults)


class CannotStart(NabuurError):
    def __init__(self, why: str) -> None:
        super().__init__(why)
