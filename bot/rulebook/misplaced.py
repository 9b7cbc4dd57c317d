"""Content of an own folder that belongs in another file of it. Each is one fault, which names the right place; read where it
stands, it would be several that do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from bot.core.texts import LANGUAGES, VARIANTS
from bot.errors import Fault
from bot.rulebook.files import TEXTS, WORDINGS, is_rule_file
from bot.rulebook.layers import Trees
from bot.rulebook.overrides import override_form
from bot.rulebook.references import ANYTHING
from bot.translation import tr
from bot.yaml_reader.node import Items, Keys, MappingEntry, Node, Scalar
from bot.yaml_reader.outline import ids_in, keys_of, value_under

_CHANGEABLE: Final = frozenset(override_form(ANYTHING).names)
_TEXT_FILES: Final = frozenset((*TEXTS.values(), *WORDINGS.values()))


def in_place(base: Trees, own: Trees, watch: str) -> tuple[Trees, tuple[Fault, ...]]:
    """The own files without such content, and its faults. `watch`: the id of the watch that a fault names as an example."""
    homes = {
        id.value: PurePath(name).stem for name in filter(is_rule_file, base) for id in ids_in([base[name]], "rules")
    }
    left: Trees = {}
    faults: list[Fault] = []
    for name, root in own.items():
        if not isinstance(root, Keys) or not root.entries:
            left[name] = root
        elif name in _TEXT_FILES:
            faults += _languages(root)
            left |= _with_entries(
                name, root, {key: entry for key, entry in root.entries.items() if not _is_language(key, entry)}
            )
        elif f"texts/{name}" in _TEXT_FILES and "rules" not in root.entries:
            faults.append(_texts(name, root))
        elif is_rule_file(name):
            left |= _without_changes(name, root, homes, watch, faults)
        else:
            left[name] = root
    return left, tuple(faults)


def _with_entries(name: str, root: Keys, entries: dict[str, MappingEntry]) -> Trees:
    return {name: Keys(root.position, entries)} if entries else {}


def _is_language(key: str, entry: MappingEntry) -> bool:
    return key in (*LANGUAGES, *VARIANTS) and isinstance(entry.value, Keys)


def _languages(root: Keys) -> Iterator[Fault]:
    for key, entry in root.entries.items():
        if _is_language(key, entry):
            yield entry.key.fault(
                tr("all texts of this file are in one language already"),
                tr("Remove the line `{key}:`, and begin the texts in the first column.", key=key),
            )


def _texts(name: str, root: Keys) -> Fault:
    first = next(iter(root.entries.values())).key
    return first.fault(
        tr("the bot reads rules here, and no texts"), tr("Move this file to {file}.", file=f"texts/{name}")
    )


def _without_changes(name: str, root: Keys, homes: dict[str, str], watch: str, faults: list[Fault]) -> Trees:
    written = value_under(root, "rules")
    if not isinstance(written, Items):
        return {name: root}
    rules: list[Node] = []
    for rule in written.items:
        id = value_under(rule, "id")
        if isinstance(id, Scalar) and id.text in homes and {"id"} < keys_of(rule) <= _CHANGEABLE:
            faults.append(_change(rule, id.text, homes[id.text], watch))
        else:
            rules.append(rule)
    if written.items and not rules:
        return _with_entries(name, root, {key: entry for key, entry in root.entries.items() if key != "rules"})
    entry = MappingEntry(root.entries["rules"].key, Items(written.position, rules))
    return {name: Keys(root.position, {**root.entries, "rules": entry})}


def _change(rule: Node, id: str, home: str, watch: str) -> Fault:
    return rule.position.fault(
        tr("these keys only change the shipped rule `{rule}`; a rule in this file stands in its place", rule=id),
        tr(
            "Write them under `rules:` in groups/{watch}.yaml, or write the whole rule here; `nabuur rules {file}` shows it.",
            watch=watch,
            file=home,
        ),
    )
