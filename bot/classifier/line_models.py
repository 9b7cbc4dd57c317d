"""Three models for words that no form knows: they find lines that accuse a person who can be found, that call their readers to
act against a person, and that tell of danger. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


class LineScores(NamedTuple):
    """How surely a line accuses, calls to act and tells of danger. In each, one ordinary line in a thousand is above 0, and
    five in a thousand are above -1."""

    accuses: float
    calls: float
    danger: float


NOT_READ: Final = LineScores(float("-inf"), float("-inf"), float("-inf"))
"""The scores without the encoder, by which nothing is found."""


@dataclass(frozen=True, slots=True)
class LineModels:
    """Linear models over the pooled numbers of the encoder. `weights`: of shape (3, pooled), a row for each of `LineScores`.
    `bias`: of shape (3,), in the same order."""

    weights: Floats
    bias: Floats

    def scores(self, pooled: Floats) -> LineScores:
        return LineScores(*(self.weights @ pooled + self.bias).tolist())
