"""From a checkpoint to the files that the bot reads. `python -m training.export CHECKPOINT… --to FOLDER`.

Several checkpoints are averaged weight by weight: their heads began the same, so they lie in one valley. The matrices
are kept in 8-bit blocks of 32 or 64 weights; the word table stays in the 4-bit blocks it came in.
"""

from __future__ import annotations

import argparse
import logging
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from torch import Tensor, nn

from bot.classifier.weights_files import ENCODER, PIECES, WORDS
from training import corpus, e5, vocabulary
from training.encoder import Batch, Encoder, pretrained

BLOCK = 32
BITS = 8
OPSET = 17


class Served(nn.Module):
    """One message: no padding, so no mask."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, words: Tensor, segment: Tensor) -> Tensor:
        return self.encoder(Batch(words, segment, 1 - segment, None))


def averaged(checkpoints: Sequence[Path]) -> dict[str, Tensor]:
    states = [torch.load(path, weights_only=True) for path in checkpoints]
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def write_encoder(encoder: Encoder, folder: Path, block: int = BLOCK) -> None:
    encoder.eval()
    sample = torch.zeros(1, 9, encoder.position.shape[1]), torch.cat([torch.zeros(1, 6), torch.ones(1, 3)], 1)
    with tempfile.TemporaryDirectory() as aside, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        raw = Path(aside) / "raw.onnx"
        torch.onnx.export(
            Served(encoder), sample, str(raw), opset_version=OPSET, dynamo=False,
            input_names=["words", "segment"], output_names=["logits"],
            dynamic_axes={"words": {1: "places"}, "segment": {1: "places"}},
        )  # fmt: skip
        quantizer = MatMulNBitsQuantizer(
            onnx.load(raw), bits=BITS, block_size=block, is_symmetric=True, accuracy_level=4
        )
        quantizer.process()
        onnx.save(quantizer.model.model, str(folder / ENCODER))


def write_words(weights: e5.Weights, kept: list[int], folder: Path) -> None:
    np.save(folder / WORDS, vocabulary.blocks(weights, kept))
    read_as = sorted(weights.read_as.items())
    np.savez_compressed(
        folder / PIECES,
        pieces=np.frombuffer("\n".join(weights.pieces[number] for number in kept).encode(), np.uint8),
        scores=np.array([weights.scores[number] for number in kept], np.float32),
        characters=np.array([character for character, _ in read_as], np.uint32),
        lengths=np.array([len(value) for _, value in read_as], np.uint8),
        values=np.array([ord(c) for _, value in read_as for c in value], np.uint32),
    )


def kept_pieces(weights: e5.Weights) -> list[int]:
    return vocabulary.chosen(weights, (text for m in corpus.load_train() for text in (m.text, *m.after)))


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("checkpoints", type=Path, nargs="+")
    asked.add_argument("--to", type=Path, required=True)
    asked.add_argument("--block", type=int, default=BLOCK)
    plan = asked.parse_args()
    logging.disable(logging.INFO)  # the quantizer tells of every node that it leaves alone
    plan.to.mkdir(parents=True, exist_ok=True)
    weights = e5.load()
    encoder = pretrained(weights)
    encoder.load_state_dict(averaged(plan.checkpoints))
    write_encoder(encoder, plan.to, plan.block)
    write_words(weights, kept_pieces(weights), plan.to)


if __name__ == "__main__":
    main()
