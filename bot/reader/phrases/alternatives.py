"""The notation of the forms of the grammar: `_` stands for the gap between two words, `_?` for a gap that may be absent."""

from __future__ import annotations


def spaced(pattern: str) -> str:
    """The pattern with one or more spaces for each `_`, and any number of them for each `_?`."""
    return pattern.replace("_?", "[ ]*").replace("_", "[ ]+")


def one_of(words: str) -> str:
    """A group that matches any of `words`. White space separates them; `_` stands for a space inside one."""
    return f"(?:{'|'.join(words.split()).replace('_', ' ')})"
