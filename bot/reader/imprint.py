"""The imprint that a lesson keeps of a text, and how near two texts are. Pure.

An imprint holds no text. A keyed hash stands for its words, so the same words are recognised in any case, with any accents and
marks. A keyed sketch stands for its longer words and their runs of four letters: texts that share most of them have
similar sketches. The vector of the encoder must agree, where both texts have one.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Final
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bot.core.reading import Imprint
from bot.reader.learned.light_model import shorten
from bot.reader.text.cleaning import clean
from bot.reader.text.normalisation import fold

Floats = npt.NDArray[np.float32]

NEAR_WORDS: Final = 0.5
NEAR_VECTOR: Final = 0.85
"""Cosines of sketches and of vectors from which a text is near. `docs/decisions/0023-lessons.md` has the figures."""

STEPS: Final = 32
"""A vector has a mean square of 1. Its numbers are kept in steps of 1/32."""

_SLOTS: Final = 512
_LARGEST: Final = 127
_LONG: Final = 4
_LENGTHS: Final = 1.5
_MORE_WORDS: Final = 2
"""A near text has at most one and a half times the words of the other, and two more. So a breach behind kind words is not
near to them."""

_LESS_THAN_SAME: Final = 0.999
_WORDS: Final = re.compile(r"\w+")


def imprint_of(text: str, begun: Imprint, key: bytes) -> Imprint:
    """`begun`: all of it that does not depend on the words. A whole imprint stays as it is."""
    if begun.text:
        return begun
    folded = fold(clean(text).text)
    words = _WORDS.findall(folded) or [folded]
    keyed = _keyed(key).copy()
    keyed.update(" ".join(words).encode("utf-8", "surrogatepass"))
    digest = keyed.hexdigest()[:32]
    sketch = _sketch(_WORDS.findall(shorten(folded)), key)
    return Imprint(digest, len(words), sketch, begun.in_incident, begun.weights, begun.vector)


@lru_cache(maxsize=4)
def _keyed(key: bytes) -> hmac.HMAC:
    """The beginning of a keyed hash: to look the algorithm up takes longer than to hash a message."""
    return hmac.new(key, digestmod="sha256")


def to_bytes(vector: Floats) -> bytes:
    """A byte for each number."""
    return np.minimum(np.maximum(np.rint(vector * STEPS), -_LARGEST), _LARGEST).astype(np.int8).tobytes()


def nearness(imprint: Imprint, others: Sequence[Imprint]) -> list[float]:
    """The nearness of each other text: 1 for the same words, the cosine of the sketches for a near text, else 0."""
    by_words = _cosines(imprint.sketch, [other.sketch for other in others])
    comparable = [other.vector if other.weights == imprint.weights else b"" for other in others]
    by_vector = _cosines(imprint.vector, comparable)
    return [
        1.0 if other.text == imprint.text else _near(imprint, other, words, vector)
        for other, words, vector in zip(others, by_words, by_vector, strict=True)
    ]


def _near(imprint: Imprint, other: Imprint, words: float | None, vector: float | None) -> float:
    short, long = sorted((imprint.length, other.length))
    alike = words is not None and words >= NEAR_WORDS and (vector is None or vector >= NEAR_VECTOR)
    return min(words or 0.0, _LESS_THAN_SAME) if alike and long <= short * _LENGTHS + _MORE_WORDS else 0.0


def _sketch(words: Sequence[str], key: bytes) -> bytes:
    """Each feature adds 1 or -1 to a slot that the key chooses. Empty for a text without long words."""
    hashes = np.array([crc32(feature) for word in words for feature in _features(word)], np.uint64)
    if not len(hashes):
        return b""
    factor, start = _choice_of_slots(key)
    mixed = hashes * (factor | np.uint64(1)) + start
    signs = np.where(mixed & np.uint64(1 << 50), 1.0, -1.0)
    slots = (mixed >> np.uint64(55)).astype(np.intp)
    sums = np.bincount(slots, signs, _SLOTS)
    if len(hashes) > _LARGEST:  # else no sum can be larger
        sums = np.clip(sums, -_LARGEST, _LARGEST)
    return sums.astype(np.int8).tobytes()


@lru_cache(maxsize=4)
def _choice_of_slots(key: bytes) -> tuple[np.uint64, np.uint64]:
    factor, start = np.frombuffer(sha256(key + b"sketch").digest()[:16], np.uint64)
    return factor, start


def _features(word: str) -> list[bytes]:
    """A longer word and its runs of letters, in bytes. In plain letters, a run of bytes is a run of letters."""
    if len(word) < _LONG:
        return []
    padded = f" {word} "
    starts = range(len(padded) - _LONG + 1)
    if padded.isascii():
        in_bytes = padded.encode()
        return [in_bytes, *(in_bytes[start : start + _LONG] for start in starts)]
    runs = (padded, *(padded[start : start + _LONG] for start in starts))
    return [run.encode("utf-8", "replace") for run in runs]


def _cosines(own: bytes, others: Sequence[bytes]) -> list[float | None]:
    """None where one of the two is missing."""
    rows = [number for number, other in enumerate(others) if own and len(other) == len(own)]
    cosines: list[float | None] = [None] * len(others)
    if rows:
        matrix = _floats(b"".join(others[row] for row in rows)).reshape(len(rows), -1)
        vector = _floats(own)
        values = matrix @ vector / (np.linalg.norm(matrix, axis=1) * np.linalg.norm(vector) + 1e-9)
        for row, value in zip(rows, values.tolist(), strict=True):
            cosines[row] = value
    return cosines


def _floats(packed: bytes) -> Floats:
    return np.frombuffer(packed, np.int8).astype(np.float32)
