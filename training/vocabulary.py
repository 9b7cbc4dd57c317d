"""Which pieces of the tokenizer are kept: all that the corpus uses, in any spelling we expect, then the likeliest Latin."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

import numpy as np

from bot.reader.learned.tokens import FIRST, Pieces
from training.e5 import Bytes, Floats, Weights, from_blocks

SIZE = 48_000


def chosen(weights: Weights, texts: Iterable[str]) -> list[int]:
    """Numbers of the kept pieces in the full table, the marks first."""
    full = Pieces.of(weights.pieces, weights.scores, weights.read_as)
    used: set[int] = set()
    for text in texts:
        for spelling in (text, text.lower(), text.upper(), _bare(text)):
            used.update(full.tokens(spelling, 10_000))
    used -= set(range(FIRST))
    rest = (
        number for number in range(FIRST, len(weights.pieces)) if number not in used and _latin(weights.pieces[number])
    )
    likeliest = sorted(rest, key=lambda number: -weights.scores[number])
    return [*range(FIRST), *sorted(used), *likeliest[: SIZE - FIRST - len(used)]]


def pieces(weights: Weights, kept: list[int]) -> Pieces:
    return Pieces.of([weights.pieces[n] for n in kept], [weights.scores[n] for n in kept], weights.read_as)


def blocks(weights: Weights, kept: list[int]) -> Bytes:
    return weights.words[np.array(kept)]


def table(weights: Weights, kept: list[int]) -> Floats:
    """The word vectors of the kept pieces, as fp32."""
    return from_blocks(blocks(weights, kept)).reshape(len(kept), weights.hidden)


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def _latin(piece: str) -> bool:
    return all(ord(c) < 0x250 or not c.isalpha() for c in piece)
