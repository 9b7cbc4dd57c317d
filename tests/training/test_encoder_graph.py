"""The graph of the encoder says what the floats say, as nearly as 8 bits allow."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime
import pytest

from bot.classifier.encoded_line import LINES
from training.conversation.weights.eight_bits import MOST, PAIR_MOST, Floats, to_eight_bits

if TYPE_CHECKING:
    from torch import Tensor

HIDDEN = 48
PIECES = (9, 1, 30, 9, 4)


def test_no_pair_of_neighbours_overflows_sixteen_bits_and_no_step_is_wasted() -> None:
    weights = np.random.default_rng(1).normal(size=(200, 64)).astype(np.float32)
    weights[0, :2], weights[1, 0] = 9.0, 9.0
    steps, size = to_eight_bits(weights)
    pairs = np.abs(steps.astype(int).reshape(200, -1, 2).sum(2)).max(1)
    singles = np.abs(steps.astype(int)).max(1)
    assert pairs.max() <= PAIR_MOST
    assert np.all((pairs >= PAIR_MOST - 1) | (singles == MOST))
    assert np.all(np.abs(steps * size[:, None] - weights) <= size[:, None] / 2 + 1e-6)


def test_an_output_without_weights_stays_zero() -> None:
    steps, size = to_eight_bits(np.zeros((2, 4), np.float32))
    assert not steps.any()
    assert np.isfinite(size).all()


def test_the_graph_says_what_torch_says_about_a_line_alone_and_among_others(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="PyTorch comes with the extra `training`")
    pytest.importorskip("onnx", reason="onnx comes with the extra `training`")
    from training.conversation.head import Head
    from training.conversation.weights.export import write_encoder
    from training.encoder import Batch, Encoder

    torch.manual_seed(1)
    encoder = Encoder(HIDDEN, 4 * HIDDEN, 12, 2, 32).eval()
    for values in (encoder.position, encoder.segment, encoder.mean, encoder.scale.abs_()):
        torch.nn.init.normal_(values, 1.0, 0.2)
    head = Head(2 * HIDDEN).eval()
    write_encoder(encoder, head, tmp_path / "encoder.onnx")
    session = onnxruntime.InferenceSession(str(tmp_path / "encoder.onnx"), providers=["CPUExecutionProvider"])
    lines = [torch.randn(1, pieces, HIDDEN) for pieces in PIECES]

    def said_by_the_graph(some: Sequence[Tensor]) -> list[list[Floats]]:
        lengths = np.array([line.shape[1] for line in some] + [0] * (LINES - len(some)))
        outputs = session.run(["labels", "vector", "pooled"], {"words": torch.cat(some, 1).numpy(), "lengths": lengths})
        return [[output[number] for output in outputs] for number in range(len(some))]

    together = said_by_the_graph(lines)
    for line, said in zip(lines, together, strict=True):
        assert all(map(np.array_equal, said, said_by_the_graph([line])[0]))
        nothing = torch.zeros(1, line.shape[1])
        with torch.no_grad():
            pooled = encoder.pool(Batch(line, nothing, 1 - nothing, None))
            vector, labels = head.line((pooled - encoder.mean) / encoder.scale)
        for mine, of_torch in zip(said, (labels.numpy()[0], vector.numpy()[0], pooled.numpy()[0]), strict=True):
            assert mine.shape == of_torch.shape
            assert np.abs(mine - of_torch).max() < 0.05
            assert np.corrcoef(mine, of_torch)[0, 1] > 0.999


def test_texts_without_padding_are_read_as_with_it_and_teach_the_same() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch comes with the extra `training`")
    from training.conversation import packed_texts
    from training.conversation.vectors import pooled
    from training.encoder import Encoder
    from training.examples import Example

    torch.manual_seed(1)
    encoder = Encoder(HIDDEN, 4 * HIDDEN, 12, 2, 32).eval()
    table = np.random.default_rng(1).normal(size=(50, HIDDEN)).astype(np.float32)
    examples = [Example(tuple(range(length)), (), 0, ()) for length in (*PIECES * 5, 17)]
    direction, gradients = torch.randn(len(examples), 2 * HIDDEN), []
    for found in (packed_texts.pooled(encoder, examples, table), pooled(encoder, examples, table)):
        encoder.zero_grad()
        (found * direction).sum().backward()
        gradients.append([found, *(p.grad.clone() for p in encoder.layers.parameters())])
    for without, with_padding in zip(*gradients, strict=True):
        assert torch.linalg.norm(without - with_padding) <= 1e-3 * torch.linalg.norm(with_padding)
