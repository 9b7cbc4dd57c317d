"""Tell two things of a line in words that no form knows: whether it accuses a person who can be found, and whether it calls its
readers to act against a person themselves. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LineModels:
    """Linear models over the pooled numbers of the encoder. `weights`: of shape (2, pooled), first the one of accusations, then
    the one of calls to act. `bias`: one of each."""

    weights: Floats
    bias: Floats

    def scores(self, pooled: Floats) -> tuple[float, float]:
        """One ordinary line in a thousand has a score above 0, and five in a thousand above -1."""
        accuses, calls = self.weights @ pooled + self.bias
        return float(accuses), float(calls)
