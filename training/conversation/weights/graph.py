"""Builds the graph of the encoder that the bot runs, from float weights.

The graph reads up to LINES lines in one run, one behind the other and without padding, and gives the labels and the vector of
each. All pieces go through the matrices together; only the attention, the means and the head see each line apart. So a line
gets the same numbers, to the last bit, whatever lines go with it. The matrices of the layers have 8 bits. The numbers of a
piece are scaled by the largest of them before they are rounded to 8 bits. One common scale for the whole line, as in
onnxruntime's own dynamic operators, doubles the error.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

from bot.classifier.encoded_line import LINES
from training.conversation.weights.eight_bits import MOST, Floats, to_eight_bits

OPSET: Final = 18
IR_VERSION: Final = 8
MICROSOFT: Final = "com.microsoft"
"""The domain of the operators that onnxruntime adds: integer matrices with float results, attention, Gelu."""

HEADS: Final = 12
LAYER_EPSILON: Final = 1e-12
VECTOR_EPSILON: Final = 1e-5
_MIDDLE: Final = 128


@dataclass(frozen=True, slots=True)
class _Graph:
    """`weights`: by the names of `training.encoder.Encoder` (behind `encoder.`) and `training.conversation.head.Head` (behind
    `head.`)."""

    weights: Mapping[str, Floats]
    nodes: list[NodeProto] = field(default_factory=list)
    constants: dict[str, TensorProto] = field(default_factory=dict)

    def constant(self, name: str, value: object) -> str:
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def add(self, operator: str, inputs: Sequence[str], output: str, domain: str = "", **attributes: object) -> str:
        return self.add_split(operator, inputs, [output], domain, **attributes)[0]

    def add_split(
        self, operator: str, inputs: Sequence[str], outputs: Sequence[str], domain: str = "", **attributes: object
    ) -> Sequence[str]:
        self.nodes.append(helper.make_node(operator, inputs, outputs, outputs[0], domain=domain, **attributes))
        return outputs

    def of(self, *names: str) -> Floats:
        """The weights of these names, one behind the other."""
        return np.concatenate([self.weights[name] for name in names])


def build_graph(weights: Mapping[str, Floats]) -> ModelProto:
    """`weights`: the state of the encoder and the parts `vector` and `alone` of its head, see `_Graph`.

    Inputs: `words`, the pieces of all lines; `lengths`, the number of pieces of each, with zeros behind the last line. Outputs:
    `labels`, `vector` and `pooled`, from which both are made, a row for each line; the rows behind the last line mean nothing.
    """
    graph = _Graph({name: np.asarray(values, np.float32) for name, values in weights.items()})
    hidden = graph.weights["encoder.norm.weight"].size
    _add_shared(graph)
    x = _words(graph)
    for number in range(sum(name.endswith(".up.bias") for name in weights)):
        x = _layer(graph, f"encoder.layers.{number}.", x)
    _outputs(graph, x)
    made = helper.make_graph(
        graph.nodes,
        "encoder",
        [
            helper.make_tensor_value_info("words", TensorProto.FLOAT, [1, "pieces", hidden]),
            helper.make_tensor_value_info("lengths", TensorProto.INT64, [LINES]),
        ],
        [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, [LINES, size])
            for name, size in (
                ("labels", graph.weights["head.alone.bias"].size),
                ("vector", graph.weights["head.vector.bias"].size),
                ("pooled", 2 * hidden),
            )
        ],
        list(graph.constants.values()),
    )
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(made, opset_imports=opsets, ir_version=IR_VERSION)


def _add_shared(graph: _Graph) -> None:
    graph.constant("first", np.array([0], np.int64))
    graph.constant("places", np.array([1], np.int64))
    graph.constant("last axis", np.array([-1], np.int64))
    graph.constant("step", np.float32(1 / MOST))
    graph.constant("middle", np.uint8(_MIDDLE))


def _words(graph: _Graph) -> str:
    """The words with their places in their line. A line alone has no context, so all its pieces are of the first segment."""
    places = graph.of("encoder.position") + graph.of("encoder.segment")[0]
    lengths = [f"length {number}" for number in range(LINES)]
    graph.add_split("Split", ["lengths"], lengths, axis=0, num_outputs=LINES)
    table = graph.constant("position", places[None])
    placed = [graph.add("Slice", [table, "first", length, "places"], f"{length} placed") for length in lengths]
    words = graph.add("Add", ["words", graph.add("Concat", placed, "placed", axis=1)], "with places")
    return _norm(graph, "encoder.norm", words)


def _lines(graph: _Graph, x: str) -> Sequence[str]:
    """The part of each line. A line without pieces costs nothing but its operators."""
    return graph.add_split("Split", [x, "lengths"], [f"{x} {number}" for number in range(LINES)], axis=1)


def _layer(graph: _Graph, name: str, x: str) -> str:
    parts = ("query", "key", "value")
    together = _product(graph, f"{name}attention", x, graph.of(*(f"{name}{part}.weight" for part in parts)))
    split = graph.add_split("Split", [together], [name + part for part in parts], axis=-1, num_outputs=3)
    bias = graph.constant(f"{name}attention.bias", graph.of(*(f"{name}{part}.bias" for part in parts)))
    lines = zip(*(_lines(graph, part) for part in split), strict=True)
    seen_in = [
        graph.add("MultiHeadAttention", [*line, bias], f"{name}seen {number}", MICROSOFT, num_heads=HEADS)
        for number, line in enumerate(lines)
    ]
    seen = graph.add("Concat", seen_in, f"{name}seen", axis=1)
    x = _norm(graph, f"{name}after_attention", _residual(graph, f"{name}out", x, seen))
    inner = _product(graph, f"{name}up", x, graph.of(f"{name}up.weight"))
    inner = graph.add("BiasGelu", [inner, _bias(graph, f"{name}up")], f"{name}inner", MICROSOFT)
    return _norm(graph, f"{name}after_inner", _residual(graph, f"{name}down", x, inner))


def _product(graph: _Graph, name: str, x: str, weights: Floats) -> str:
    """`x` times the weights, in 8 bits. A piece of zeros divides zero by zero; the last product makes it zero again."""
    matrix, steps = to_eight_bits(weights)
    largest = graph.add(
        "ReduceMax", [graph.add("Abs", [x], f"{name} sizes"), "last axis"], f"{name} largest", keepdims=1
    )
    scaled = graph.add("Div", [x, largest], f"{name} scaled")
    rounded = graph.add("QuantizeLinear", [scaled, "step", "middle"], f"{name} rounded")
    given = (
        graph.constant(f"{name}.matrix", matrix.T),
        "step",
        graph.constant(f"{name}.steps", steps),
        "middle",
        graph.constant(f"{name}.zero", np.zeros(len(steps), np.int8)),
    )
    product = graph.add("MatMulIntegerToFloat", [rounded, *given], f"{name} product", MICROSOFT)
    return graph.add("Mul", [product, largest], f"{name} result")


def _residual(graph: _Graph, name: str, x: str, inner: str) -> str:
    """Addition and norm stay apart: onnxruntime's operator for both together is slower."""
    product = _product(graph, name, inner, graph.of(f"{name}.weight"))
    return graph.add("Add", [x, graph.add("Add", [product, _bias(graph, name)], f"{name} moved")], f"{name} sum")


def _bias(graph: _Graph, name: str) -> str:
    return graph.constant(f"{name}.bias", graph.of(f"{name}.bias"))


def _norm(graph: _Graph, name: str, x: str) -> str:
    weights = [graph.constant(f"{name}.{part}", graph.of(f"{name}.{part}")) for part in ("weight", "bias")]
    return graph.add("LayerNormalization", [x, *weights], f"{name} output", axis=-1, epsilon=LAYER_EPSILON)


def _outputs(graph: _Graph, x: str) -> None:
    """The head reads the mean and the maximum of all pieces of a line, brought to a common scale. The matrix contains the
    scale. It reads each line alone: for several at once onnxruntime would add up in another order."""
    matrix = graph.of("head.vector.weight", "head.alone.weight") / graph.of("encoder.scale")
    bias = graph.of("head.vector.bias", "head.alone.bias") - matrix @ graph.of("encoder.mean")
    weights = [graph.constant("head.matrix", matrix), graph.constant("head.bias", bias)]
    heads, all_pooled = [], []
    for line in _lines(graph, x):
        ends = [graph.add(op, [line, "places"], f"{line} {op}", keepdims=0) for op in ("ReduceMean", "ReduceMax")]
        pooled = graph.add("Concat", ends, f"{line} pooled", axis=1)
        all_pooled.append(pooled)
        heads.append(graph.add("Gemm", [pooled, *weights], f"{line} head", transB=1))
    graph.add("Concat", all_pooled, "pooled", axis=0)
    both = graph.add("Concat", heads, "head", axis=0)
    size, labels = (graph.weights[f"head.{part}.bias"].size for part in ("vector", "alone"))
    sizes = graph.constant("head.sizes", np.array([size, labels], np.int64))
    vector, _ = graph.add_split("Split", [both, sizes], ["raw vector", "labels"], axis=-1)
    plain = [graph.constant("ones", np.ones(size, np.float32)), graph.constant("zeros", np.zeros(size, np.float32))]
    graph.add("LayerNormalization", [vector, *plain], "vector", axis=-1, epsilon=VECTOR_EPSILON)
