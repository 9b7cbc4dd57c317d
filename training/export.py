"""Writes the encoder files of the bot from checkpoints. `python -m training.export CHECKPOINT… --to FOLDER`.

The weights of several checkpoints are averaged. This works because their heads started from the same weights. The matrices
become 8-bit blocks; the word table stays in its 4-bit blocks.
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
from training.encoder import Batch, Encoder, load_pretrained

BLOCK = 32
BITS = 8
OPSET = 17


class ServedEncoder(nn.Module):
    """Reads one message without padding, so it needs no mask."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, words: Tensor, segment: Tensor) -> Tensor:
        return self.encoder(Batch(words, segment, 1 - segment, None))


def average(checkpoints: Sequence[Path]) -> dict[str, Tensor]:
    states = [torch.load(path, weights_only=True) for path in checkpoints]
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def write_encoder(encoder: Encoder, folder: Path, block: int = BLOCK) -> None:
    encoder.eval()
    sample = torch.zeros(1, 9, encoder.position.shape[1]), torch.cat([torch.zeros(1, 6), torch.ones(1, 3)], 1)
    with tempfile.TemporaryDirectory() as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        raw = Path(scratch) / "raw.onnx"
        torch.onnx.export(
            ServedEncoder(encoder), sample, str(raw), opset_version=OPSET, dynamo=False,
            input_names=["words", "segment"], output_names=["logits"],
            dynamic_axes={"words": {1: "places"}, "segment": {1: "places"}},
        )  # fmt: skip
        quantizer = MatMulNBitsQuantizer(
            onnx.load(raw), bits=BITS, block_size=block, is_symmetric=True, accuracy_level=4
        )
        quantizer.process()
        onnx.save(quantizer.model.model, str(folder / ENCODER))


def write_words(weights: e5.Weights, kept: list[int], folder: Path) -> None:
    np.save(folder / WORDS, vocabulary.select_blocks(weights, kept))
    read_as = sorted(weights.read_as.items())
    np.savez_compressed(
        folder / PIECES,
        pieces=np.frombuffer("\n".join(weights.pieces[number] for number in kept).encode(), np.uint8),
        scores=np.array([weights.scores[number] for number in kept], np.float32),
        characters=np.array([character for character, _ in read_as], np.uint32),
        lengths=np.array([len(value) for _, value in read_as], np.uint8),
        values=np.array([ord(c) for _, value in read_as for c in value], np.uint32),
    )


def choose_kept_pieces(weights: e5.Weights) -> list[int]:
    return vocabulary.choose_pieces(weights, (text for m in corpus.load_train() for text in (m.text, *m.after)))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--block", type=int, default=BLOCK)
    args = parser.parse_args()
    logging.disable(logging.INFO)  # the quantizer logs every node that it skips
    args.to.mkdir(parents=True, exist_ok=True)
    weights = e5.load()
    encoder = load_pretrained(weights)
    encoder.load_state_dict(average(args.checkpoints))
    write_encoder(encoder, args.to, args.block)
    write_words(weights, choose_kept_pieces(weights), args.to)


if __name__ == "__main__":
    main()
