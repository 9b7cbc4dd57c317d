"""The light model: a linear model over words, pairs of words and runs of two to five letters. Pure, numpy only.

A 32-bit hash stands for each feature. The learned hashes are sorted beside their weights, so an unknown feature counts for
nothing and takes no other feature's weight. Rare features weigh more. The two groups (letters, words) are each scaled to
length 1. The model reads a text alone, and the reader of conversations adds what stands before it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bot.reader.text.remembered import remembered

Hashes = npt.NDArray[np.uint32]
Floats = npt.NDArray[np.float32]

MODELS_READ_AT_MOST: Final = 1_200
"""Characters. Of a longer text the models read half of this from the beginning and half from the end."""

LABELS: Final = 12
DANGER, CALLED, OPENS, ENDS = range(LABELS, LABELS + 4)
"""The outputs behind those for labels, which the reader of conversations reads."""
LIGHT_OUTPUTS: Final = LABELS + 4
RUN_LENGTHS: Final = (2, 3, 4, 5)
_LENGTHS: Final = np.array(RUN_LENGTHS, np.uint32)[:, None]
_PAD: Final = "\0" * (len(RUN_LENGTHS) - 1)
"""Behind a text, for the places at its end from which no long run begins."""


FEWEST_WORDS: Final = 4
KNOWN_WORDS: Final = 0.45
KNOWN_RUNS: Final = 0.9
"""Shares of words and of runs. Of the messages of `corpus/dev.jsonl` with five words, 998 in 1,000 have a share of known words
above 0.56; Polish, Spanish and Portuguese messages have one below 0.4."""

LEGIBLE_LETTERS: Final = 16
LEGIBLE_WORDS: Final = 0.6
LEGIBLE_RUNS: Final = 0.82
"""A text with a larger share of either is legible, and so is a shorter one."""

TURNED_GAIN: Final = 0.08
FEWEST_RUNS: Final = 0.68
"""Below these shares a text is no dialect: of 24,049 messages that the model has not learned from, the shares are that low in
one message in a village's own tongue, and in one without spaces."""

_WORD: Final = re.compile(r"\w+|[^\w\s]")
_DIGIT: Final = re.compile(r"\d")
_LETTER: Final = re.compile(r"[^\W\d_]")
_SPACE: Final = np.uint32(32)
_TIMES: Final = np.uint32(0x9E3779B1)
_MIX: Final = np.uint32(0x85EBCA6B)
_PAIR: Final = 0x27D4EB2F


@dataclass(frozen=True, slots=True)
class Features:
    """The hashes of the two groups, each of shape (features,). Repeated features repeat."""

    letters: Hashes
    words: Hashes


def extract_features(text: str) -> Features:
    lowered = shorten(text).lower()
    return Features(hash_letter_runs(lowered), hash_words(lowered))


def shorten(text: str) -> str:
    """The beginning and the end of a text, as far as the models read it."""
    if len(text) <= MODELS_READ_AT_MOST:
        return text
    return text[: MODELS_READ_AT_MOST // 2] + " " + text[-MODELS_READ_AT_MOST // 2 :]


def hash_letter_runs(text: str) -> Hashes:
    """Hashes of the runs inside words, with a space at either end of a word: the shortest runs first."""
    hashes, within, _ = _letter_runs(text)
    return hashes[within]


def letter_runs_by_word(text: str) -> tuple[Hashes, npt.NDArray[np.int32]]:
    """The same, and the index of the word of each run."""
    hashes, within, words = _letter_runs(text)
    return hashes[within], words[within.nonzero()[1]]


def _letter_runs(text: str) -> tuple[Hashes, npt.NDArray[np.bool_], npt.NDArray[np.int32]]:
    """The hash of the run of each length, one row for each, from each place; whether it is inside of a word; and the index of
    the word of each place."""
    padded = f" {' '.join(text.split())} " + _PAD
    points = np.frombuffer(padded.encode("utf-32-le", "replace"), np.uint32)
    words = (points == _SPACE).cumsum(dtype=np.int32) - 1
    mixed = (points + np.uint32(1)) * _TIMES
    places = len(padded) - len(_PAD) - 1
    hashes = _shifted(mixed, 1, places) + _LENGTHS
    hashes[0] ^= mixed[:places] * _MIX
    for shorter, longer in itertools.pairwise(hashes):
        longer ^= shorter * _MIX
    return hashes, _shifted(words, 0, places) == words[:places], words


Shifted = TypeVar("Shifted", np.uint32, np.int32)


def _shifted(row: npt.NDArray[Shifted], first: int, places: int) -> npt.NDArray[Shifted]:
    """A row for each length of runs, without a copy: each begins one place after the one before."""
    size = row.itemsize
    return np.ndarray((len(RUN_LENGTHS), places), row.dtype, row, first * size, (size, size))


def hash_words(text: str) -> Hashes:
    """Hashes of words and marks, of pairs of them, and of the shapes of words with digits («9-aaa-999»)."""
    single = _hashed_words(text)[1]
    pairs = [(one * _PAIR ^ two) & 0xFFFFFFFF for one, two in itertools.pairwise(single)]
    shapes = [crc32(_shape(word).encode("utf-8", "replace")) for word in text.split() if _DIGIT.search(word)]
    return np.array([*single, *pairs, *shapes], dtype=np.uint32)


@remembered
def _hashed_words(text: str) -> tuple[Sequence[str], Sequence[int]]:
    """The words and marks, and their hashes."""
    words = _WORD.findall(text)
    return words, [crc32(word.encode("utf-8", "replace")) for word in words]


@remembered
def _letter_words(text: str) -> tuple[Sequence[str], Hashes]:
    """The words of letters alone, and their hashes."""
    both = [(word, hashed) for word, hashed in zip(*_hashed_words(text), strict=True) if word.isalpha()]
    return [word for word, _ in both], np.array([hashed for _, hashed in both], np.uint32)


def _shape(word: str) -> str:
    return "\0" + _LETTER.sub("a", _DIGIT.sub("9", word))


@dataclass(frozen=True, slots=True)
class NgramModel:
    """`known`: sorted hashes. `rarity`: of shape (hashes,). `weights`: of shape (hashes, outputs), in steps of `scale`.

    `scale` and `bias`: of shape (outputs,).
    """

    known: Hashes
    rarity: Floats
    weights: npt.NDArray[np.int8]
    scale: Floats
    bias: Floats

    def logits(self, features: Features) -> Floats:
        """The outputs for labels, of shape (LABELS,): five kinds, seven flags."""
        return self.outputs(features)[:LABELS]

    def outputs(self, features: Features) -> Floats:
        """All outputs, of shape (LIGHT_OUTPUTS,)."""
        rows, values = self.weigh(features)
        return np.asarray(
            values @ self.weights.take(rows, 0).astype(np.float32) * self.scale + self.bias, dtype=np.float32
        )

    def contributions(self, hashes: Hashes, output: int) -> Floats:
        """The part of each feature in an output; 0 for an unknown feature."""
        rows, is_known = self._look_up(hashes)
        return np.asarray(self.weights[rows, output] * self.scale[output] * self.rarity[rows] * is_known, np.float32)

    def knows_language(self, text: str) -> bool:
        """False if few of the words and few of the letter runs are known.

        Dialect and typing errors keep most runs. A text of a few words does not tell, and counts as known.
        """
        lowered = shorten(text).lower()
        words, hashes = _letter_words(lowered)
        if len(words) < FEWEST_WORDS or self._known_share(hashes) >= KNOWN_WORDS:
            return True
        return self._known_share(hash_letter_runs(lowered)) >= KNOWN_RUNS

    def is_legible(self, text: str) -> bool:
        """False for a text in letters that no language of the model has, and for one that is better known backwards. A text in
        another language is illegible too."""
        lowered = shorten(text).lower()
        words, hashes = _letter_words(lowered)
        if len(words) < FEWEST_WORDS or sum(map(len, words)) < LEGIBLE_LETTERS:
            return True
        known = self._known_share(hashes)
        if known >= LEGIBLE_WORDS:
            return True
        joined = " ".join(words)
        runs = self._known_share(hash_letter_runs(joined))
        if runs >= LEGIBLE_RUNS:
            return True
        if self._known_share(hash_letter_runs(joined[::-1])) >= runs + TURNED_GAIN:
            return False
        return runs >= FEWEST_RUNS or known >= KNOWN_WORDS or len(words) <= FEWEST_WORDS

    def _known_share(self, hashes: Hashes) -> float:
        return np.count_nonzero(self._look_up(hashes)[1]) / len(hashes) if len(hashes) else 1.0

    def _look_up(self, hashes: Hashes) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.bool_]]:
        """The row of each hash, and whether it is known; the row of an unknown hash is meaningless."""
        rows = self.known[:-1].searchsorted(hashes)  # behind the last one but one stands the last one, or none
        return rows, self.known[rows] == hashes

    def weigh(self, features: Features) -> tuple[npt.NDArray[np.intp], Floats]:
        """The rows of the known features, and the value of each."""
        groups = (self._weigh_group(features.letters), self._weigh_group(features.words))
        return np.concatenate([rows for rows, _ in groups]), np.concatenate([values for _, values in groups])

    def _weigh_group(self, hashes: Hashes) -> tuple[npt.NDArray[np.intp], Floats]:
        unique, counts = _count(hashes)
        rows, is_known = self._look_up(unique)
        rows, counts = rows[is_known], counts[is_known]
        values = (1 + np.log(counts, dtype=np.float32)) * self.rarity[rows]
        length = float(np.sqrt(values @ values))
        return rows, values * np.float32(1 / length if length else 0)


def _count(hashes: Hashes) -> tuple[Hashes, npt.NDArray[np.intp]]:
    """The unique hashes in order, and the count of each. Sorted hashes are also quicker to look up."""
    if not len(hashes):
        return hashes, np.zeros(0, np.intp)
    ordered = hashes.copy()
    ordered.sort()
    starts = np.empty(len(ordered) + 1, np.bool_)
    starts[0] = starts[-1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=starts[1:-1])
    indices = starts.nonzero()[0]
    return ordered[indices[:-1]], indices[1:] - indices[:-1]
