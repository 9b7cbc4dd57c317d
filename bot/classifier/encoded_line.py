"""The answer of the encoder about one line, and the number of lines that it reads together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from bot.classifier.line_models import NOT_READ, LineScores

Floats = npt.NDArray[np.float32]

LINES: Final = 8
"""The largest number of lines that the encoder reads in one run. Together they take a third less time than one by one."""


@dataclass(frozen=True, slots=True)
class EncodedLine:
    """`labels`: the outputs for the line alone, see `add_log_odds`. `vector`: the input of the head, also for later lines."""

    labels: Floats
    vector: Floats
    scores: LineScores = NOT_READ
