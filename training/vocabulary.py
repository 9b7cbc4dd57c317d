"""Chooses the pieces of the tokenizer to keep: those that the corpus uses in an expected spelling, then the likeliest Latin."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

import numpy as np

from bot.reader.learned.tokens import FIRST, Pieces
from training.e5 import Bytes, Floats, Weights, unpack_blocks

SIZE = 48_000


def choose_pieces(weights: Weights, texts: Iterable[str]) -> list[int]:
    """The numbers of the kept pieces in the full table, the marks first."""
    full = Pieces.of(weights.pieces, weights.scores, weights.read_as)
    used: set[int] = set()
    for text in texts:
        for spelling in (text, text.lower(), text.upper(), _without_accents(text)):
            used.update(full.tokenize(spelling, 10_000))
    used -= set(range(FIRST))
    rest = (
        number
        for number in range(FIRST, len(weights.pieces))
        if number not in used and _is_latin(weights.pieces[number])
    )
    likeliest = sorted(rest, key=lambda number: -weights.scores[number])
    return [*range(FIRST), *sorted(used), *likeliest[: SIZE - FIRST - len(used)]]


def make_pieces(weights: Weights, kept: list[int]) -> Pieces:
    return Pieces.of([weights.pieces[n] for n in kept], [weights.scores[n] for n in kept], weights.read_as)


def select_blocks(weights: Weights, kept: list[int]) -> Bytes:
    return weights.words[np.array(kept)]


def unpack_table(weights: Weights, kept: list[int]) -> Floats:
    """The word vectors of the kept pieces as fp32, of shape (pieces, hidden)."""
    return unpack_blocks(select_blocks(weights, kept)).reshape(len(kept), weights.hidden)


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def _is_latin(piece: str) -> bool:
    return all(ord(c) < 0x250 or not c.isalpha() for c in piece)
