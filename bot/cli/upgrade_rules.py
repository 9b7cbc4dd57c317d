"""`nabuur upgrade-rules` shows how the shipped rules differ from those for which the own folder was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.config import Config
from bot.errors import CannotStart
from bot.rulebook.files import BASE, GUIDELINES, LISTS, SHIPPED, TEXTS, RuleFiles, is_rule_file, read_folder
from bot.rulebook.kept_rules import KEPT, kept_rules
from bot.rulebook.layers import versions_below
from bot.translation import said
from bot.yaml_reader.node import Items, Keys, Node, Scalar
from bot.yaml_reader.outline import value_under
from bot.yaml_reader.parse import parse

Named = dict[str, Any]
"""The contents of a folder of rules, each by its kind and name, as `rule no-vigilantes`."""


def difference(config: Config) -> list[str]:
    """One line for each rule, list, reminder and text that differs; none if the version is the noted one. Raises CannotStart
    for a folder that holds all its rules itself."""
    versions = versions_below(config.rules)
    if versions is None:
        raise CannotStart(
            said(
                "{rules} holds all its rules itself: there is no {base}, so an upgrade changes none of them",
                rules=config.rules,
                base=BASE,
            )
        )
    noted, now = versions
    if noted == now:
        return []
    head = said("shipped rules: {noted} before, {now} now", noted=noted, now=now)
    kept = kept_rules(config.rules)
    if kept is None:
        return [
            head,
            said(
                "note: {folder} is missing, so the differences cannot be shown; see the changelog",
                folder=config.rules / KEPT,
            ),
        ]
    before, after, own = (named(files) for files in (kept, read_folder(SHIPPED), read_folder(config.rules)))
    return [head, *_lines(before, after, own)]


def _lines(before: Named, after: Named, own: Mapping[str, Any]) -> Iterator[str]:
    for name in sorted(before.keys() | after.keys()):
        if before.get(name) == after.get(name):
            continue
        sign = "+" if name not in before else "-" if name not in after else "~"
        note = said("; yours replaces it: look whether it still says what you mean") if name in own else ""
        yield f"{sign} {name}{_phrases(before.get(name), after.get(name))}{note}"


def _phrases(before: Any, after: Any) -> str:
    """How many phrases of a list came and went."""
    if not (isinstance(before, dict) and isinstance(after, dict)):
        return ""
    old, new = (
        {
            (language, phrase)
            for language, phrases in each.items()
            if isinstance(phrases, list)
            for phrase in map(str, phrases)
        }
        for each in (before, after)
    )
    return said(": {new} more, {old} fewer", new=len(new - old), old=len(old - new)) if old != new else ""


def named(files: RuleFiles) -> Named:
    """The own files of a folder, without those below it."""
    found: Named = {}
    for name, content in files.contents.items():
        root = parse(str(files.folder / name), content).root
        if is_rule_file(name):
            found |= {said("rule {id}", id=id): item for id, item in _by_id(root, "rules")}
        elif name == GUIDELINES:
            found |= {said("reminder {id}", id=id): item for id, item in _by_id(root, "guidelines")}
        elif name == LISTS:
            found |= {said("list {key}", key=key): item for key, item in _plain(value_under(root, "lists")).items()}
        elif name in TEXTS.values() and isinstance(root, Keys):
            found |= {
                said("text {key} ({language})", key=key, language=Path(name).stem): text
                for key, text in _plain(root).items()
            }
    return found


def _by_id(root: Node | None, key: str) -> Iterator[tuple[str, Any]]:
    items = value_under(root, key)
    for item in items.items if isinstance(items, Items) else ():
        plain = _plain(item)
        yield str(plain.get("id", "")), plain


def _plain(node: Node | None) -> Any:
    """Without positions, to compare."""
    match node:
        case Scalar():
            return node.text
        case Items():
            return [_plain(item) for item in node.items]
        case Keys():
            return {key: _plain(entry.value) for key, entry in node.entries.items()}
        case None:
            return {}
