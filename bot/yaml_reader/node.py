"""A YAML file as a tree in which every node has its position in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from bot.errors import Fault
from bot.translation import tr

_SECRETS: Final = re.compile(
    r"(?i)(?P<key>\b[\w-]*(?:token|password|wachtwoord|secret)[\"']?\s*:\s*|\b\w+_env[\"']?\s*[:=]\s*(?!(?-i:[\"']?[A-Z_]"
    r"[A-Z0-9_]*[\"']?\s*(?:[,}#]|$))))(?P<value>[^\s{].*)|\d{6,}:[\w-]{20,}"
)
"""The value of a key of a secret, a value of `…_env` that is no name of a variable, and a token of Telegram."""

_SEARCHED_LINES: Final = 30
_MOST_KEYS: Final = 9


@dataclass(frozen=True, slots=True)
class SourceText:
    """The lines of a file. `name` is the path as the person who runs the command knows it."""

    name: str
    lines: tuple[str, ...]

    def excerpt(self, line: int) -> str:
        """The line (from 1) with a space for each tab and `•` for anything that looks like a secret; empty if there is none."""
        written = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return _SECRETS.sub(_cover, written.replace("\t", " "))


def _cover(secret: re.Match[str]) -> str:
    key, value = secret["key"] or "", secret["value"] or secret[0]
    return key + "•" * len(value)


@dataclass(slots=True, eq=False)
class Position:
    """A place in a file: line and column, from 1, and the keys that lead to it.

    `parent`: the position of the list or keys around this one. `key`: the last step of the path; it is not final while the
    tree is built, since an item of a list gets its `id` in place of its number as soon as the `id` is parsed.
    """

    source: SourceText
    line: int
    column: int
    parent: Position | None = None
    key: str = ""

    @property
    def where(self) -> str:
        """The path of keys, as `rules › no-vigilantes › then`."""
        keys: list[str] = []
        position: Position | None = self
        while position is not None:
            keys += [shorten(position.key)] if position.key else []
            position = position.parent
        keys.reverse()
        return " › ".join(keys if len(keys) <= _MOST_KEYS else [*keys[:3], "…", *keys[-3:]])

    def __str__(self) -> str:
        return tr("{source}, line {line}", source=self.source.name, line=self.line)

    def fault(self, why: str, hint: str = "") -> Fault:
        excerpt = self.source.excerpt(self.line)
        return Fault(self.source.name, self.line, self.column, self.where, why, hint, excerpt)

    def wrong(self, why: str, hint: str = "") -> Wrong:
        return Wrong([self.fault(why, hint)])

    def wrong_without_excerpt(self, why: str, hint: str) -> Wrong:
        """Like `wrong`, but the fault does not show the line, which may contain a secret."""
        return Wrong([replace(self.fault(why, hint), excerpt="")])

    def find(self, snippet: str) -> Position:
        """The position of `snippet` on this line or the 30 lines below it; this position if the snippet is not there."""
        for offset, written in enumerate(self.source.lines[self.line - 1 : self.line + _SEARCHED_LINES]):
            column = written.find(snippet, self.column - 1 if offset == 0 else 0)
            if column >= 0:
                return Position(self.source, self.line + offset, column + 1, self.parent, self.key)
        return self


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """A single value as typed. `plain`: it has no quotation marks and is no block (`|` or `>`)."""

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
    """Keys with values, in the order of the file."""

    position: Position
    entries: dict[str, MappingEntry] = field(default_factory=dict)


Node = Scalar | Items | Keys


class Wrong(Exception):
    """A node cannot be used. `faults` has at least one fault; a reader of several entries raises the faults of all of them."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(*faults)
        self.faults = tuple(faults)


MAX_SHOWN: Final = 40


def shorten(text: str) -> str:
    """The text in one line, at most `MAX_SHOWN` characters long, to quote it in a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= MAX_SHOWN else flat[: MAX_SHOWN - 1] + "…"


def fits_in_a_list(node: Scalar) -> bool:
    """True if the advice can repeat the whole text as it would stand in a list between [ and ]."""
    return len(node.text) <= MAX_SHOWN and not set(node.text) & set("[]{}" if node.plain else '"\\')
