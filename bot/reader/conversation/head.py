"""The head in numpy: two rounds of attention from the last line over the lines before it and the incidents. Pure.

The arrays have the names of `training/conversation/head.py`. All of them are small, so the number of calls costs more than
the sums.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

import numpy as np
import numpy.typing as npt

from bot.reader.conversation.features import (
    ACT_ORDER,
    ENDING_ORDER,
    Conversation,
    incident_features,
    line_features,
    own_features,
)
from bot.reader.learned.blend_of_models import OUTPUTS

Floats = npt.NDArray[np.float32]
Layer = tuple[Floats, Floats]
"""A matrix of shape (inputs, outputs) and a bias."""

ROUNDS: Final = 2
HEADS: Final = 4
EPSILON: Final = 1e-5
DANGER: Final = OUTPUTS
CALLED: Final = OUTPUTS + 1
ACTS: Final = slice(OUTPUTS + 2, OUTPUTS + 2 + len(ACT_ORDER))
ENDINGS: Final = slice(ACTS.stop, ACTS.stop + len(ENDING_ORDER))
NO_INCIDENT: Final = ENDINGS.stop
ALL_OUTPUTS: Final = NO_INCIDENT + 1


@dataclass(frozen=True, slots=True)
class Answer:
    """`labels`: the outputs of a model, see `add_log_odds`. `danger`, `called`: log-odds. `acts`, `endings`: log-probabilities
    in the order of ACT_ORDER and ENDING_ORDER. `incidents`: log-probabilities of each incident of the conversation, then of
    none."""

    labels: Floats
    danger: float
    called: float
    acts: Floats
    endings: Floats
    incidents: Floats


class Head:
    """`answer` never raises for vectors of the length of the training."""

    def __init__(self, arrays: Mapping[str, npt.NDArray[np.floating]]) -> None:
        self._of = {name: np.asarray(values, np.float32) for name, values in arrays.items()}
        self._own = self._side_by_side("own", "own_features")
        self._lines = self._side_by_side("lines", "line_features")
        self._incidents = self._side_by_side("incidents", "incident_features")
        self._rounds = [_Round(self._of, f"rounds.{number}") for number in range(ROUNDS)]
        self._out = _layer(self._of, "out")
        self._asks = _layer(self._of, "asks")
        self._likely = self._of["likely.weight"][0]
        self._nothing = self._of["nothing"][None]

    def _side_by_side(self, *names: str) -> Layer:
        """One layer in place of the sum of several."""
        layers = [_layer(self._of, name) for name in names]
        matrices = np.concatenate([matrix for matrix, _ in layers])
        return matrices, np.add.reduce([bias for _, bias in layers])

    def vector(self, given: Floats) -> Floats:
        """The vector of a line from the outputs of the light model. The encoder gives its vectors itself."""
        return _norm(_through(_layer(self._of, "vector"), given))

    def answer(self, talk: Conversation, alone: Floats) -> Answer:
        """`alone`: the labels of the last line by itself, from the encoder."""
        hidden = _norm(_through(self._own, np.concatenate([talk.line.vector, own_features(talk)])))
        memory, incidents = self._memory(talk)
        for each in self._rounds:
            hidden = each.after(hidden, memory)
        out = _through(self._out, np.concatenate([hidden, talk.line.vector]))
        asked = _through(self._asks, hidden) / sqrt(len(hidden)) + self._likely
        out[:OUTPUTS] += alone
        return Answer(
            labels=out[:OUTPUTS],
            danger=float(out[DANGER]),
            called=float(out[CALLED]),
            acts=_log_shares(out[ACTS]),
            endings=_log_shares(out[ENDINGS]),
            incidents=_log_shares(np.concatenate([incidents.dot(asked), out[NO_INCIDENT:]])),
        )

    def _memory(self, talk: Conversation) -> tuple[Floats, Floats]:
        """The rows of attention (nothing, the lines, the incidents), and the incidents by themselves."""
        rows = [self._nothing]
        if talk.before:
            rows.append(_rows(self._lines, [old.vector for old in talk.before], line_features(talk)))
        if talk.incidents:
            rows.append(_rows(self._incidents, [each.vector for each in talk.incidents], incident_features(talk)))
        memory = np.concatenate(rows)
        memory[1:] = _norm_rows(memory[1:])
        return memory, memory[1 + len(talk.before) :]


def _rows(layer: Layer, vectors: Sequence[Floats], features: Floats) -> Floats:
    together = np.concatenate(vectors).reshape(len(vectors), -1)  # in a third of the time of `np.stack`
    return _through(layer, np.concatenate([together, features], 1))


class _Round:
    """One round of attention, with the matrices of each head apart.

    There is one question for all rows. So the question goes through the matrix of the keys, in place of every row, and the
    mean of the rows goes through the matrix of the values. The bias of the keys adds the same to each score and has no effect.
    """

    def __init__(self, of: Mapping[str, Floats], name: str) -> None:
        query, key, value, out = (_layer(of, f"{name}.{part}") for part in ("query", "key", "value", "out"))
        units, size = len(query[1]), len(query[1]) // HEADS
        self._query = query
        self._key = np.ascontiguousarray(key[0].T.reshape(HEADS, size, units) / np.float32(sqrt(size)))
        self._value = np.ascontiguousarray(value[0].reshape(units, HEADS, size).transpose(1, 0, 2))
        self._out = out[0], out[1] + value[1] @ out[0]  # the shares of all rows add up to 1
        self._up = _layer(of, f"{name}.up")
        self._down = _layer(of, f"{name}.down")

    def after(self, hidden: Floats, memory: Floats) -> Floats:
        """`hidden`: of shape (units,). `memory`: of shape (rows, units)."""
        query = _through(self._query, hidden).reshape(HEADS, 1, -1)
        scores = (query @ self._key)[:, 0].dot(memory.T)
        shares = np.exp(scores - np.maximum.reduce(scores, 1, keepdims=True))
        shares /= np.add.reduce(shares, 1, keepdims=True)
        seen = (shares.dot(memory)[:, None] @ self._value).reshape(-1)
        hidden = _norm(hidden + _through(self._out, seen))
        inner = _through(self._up, hidden)
        return _norm(hidden + _through(self._down, inner / (1 + np.exp(-inner))))


def _layer(of: Mapping[str, Floats], name: str) -> Layer:
    return of[f"{name}.weight"].T, of[f"{name}.bias"]


def _through(layer: Layer, x: Floats) -> Floats:
    matrix, bias = layer
    through: Floats = x.dot(matrix) + bias  # the same as `@`, with less around it
    return through


def _norm(x: Floats) -> Floats:
    """Mean 0 and variance 1, without learned weights. `x`: of shape (units,)."""
    lowered: Floats = x - float(np.add.reduce(x)) / len(x)
    return np.asarray(lowered / sqrt(float(lowered.dot(lowered)) / len(x) + EPSILON), np.float32)


def _norm_rows(x: Floats) -> Floats:
    """`_norm` for each row."""
    lowered = x - _mean(x)
    return np.asarray(lowered / np.sqrt(_mean(lowered * lowered) + EPSILON), np.float32)


def _mean(x: Floats) -> Floats:
    """`x.mean(-1, keepdims=True)` in half the time for the short arrays here."""
    return np.asarray(np.add.reduce(x, -1, keepdims=True) / np.float32(x.shape[-1]), np.float32)


def _log_shares(logits: Floats) -> Floats:
    lowered = logits - np.maximum.reduce(logits)
    return np.asarray(lowered - np.log(np.add.reduce(np.exp(lowered))), np.float32)
