"""The words that people type (`word_…`): each key needs one, and one word must not stand for two things, in one language or in
two of a watch."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Final

from bot.core.texts import VARIANTS
from bot.core.watch import Watch
from bot.errors import Fault
from bot.rulebook.files import TEXTS, WORDINGS
from bot.rulebook.layers import Trees
from bot.translation import tr
from bot.yaml_reader.node import Keys, MappingEntry, Node, Position, Scalar, shorten
from bot.yaml_reader.outline import value_under
from bot.yaml_reader.readers import FILL_IT

_TYPED: Final = "word_"

_SHARED: Final = frozenset(
    frozenset(f"{_TYPED}{key}" for key in pair.split())
    for pair in ("false_alarm names_false_alarm", "close closed_cases", "goes_on not", "goes_on not_called")
)
"""Pairs of keys that may share a word: the bot asks for them in different places. `no` alone answers “is it over?”, and behind
a command it takes the command back; `closed` closes a report, and behind `/queue` it asks for closed cases."""

Entries = Mapping[str, MappingEntry]


def shared_words(trees: Trees, watches: Sequence[Watch], shipped: Collection[str]) -> list[Fault]:
    """A fault for each key of a watch with commas alone, and for each word under two keys, at the later one. `shipped`: the
    files of the package; their words come before the own ones. Without watches, as beside a faulty config.yaml, in each
    language."""
    faults: dict[tuple[str, int, str], Fault] = {}
    for entries in _of_watches(trees, watches) if watches else ([_entries(trees.get(name))] for name in TEXTS.values()):
        first: dict[str, list[tuple[str, Position]]] = {}
        for key, position, word in sorted(_words(entries), key=lambda each: _order(each[1], shipped)):
            if not word:
                faults[position.source.name, position.line, ""] = position.fault(tr("nothing is written here"), FILL_IT)
                continue
            known = first.setdefault(word.casefold(), [])
            other = next((each for each in known if each[0] != key and frozenset({each[0], key}) not in _SHARED), None)
            if other is not None:
                place = (position.source.name, position.line, word)
                faults.setdefault(place, _fault(word, (key, position), other))
            known.append((key, position))
    return list(faults.values())


def _order(position: Position, shipped: Collection[str]) -> tuple[bool, bool, int]:
    """The shipped files, the own texts, the changes of one watch; each from its top."""
    name = position.source.name
    return name not in shipped, PurePath(name).parent.name == "groups", position.line


def _fault(word: str, at: tuple[str, Position], other: tuple[str, Position]) -> Fault:
    why = tr(
        "“{word}” stands under `{key}` and under `{other}`, and one word must not mean two things",
        word=shorten(word),
        key=at[0],
        other=other[0],
    )
    return at[1].find(word).fault(why, tr("The other is in {place}. Choose another word here.", place=str(other[1])))


def _of_watches(trees: Trees, watches: Sequence[Watch]) -> Iterator[list[Entries]]:
    """The texts of each watch, one language after the other: its own changes go before its country's words. If several watches
    have no changes and the same languages, only the first counts."""
    seen: set[tuple[Sequence[str], Sequence[str]]] = set()
    for watch in watches:
        changes = value_under(trees.get(f"groups/{watch.id}.yaml"), "texts")
        kind = (tuple(watch.languages), tuple(watch.wordings))
        if changes is None:
            if kind in seen:
                continue
            seen.add(kind)
        by_language = {language: _entries(trees.get(TEXTS[language])) for language in watch.languages}
        for variant in watch.wordings:
            language = VARIANTS[variant]
            if language in by_language:
                by_language[language] = {**by_language[language], **_entries(trees.get(WORDINGS[variant]))}
        yield [{**entries, **_entries(value_under(changes, each))} for each, entries in by_language.items()]


def _entries(node: Node | None) -> Entries:
    return node.entries if isinstance(node, Keys) else {}


def _words(texts: Sequence[Entries]) -> Iterator[tuple[str, Position, str]]:
    """Each word with its key and the place of its text. A text of commas alone gives an empty word."""
    for entries in texts:
        for key, entry in entries.items():
            if key.startswith(_TYPED) and isinstance(entry.value, Scalar) and entry.value.text.strip():
                words = [word.strip() for word in entry.value.text.split(",")]
                for word in filter(None, words) if any(words) else [""]:
                    yield key, entry.value.position, word
