"""The encoder in this process: pieces, word vectors out of their 4-bit blocks, and the network by onnxruntime."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import onnxruntime

from bot.classifier.weights_files import ENCODER, WEIGHTS, checked, load_pieces, load_words
from bot.reader.learned.ngrams import shorten
from bot.reader.learned.tokens import END, START, quietly
from bot.reader.text.disguise import undisguise

Floats = npt.NDArray[np.float32]

OWN: Final = 80
CONTEXT: Final = 40
BETWEEN: Final = " / "
_HALF: Final = 15
_ZERO: Final = 8


class Encoder:
    """One message at a time, on one thread. Loading takes about half a second. Raises CannotStart for damaged files."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        self._pieces = load_pieces(folder)
        self._words = load_words(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        path = str(checked(folder, ENCODER))
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def logits(self, text: str, after: Sequence[str]) -> Floats:
        """Five kinds, seven flags. Never raises, whatever the text."""
        own = [START, *self._pieces.tokens(quietly(undisguise(shorten(text))), OWN), END]
        before = self._pieces.tokens(shorten(BETWEEN.join(after[-2:])), CONTEXT) if after else []
        context = [*before, END] if before else []
        segment = np.zeros((1, len(own) + len(context)), np.float32)
        segment[0, len(own) :] = 1
        places = np.array(own + context)
        words = vectors(self._words[places])
        (logits,) = self._session.run(None, {"words": words[None], "segment": segment})
        return np.array(logits[0], dtype=np.float32)


def vectors(blocks: npt.NDArray[np.uint8]) -> Floats:
    """Rows of Q4_0 blocks as fp32: a scale in two bytes, then 32 half-bytes, the low ones first."""
    rows = blocks.reshape(len(blocks), -1, 18)
    scales = np.ascontiguousarray(rows[:, :, :2]).view("<f2").astype(np.float32)
    packed = rows[:, :, 2:]
    steps = np.concatenate([packed & _HALF, packed >> 4], axis=2).astype(np.float32) - _ZERO
    return np.asarray((steps * scales).reshape(len(blocks), -1), dtype=np.float32)
