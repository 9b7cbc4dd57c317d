"""The named parts of a folder of rules as they are written: each rule, reminder, list and text, with its comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import Any, NamedTuple

import yaml

from bot.rule_changes.yaml_edit import Loader
from bot.rulebook.files import GUIDELINES, LISTS, TEXTS, WORDINGS, RuleFiles, is_rule_file


class BlockKind(StrEnum):
    RULE = "rule"
    REMINDER = "reminder"
    LIST = "list"
    TEXT = "text"


class Name(NamedTuple):
    """`language`: of a text, or its variant such as `nl-NL`; empty for the others."""

    kind: BlockKind
    id: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """`start`, `end`: its place in the text of `file`. `column`: from 0. `value`: texts, lists, mappings; no comments."""

    file: str
    start: int
    end: int
    column: int
    text: str
    value: Any


Leaf = tuple[tuple[str, ...], str]
"""The keys that lead to a text, without the numbers of lists, and the text."""


def blocks_of(files: RuleFiles) -> Mapping[Name, Block]:
    """The blocks of the folder's own files. A file that is no YAML, is not UTF-8, or has an alias that leads to itself has none
    from there on. If two have the same name, the first counts."""
    found: dict[Name, Block] = {}
    for file, content in files.contents.items():
        with suppress(UnicodeDecodeError, RecursionError):
            for name, block in _in_file(file, content.decode()):
                found.setdefault(name, block)
    return found


def leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[Leaf]:
    if isinstance(value, dict):
        for key, under in value.items():
            yield from leaves(under, (*path, str(key)))
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item, path)
    else:
        yield path, str(value)


def _in_file(file: str, text: str) -> Iterator[tuple[Name, Block]]:
    try:
        root = yaml.compose(text, Loader)
    except yaml.YAMLError:
        return
    if is_rule_file(file) and "/" not in file:
        yield from _by_id(file, text, _under(root, "rules"), BlockKind.RULE)
    elif file == GUIDELINES:
        yield from _by_id(file, text, _under(root, "guidelines"), BlockKind.REMINDER)
    elif file == LISTS:
        yield from _by_key(file, text, _under(root, "lists"), BlockKind.LIST)
    elif file in (*TEXTS.values(), *WORDINGS.values()):
        yield from _by_key(file, text, root, BlockKind.TEXT, PurePath(file).stem)


def _by_id(file: str, text: str, items: yaml.Node | None, kind: BlockKind) -> Iterator[tuple[Name, Block]]:
    for item in items.value if isinstance(items, yaml.SequenceNode) else ():
        value = _plain(item)
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            yield Name(kind, value["id"]), _block(file, text, item, item, value)


def _by_key(
    file: str, text: str, entries: yaml.Node | None, kind: BlockKind, language: str = ""
) -> Iterator[tuple[Name, Block]]:
    for key, value in entries.value if isinstance(entries, yaml.MappingNode) else ():
        yield Name(kind, str(key.value), language), _block(file, text, key, value, _plain(value))


def _block(file: str, text: str, first: yaml.Node, last: yaml.Node, value: Any) -> Block:
    start = int(first.start_mark.index)
    lines = text[start : int(last.end_mark.index)].splitlines(keepends=True)
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()  # comments below belong to the next block
    written = "".join(lines).rstrip()
    rest_of_line = text[start + len(written) :].partition("\n")[0]
    if rest_of_line.lstrip().startswith("#"):
        written += rest_of_line.rstrip()
    return Block(file, start, start + len(written), int(first.start_mark.column), written, value)


def _under(node: yaml.Node | None, key: str) -> yaml.Node | None:
    entries = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in entries if name.value == key), None)


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return node.value
