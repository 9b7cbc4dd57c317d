"""Long choices in expressions, written as words."""

from __future__ import annotations


def one_of(words: str) -> str:
    """The expression for one of these, which are parted by white space; `_` stands for a space in one."""
    return f"(?:{'|'.join(words.split()).replace('_', ' ')})"
