"""Parses the bytes of a YAML 1.2 file into a tree. Size, depth and entries are limited; aliases and tags are faults."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from bot.errors import Fault
from bot.translation import tr
from bot.yaml_reader.node import Items, Keys, MappingEntry, Node, Position, Scalar, SourceText, Wrong, shorten
from bot.yaml_reader.parser_complaints import Cause, advice_to_close, cause_above, end_of_list, explain_complaint
from bot.yaml_reader.quick_parser import quick_events
from bot.yaml_reader.raw_content import refuse_document, refuse_too_large

MAX_DEPTH: Final = 30
MAX_NODES: Final = 100_000
_LONG_LIST: Final = 3
"""Lines."""

_INVISIBLE: Final = re.compile("[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ODD_INDENT: Final = re.compile("[ \t]*([\xa0\u1680\u2000-\u200a\u202f\u205f\u3000])")
_SPECIAL: Final = tr('This character has a special meaning here. Put the text in quotation marks: "…".')


@dataclass(frozen=True, slots=True)
class Parsed:
    """The tree, or None if the file cannot be parsed to its end. A tree can come with faults."""

    root: Node | None
    faults: tuple[Fault, ...] = ()


def parse(name: str, content: bytes) -> Parsed:
    """Parse one file. Never raises: every problem is a fault. `name` is the path that the faults show."""
    try:
        tree = _Tree(_source(name, content))
        tree.build()
    except Wrong as wrong:
        return Parsed(None, wrong.faults)
    return Parsed(tree.root, tuple(tree.faults))


def _source(name: str, content: bytes) -> SourceText:
    """The lines of the file. Raises Wrong if the parser must not see them."""
    refuse_too_large(name, content)
    refuse_document(name, content)
    lines = tuple(re.split("\r\n|\r|\n", _text(name, content)))
    source = SourceText(name, lines)
    _refuse_invisible(source)
    _refuse_directive(source)
    return source


def _refuse_invisible(source: SourceText) -> None:
    for number, line in enumerate(source.lines, 1):
        if match := _INVISIBLE.search(line):
            why = tr("there is an invisible character (U+{code:04X}) here", code=ord(match[0]))
            hint = tr("Delete the characters around it and type them again.")
            raise Position(source, number, match.start() + 1).wrong(why, hint)
        if match := _ODD_INDENT.match(line):  # YAML takes it for text, and blames the line below
            why = tr("this line begins with a space of another kind (U+{code:04X})", code=ord(match[1]))
            hint = tr("Delete the spaces at its beginning and type ordinary ones.")
            raise Position(source, number, match.end()).wrong(why, hint)


def _refuse_directive(source: SourceText) -> None:
    """Raises Wrong at a directive: `%YAML 1.1` would change the meaning of the file."""
    first = next((number for number, line in enumerate(source.lines, 1) if line.strip() and line[0] != "#"), 0)
    if first and source.lines[first - 1].startswith("%"):
        raise Position(source, first, 1).wrong(
            tr("the file cannot begin with %"), tr("Remove the lines that begin with %.")
        )


def _text(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = content[: error.start].decode("utf-8-sig", "replace")
        lines = re.split("\r\n|\r|\n", good)
        position = Position(SourceText(name, tuple(lines)), len(lines), len(lines[-1]) + 1)
        raise position.wrong(
            tr("this file is not UTF-8"), tr("Save it again in your editor with the encoding UTF-8.")
        ) from error


@dataclass(slots=True)
class _Open:
    """A list or keys whose end the parser has not reached. `key`: the key that waits for its value."""

    node: Items | Keys
    key: Position | None = None


def _opened_above(error: MarkedYAMLError) -> bool:
    """True if the cause is on an earlier line: a bracket or quotation mark was opened there and never closed."""
    if any(part in str(error.problem) for part in ("unexpected end of stream", "could not find expected ':'")):
        return True
    return "flow" in str(error.context) and error.context_mark.line < error.problem_mark.line


def _is_in_a_long_list(error: MarkedYAMLError) -> bool:
    """True if the parser stopped in a list between brackets, so far from its beginning that this place says too little."""
    return "flow sequence" in str(error.context) and error.problem_mark.line - error.context_mark.line >= _LONG_LIST


class _Tree:
    """Builds the tree from the parser's events. Keeps the faults that leave the tree usable; raises Wrong at the others."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self._open: list[_Open] = []
        self._last: ScalarEvent | None = None
        self._documents = 0
        self._nodes = 0

    def build(self) -> None:
        for event in self._events():
            self._take(event)
        if self.root is None or (isinstance(self.root, Scalar) and not self.root.text):
            hint = tr("An empty file would silently switch things off. Put its content back.")
            raise Wrong([Fault(self.source.name, 0, 0, "", tr("this file is empty"), hint)])

    def _events(self) -> Iterator[Event]:
        text = "\n".join(self.source.lines)
        if (quick := quick_events(text, MAX_DEPTH)) is not None:
            yield from quick
            return
        try:
            yield from YAML(typ="safe", pure=True).parse(text)
        except MarkedYAMLError as error:
            raise self._complaint(error) from error
        except (YAMLError, ValueError, OverflowError) as error:
            # ruamel raises the last two at a bad number in an escape
            hint = tr("Put the texts with a backslash (\\) between single quotes.")
            why = tr("this file is not YAML: a backslash between double quotes names no character")
            raise Wrong([Fault(self.source.name, 0, 0, "", why, hint)]) from error

    def _complaint(self, error: MarkedYAMLError) -> Wrong:
        mark = error.problem_mark or error.context_mark
        if mark is None:
            return Wrong([Fault(self.source.name, 0, 0, "", tr("this file is not YAML"))])
        if (swallowed := self._swallowed(mark.line)) is not None:
            return swallowed
        problem = str(error.problem)
        if _is_in_a_long_list(error):
            if (end := end_of_list(self.source.lines, error.context_mark.line, mark.line, mark.column)) is not None:
                return self._at(end)
        elif error.context_mark is not None and _opened_above(error):
            mark, problem = error.context_mark, problem.partition(", but")[0]
        line = min(mark.line, len(self.source.lines) - 1)
        if (cause := cause_above(problem, self.source.lines, line)) is not None:
            return self._at(cause)
        why, hint = explain_complaint(str(error.context), problem, self.source.lines[line], mark.column)
        return Position(self.source, line + 1, mark.column + 1).wrong(why, hint)

    def _at(self, cause: Cause) -> Wrong:
        return Position(self.source, cause.line + 1, cause.column + 1).wrong(cause.why, cause.hint)

    def _swallowed(self, line: int) -> Wrong | None:
        """A forgotten quotation mark is closed by the opening mark of a later text, and the parser complains there. The fault
        belongs to the line where the text begins."""
        last = self._last
        if last is None or last.style not in ("'", '"') or not last.start_mark.line < last.end_mark.line == line:
            return None
        why = tr("the quotation mark that opens here is closed only in line {line}", line=line + 1)
        position = self._position(last)
        return position.wrong(why, advice_to_close(self.source.lines[position.line - 1][position.column - 1 :]))

    def _take(self, event: Event) -> None:
        match event:
            case DocumentStartEvent():
                self._document(event)
            case ScalarEvent():
                self._scalar(event)
            case AliasEvent():
                written = f"*{event.anchor}"
                position = self._position(event)
                self._special(position, written)
                self._add(Scalar(position, written, plain=False))
            case MappingStartEvent():
                self._begin(Keys(self._position(event)), event)
            case SequenceStartEvent():
                self._begin(Items(self._position(event)), event)
            case MappingEndEvent() | SequenceEndEvent():
                self._open.pop()
            case _:
                pass  # where the stream and the document begin and end

    def _document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            hint = tr("A file has one part only: remove the lines with ---.")
            raise self._position(event).wrong(tr("a second part of the file begins here"), hint)

    def _scalar(self, event: ScalarEvent) -> None:
        position = self._position(event)
        marks = ("&" + event.anchor if event.anchor else "", event.tag if not any(event.implicit) and event.tag else "")
        for mark in filter(None, marks):
            self._special(position, str(mark))
        value = event.value if event.style else event.value.strip()  # YAML takes spaces of another kind for text
        if self._wants_key():
            self._key(position, value)
        else:
            if not event.value and event.style is None:
                position = self._open_key() or position
            self._add(Scalar(position, value, plain=event.style is None))
        self._last = event

    def _open_key(self) -> Position | None:
        """The key that waits for a value. The parser puts an empty value on the line below, where nothing is to be seen."""
        return self._open[-1].key if self._open else None

    def _special(self, position: Position, mark: str) -> None:
        written = mark.replace("tag:yaml.org,2002:", "!!")
        self.faults.append(
            position.fault(
                tr("`{written}` begins with {first}", written=shorten(written), first=written[0]),
                _SPECIAL,
            )
        )

    def _wants_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].node, Keys) and self._open[-1].key is None

    def _key(self, position: Position, name: str) -> None:
        """Remember the key. A second key of the same name is a fault; its value is parsed but not kept."""
        top = self._open[-1]
        position.key, top.key = name, position
        first = top.node.entries.get(name) if isinstance(top.node, Keys) else None
        if first is not None:
            hint = tr("It is already in line {line}. Keep one of the two.", line=first.key.line)
            self.faults.append(position.fault(tr("the key `{name}` is here twice", name=shorten(name)), hint))

    def _begin(self, node: Items | Keys, event: MappingStartEvent | SequenceStartEvent) -> None:
        if self._wants_key():
            raise node.position.wrong(
                tr("a key cannot begin with { or ["), tr("If this is a text, put it in quotation marks.")
            )
        if len(self._open) >= MAX_DEPTH:
            raise node.position.wrong(
                tr("this is nested more than {depth} levels deep", depth=MAX_DEPTH),
                tr("Use fewer levels."),
            )
        for mark in filter(None, ("&" + event.anchor if event.anchor else "", event.tag or "")):
            self._special(node.position, str(mark))
        self._add(node)
        self._open.append(_Open(node))

    def _add(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise node.position.wrong(
                tr("this file has more than {most:,} entries", most=MAX_NODES),
                tr("Is this the right file?"),
            )
        if not self._open:
            self.root = node
            return
        top = self._open[-1]
        if isinstance(top.node, Items):
            top.node.items.append(node)
        elif top.key is None:
            raise node.position.wrong(tr("a key cannot begin with *"), tr("Put it in quotation marks."))
        else:
            top.node.entries.setdefault(top.key.key, MappingEntry(top.key, node))
            self._name(top.node, top.key.key, node)
            top.key = None

    def _name(self, keys: Keys, key: str, node: Node) -> None:
        """An item of a list has its `id` in the path in place of its number."""
        parent = self._open[-2].node if len(self._open) > 1 else None
        if key == "id" and isinstance(node, Scalar) and node.text and isinstance(parent, Items):
            keys.position.key = node.text

    def _position(self, event: Event) -> Position:
        parent, key = None, ""
        if self._open:
            top = self._open[-1]
            parent = top.node.position
            key = str(len(top.node.items) + 1) if isinstance(top.node, Items) else top.key.key if top.key else ""
        mark = event.start_mark
        return Position(self.source, mark.line + 1, mark.column + 1, parent, key)
