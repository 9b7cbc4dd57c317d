"""Writes the files of a reader from a run: `python -m training.conversation.weights.export RUN --to FOLDER`.

The graph of the encoder (`training.conversation.weights.graph`) gives the labels and the vector of a line. The head has fp16.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch

from bot.classifier.weights_files import ENCODER, HEAD, LIGHT_HEAD
from bot.reader.learned.light_model import LIGHT_OUTPUTS
from training.conversation import first_encoder
from training.conversation.head import Head, arrays
from training.conversation.weights.graph import build_graph
from training.encoder import Encoder

_IN_THE_GRAPH = ("vector.", "alone.")


def write_encoder(encoder: Encoder, head: Head, path: Path) -> None:
    weights = {f"encoder.{name}": values.numpy() for name, values in encoder.state_dict().items()}
    weights |= {f"head.{name}": values for name, values in arrays(head).items() if name.startswith(_IN_THE_GRAPH)}
    onnx.save(build_graph(weights), str(path))


def write_head(head: Head, path: Path, left_out: tuple[str, ...] = _IN_THE_GRAPH) -> None:
    kept = {name: values for name, values in arrays(head).items() if not name.startswith(left_out)}
    np.savez_compressed(path, **{name: values.astype(np.float16) for name, values in kept.items()})  # type: ignore[arg-type]  # names of arrays


def write_light_head(run: Path, path: Path) -> None:
    """The labels of a line alone are the outputs of the light model themselves."""
    head = Head(LIGHT_OUTPUTS)
    head.load_state_dict(torch.load(run / "head.pt", weights_only=True))
    write_head(head.eval(), path, ("alone.",))


def read_run(folder: Path) -> tuple[Encoder, Head]:
    encoder = first_encoder.encoder(folder / "encoder.pt")
    head = Head(encoder.head.in_features)
    head.load_state_dict(torch.load(folder / "head.pt", weights_only=True))
    return encoder.eval(), head.eval()


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("run", type=Path)
    asked.add_argument("--to", type=Path, required=True)
    asked.add_argument("--light", type=Path, help="the run of the light head")
    plan = asked.parse_args()
    plan.to.mkdir(parents=True, exist_ok=True)
    encoder, head = read_run(plan.run)
    write_encoder(encoder, head, plan.to / ENCODER)
    write_head(head, plan.to / HEAD)
    if plan.light:
        write_light_head(plan.light, plan.to / LIGHT_HEAD)


if __name__ == "__main__":
    main()
