"""The texts that a watch writes in its own folder: they need only the languages of the watches. In other languages, a reader
gets the first of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.core.texts import LANGUAGES, VARIANTS
from bot.core.watch import Watch
from bot.rulebook.files import GUIDELINES, TEXTS, is_rule_file
from bot.rulebook.layers import Trees
from bot.yaml_reader.node import Items, Keys, MappingEntry, Node
from bot.yaml_reader.outline import value_under


def languages_of(watches: Sequence[Watch]) -> tuple[str, ...]:
    """The languages of all watches, in their order. Empty if no watches are known, as with faults in config.yaml."""
    return tuple(dict.fromkeys(language for watch in watches for language in watch.languages))


def fill_languages(trees: Trees, spoken: Sequence[str]) -> Trees:
    """The trees with a title, a reminder and a text in every language. Where a spoken language lacks one, it stays missing."""
    filled = {name: _filled_file(name, root, spoken) for name, root in trees.items()}
    sources = [root for language in (*spoken, *LANGUAGES) if isinstance(root := trees.get(TEXTS[language]), Keys)]
    own = {key: entry for root in reversed(sources) for key, entry in root.entries.items()}
    for language, name in TEXTS.items():
        root = filled.get(name)
        if language not in spoken and isinstance(root, Keys):
            filled[name] = Keys(root.position, {**own, **root.entries})
    return filled


def _filled_file(name: str, root: Node | None, spoken: Sequence[str]) -> Node | None:
    if is_rule_file(name):
        return _with_items(root, "rules", lambda rule: _with_title(rule, spoken))
    if name == GUIDELINES:
        return _with_items(root, "guidelines", lambda guideline: _filled(guideline, spoken))
    return root


def _with_items(root: Node | None, key: str, change: Callable[[Node], Node]) -> Node | None:
    items = value_under(root, key)
    if not isinstance(root, Keys) or not isinstance(items, Items):
        return root
    changed = Items(items.position, [change(item) for item in items.items])
    return Keys(root.position, {**root.entries, key: MappingEntry(root.entries[key].key, changed)})


def _with_title(rule: Node, spoken: Sequence[str]) -> Node:
    title = value_under(rule, "title")
    if not isinstance(rule, Keys) or not isinstance(title, Keys):
        return rule
    entry = MappingEntry(rule.entries["title"].key, _filled(title, spoken))
    return Keys(rule.position, {**rule.entries, "title": entry})


def _filled(texts: Node, spoken: Sequence[str]) -> Node:
    """These texts by language, with the first spoken one in place of those that are not spoken and not there. A text for a
    country counts in its language, if that has none."""
    if not isinstance(texts, Keys):
        return texts
    of_countries = {VARIANTS[key]: entry for key, entry in texts.entries.items() if key in VARIANTS}
    known = {**of_countries, **texts.entries}
    first = next((known[language] for language in (*spoken, *LANGUAGES) if language in known), None)
    if first is None:
        return texts
    others = {language: first for language in LANGUAGES if language not in spoken}
    return Keys(texts.position, {**others, **known})
