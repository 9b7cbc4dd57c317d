"""Which words speak for a label: those without which it would no longer be seen. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.core.reading import Span

MOST_WORDS: Final = 40
"""A longer text is explained by its first words only."""

MOST_SPANS: Final = 5
_WORD: Final = re.compile(r"\w[\w'’]*")


def because(text: str, speaks: Callable[[str], float], enough: float) -> tuple[Span, ...]:
    """The words to leave out, most telling first, until `speaks` falls below `enough`; in the order of the text.

    `speaks(text)`: how much a text says for the label, in log-odds. At most MOST_SPANS words; none where no word matters.
    """
    words = [Span(*found.span()) for found in _WORD.finditer(text)][:MOST_WORDS]
    whole = speaks(text)
    losses = sorted(((whole - speaks(_without(text, [word])), word) for word in words), reverse=True)
    chosen: list[Span] = []
    for loss, word in losses[:MOST_SPANS]:
        if loss <= 0:
            break
        chosen.append(word)
        if speaks(_without(text, chosen)) < enough:
            break
    return tuple(sorted(chosen))


def _without(text: str, words: list[Span]) -> str:
    for word in sorted(words, reverse=True):
        text = text[: word.start] + text[word.end :]
    return text
