"""Reads the encoder back from the shipped files, so that training can continue from it.

A weight in its 8-bit blocks is a byte minus 128, times the scale of its block. The rounding of the weights stays. The word
table was always in 4-bit blocks, so it loses nothing.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import ModelProto, numpy_helper

from bot.classifier.encoder import unpack_vectors
from bot.classifier.weights_files import ENCODER, WEIGHTS, check_file, load_pieces, load_words
from bot.reader.learned.tokens import Pieces
from training.e5 import Floats
from training.encoder import MAX_POSITIONS, Encoder

HIDDEN, INNER, HEADS, LAYERS = 384, 1536, 12, 12
_ZERO = 128
_PARTS = ("query", "key", "value", "out", "up", "down")


def encoder(folder: Path = WEIGHTS) -> Encoder:
    """The shipped encoder as a module, with its head. Raises CannotStart for damaged files."""
    graph = onnx.load(str(check_file(folder, ENCODER)))
    found = Encoder(HIDDEN, INNER, HEADS, LAYERS, MAX_POSITIONS)
    state = {name: torch.from_numpy(values) for name, values in _state(graph).items()}
    found.load_state_dict({name.removeprefix("encoder."): values for name, values in state.items()}, strict=False)
    missing = set(found.state_dict()) - {name.removeprefix("encoder.") for name in state}
    if missing - {"head.weight", "head.bias"}:  # a graph that gives vectors has no head
        raise ValueError(f"{ENCODER} lacks {sorted(missing)}")
    return found.eval()


def pieces_and_table(folder: Path = WEIGHTS) -> tuple[Pieces, Floats]:
    """The tokenizer and the word vectors of its pieces, as fp32."""
    return load_pieces(folder), unpack_vectors(np.array(load_words(folder)))


def _state(graph: ModelProto) -> dict[str, np.ndarray]:
    """The arrays by the names of the module. Matrices have the shape (out, in), like those of `nn.Linear`."""
    stored = {each.name: numpy_helper.to_array(each) for each in graph.graph.initializer}
    found = {name: np.array(values) for name, values in stored.items() if name.startswith("encoder.")}
    segment: dict[str, np.ndarray] = {}
    for node in graph.graph.node:
        if node.op_type == "MatMulNBits":
            layer, part = node.name.split("/")[2:4]
            found[f"encoder.{layer}.{part}.weight"] = _matrix(stored[node.input[1]], stored[node.input[2]])
        elif node.op_type == "Mul" and node.name in ("/encoder/Mul", "/encoder/Mul_1"):
            segment[node.name] = stored[node.input[0]].reshape(HIDDEN)
    found["encoder.segment"] = np.stack([segment["/encoder/Mul"], segment["/encoder/Mul_1"]])
    return found


def _matrix(blocks: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """`blocks`: bytes, of shape (out, blocks of a row, weights of a block)."""
    steps = blocks.astype(np.float32) - _ZERO
    return (steps * scales.reshape(*blocks.shape[:2], 1)).reshape(len(blocks), -1)
