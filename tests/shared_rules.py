"""Shares what is read from files of rules among all loads of rules in a process. The tests load the shipped rules some hundred
times, often with one line changed; nearly all of their bytes and phrases are the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from types import ModuleType
from typing import Any, Final

from bot.live_rules import current
from bot.reader.phrases import lexicon
from bot.rulebook import load, pattern
from bot.setup import yaml_blocks
from bot.yaml_reader import parse

FILES: Final = 64
FOLDERS: Final = 16
PHRASES: Final = 20_000
SHARED: Final[tuple[tuple[ModuleType, str, int], ...]] = (
    (load, "parse", FILES),
    (parse, "quick_events", FILES),
    (pattern, "phrase_to_re2", PHRASES),
    (lexicon, "phrase_to_re2", PHRASES),
    (lexicon, "filter_of", FOLDERS),
    (lexicon, "parse_plain_words", PHRASES),
    (lexicon, "parse_typo_word", PHRASES),
)


def share() -> None:
    """Shares them for every load from now on. A load changes no tree, and no code changes loaded rules."""
    for module, name, most in SHARED:
        setattr(module, name, lru_cache(most)(getattr(module, name)))
    in_file = yaml_blocks._in_file
    yaml_blocks._in_file = lru_cache(FILES)(lambda file, text: tuple(in_file(file, text)))  # type: ignore[assignment]  # a tuple for the iterator
    for name in ("load_rulebook", "build_rulebook", "LexiconReader"):
        setattr(current, name, _by_look(getattr(current, name)))


def _by_look(function: Callable[..., Any]) -> Callable[..., Any]:
    """Calls the function once for all arguments that look the same: folders, lists and watches tell all of themselves."""
    known: dict[str, Any] = {}

    def result(*given: object) -> Any:
        look = repr(given)
        if look not in known:
            if len(known) == FOLDERS:
                del known[next(iter(known))]
            known[look] = function(*given)
        return known[look]

    return result
