"""Reads the shipped files back as a run, from which a training goes on: `-m training.conversation.weights.shipped --to RUN`.

The floats before the rounding to 8 bits are lost, so each weight is within half a step of what it was.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from bot.classifier.weights_files import ENCODER, HEAD, WEIGHTS
from training import corpus
from training.conversation import first_encoder, vectors
from training.conversation.head import VECTOR, Head
from training.conversation.weights.eight_bits import Floats
from training.encoder import MAX_POSITIONS, Encoder

SAMPLE = 512
"""The number of messages whose vectors give the common scale."""


def read(folder: Path = WEIGHTS) -> tuple[Encoder, Head]:
    """The encoder and the head of the files in `folder`. The encoder's own head has the labels of a line alone."""
    arrays = {each.name: numpy_helper.to_array(each) for each in onnx.load(folder / ENCODER).graph.initializer}
    encoder = Encoder(
        first_encoder.HIDDEN, first_encoder.INNER, first_encoder.HEADS, first_encoder.LAYERS, MAX_POSITIONS
    )
    place = torch.from_numpy(arrays["position"][0].copy())  # with the numbers of the one segment of a line alone
    alone = {"position": place, "segment": torch.zeros_like(encoder.segment)}
    encoder.load_state_dict({**encoder.state_dict(), **of_layers(arrays), **alone})
    messages = corpus.load_train()
    texts = [message.text for message in messages[:: -(-len(messages) // SAMPLE)]]
    found = vectors.read(encoder, texts, *first_encoder.pieces_and_table(folder))
    encoder.mean.copy_(torch.from_numpy(found.mean(0)))
    encoder.scale.copy_(torch.from_numpy(found.std(0) + 1e-5))
    head = Head(encoder.head.in_features)
    with np.load(folder / HEAD) as archive:
        state = {name: torch.from_numpy(archive[name].astype(np.float32)) for name in archive.files}
    matrix, bias = (torch.from_numpy(arrays[f"head.{part}"].copy()) for part in ("matrix", "bias"))
    bias = bias + matrix @ encoder.mean
    matrix = matrix * encoder.scale
    state |= {"vector.weight": matrix[:VECTOR], "vector.bias": bias[:VECTOR]}
    state |= {"alone.weight": matrix[VECTOR:], "alone.bias": bias[VECTOR:]}
    head.load_state_dict(state)
    encoder.head.load_state_dict(head.alone.state_dict())
    return encoder.eval(), head.eval()


def of_layers(arrays: Mapping[str, Floats]) -> dict[str, Tensor]:
    """The weights of the layers, by the names of the encoder's state. The graph has the matrices of query, key and value in
    one."""
    found = {
        name: arrays[name] for name in arrays if name.startswith("encoder.") and name.endswith((".weight", ".bias"))
    }
    for name in arrays:
        if name.startswith("encoder.") and name.endswith(".matrix"):
            product = name.removesuffix(".matrix")
            found[f"{product}.weight"] = arrays[name].T * arrays[f"{product}.steps"][:, None]
    for name in [name for name in found if ".attention." in name]:
        for part, values in zip(("query", "key", "value"), np.split(found.pop(name), 3), strict=True):
            found[name.replace("attention", part)] = values
    return {
        name.removeprefix("encoder."): torch.from_numpy(np.array(values, np.float32)) for name, values in found.items()
    }


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--weights", type=Path, default=WEIGHTS)
    asked.add_argument("--to", type=Path, required=True)
    plan = asked.parse_args()
    encoder, head = read(plan.weights)
    plan.to.mkdir(parents=True, exist_ok=True)
    torch.save(encoder.state_dict(), plan.to / "encoder.pt")
    torch.save(head.state_dict(), plan.to / "head.pt")


if __name__ == "__main__":
    main()
