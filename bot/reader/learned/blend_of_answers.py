"""Adds to the answer of the head what the light model hears in the line alone: danger, a call, an opening, an end. Pure.

The encoder is small and knows kinds of lines; the light model knows many thousand words and runs of letters, each by itself. So
both together know more than either. The sum keeps the scale of the head: at each value as many lines are right as before.
"""

from __future__ import annotations

from dataclasses import replace
from math import expm1, log

import msgspec
import numpy as np
import numpy.typing as npt

from bot.core.reading import Act
from bot.reader.conversation.features import ACT_ORDER
from bot.reader.conversation.head import Answer
from bot.reader.learned.light_model import CALLED, DANGER, ENDS, OPENS

Floats = npt.NDArray[np.float32]

_CERTAIN = -1e-6
"""The largest log-probability that still has log-odds."""


class Share(msgspec.Struct, frozen=True):
    """Is added to log-odds of the head: a share of these, a share of the output of the light model, and a constant."""

    head: float
    light: float
    constant: float

    def of(self, head: float, light: float) -> float:
        return self.head * head + self.light * light + self.constant


class Shares(msgspec.Struct, frozen=True):
    """`opens`: while no incident is known; else a line that only tells more would look like another opening. `ends`: while
    one is known. `training/conversation/blend_answers.py` fits them."""

    danger: Share
    called: Share
    opens: Share
    ends: Share


def add_light(answer: Answer, light: Floats, shares: Shares, known: bool) -> Answer:
    """`light`: the outputs of the light model for the line. `known`: an incident is."""
    act, output, share = (Act.ENDS, ENDS, shares.ends) if known else (Act.OPENS, OPENS, shares.opens)
    acts, place = answer.acts.copy(), ACT_ORDER.index(act)
    acts[place] += share.of(log_odds(float(answer.acts[place])), float(light[output]))
    return replace(
        answer,
        danger=answer.danger + shares.danger.of(answer.danger, float(light[DANGER])),
        called=answer.called + shares.called.of(answer.called, float(light[CALLED])),
        acts=acts - np.logaddexp.reduce(acts),
    )


def log_odds(log_probability: float) -> float:
    certain = min(log_probability, _CERTAIN)
    return certain - log(-expm1(certain))
