"""The upper layers of the encoder learn lines, and the lower ones stay."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch", reason="PyTorch comes with the extra `training`")

import torch

from training.conversation.head import Head
from training.encoder import Encoder
from training.examples import Example
from training.line_encoder import UPPER, train

HIDDEN, LAYERS, PIECES = 8, UPPER + 2, 20


def test_only_the_upper_layers_change() -> None:
    torch.manual_seed(1)
    encoder = Encoder(HIDDEN, 2 * HIDDEN, 2, LAYERS, 16)
    before = {name: values.clone() for name, values in encoder.state_dict().items()}
    dice = np.random.default_rng(1)
    examples = [Example(tuple(dice.integers(0, PIECES, 5).tolist()), (), 0, ()) for _ in range(40)]
    found = torch.tensor([[float(0 in example.own)] for example in examples])
    table = dice.normal(size=(PIECES, HIDDEN)).astype(np.float32)
    train(encoder, Head(2 * HIDDEN), table, examples, found, torch.ones_like(found))
    changed = {name for name, values in encoder.state_dict().items() if not torch.equal(values, before[name])}
    assert {name.split(".")[1] for name in changed} == {str(number) for number in range(LAYERS - UPPER, LAYERS)}
