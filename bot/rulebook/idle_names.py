"""Texts and lists of the coordinators' own files that do nothing, since no rule uses them under their name."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from typing import Final

from bot.errors import Fault
from bot.rulebook.files import LISTS, TEXTS, is_rule_file
from bot.rulebook.layers import Trees
from bot.translation import tr
from bot.yaml_reader.node import Items, Keys, MappingEntry, Node, Position, Scalar, shorten
from bot.yaml_reader.outline import value_under

_LIST: Final = "list:"
_ACTING: Final = frozenset({"label", "flag", "against"})
_MISSPELT: Final = 0.8
"""The likeness from which a text that no rule uses is a slip for one of the bot's. Below it, own names may be like it by
chance."""


def used_words(trees: Trees) -> frozenset[str]:
    """Every value in the rules and in the changes of watches: the names of texts and `list:NAME` are among them."""
    return frozenset(
        word
        for name, root in trees.items()
        if is_rule_file(name) or name.startswith("groups/")
        for word in _values(root)
    )


def misspelt_texts(own_texts: Trees, known: Collection[str], used: Collection[str]) -> dict[Position, Fault]:
    """A fault for each own text that no rule uses and whose name is nearly one that the bot knows, by the place of its name."""
    faults: dict[Position, Fault] = {}
    for key, position in _unused_texts(own_texts, known, used):
        if likely := get_close_matches(key, known, n=1, cutoff=_MISSPELT):
            why = tr("there is no text `{key}`, and no rule uses one of this name", key=shorten(key))
            hint = tr("Did you mean `{name}`? Otherwise name it in a rule, or delete it.", name=likely[0])
            faults[position] = position.fault(why, hint)
    return faults


def without(texts: Keys, places: Collection[Position]) -> Keys:
    """The texts without those whose names stand at these places."""
    return Keys(texts.position, {key: entry for key, entry in texts.entries.items() if entry.key not in places})


def idle_names(own: Trees, own_texts: Trees, known: Collection[str], used: Collection[str]) -> Iterator[Fault]:
    """A note for each own text and list that does nothing. `own_texts`: empty in a folder that stands alone. `known`: the
    names of the bot's texts."""
    for key, position in _unused_texts(own_texts, known, used):
        yield position.fault(
            tr("no rule uses the text `{key}`", key=shorten(key)), tr("Name it in a rule, or delete it.")
        )
    for name, entry in _entries(value_under(own.get(LISTS), "lists")):
        if f"{_LIST}{name}" not in used and not _ACTING & dict(_entries(entry.value)).keys():
            why = tr(
                "the list `{name}` does nothing: no rule uses it, and it has no label, flag or against",
                name=shorten(name),
            )
            yield entry.key.fault(why, tr("Write phrase: list:{name} in a rule, or a label here.", name=shorten(name)))


def _unused_texts(own: Trees, known: Collection[str], used: Collection[str]) -> Iterator[tuple[str, Position]]:
    for file in TEXTS.values():
        for key, entry in _entries(own.get(file)):
            if key not in known and key not in used:
                yield key, entry.key


def _entries(node: Node | None) -> Iterator[tuple[str, MappingEntry]]:
    yield from node.entries.items() if isinstance(node, Keys) else ()


def _values(node: Node | None) -> Iterator[str]:
    match node:
        case Scalar(text=text):
            yield text.strip()
        case Items(items=items):
            for item in items:
                yield from _values(item)
        case Keys(entries=entries):
            for entry in entries.values():
                yield from _values(entry.value)
        case None:
            return
