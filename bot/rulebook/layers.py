"""An own folder of rules that changes the shipped ones. A name or an id that is there already is replaced; a new one is added.

The trees of the files are joined before anything reads them, so that a fault still names its own file and line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bot.core.texts import VARIANTS
from bot.rulebook.files import BASE, TEXTS, WORDINGS, is_rule_file, read_folder, version_of
from bot.translation import tr
from bot.yaml_reader.form import Form
from bot.yaml_reader.node import Items, Keys, MappingEntry, Node, Scalar
from bot.yaml_reader.outline import keys_of, value_under
from bot.yaml_reader.parse import parse
from bot.yaml_reader.readers import text

Trees = dict[str, Node | None]
"""The files of a folder by name. None: the file has faults."""

BASE_FILE: Final = Form(
    "base.yaml",
    lambda shipped: shipped,
    need={"shipped": text},
    hints={"shipped": tr("Write shipped: and the version of the shipped rules that `nabuur check` shows.")},
)


def versions_below(folder: Path) -> tuple[str, str] | None:
    """The version of the shipped rules that the own folder notes, and the one that is there now; None for a folder that stands
    alone. Raises BadInput if the folder cannot be read."""
    files = read_folder(folder)
    if files.base is None:
        return None
    noted = value_under(parse(BASE, files.contents[BASE]).root, "shipped")
    return (noted.text if isinstance(noted, Scalar) else "", version_of(files.base))


def put_over(base: Trees, own: Trees) -> Trees:
    """The files of both folders, in the order of their names."""
    joined: Trees = {}
    base = _below_own_words(base, own)
    moved = _moved(base, own)
    for name in sorted(base.keys() | own.keys()):
        if is_rule_file(name):
            joined |= _rules(name, base, own, moved)
        else:
            joined[name] = _over(base.get(name), own[name]) if name in own else base[name]
    return joined


def _below_own_words(base: Trees, own: Trees) -> Trees:
    """The shipped files, without some texts of a country: those for which the own folder has other words than the shipped ones
    in the language itself. The own words count in the country as well."""
    left = dict(base)
    for variant, file in WORDINGS.items():
        language, root = TEXTS[VARIANTS[variant]], base.get(file)
        if isinstance(root, Keys):
            changed = {
                key for key in keys_of(own.get(language)) if _words(own, language, key) != _words(base, language, key)
            }
            left[file] = Keys(root.position, {key: entry for key, entry in root.entries.items() if key not in changed})
    return {file: root for file, root in left.items() if file not in WORDINGS.values() or keys_of(root)}


def _words(trees: Trees, file: str, key: str) -> str:
    value = value_under(trees.get(file), key)
    return value.text.strip() if isinstance(value, Scalar) else ""


def _moved(base: Trees, own: Trees) -> dict[str, Node]:
    """The own rules that take the place of a shipped one, by id."""
    shipped = {_id(rule) for name in base if is_rule_file(name) for rule in _items(base[name])}
    moved: dict[str, Node] = {}
    for name in filter(is_rule_file, own):
        for rule in _items(own[name]):
            if _id(rule) in shipped:
                moved.setdefault(_id(rule), rule)
    return moved


def _rules(name: str, base: Trees, own: Trees, moved: dict[str, Node]) -> Trees:
    """A file of rules; none if all of its rules have their place in another file."""
    root = own[name] if name in own else base[name]
    written = value_under(root, "rules")
    if not isinstance(root, Keys) or not isinstance(written, Items):
        return {name: root}
    added = [rule for rule in _items(own.get(name)) if moved.get(_id(rule)) is not rule]
    rules = [*(moved.get(_id(rule), rule) for rule in _items(base.get(name))), *added]
    if not rules and written.items:
        return {}
    entry = MappingEntry(root.entries["rules"].key, Items(written.position, rules))
    return {name: Keys(root.position, {**root.entries, "rules": entry})}


def _over(below: Node | None, above: Node | None, steps: int = 2) -> Node | None:
    """The keys of both, and the items of both by id. `steps`: deeper than this, the own value counts as a whole."""
    if isinstance(below, Keys) and isinstance(above, Keys) and steps:
        return Keys(above.position, {**below.entries, **dict(_entries(below, above, steps - 1))})
    if isinstance(below, Items) and isinstance(above, Items):
        own = {_id(item): item for item in reversed(above.items) if _id(item)}
        shipped = {_id(item) for item in below.items}
        added = [item for item in above.items if _id(item) not in shipped or own[_id(item)] is not item]
        return Items(above.position, [*(own.get(_id(item), item) for item in below.items), *added])
    return above


def _entries(below: Keys, above: Keys, steps: int) -> Iterator[tuple[str, MappingEntry]]:
    for key, entry in above.entries.items():
        there = below.entries.get(key)
        value = _over(there.value, entry.value, steps) if there else entry.value
        yield key, MappingEntry(entry.key, value or entry.value)


def _items(root: Node | None) -> list[Node]:
    value = value_under(root, "rules")
    return value.items if isinstance(value, Items) else []


def _id(item: Node) -> str:
    """Empty if the item has none."""
    written = value_under(item, "id")
    return written.text if isinstance(written, Scalar) else ""
