"""Runs the encoder of conversations, which reads each line once and alone, in onnxruntime."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

from bot.classifier.encoder import MAX_OWN_PIECES, unpack_vectors
from bot.classifier.weights_files import ENCODER, WEIGHTS, load_pieces, load_words
from bot.reader.learned.ngrams import shorten
from bot.reader.learned.tokens import END, START, lower_shouting
from bot.reader.text.disguise import undisguise

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class EncodedLine:
    """`labels`: the outputs for the line alone, see `add_log_odds`. `vector`: the input of the head, also for later lines."""

    labels: Floats
    vector: Floats


class LineEncoder:
    """One line at a time, on one thread. Raises CannotStart for damaged files; `read` never raises, whatever the text."""

    def __init__(self, folder: Path = WEIGHTS, encoder: Path | None = None) -> None:
        self._pieces = load_pieces(folder)
        self._words = load_words(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        path = str(encoder or folder / ENCODER)
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def read(self, text: str) -> EncodedLine:
        own = [START, *self._pieces.tokenize(lower_shouting(undisguise(shorten(text))), MAX_OWN_PIECES), END]
        words = unpack_vectors(self._words[np.array(own)])
        labels, vector = self._session.run(None, {"words": words[None]})
        return EncodedLine(np.array(labels[0], np.float32), np.array(vector[0], np.float32))
