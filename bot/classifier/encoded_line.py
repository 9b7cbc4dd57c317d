"""The answer of the encoder about one line, and the number of lines that it reads together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

LINES: Final = 8
"""The largest number of lines that the encoder reads in one run. Together they take a third less time than one by one."""


NOT_READ: Final = float("-inf")


@dataclass(frozen=True, slots=True)
class EncodedLine:
    """`labels`: the outputs for the line alone, see `add_log_odds`. `vector`: the input of the head, also for later lines.
    `accuses`, `calls`: the scores of `LineModels`; `NOT_READ` without the encoder."""

    labels: Floats
    vector: Floats
    accuses: float = NOT_READ
    calls: float = NOT_READ
