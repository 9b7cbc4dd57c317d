"""Two models for words that no form knows: one finds lines that accuse a person who can be found, the other lines that call
their readers to act against a person. Pure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LineModels:
    """Linear models over the pooled numbers of the encoder. `weights`: of shape (2, pooled), a row for accusations and one for
    calls to act. `bias`: of shape (2,), in the same order."""

    weights: Floats
    bias: Floats

    def scores(self, pooled: Floats) -> tuple[float, float]:
        """Returns the scores for accusations and for calls to act. In each, one ordinary line in a thousand is above 0,
        and five in a thousand are above -1."""
        accuses, calls = self.weights @ pooled + self.bias
        return float(accuses), float(calls)
