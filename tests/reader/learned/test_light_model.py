"""The light model: known features count, unknown ones do not, and no text is too long or too odd."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.reader.learned.blend_of_models import OUTPUTS
from bot.reader.learned.light_model import MODELS_READ_AT_MOST, NgramModel, extract_features


def model(*texts: str) -> NgramModel:
    """Every feature of the texts speaks for the first output and against the second."""
    features = [extract_features(text) for text in texts]
    known = np.unique(np.concatenate([part for of_text in features for part in (of_text.letters, of_text.words)]))
    weights = np.zeros((len(known), OUTPUTS), np.int8)
    weights[:, 0], weights[:, 1] = 100, -100
    return NgramModel(
        known,
        np.ones(len(known), np.float32),
        weights,
        np.full(OUTPUTS, 0.01, np.float32),
        np.zeros(OUTPUTS, np.float32),
    )


def test_known_features_count_and_unknown_ones_do_not() -> None:
    trained = model("we pakken hem")
    assert trained.logits(extract_features("we pakken hem"))[0] > 1
    assert not trained.logits(extract_features("xyz")).any()


def test_a_part_of_the_known_features_counts_for_less() -> None:
    trained = model("we pakken hem")
    assert (
        0
        < trained.logits(extract_features("hem zien we niet"))[0]
        < trained.logits(extract_features("we pakken hem"))[0]
    )


def test_capitals_do_not_matter() -> None:
    one, other = extract_features("Kom Naar Buiten"), extract_features("kom naar buiten")
    assert all((getattr(one, part) == getattr(other, part)).all() for part in ("letters", "words"))


def test_digits_are_seen_by_their_shape() -> None:
    one, other = extract_features("1-ABC-234"), extract_features("2-XYZ-567")
    assert set(one.words.tolist()) & set(other.words.tolist())


def test_the_beginning_and_the_end_of_a_very_long_text_are_read() -> None:
    long = "begin " + "x" * 1_000_000 + " einde"
    features = extract_features(long)
    assert len(features.letters) < 4 * (MODELS_READ_AT_MOST + 3)
    assert set(extract_features("begin").words.tolist()) < set(features.words.tolist())
    assert set(extract_features("einde").words.tolist()) < set(features.words.tolist())


@given(st.text())
def test_any_text_gets_finite_numbers(text: str) -> None:
    assert np.isfinite(model("we pakken hem").logits(extract_features(text))).all()
