"""Long alternatives of an expression, written as a list of words."""

from __future__ import annotations


def one_of(words: str) -> str:
    """A group that matches any of `words`. White space separates them; `_` stands for a space inside one."""
    return f"(?:{'|'.join(words.split()).replace('_', ' ')})"
