"""Keeps the answers of pure functions of texts, so that no part of a reader works out the same one twice.

A message is read by dozens of forms, and each looks at the lines before it as well. All of them ask for the same few views of
the same texts. The answers are kept for one round of deciding, then `forget_texts` drops them: no memory keeps the texts.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, TypeVar, cast

_AT_MOST: Final = 256
"""Texts of one kind of answer. A message asks for some twenty."""

_forget: Final[list[Callable[[], None]]] = []

Reads = TypeVar("Reads", bound=Callable[..., Any])


def remembered(read: Reads) -> Reads:
    """Keeps the answers of a pure function of texts. They must not change either."""
    kept = lru_cache(maxsize=_AT_MOST)(read)
    _forget.append(kept.cache_clear)
    return cast("Reads", kept)


def forget_texts() -> None:
    for forget in _forget:
        forget()
