"""The encoder from which the training of the conversation reader starts: the average of the fine-tuned ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from bot.classifier.encoder import unpack_vectors
from bot.classifier.weights_files import WEIGHTS, load_pieces, load_words
from bot.reader.learned.tokens import Pieces
from training.e5 import Floats
from training.encoder import MAX_POSITIONS, Encoder

HIDDEN, INNER, HEADS, LAYERS = 384, 1536, 12, 12


def encoder(state: Path) -> Encoder:
    """`state`: a file of `training.export --first`, or the `encoder.pt` of a run."""
    found = Encoder(HIDDEN, INNER, HEADS, LAYERS, MAX_POSITIONS)
    found.load_state_dict(torch.load(state, weights_only=True))
    return found.eval()


def pieces_and_table(folder: Path = WEIGHTS) -> tuple[Pieces, Floats]:
    """The tokenizer and the word vectors of its pieces, as fp32."""
    return load_pieces(folder), unpack_vectors(np.array(load_words(folder)))
