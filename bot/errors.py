"""The errors of this project, sorted by what the caller should do.

    NabuurError
    ├── Busy(retry_after)    wait, then try again
    ├── Gone(what)           the thing no longer exists: forget it
    ├── Refused(why)         the platform will not do it: ask a human
    ├── Lost(why)            the connection is gone: reconnect
    ├── StorageFails(why)    the disk is full or the database locked: nothing was written, try again
    ├── BadInput(faults)     files have faults: stop and explain all of them
    └── CannotStart(why)     the surroundings do not allow a start: stop and explain
        └── FolderInUse      another process uses the data folder

An error takes the facts and writes its own sentence. Adapters translate every error of a client library at the border.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from unicodedata import category, east_asian_width

from bot.translation import in_language, tr, tr_count


class NabuurError(Exception):
    """The base of every error that this project raises on purpose. As a text it is in the language of its reader."""

    def __str__(self) -> str:
        return in_language(super().__str__() if len(self.args) != 1 else self.args[0])


class Busy(NabuurError):
    """`is_guess`: the platform does not say how long to wait, and may take the next action sooner."""

    def __init__(self, retry_after: timedelta, is_guess: bool = False) -> None:
        super().__init__(tr("the platform asks to wait {seconds:g} s", seconds=retry_after.total_seconds()))
        self.retry_after = retry_after
        self.is_guess = is_guess


class Gone(NabuurError):
    def __init__(self, what: str) -> None:
        super().__init__(tr("{what} is not there any more", what=what))


class Refused(NabuurError):
    def __init__(self, why: str) -> None:
        super().__init__(tr("the platform refuses: {why}", why=why))
        self.why = why


class Lost(NabuurError):
    """`maybe_done` is False if there was no connection at all, so that the platform cannot have done anything."""

    def __init__(self, why: str, maybe_done: bool = True) -> None:
        super().__init__(tr("the connection is lost: {why}", why=why))
        self.why = why
        self.maybe_done = maybe_done


class StorageFails(NabuurError):
    def __init__(self, why: str) -> None:
        super().__init__(tr("the database refuses: {why}", why=why))


DAMAGED: Final = tr("its file is damaged. Stop the bot and restore a backup.")
"""The reason for which no later attempt helps."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in a file. `line` and `column` count from 1; 0 means the file as a whole. `where` is the path of keys, such as
    `rules › no-vigilantes › then`; `hint` says what to do, for people who do not program; `excerpt` is the faulty line."""

    file: str
    line: int
    column: int
    where: str
    why: str
    hint: str = ""
    excerpt: str = ""

    def __str__(self) -> str:
        position = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        lines = [_harmless(": ".join(filter(None, (position, self.where, in_language(self.why)))))]
        if self.excerpt:
            number = str(self.line)
            excerpt, width = _cut_around(_harmless(self.excerpt), max(self.column, 1) - 1)
            lines += [f"  {number} | {excerpt}", f"  {' ' * len(number)} | {' ' * width}^"]
        if self.hint:
            lines.append(f"  {_harmless(in_language(self.hint))}")
        return "\n".join(lines)


class BadInput(NabuurError):
    """Carries every fault of a set of files."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        end = tr_count("1 fault; nothing was changed.", "{count} faults; nothing was changed.", len(faults))
        super().__init__("\n\n".join([*map(str, faults), in_language(end)]))
        self.faults = tuple(faults)


class CannotStart(NabuurError):
    """The message says what is wrong and what the operator can do."""


class FolderInUse(CannotStart):
    """Another process uses the data folder."""


_MAX_EXCERPT = 100
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Characters that steer a terminal or turn a text around, and those that came along with a copied text and cannot be seen."""


def _harmless(text: str) -> str:
    return _STEERING.sub("·", text)


def _cut_around(line: str, index: int) -> tuple[str, int]:
    """The part of a long line around an index, and the width of the text before that index in cells of a terminal."""
    start = max(0, index - _MAX_EXCERPT // 2) if len(line) > _MAX_EXCERPT else 0
    excerpt = ("…" if start else "") + line[start : start + _MAX_EXCERPT]
    width = sum(map(_cells, excerpt[: index - start + bool(start)]))
    return excerpt + ("…" if start + _MAX_EXCERPT < len(line) else ""), width


def _cells(character: str) -> int:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
