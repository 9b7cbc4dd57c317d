"""Shares what is read from files of rules among all loads of rules in a process. The tests load the shipped rules some hundred
times, often with one line changed; nearly all of their bytes and phrases are the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePath
from types import ModuleType
from typing import Any, Final

from bot.cli import check
from bot.cli import rules as rules_of_commands
from bot.core.watch import Watch
from bot.live_rules import reload
from bot.live_rules.current import CurrentRules
from bot.live_rules.examples import ExampleNote, ReaderFor, check_examples, learn_examples
from bot.ports import Reader
from bot.reader.phrases import lexicon
from bot.rulebook import load, pattern
from bot.rulebook.example import Example
from bot.setup import yaml_blocks
from bot.yaml_reader import parse

FILES: Final = 64
PHRASES: Final = 20_000
SHARED: Final[tuple[tuple[ModuleType, str, int], ...]] = (
    (load, "parse", FILES),
    (parse, "quick_events", FILES),
    (pattern, "phrase_to_re2", PHRASES),
    (lexicon, "phrase_to_re2", PHRASES),
    (lexicon, "parse_plain_words", PHRASES),
    (lexicon, "parse_typo_word", PHRASES),
)
_FOLDERS: Final = 16


def share() -> None:
    """For every load from now on. A load changes no tree, and nobody changes loaded rules."""
    for module, name, most in SHARED:
        setattr(module, name, lru_cache(most)(getattr(module, name)))
    in_file = yaml_blocks._in_file
    yaml_blocks._in_file = lru_cache(FILES)(lambda file, text: tuple(in_file(file, text)))  # type: ignore[assignment]
    for name in ("looked_at", "LexiconReader"):
        setattr(reload, name, _by_look(getattr(reload, name)))


def _by_look(function: Callable[..., Any]) -> Callable[..., Any]:
    """Calls the function once for all arguments that look the same: folders, lists and watches tell all of themselves."""
    known: dict[str, Any] = {}

    def result(*given: object) -> Any:
        look = repr(given)
        if look not in known:
            if len(known) == _FOLDERS:
                del known[next(iter(known))]
            known[look] = function(*given)
        return known[look]

    return result


def share_right_examples() -> None:
    """Commands do not try examples again that were all right, with the same files, lessons, reader and watch: also in another
    folder, since only notes and faults name it."""
    right: set[str] = set()

    async def learn(
        rules: CurrentRules, watch: Watch, reader: Reader, examples: Sequence[Example] | None = None
    ) -> list[ExampleNote]:
        tried = rules.examples if examples is None else examples
        look = _look(rules, watch, tried)
        if look in right:
            return []
        notes = await learn_examples(rules, watch, reader, examples)
        if not notes:
            right.add(look)
        return notes

    async def examine(rules: CurrentRules, watch: Watch, reader_for: ReaderFor) -> None:
        look = _look(rules, watch, ())
        if look not in right:
            await check_examples(rules, watch, reader_for)
            right.add(look)

    for module in (check, rules_of_commands):
        module.learn_examples = learn  # type: ignore[attr-defined]  # imported there for its own use
    rules_of_commands.check_examples = examine  # type: ignore[attr-defined]


def _look(rules: CurrentRules, watch: Watch, examples: Sequence[Example]) -> str:
    files = rules.files and replace(rules.files, folder=PurePath())
    return repr((files, rules.kind, rules.rulebook.lessons, watch, examples))
