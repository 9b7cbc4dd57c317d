"""The part of the light model in the answer of the head."""

from __future__ import annotations

import numpy as np
import pytest

from bot.core.reading import Act
from bot.reader.conversation.features import ACT_ORDER
from bot.reader.conversation.head import Answer
from bot.reader.learned.blend_of_answers import Share, Shares, add_light, log_odds
from bot.reader.learned.blend_of_models import OUTPUTS
from bot.reader.learned.light_model import CALLED, DANGER, ENDS, LIGHT_OUTPUTS, OPENS

HALF = Share(0.0, 0.5, 0.0)
SHARES = Shares(HALF, HALF, HALF, HALF)
NONE = np.zeros(3, np.float32)


def answer() -> Answer:
    acts = np.log(np.full(len(ACT_ORDER), 1 / len(ACT_ORDER), np.float32))
    return Answer(np.zeros(OUTPUTS, np.float32), -1.0, -2.0, acts, NONE, NONE)


def heard(output: int) -> np.ndarray:
    outputs = np.zeros(LIGHT_OUTPUTS, np.float32)
    outputs[output] = 4.0
    return outputs


def share(told: Answer, act: Act) -> float:
    return float(np.exp(told.acts[ACT_ORDER.index(act)]))


def test_what_the_light_model_hears_is_added() -> None:
    assert add_light(answer(), heard(DANGER), SHARES, known=False).danger == 1.0
    assert add_light(answer(), heard(CALLED), SHARES, known=True).called == 0.0


def test_an_opening_counts_while_no_incident_is_known_and_an_end_while_one_is() -> None:
    for known, act, output in ((False, Act.OPENS, OPENS), (True, Act.ENDS, ENDS)):
        assert share(add_light(answer(), heard(output), SHARES, known), act) > 0.5
        assert share(add_light(answer(), heard(output), SHARES, not known), act) == pytest.approx(1 / len(ACT_ORDER))


def test_the_shares_of_all_acts_stay_one() -> None:
    told = add_light(answer(), heard(OPENS), SHARES, known=False)
    assert np.exp(told.acts).sum() == pytest.approx(1.0)


def test_a_certain_act_has_finite_log_odds() -> None:
    assert np.isfinite(log_odds(0.0))
    assert log_odds(float(np.log(0.5))) == pytest.approx(0.0)
