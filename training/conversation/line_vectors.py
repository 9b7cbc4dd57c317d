"""The vectors of the lines of a conversation: read by the encoder that learns, or ready; and the head's answer to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random

import numpy as np
import torch
from torch import Tensor

from training.augmentation import decorate, respell
from training.conversation import first_encoder, packed_texts, vectors
from training.conversation.batch import collate, texts_of
from training.conversation.examples import Target
from training.conversation.head import Head, Said
from training.conversation.small_files import UNTAUGHT
from training.e5 import Floats
from training.encoder import Encoder

Given = Callable[[Sequence[str]], Tensor]
"""Returns the vectors of texts."""


class Encoded:
    """Encodes texts, with gradients while the encoder learns."""

    def __init__(self, encoder: Encoder, dice: Random, respelled: float) -> None:
        self.encoder = encoder
        self.pieces, self.table = first_encoder.pieces_and_table()
        self.dice = dice
        self.respelled = respelled

    def __call__(self, texts: Sequence[str]) -> Tensor:
        dice = self.dice
        if self.respelled:
            texts = [respell(text, dice) if dice.random() < self.respelled else decorate(text, dice) for text in texts]
        examples = [vectors.as_read(text, self.pieces) for text in texts]
        return packed_texts.pooled(self.encoder, examples, self.table)


class Kept:
    """Looks ready vectors up."""

    def __init__(self, known: dict[str, Floats]) -> None:
        self.known = known

    def __call__(self, texts: Sequence[str]) -> Tensor:
        return torch.from_numpy(np.stack([self.known[text] for text in texts]).astype(np.float32))


class Teacher:
    """The labels that the first encoder gives to lines alone. Training must not lose what it learned from single messages.

    It says nothing of the messages that only this training has: the first encoder is wrong about many of them. It reads a text
    when it is first asked for.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = deepcopy(encoder).eval()
        self._pieces, self._table = first_encoder.pieces_and_table()
        self._labels: dict[str, Tensor] = {}

    def distance(self, alone: Tensor, targets: Sequence[Target]) -> Tensor:
        """The mean square distance of `alone`, which has one row for each text of the targets, in the order of `texts_of`."""
        texts = texts_of(targets)
        taught = torch.tensor([id not in UNTAUGHT for id in texts])
        rows = [text for id, text in texts.items() if id not in UNTAUGHT]
        self._read([text for text in dict.fromkeys(rows) if text not in self._labels])
        return (alone[taught] - torch.stack([self._labels[text] for text in rows])).square().mean()

    def _read(self, texts: Sequence[str]) -> None:
        if texts:
            found = torch.from_numpy(vectors.read(self._encoder, texts, self._pieces, self._table))
            with torch.no_grad():
                self._labels |= dict(zip(texts, self._encoder.head(found), strict=True))


def forward(given: Given, head: Head, targets: Sequence[Target]) -> Said:
    texts = texts_of(targets)
    row = {id: place for place, id in enumerate(texts)}
    said: Said = head(given(list(texts.values())), collate(targets, row))
    return said
