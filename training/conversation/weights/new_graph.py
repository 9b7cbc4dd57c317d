"""Writes the encoder of a folder with the graph of this version: `python -m training.conversation.weights.new_graph FOLDER`.

The constants stay as they are, to the last bit, so nothing is rounded to 8 bits a second time.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import ModelProto, numpy_helper

from bot.classifier.weights_files import ENCODER, WEIGHTS
from training.conversation.head import VECTOR
from training.conversation.weights.graph import build_graph
from training.conversation.weights.shipped import of_layers
from training.manifest import write_manifest


def rebuild(model: ModelProto) -> ModelProto:
    """`model`: the graph of an earlier version. Constants that it lacks come from this version."""
    arrays = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    place, matrix, bias = arrays["position"][0], arrays["head.matrix"], arrays["head.bias"]
    zeros = np.zeros(matrix.shape[1], np.float32)
    weights = {f"encoder.{name}": values.numpy() for name, values in of_layers(arrays).items()}
    weights |= {"encoder.position": place, "encoder.segment": np.zeros((1, place.shape[1]), np.float32)}
    weights |= {"encoder.mean": zeros, "encoder.scale": zeros + 1}
    weights |= {"head.vector.weight": matrix[:VECTOR], "head.vector.bias": bias[:VECTOR]}
    weights |= {"head.alone.weight": matrix[VECTOR:], "head.alone.bias": bias[VECTOR:]}
    built = build_graph(weights)
    for constant in built.graph.initializer:
        if constant.name in arrays:
            constant.CopyFrom(numpy_helper.from_array(arrays[constant.name], constant.name))
    return built


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path, nargs="?", default=WEIGHTS)
    folder: Path = asked.parse_args().folder
    onnx.save(rebuild(onnx.load(folder / ENCODER)), str(folder / ENCODER))
    write_manifest(folder)


if __name__ == "__main__":
    main()
