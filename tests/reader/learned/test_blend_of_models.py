"""The blend of three readers: the thresholds of labels, and texts in an unknown language."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import LIKELY, SURE, Detail, FoundData, Label, Reading, Score, Span
from bot.reader.learned.blend_of_models import (
    FLAG_ORDER,
    KIND_ORDER,
    NO_KIND,
    OUTPUTS,
    Blend,
    Thresholds,
    Weights,
    combine,
    to_confidence,
)

EVEN = Weights(encoder=1.0, ngrams=1.0, lists=0.5)
BLEND = Blend(EVEN, EVEN, (0.0,) * (NO_KIND + 1), tuple(Thresholds(0.0, 1.0) for _ in FLAG_ORDER))
VIGILANTE = NO_KIND + 1 + FLAG_ORDER.index(Label.VIGILANTE)
NOTHING = Reading("nl", True)


def says(place: int, value: float) -> np.ndarray:
    numbers = np.zeros(OUTPUTS, np.float32)
    numbers[NO_KIND + 1 :] = -6
    numbers[place] = value
    return numbers


def test_likely_at_the_first_threshold_and_sure_at_the_second() -> None:
    thresholds = Thresholds(likely=-0.7, sure=1.3)
    assert to_confidence(-0.7, thresholds) == pytest.approx(LIKELY)
    assert to_confidence(1.3, thresholds) == pytest.approx(SURE)


@given(st.floats(-50, 50), st.floats(0, 10))
def test_more_evidence_never_lowers_the_confidence(value: float, more: float) -> None:
    thresholds = Thresholds(likely=-0.7, sure=1.3)
    assert 0 <= to_confidence(value, thresholds) <= to_confidence(value + more, thresholds) + 1e-9 <= 1 + 1e-6


def test_a_label_that_both_models_see_is_sure() -> None:
    reading = combine(NOTHING, says(VIGILANTE, 1), says(VIGILANTE, 1), BLEND)
    assert reading.confidence(Label.VIGILANTE) >= SURE


def test_without_the_encoder_the_light_model_is_enough() -> None:
    assert combine(NOTHING, says(VIGILANTE, 3), None, BLEND).likely(Label.VIGILANTE)


def test_a_phrase_of_the_lists_tips_the_scales() -> None:
    hit = Reading("nl", True, scores=(Score(Label.VIGILANTE, 0.85, (Span(0, 3),)),))
    light = says(VIGILANTE, -0.5)
    assert not combine(NOTHING, light, None, BLEND).likely(Label.VIGILANTE)
    reading = combine(hit, light, None, BLEND)
    assert reading.likely(Label.VIGILANTE)
    assert reading.score(Label.VIGILANTE) == Score(Label.VIGILANTE, reading.confidence(Label.VIGILANTE), (Span(0, 3),))


def test_one_kind_is_likely_or_none() -> None:
    report = combine(NOTHING, says(0, 3), None, BLEND)
    assert report.kind() is KIND_ORDER[0]
    assert sum(report.likely(kind) for kind in KIND_ORDER) == 1
    assert combine(NOTHING, says(NO_KIND, 3), None, BLEND).kind() is None


def test_in_an_unknown_language_only_the_lists_count() -> None:
    polish = Reading("nl", False, scores=(Score(Label.REPORT, 0.7),))
    assert combine(polish, says(VIGILANTE, 9), says(VIGILANTE, 9), BLEND) == polish


def test_a_plate_is_personal_data_whatever_the_models_say() -> None:
    plate = Reading("nl", True, details=(Detail(FoundData.PLATE, Span(0, 9)),))
    assert combine(plate, says(0, 3), None, BLEND).confidence(Label.PERSONAL_DATA) >= SURE


@pytest.mark.parametrize(("log_odds", "likely"), [(0.3, False), (3.0, True)])
def test_a_phrase_against_a_label_lowers_it_within_bounds(log_odds: float, likely: bool) -> None:
    said = says(VIGILANTE, log_odds / 2)  # both models say it
    spoken_against = Reading("nl", True, against=frozenset({Label.VIGILANTE}))
    assert combine(NOTHING, said, said, BLEND).likely(Label.VIGILANTE)
    assert combine(spoken_against, said, said, BLEND).likely(Label.VIGILANTE) is likely
    assert not combine(spoken_against, says(VIGILANTE, -3), None, BLEND).likely(Label.VIGILANTE)
