"""Chooses how much of the light model is added to the answers of the head, on annotators from whom no model learned.

Two logistic models say how likely a line is what an output looks for: one by the head alone, one by the head and the light
model. The sum of the second, in the scale of the first, takes the place of the head's log-odds.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from bot.core.reading import Act
from bot.reader.conversation.features import ACT_ORDER
from bot.reader.conversation.head import Answer
from bot.reader.learned import light_model
from bot.reader.learned.blend_of_answers import Share, Shares, log_odds
from training.conversation.examples import Target

_OPENS, _ENDS = ACT_ORDER.index(Act.OPENS), ACT_ORDER.index(Act.ENDS)


def fit(answers: Sequence[Answer], light: np.ndarray, targets: Sequence[Target]) -> Shares:
    """`light`: the outputs of the light model, of shape (lines, LIGHT_OUTPUTS)."""
    danger, called = np.array([t.danger for t in targets]), np.array([t.called for t in targets])
    acts, known = np.array([t.act for t in targets]), np.array([bool(t.talk.incidents) for t in targets])
    opens, ends = ([log_odds(float(a.acts[act])) for a in answers] for act in (_OPENS, _ENDS))
    return Shares(
        danger=_fit([a.danger for a in answers], light[:, light_model.DANGER], danger == 1, danger >= 0),
        called=_fit([a.called for a in answers], light[:, light_model.CALLED], called == 1, known & (called >= 0)),
        opens=_fit(opens, light[:, light_model.OPENS], acts == _OPENS, ~known & (acts >= 0)),
        ends=_fit(ends, light[:, light_model.ENDS], acts == _ENDS, known & (acts >= 0)),
    )


def _fit(head: Sequence[float], light: np.ndarray, true: np.ndarray, judged: np.ndarray) -> Share:
    own = np.array(head)[judged, None]
    both = np.column_stack([own, light[judged]])
    alone, together = (LogisticRegression(C=100.0).fit(given, true[judged]) for given in (own, both))
    scale, (of_head, of_light) = float(alone.coef_[0, 0]), together.coef_[0]
    constant = float(together.intercept_[0] - alone.intercept_[0]) / scale
    return Share(round(float(of_head) / scale - 1, 3), round(float(of_light) / scale, 3), round(constant, 3))
