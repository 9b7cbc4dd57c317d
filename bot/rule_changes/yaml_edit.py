"""Puts one item into a list of a YAML file, or takes one out. All other characters of the file stay as they are.

The parser says where the list begins and ends, and the text changes only there: a program that writes the whole file anew
would break its lines otherwise than the coordinators did. Each edit is read again and compared.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

import yaml

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class NoSuchItem(LookupError):
    """`path`: the keys up to the one that is missing."""

    def __init__(self, path: Sequence[str]) -> None:
        super().__init__(" › ".join(path))


class LastItem(ValueError):
    """The list would be empty."""


def items_at(content: str, path: Sequence[str]) -> list[str]:
    """The texts of the list under these keys. Empty if only the last key is missing. Raises NoSuchItem."""
    *outer, last = path
    found = _value(_node(content, outer), last)
    return [_text(each) for each in found.value] if isinstance(found, yaml.SequenceNode) else []


def leaves_of(content: str) -> Counter[tuple[str, ...]] | None:
    """The values of a file, each behind its keys; an item of a list goes by its `id`, if it has one. None: it is no YAML."""
    try:
        root = yaml.compose(content, Loader=Loader)
    except yaml.YAMLError:
        return None
    return Counter() if root is None else Counter(_leaves(root, (), set()))


def _leaves(node: yaml.Node, path: tuple[str, ...], seen: set[int]) -> Iterator[tuple[str, ...]]:
    """A node to which an alias leads again is left out, since it may lead to itself."""
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _leaves(value, (*path, str(key.value)), seen)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            fields = {key.value: value.value for key, value in each.value} if isinstance(each, yaml.MappingNode) else {}
            yield from _leaves(each, (*path, str(fields.get("id", ""))), seen)
    else:
        yield (*path, str(node.value))


def keys_at(content: str, path: Sequence[str]) -> list[str]:
    """The keys of the mapping under these keys. Raises NoSuchItem."""
    node = _node(content, path)
    return [key.value for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []


def with_item(content: str, path: Sequence[str], item: str) -> str:
    """The file with one more text at the beginning of this list, or with the list. Raises NoSuchItem."""
    *outer, last = path
    parent = _node(content, outer)
    found = _value(parent, last)
    written = json.dumps(item, ensure_ascii=False)
    if not isinstance(parent if found is None else found, yaml.CollectionNode):  # a key without anything below it
        raise NoSuchItem(path)
    if found is None:
        edited = _begun(content, parent, f"{last}: [{written}]")
    else:
        edited = _begun(content, found, written if found.flow_style else f"- {written}")
    return _checked(edited, path, [item, *items_at(content, path)])


def without_item(content: str, path: Sequence[str], item: str) -> str:
    """The file without this text. Raises NoSuchItem, and LastItem if no other is in the list."""
    *outer, last = path
    found = _value(_node(content, outer), last)
    if not isinstance(found, yaml.SequenceNode):
        raise NoSuchItem(path)
    nodes = found.value
    place = next((number for number, each in enumerate(nodes) if _text(each).casefold() == item.casefold()), None)
    if place is None:
        raise NoSuchItem(path)
    if len(nodes) == 1:
        raise LastItem(item)
    left = [_text(each) for number, each in enumerate(nodes) if number != place]
    start, end = _extent(content, nodes, place, flow=bool(found.flow_style))
    return _checked(content[:start] + content[end:], path, left)


def path_of_rule(content: str, rule: str) -> tuple[str, ...] | None:
    """The keys of the rule with this id in a file of rules: `rules` and its number."""
    rules = _value(yaml.compose(content, Loader), "rules")
    for number, each in enumerate(rules.value if isinstance(rules, yaml.SequenceNode) else ()):
        id = _value(each, "id")
        if id is not None and id.value == rule:
            return "rules", str(number)
    return None


def _begun(content: str, node: yaml.Node, first: str) -> str:
    """The text with `first` at the beginning of a list or mapping."""
    at, column = int(node.start_mark.index), int(node.start_mark.column)
    if node.flow_style:
        return content[: at + 1] + first + (", " if node.value else "") + content[at + 1 :]
    return content[:at] + first + "\n" + " " * column + content[at:]


def _extent(content: str, nodes: Sequence[yaml.Node], place: int, flow: bool) -> tuple[int, int]:
    """The beginning and the end, in the text, of the item with the sign that separates it from the next one."""
    if flow and place + 1 < len(nodes):
        return nodes[place].start_mark.index, nodes[place + 1].start_mark.index
    if flow:
        return nodes[place - 1].end_mark.index, nodes[place].end_mark.index
    begins = content.rindex("\n", 0, nodes[place].start_mark.index) + 1
    ends = content.find("\n", nodes[place].end_mark.index)
    return begins, len(content) if ends < 0 else ends + 1


def _node(content: str, path: Sequence[str]) -> yaml.Node:
    node = yaml.compose(content, Loader)
    for depth, key in enumerate(path):
        node = _value(node, key)
        if node is None:
            raise NoSuchItem(path[: depth + 1])
    return node


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode):
        return node.value[int(key)] if key.isdecimal() and int(key) < len(node.value) else None
    found = (value for name, value in node.value if name.value == key) if isinstance(node, yaml.MappingNode) else ()
    return next(iter(found), None)


def _text(node: yaml.Node) -> str:
    """An item with keys of its own as YAML, for comparing."""
    return str(node.value if isinstance(node, yaml.ScalarNode) else yaml.serialize(node))


def _checked(edited: str, path: Sequence[str], expected: list[str]) -> str:
    """Raises NoSuchItem if the list is written in a way that the edit does not suit: the coordinator then edits the file."""
    try:
        if items_at(edited, path) == expected:
            return edited
    except yaml.YAMLError:
        pass
    raise NoSuchItem(path)
