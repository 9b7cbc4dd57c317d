"""A YAML file as a tree in which everything knows where it was written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from bot.errors import Fault

_SECRETS: Final = re.compile(
    r"(?i)(?P<key>\b[\w-]*(?:token|password|wachtwoord|secret)[\"']?\s*:\s*)(?P<value>[^\s{].*)|\d{6,}:[\w-]{20,}"
)
_SEARCHED_LINES: Final = 30
_MOST_KEYS: Final = 9


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file by the name that its reader knows it by, and its lines."""

    name: str
    lines: tuple[str, ...]

    def excerpt(self, line: int) -> str:
        """The line as people see it, with what looks like a secret covered; empty where there is no such line."""
        written = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return _SECRETS.sub(_covered, written.replace("\t", " "))


def _covered(found: re.Match[str]) -> str:
    key, value = found["key"] or "", found["value"] or found[0]
    return key + "•" * len(value)


@dataclass(slots=True, eq=False)
class Position:
    """Where something stands: line and column from 1, and the keys that lead to it.

    `key` may still change while the tree grows: an item of a list goes by its `id` as soon as that is read.
    """

    source: SourceText
    line: int
    column: int
    above: Position | None = None
    key: str = ""

    @property
    def where(self) -> str:
        """The path of keys, as `rules › no-vigilantes › then`."""
        keys: list[str] = []
        position: Position | None = self
        while position is not None:
            keys += [shorten(position.key)] if position.key else []
            position = position.above
        keys.reverse()
        return " › ".join(keys if len(keys) <= _MOST_KEYS else [*keys[:3], "…", *keys[-3:]])

    def __str__(self) -> str:
        return f"{self.source.name}, line {self.line}"

    def fault(self, why: str, hint: str = "") -> Fault:
        excerpt = self.source.excerpt(self.line)
        return Fault(self.source.name, self.line, self.column, self.where, why, hint, excerpt)

    def wrong(self, why: str, hint: str = "") -> Wrong:
        return Wrong([self.fault(why, hint)])

    def wrong_unseen(self, why: str, hint: str = "") -> Wrong:
        """The same without the line, which may hold a secret."""
        return Wrong([replace(self.fault(why, hint), excerpt="")])

    def at(self, snippet: str) -> Position:
        """The position of `snippet` at or shortly below this one, for a nearer caret; this position when it is not found."""
        for offset, written in enumerate(self.source.lines[self.line - 1 : self.line + _SEARCHED_LINES]):
            column = written.find(snippet, self.column - 1 if offset == 0 else 0)
            if column >= 0:
                return Position(self.source, self.line + offset, column + 1, self.above, self.key)
        return self


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """A single value as typed. `plain`: without quotation marks."""

    position: Position
    text: str
    plain: bool


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """A list."""

    position: Position
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class MappingEntry:
    key: Position
    value: Node


@dataclass(frozen=True, slots=True, eq=False)
class Keys:
    """Keys with values, in the order in which they were written."""

    position: Position
    entries: dict[str, MappingEntry] = field(default_factory=dict)


Node = Scalar | Items | Keys


class Wrong(Exception):
    """What was written cannot be used. A reader raises it; whoever reads several things gathers them first."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(*faults)
        self.faults = tuple(faults)


MAX_SHOWN: Final = 40


def shorten(text: str) -> str:
    """Written words, short enough for a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= MAX_SHOWN else flat[: MAX_SHOWN - 1] + "…"
