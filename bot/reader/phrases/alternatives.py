"""The notation of the forms of the grammar: `_` stands for the gap between two words, `_?` for a gap that may be absent."""

from __future__ import annotations

import re
from typing import Final

_BETWEEN: Final = re.compile(r"\s+(?![^\[\]]*\])")
"""White space, but not in a class of characters such as `[ .-]`."""


def spaced(pattern: str) -> str:
    """The pattern with one or more spaces for each `_`, and any number of them for each `_?`."""
    return pattern.replace("_?", "[ ]*").replace("_", "[ ]+")


def one_of(*words: str) -> str:
    """A group that matches any of `words`: lists in which white space separates the words, in the notation of `spaced`."""
    joined = " ".join(words)
    # The pattern looks far ahead at each gap, for a class of characters that hardly any list has.
    parts = _BETWEEN.split(joined.strip()) if "[" in joined else joined.split()
    return spaced(f"(?:{'|'.join(parts)})")
