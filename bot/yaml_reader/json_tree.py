"""A JSON file as the same tree as YAML, with positions. Strings may hold any sign, also those that YAML refuses."""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder
from typing import Final

from bot.errors import Fault
from bot.yaml_reader.node import Items, Keys, MappingEntry, Node, Position, Scalar, SourceText, Wrong

DEEPEST: Final = 30
_DECODER: Final = JSONDecoder()
_SPACE: Final = re.compile(r"[ \t\r\n]*")
_WORD: Final = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")


def json_tree(name: str, content: bytes) -> Node:
    """The tree of a file. Raises Wrong for text that is no JSON."""
    try:
        written = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Wrong([Fault(name, 0, 0, "", "this file is not UTF-8", "Save it as UTF-8.")]) from None
    return _Scan(name, written).whole()


class _Scan:
    def __init__(self, name: str, written: str) -> None:
        self._written = written
        self._source = SourceText(name, tuple(written.split("\n")))
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._value()
        self._skip()
        if self._at < len(self._written):
            raise self._here().wrong("the JSON ends here, but more text follows")
        return node

    def _here(self, at: int | None = None) -> Position:
        at = self._at if at is None else at
        start = self._written.rfind("\n", 0, at) + 1
        return Position(self._source, self._written.count("\n", 0, at) + 1, at - start + 1)

    def _skip(self) -> None:
        match = _SPACE.match(self._written, self._at)
        self._at = match.end() if match else self._at

    def _next_is(self, sign: str) -> bool:
        self._skip()
        if not self._written.startswith(sign, self._at):
            return False
        self._at += 1
        return True

    def _expect(self, sign: str, what: str) -> None:
        if not self._next_is(sign):
            raise self._here().wrong(f"`{sign}` is missing here, {what}")

    def _value(self) -> Node:
        self._skip()
        place = self._here()
        if self._depth > DEEPEST:
            raise place.wrong("this is nested too deep")
        if self._next_is("{"):
            return Keys(place, self._entries())
        if self._next_is("["):
            return Items(place, self._items())
        if self._written.startswith('"', self._at):
            return Scalar(place, self._string(), plain=False)
        word = _WORD.match(self._written, self._at)
        if word is None:
            raise place.wrong("this is not JSON", 'Texts stand in double quotation marks: "…".')
        self._at = word.end()
        return Scalar(place, word[0], plain=True)

    def _string(self) -> str:
        place = self._here()
        try:
            written, self._at = _DECODER.raw_decode(self._written, self._at)
        except JSONDecodeError:
            raise place.wrong("this text has no end, or holds a sign that JSON does not allow") from None
        return str(written)

    def _entries(self) -> dict[str, MappingEntry]:
        entries: dict[str, MappingEntry] = {}
        self._depth += 1
        while not self._next_is("}"):
            if entries:
                self._expect(",", "between two keys")
                self._skip()
            place = self._here()
            if not self._written.startswith('"', self._at):
                raise place.wrong("here must be a key in double quotation marks")
            key = self._string()
            self._expect(":", "between a key and its value")
            if key in entries:
                raise place.wrong(f"the key `{key}` is written twice")
            entries[key] = MappingEntry(place, self._value())
        self._depth -= 1
        return entries

    def _items(self) -> list[Node]:
        items: list[Node] = []
        self._depth += 1
        while not self._next_is("]"):
            if items:
                self._expect(",", "between two entries")
            items.append(self._value())
        self._depth -= 1
        return items
