"""«Did you mean …?» for keys and values."""

from __future__ import annotations

from collections.abc import Iterable, Set
from difflib import get_close_matches
from typing import Final

_LONGEST: Final = 60
_MOST: Final = 16


def nearest_name(word: str, names: Iterable[str]) -> str | None:
    """The name that was probably meant. Case, `-`, `_` and spaces make no difference."""
    if len(word) > _LONGEST:
        return None
    known = {_plain(name): name for name in names}
    found = get_close_matches(_plain(word), known, n=1, cutoff=0.6)
    return known[found[0]] if found else None


def did_you_mean(word: str, names: Iterable[str]) -> str:
    """A hint: the likely name, or all names where they are few, or nothing."""
    names = sorted(names) if isinstance(names, Set) else list(names)
    likely = nearest_name(word, names)
    if likely is not None:
        return suggest(likely)
    if 0 < len(names) <= _MOST:
        return f"Possible here: {', '.join(names)}."
    return ""


def suggest(name: str) -> str:
    return f"Did you mean `{name}`?"


def _plain(name: str) -> str:
    return name.casefold().replace("-", "").replace("_", "").replace(" ", "")
