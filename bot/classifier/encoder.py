"""The encoder, in this process: pieces, word vectors unpacked from 4-bit blocks, and the network in onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import onnxruntime

from bot.classifier.encoded_line import LINES, EncodedLine
from bot.classifier.weights_files import ENCODER, WEIGHTS, check_file, load_line_models, load_pieces, load_words
from bot.reader.learned.light_model import shorten
from bot.reader.learned.tokens import END, START, lower_shouting
from bot.reader.text.disguise import undisguise

Floats = npt.NDArray[np.float32]

MAX_OWN_PIECES: Final = 80
_LOW_HALF: Final = 15
_ZERO: Final = 8


class Network:
    """The network alone, on one thread. Loading takes half a second. Raises CannotStart for damaged files."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        self._pieces = load_pieces(folder)
        self._words = load_words(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        path = str(check_file(folder, ENCODER))
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def run(self, texts: Sequence[str]) -> tuple[Floats, Floats, Floats]:
        """The labels, the vectors and the pooled numbers of at most LINES texts, a row for each. The pooled numbers are the
        means and the maxima over the pieces of a text, from which all others are made. Never raises, whatever the texts."""
        lines = [
            [START, *self._pieces.tokenize(lower_shouting(undisguise(shorten(text))), MAX_OWN_PIECES), END]
            for text in texts
        ]
        lengths = np.zeros(LINES, np.int64)
        lengths[: len(lines)] = [len(line) for line in lines]
        words = unpack_vectors(self._words[np.concatenate(lines)])
        found = self._session.run(("labels", "vector", "pooled"), {"words": words[None], "lengths": lengths})
        labels, vectors, pooled = (np.asarray(each, np.float32)[: len(lines)] for each in found)
        return labels, vectors, pooled


class Encoder:
    """Reads lines, each for itself. Raises CannotStart for damaged files."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        self._network = Network(folder)
        self._models = load_line_models(folder)

    def read(self, text: str) -> EncodedLine:
        """Never raises, whatever the text."""
        return self.read_all([text])[0]

    def read_all(self, texts: Sequence[str]) -> list[EncodedLine]:
        """Each answer is the same, to the last bit, as that of `read`. Never raises, whatever the texts."""
        starts = range(0, len(texts), LINES)
        return [line for start in starts for line in self._lines(texts[start : start + LINES])]

    def _lines(self, texts: Sequence[str]) -> list[EncodedLine]:
        rows = zip(*self._network.run(texts), strict=True)
        return [
            EncodedLine(labels.copy(), vector.copy(), self._models.scores(pooled)) for labels, vector, pooled in rows
        ]


def unpack_vectors(blocks: npt.NDArray[np.uint8]) -> Floats:
    """Rows of Q4_0 blocks as fp32. A block is an fp16 scale and 16 bytes with 32 weights, the low half-bytes first."""
    rows = blocks.reshape(len(blocks), -1, 18)
    scales = np.ascontiguousarray(rows[:, :, :2]).view("<f2").astype(np.float32)
    packed = rows[:, :, 2:]
    steps = np.concatenate([packed & _LOW_HALF, packed >> 4], axis=2).astype(np.float32) - _ZERO
    return np.asarray((steps * scales).reshape(len(blocks), -1), dtype=np.float32)
