"""The light model: a linear reading of words, pairs of words and runs of two to five letters. Pure, numpy only.

A feature is known by a 32-bit hash of it. The hashes that were learnt lie sorted beside their weights, so that a feature
never seen is nothing, not somebody else's. Features are weighed by how rare they are, and each of the three groups
(letters, words, words of the messages before) by its length.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from zlib import crc32

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint32]
Floats = npt.NDArray[np.float32]

READ_AT_MOST: Final = 1_200
"""Characters of a text that are read: half from its beginning, half from its end."""

BEFORE_WEIGHS: Final = 0.5
RUNS: Final = (2, 3, 4, 5)

TELLING_WORDS: Final = 4
KNOWN_WORDS: Final = 0.45
KNOWN_RUNS: Final = 0.9
"""Of the messages of `corpus/dev.jsonl` with five words, 998 in 1,000 have more known words than 0.56; Polish, Spanish and
Portuguese ones have less than 0.4."""

_WORD: Final = re.compile(r"\w+|[^\w\s]")
_DIGIT: Final = re.compile(r"\d")
_LETTER: Final = re.compile(r"[^\W\d_]")
_SPACE: Final = np.uint32(32)
_TIMES: Final = np.uint32(0x9E3779B1)
_MIX: Final = np.uint32(0x85EBCA6B)
_PAIR: Final = 0x27D4EB2F
_BEFORE: Final = 0x165667B1
_NO_CONTEXT: Final = crc32(b"\0nothing before")


@dataclass(frozen=True, slots=True)
class Features:
    """Hashes of the three groups, with repetitions."""

    letters: Hashes
    words: Hashes
    before: Hashes


def features(text: str, after: Sequence[str]) -> Features:
    """Of a text and the last two messages before it."""
    read = shorten(text).lower()
    return Features(letters_of(read)[0], words_of(read), _context(after))


def shorten(text: str) -> str:
    if len(text) <= READ_AT_MOST:
        return text
    return text[: READ_AT_MOST // 2] + " " + text[-READ_AT_MOST // 2 :]


def letters_of(text: str) -> tuple[Hashes, npt.NDArray[np.int32]]:
    """Runs within words, the spaces around them taken along; and of each run the number of its word."""
    points = np.frombuffer(f" {' '.join(text.split())} ".encode("utf-32-le", "replace"), np.uint32)
    inner = (points == _SPACE).cumsum(dtype=np.int32)
    mixed = (points + np.uint32(1)) * _TIMES
    runs, words, hashed = [], [], mixed
    for size in RUNS:
        if len(points) < size:
            break
        hashed = (hashed[:-1] * _MIX) ^ (mixed[size - 1 :] + np.uint32(size))
        last = len(points) - size
        start, end = inner[: last + 1], inner[size - 2 : size - 1 + last]
        within = end == start if size > 2 else np.ones(last + 1, np.bool_)
        runs.append(hashed[within])
        words.append(start[within] - 1)
    return (np.concatenate(runs), np.concatenate(words)) if runs else (np.zeros(0, np.uint32), np.zeros(0, np.int32))


def words_of(text: str) -> Hashes:
    """Words and marks, pairs of them, and the shapes of what has digits («9-aaa-999»)."""
    single = [crc32(word.encode("utf-8", "replace")) for word in _WORD.findall(text)]
    pairs = [(one * _PAIR ^ two) & 0xFFFFFFFF for one, two in itertools.pairwise(single)]
    shapes = [crc32(_shape(word).encode("utf-8", "replace")) for word in text.split() if _DIGIT.search(word)]
    return np.array([*single, *pairs, *shapes], dtype=np.uint32)


def _shape(word: str) -> str:
    return "\0" + _LETTER.sub("a", _DIGIT.sub("9", word))


def _context(after: Sequence[str]) -> Hashes:
    if not after:
        return np.array([_NO_CONTEXT], dtype=np.uint32)
    words = _WORD.findall(shorten(" ".join(after[-2:])).lower())
    return np.array([crc32(word.encode("utf-8", "replace")) ^ _BEFORE for word in words], dtype=np.uint32)


@dataclass(frozen=True, slots=True)
class NgramModel:
    """`known`: sorted hashes. `rarity`: one a hash. `weights`: (hashes, outputs), in whole numbers of `scale`."""

    known: Hashes
    rarity: Floats
    weights: npt.NDArray[np.int8]
    scale: Floats
    bias: Floats

    def logits(self, found: Features) -> Floats:
        """One number an output: five kinds, seven flags."""
        places, values = self.weighed(found)
        return np.asarray(values @ self.weights[places].astype(np.float32) * self.scale + self.bias, dtype=np.float32)

    def says(self, hashes: Hashes, output: int) -> Floats:
        """What each feature says for an output; nothing for one that was not learnt."""
        places = self.known.searchsorted(hashes)
        places[places == len(self.known)] = 0
        learnt = self.known[places] == hashes
        return np.asarray(self.weights[places, output] * self.scale[output] * self.rarity[places] * learnt, np.float32)

    def knows(self, text: str) -> bool:
        """Is the text in a language that was learnt? Few of its words known and few of its runs of letters: no. Dialect
        and typing errors keep the runs, and a text of a few words does not tell."""
        read = shorten(text).lower()
        words = [crc32(word.encode("utf-8", "replace")) for word in _WORD.findall(read) if word.isalpha()]
        if len(words) < TELLING_WORDS or self._share(np.array(words, dtype=np.uint32)) >= KNOWN_WORDS:
            return True
        return self._share(letters_of(read)[0]) >= KNOWN_RUNS

    def _share(self, hashes: Hashes) -> float:
        places = self.known.searchsorted(hashes)
        places[places == len(self.known)] = 0
        return float((self.known[places] == hashes).mean()) if len(hashes) else 1.0

    def weighed(self, found: Features) -> tuple[npt.NDArray[np.intp], Floats]:
        """Places of the known features and how much each counts."""
        letters = self._group(found.letters, 1.0)
        words = self._group(found.words, 1.0)
        before = self._group(found.before, BEFORE_WEIGHS)
        groups = (letters, words, before)
        return np.concatenate([g[0] for g in groups]), np.concatenate([g[1] for g in groups])

    def _group(self, hashes: Hashes, weighs: float) -> tuple[npt.NDArray[np.intp], Floats]:
        each, counts = _counted(hashes)
        places = self.known.searchsorted(each)
        places[places == len(self.known)] = 0
        learnt = self.known[places] == each
        places, counts = places[learnt], counts[learnt]
        values = (1 + np.log(counts, dtype=np.float32)) * self.rarity[places]
        length = float(np.sqrt(values @ values))
        return places, values * np.float32(weighs / length if length else 0)


def _counted(hashes: Hashes) -> tuple[Hashes, npt.NDArray[np.intp]]:
    """Each hash once, in order, and how often it was there. In order they are also found sooner among the known ones."""
    if not len(hashes):
        return hashes, np.zeros(0, np.intp)
    ordered = np.sort(hashes)
    starts = np.ones(len(ordered) + 1, np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=starts[1:-1])
    places = starts.nonzero()[0]
    return ordered[places[:-1]], places[1:] - places[:-1]
