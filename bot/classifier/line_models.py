"""Five models for words that no form knows: they find lines that accuse a person who can be found, that call their readers to
act against a person, that tell of danger, that tell of a call for help, and that report something. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


class LineScores(NamedTuple):
    """How surely a line accuses, calls to act, tells of danger, and tells that the police or rescuers were reached. In each,
    one ordinary line in a thousand is above 0, and five in a thousand are above -1. `reports`: the log-odds that it reports
    something new for police or rescuers, among calm lines of which half do."""

    accuses: float
    calls: float
    danger: float
    called: float
    reports: float

    @property
    def news(self) -> float:
        """How surely it tells of something new, of an emergency rather than of another thing."""
        return self.reports + self.danger / 2


NOT_READ: Final = LineScores(*[float("-inf")] * 5)
"""The scores without the encoder, by which nothing is found."""


@dataclass(frozen=True, slots=True)
class LineModels:
    """Linear models over the pooled numbers of the encoder. `weights`: of shape (5, pooled), a row for each of `LineScores`.
    `bias`: of shape (5,), in the same order."""

    weights: Floats
    bias: Floats

    def scores(self, pooled: Floats) -> LineScores:
        return LineScores(*(self.weights @ pooled + self.bias).tolist())
