"""Parses a JSON file into the tree of a YAML file, with positions. Texts may contain every character, even those that the YAML
reader refuses."""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder
from typing import Final

from bot.errors import Fault
from bot.translation import tr
from bot.yaml_reader.node import Items, Keys, MappingEntry, Node, Position, Scalar, SourceText, Wrong
from bot.yaml_reader.parse import MAX_DEPTH
from bot.yaml_reader.raw_content import refuse_too_large

_DECODER: Final = JSONDecoder()
_SPACE: Final = re.compile(r"[ \t\r\n]*")
_WORD: Final = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")


def parse_json(name: str, content: bytes) -> Node:
    """The tree of a file. Raises Wrong if the content is not JSON, or too large. `name` is the path that the fault shows."""
    refuse_too_large(name, content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Wrong([Fault(name, 0, 0, "", tr("this file is not UTF-8"), tr("Save it as UTF-8."))]) from None
    return _Scanner(name, text).scan()


class _Scanner:
    def __init__(self, name: str, text: str) -> None:
        self._text = text
        self._source = SourceText(name, tuple(text.split("\n")))
        self._index = 0
        self._depth = 0

    def scan(self) -> Node:
        node = self._value()
        self._skip_space()
        if self._index < len(self._text):
            raise self._position().wrong(tr("the JSON ends here, but more text follows"))
        return node

    def _position(self) -> Position:
        start = self._text.rfind("\n", 0, self._index) + 1
        return Position(self._source, self._text.count("\n", 0, self._index) + 1, self._index - start + 1)

    def _skip_space(self) -> None:
        match = _SPACE.match(self._text, self._index)
        self._index = match.end() if match else self._index

    def _next_is(self, character: str) -> bool:
        self._skip_space()
        if not self._text.startswith(character, self._index):
            return False
        self._index += 1
        return True

    def _expect(self, character: str, where: str) -> None:
        if self._next_is(character):
            return
        if self._index == len(self._text):
            raise self._position().wrong(
                tr("the file ends here, and a { or [ is still open"), tr("Write the missing } or ] at the end.")
            )
        inner = (
            tr('Write \\" for a quotation mark that belongs to a text.') if self._text[self._index - 1] == '"' else ""
        )
        why = tr("`{character}` is missing here, {where}", character=character, where=where)
        raise self._position().wrong(why, inner)

    def _refuse_comma_before(self, sign: str) -> None:
        self._skip_space()
        if self._text.startswith(sign, self._index):
            raise self._position().wrong(tr("there is a comma before this {sign}", sign=sign), tr("Remove the comma."))

    def _value(self) -> Node:
        self._skip_space()
        position = self._position()
        if self._depth > MAX_DEPTH:
            raise position.wrong(
                tr("this is nested more than {depth} levels deep", depth=MAX_DEPTH),
                tr("Use fewer levels."),
            )
        if self._next_is("{"):
            return Keys(position, self._entries())
        if self._next_is("["):
            return Items(position, self._items())
        if self._text.startswith('"', self._index):
            return Scalar(position, self._string(), plain=False)
        word = _WORD.match(self._text, self._index)
        if word is None:
            raise position.wrong(tr("this is not JSON"), tr('Put texts in double quotation marks: "…".'))
        self._index = word.end()
        return Scalar(position, word[0], plain=True)

    def _string(self) -> str:
        position = self._position()
        try:
            value, self._index = _DECODER.raw_decode(self._text, self._index)
        except JSONDecodeError:
            raise position.wrong(tr("this text has no end, or has a character that JSON does not allow")) from None
        return str(value)

    def _entries(self) -> dict[str, MappingEntry]:
        entries: dict[str, MappingEntry] = {}
        self._depth += 1
        while not self._next_is("}"):
            if entries:
                self._expect(",", tr("between two keys"))
                self._refuse_comma_before("}")
            position = self._position()
            if not self._text.startswith('"', self._index):
                raise position.wrong(tr("this must be a key in double quotation marks"))
            key = self._string()
            self._expect(":", tr("between a key and its value"))
            if key in entries:
                raise position.wrong(tr("the key `{key}` is here twice", key=key), tr("Keep one of the two."))
            entries[key] = MappingEntry(position, self._value())
        self._depth -= 1
        return entries

    def _items(self) -> list[Node]:
        items: list[Node] = []
        self._depth += 1
        while not self._next_is("]"):
            if items:
                self._expect(",", tr("between two entries"))
                self._refuse_comma_before("]")
            items.append(self._value())
        self._depth -= 1
        return items
