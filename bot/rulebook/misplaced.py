"""Content of an own folder that belongs in another file of it. Each misplaced part is one fault, which names the right place.
A reader of the wrong file would find several faults in it, and none would name that place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
            faults += _faults_of_languages(root)
            texts = {key: entry for key, entry in root.entries.items() if not _is_language(key, entry)}
            left |= _with_entries(name, root, texts)
        elif f"texts/{name}" in _TEXT_FILES and "rules" not in root.entries:
            faults.append(_fault_of_texts(name, root))
        elif is_rule_file(name) and (changes := _changes_in(root, homes)):
            faults += (_fault_of_change(rule, id, homes[id], watch) for rule, id in changes)
            left |= _without_rules(name, root, [rule for rule, _ in changes])
        else:
            left[name] = root
    return left, tuple(faults)


def _with_entries(name: str, root: Keys, entries: dict[str, MappingEntry]) -> Trees:
    """The file with these entries. Without any there is no file: an empty one would be a fault of its own."""
    return {name: Keys(root.position, entries)} if entries else {}


def _is_language(key: str, entry: MappingEntry) -> bool:
    return key in (*LANGUAGES, *VARIANTS) and isinstance(entry.value, Keys)


def _faults_of_languages(root: Keys) -> Iterator[Fault]:
    for key, entry in root.entries.items():
        if _is_language(key, entry):
            yield entry.key.fault(
                tr("all texts of this file are in one language already"),
                tr("Remove the line `{key}:`, and begin the texts in the first column.", key=key),
            )


def _fault_of_texts(name: str, root: Keys) -> Fault:
    first = next(iter(root.entries.values())).key
    return first.fault(
        tr("the bot reads rules here, and no texts"), tr("Move this file to {file}.", file=f"texts/{name}")
    )


def _changes_in(root: Keys, homes: Mapping[str, str]) -> list[tuple[Node, str]]:
    """The entries among the rules that only change a shipped one, each with its id."""
    rules = value_under(root, "rules")
    ids = ((rule, value_under(rule, "id")) for rule in (rules.items if isinstance(rules, Items) else ()))
    return [
        (rule, id.text)
        for rule, id in ids
        if isinstance(id, Scalar) and id.text in homes and {"id"} < keys_of(rule) <= _CHANGEABLE
    ]


def _without_rules(name: str, root: Keys, left_out: Sequence[Node]) -> Trees:
    rules = root.entries["rules"]
    assert isinstance(rules.value, Items)
    others = [rule for rule in rules.value.items if not any(rule is each for each in left_out)]
    entries = {**root.entries, "rules": MappingEntry(rules.key, Items(rules.value.position, others))}
    if not others:
        del entries["rules"]
    return _with_entries(name, root, entries)


def _fault_of_change(rule: Node, id: str, home: str, watch: str) -> Fault:
    return rule.position.fault(
        tr("these keys only change the shipped rule `{rule}`; a rule in this file stands in its place", rule=id),
        tr(
            "Write them under `rules:` in groups/{watch}.yaml, or write the whole rule here; `nabuur rules {file}` shows it.",
            watch=watch,
            file=home,
        ),
    )
