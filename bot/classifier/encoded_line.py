"""The answer of the encoder about one line."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class EncodedLine:
    """`labels`: the outputs for the line alone, see `add_log_odds`. `vector`: the input of the head, also for later lines."""

    labels: Floats
    vector: Floats
