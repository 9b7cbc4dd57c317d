"""Takes names from a tree that may have faults elsewhere, so that one fault does not cause others in other files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.yaml_reader.node import Items, Keys, Node, Scalar
from bot.yaml_reader.readers import Positioned


def keys_of(node: Node | None) -> frozenset[str]:
    return frozenset(node.entries) if isinstance(node, Keys) else frozenset()


def value_under(node: Node | None, key: str) -> Node | None:
    entry = node.entries.get(key) if isinstance(node, Keys) else None
    return entry.value if entry else None


def ids_in(files: Iterable[Node | None], key: str) -> Iterator[Positioned[str]]:
    """The `id` of every item of the list under `key`, in the order of the files. Items without an `id` are left out."""
    for file in files:
        value = value_under(file, key)
        for item in value.items if isinstance(value, Items) else ():
            id = value_under(item, "id")
            if isinstance(id, Scalar) and id.text:
                yield Positioned(id.text, id.position)
