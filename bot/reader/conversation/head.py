"""The head in numpy: two rounds of attention from the last line over the lines before it and the incidents. Pure.

A conversation takes about half a millisecond. The arrays have the names of `head.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
from bot.reader.learned.blend import OUTPUTS

Floats = npt.NDArray[np.float32]

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
        self._matrices = {
            name.removesuffix(".bias"): (self._of[f"{name.removesuffix('.bias')}.weight"].T, values)
            for name, values in self._of.items()
            if name.endswith(".bias")
        }

    def vector(self, given: Floats) -> Floats:
        """The vector of a line from the outputs of the light model. The encoder gives its vectors itself."""
        return _norm(self._line("vector", given))

    def answer(self, talk: Conversation, alone: Floats) -> Answer:
        """`alone`: the labels of the last line by itself, from the encoder."""
        hidden = _norm(self._line("own", talk.line.vector) + self._line("own_features", own_features(talk)))
        memory, incidents = self._memory(talk)
        for number in range(ROUNDS):
            hidden = self._round(f"rounds.{number}", hidden, memory)
        out = self._line("out", np.concatenate([hidden, talk.line.vector]))
        scores = incidents @ (self._line("asks", hidden) / np.float32(np.sqrt(len(hidden))))
        scores = scores + incidents @ self._of["likely.weight"][0]
        out[:OUTPUTS] += alone
        return Answer(
            labels=out[:OUTPUTS],
            danger=float(out[DANGER]),
            called=float(out[CALLED]),
            acts=_log_shares(out[ACTS]),
            endings=_log_shares(out[ENDINGS]),
            incidents=_log_shares(np.append(scores, out[NO_INCIDENT]).astype(np.float32)),
        )

    def _memory(self, talk: Conversation) -> tuple[Floats, Floats]:
        """The rows of attention (nothing, the lines, the incidents), and the incidents by themselves."""
        parts = [self._of["nothing"][None]]
        if talk.before:
            vectors = np.stack([old.vector for old in talk.before])
            parts.append(_norm(self._line("lines", vectors) + self._line("line_features", line_features(talk))))
        incidents = np.zeros((0, len(self._of["nothing"])), np.float32)
        if talk.incidents:
            vectors = np.stack([each.vector for each in talk.incidents])
            features = incident_features(talk)
            incidents = _norm(self._line("incidents", vectors) + self._line("incident_features", features))
            parts.append(incidents)
        return np.concatenate(parts), incidents

    def _round(self, name: str, hidden: Floats, memory: Floats) -> Floats:
        size = len(hidden) // HEADS
        query = self._line(f"{name}.query", hidden).reshape(HEADS, size)
        keys = self._line(f"{name}.key", memory).reshape(-1, HEADS, size)
        values = self._line(f"{name}.value", memory).reshape(-1, HEADS, size)
        scores = np.einsum("hs,nhs->hn", query, keys) / np.sqrt(size)
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        seen = np.einsum("hn,nhs->hs", shares, values).reshape(-1).astype(np.float32)
        hidden = _norm(hidden + self._line(f"{name}.out", seen))
        inner = self._line(f"{name}.up", hidden)
        return _norm(hidden + self._line(f"{name}.down", inner / (1 + np.exp(-inner))))

    def _line(self, name: str, x: Floats) -> Floats:
        matrix, bias = self._matrices[name]
        return np.asarray(x @ matrix + bias, np.float32)


def _norm(x: Floats) -> Floats:
    """Mean 0 and variance 1 along the last axis, without learned weights."""
    lowered = x - _mean(x)
    return np.asarray(lowered / np.sqrt(_mean(lowered * lowered) + EPSILON), np.float32)


def _mean(x: Floats) -> Floats:
    """The same as `x.mean(-1, keepdims=True)`, in half the time for the short arrays here."""
    return np.asarray(np.add.reduce(x, -1, keepdims=True) / np.float32(x.shape[-1]), np.float32)


def _log_shares(logits: Floats) -> Floats:
    lowered = logits - logits.max()
    return np.asarray(lowered - np.log(np.exp(lowered).sum()), np.float32)
