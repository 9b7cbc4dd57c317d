"""Tells whether a line accuses a person who can be found, in words that no form knows. Pure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Accusations:
    """A linear model over the pooled numbers of the encoder. `weights`: of shape (pooled,)."""

    weights: Floats
    bias: float

    def score(self, pooled: Floats) -> float:
        """Above 0 a moderator should look: one ordinary line in a thousand has such a score."""
        return float(pooled @ self.weights) + self.bias
