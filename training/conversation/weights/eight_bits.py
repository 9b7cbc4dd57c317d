"""Matrices in 8 bits for `training.conversation.weights.graph`. Pure, numpy only."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

MOST: Final = 127
PAIR_MOST: Final = 128
"""Processors without VNNI multiply two neighbours by bytes up to 255 and add them up in 16 bits. 255 x 128 still fits, so every
processor comes to the same sum."""

_LEAST: Final = 1e-12


def to_eight_bits(weights: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """The weights of each output in steps, and the step of each output.

    `weights`: of shape (outputs, inputs), with an even number of inputs. The steps are as small as MOST and PAIR_MOST allow.
    """
    pairs = np.abs(weights.reshape(len(weights), -1, 2).sum(2)).max(1)
    steps = np.maximum(np.maximum(np.abs(weights).max(1) / MOST, pairs / PAIR_MOST), _LEAST).astype(np.float32)
    return np.rint(weights / steps[:, None]).astype(np.int8), steps
