"""Writes an encoder of the earlier form in the form of today: `python -m training.conversation.requantise OLD --to NEW`.

The earlier form has 8 bits in blocks of 32 weights. The step is for weights whose floats are lost;
`training.conversation.export` writes the form of today from a run.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import ModelProto, numpy_helper

from training.conversation.eight_bits import Floats
from training.conversation.graph import build_graph

_MIDDLE = 128


def read_weights(model: ModelProto) -> dict[str, Floats]:
    """The weights by the names of the state, as fp32."""
    arrays = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    found = {name: values for name, values in arrays.items() if name.startswith(("encoder.", "head."))}
    segments = []
    for node in model.graph.node:
        if node.op_type == "MatMulNBits":
            layer, part = node.name.strip("/").split("/")[:2]
            found[f"encoder.{layer}.{part}.weight"] = _floats(arrays[node.input[1]], arrays[node.input[2]])
        elif node.op_type == "Mul" and node.input[0] in arrays:
            segments.append(arrays[node.input[0]])
    return found | {"encoder.segment": np.stack(segments)}


def _floats(blocks: np.ndarray, scales: np.ndarray) -> Floats:
    """`blocks`: of shape (outputs, blocks, inputs of a block)."""
    steps = (blocks.astype(np.float32) - _MIDDLE) * scales.reshape(*blocks.shape[:2], 1)
    return np.asarray(steps.reshape(len(blocks), -1), np.float32)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("old", type=Path)
    asked.add_argument("--to", type=Path, required=True)
    plan = asked.parse_args()
    onnx.save(build_graph(read_weights(onnx.load(plan.old))), str(plan.to))


if __name__ == "__main__":
    main()
