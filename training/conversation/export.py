"""Writes the files of a reader from a run: `python -m training.conversation.export RUN --to FOLDER`.

The graph of the encoder gives the labels and the vector of a line. Its matrices have 8 bits, in blocks of 32 weights; the head
has fp16.
"""

from __future__ import annotations

import argparse
import logging
import tempfile
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from torch import Tensor, nn

from bot.classifier.weights_files import ENCODER, HEAD, LIGHT_HEAD
from bot.reader.learned.ngrams import LABELS
from training.conversation import first
from training.conversation.head import Head, arrays
from training.conversation.light import MORE
from training.encoder import Batch, Encoder
from training.export import BITS, BLOCK, OPSET

_IN_THE_GRAPH = ("vector.", "alone.")


class Served(nn.Module):
    """Reads one line without padding and without context, so it needs no mask."""

    def __init__(self, encoder: Encoder, head: Head) -> None:
        super().__init__()
        self.encoder = encoder
        self.head = head

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor]:
        nothing = torch.zeros_like(words[:, :, 0])
        pooled = self.encoder.pool(Batch(words, nothing, 1 - nothing, None))
        vector, labels = self.head.line((pooled - self.encoder.mean) / self.encoder.scale)
        return labels, vector


def write_encoder(encoder: Encoder, head: Head, path: Path, block: int = BLOCK) -> None:
    served = Served(encoder, head).eval()
    sample = torch.zeros(1, 9, encoder.position.shape[1])
    with tempfile.TemporaryDirectory() as aside, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        raw = Path(aside) / "raw.onnx"
        torch.onnx.export(
            served, (sample,), str(raw), opset_version=OPSET, dynamo=False, input_names=["words"],
            output_names=["labels", "vector"], dynamic_axes={"words": {1: "places"}},
        )  # fmt: skip
        quantizer = MatMulNBitsQuantizer(
            onnx.load(raw), bits=BITS, block_size=block, is_symmetric=True, accuracy_level=4
        )
        quantizer.process()
        onnx.save(quantizer.model.model, str(path))


def write_head(head: Head, path: Path, left_out: tuple[str, ...] = _IN_THE_GRAPH) -> None:
    kept = {name: values for name, values in arrays(head).items() if not name.startswith(left_out)}
    np.savez_compressed(path, **{name: values.astype(np.float16) for name, values in kept.items()})  # type: ignore[arg-type]  # names of arrays


def write_light_head(run: Path, path: Path) -> None:
    """The labels of a line alone are the outputs of the light model themselves."""
    head = Head(LABELS + MORE)
    head.load_state_dict(torch.load(run / "head.pt", weights_only=True))
    write_head(head.eval(), path, ("alone.",))


def read_run(folder: Path) -> tuple[Encoder, Head]:
    encoder = first.encoder(folder / "encoder.pt")
    head = Head(encoder.head.in_features)
    head.load_state_dict(torch.load(folder / "head.pt", weights_only=True))
    return encoder.eval(), head.eval()


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("run", type=Path)
    asked.add_argument("--to", type=Path, required=True)
    asked.add_argument("--block", type=int, default=BLOCK)
    asked.add_argument("--light", type=Path, help="the run of the light head")
    plan = asked.parse_args()
    logging.disable(logging.INFO)  # the quantizer logs every node that it skips
    plan.to.mkdir(parents=True, exist_ok=True)
    encoder, head = read_run(plan.run)
    write_encoder(encoder, head, plan.to / ENCODER, plan.block)
    write_head(head, plan.to / HEAD)
    if plan.light:
        write_light_head(plan.light, plan.to / LIGHT_HEAD)


if __name__ == "__main__":
    main()
