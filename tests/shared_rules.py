"""Shares the trees of YAML files and the expressions of phrases among all loads of rules in a process. The tests load the
shipped rules some hundred times, often with one line changed; nearly all of their bytes and phrases are the same."""

from __future__ import annotations

from functools import lru_cache
from types import ModuleType
from typing import Final

from bot.reader.phrases import lexicon
from bot.rulebook import load, pattern

FILES: Final = 64
PHRASES: Final = 20_000
SHARED: Final[tuple[tuple[ModuleType, str, int], ...]] = (
    (load, "parse", FILES),
    (pattern, "phrase_to_re2", PHRASES),
    (lexicon, "phrase_to_re2", PHRASES),
    (lexicon, "parse_plain_words", PHRASES),
    (lexicon, "parse_typo_word", PHRASES),
)


def share() -> None:
    """For every load from now on. A load changes no tree."""
    for module, name, most in SHARED:
        setattr(module, name, lru_cache(most)(getattr(module, name)))
