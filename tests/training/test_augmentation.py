"""Other spellings are reproducible and bounded in length."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.augmentation import CHANGES, respell


@pytest.mark.parametrize("name", CHANGES)
@given(text=st.text(), seed=st.integers(0, 1000))
def test_any_text_can_be_changed_and_the_same_seed_gives_the_same(name: str, text: str, seed: int) -> None:
    assert CHANGES[name](text, Random(seed)) == CHANGES[name](text, Random(seed))


@given(st.text(max_size=200), st.integers(0, 1000))
def test_a_respelled_text_is_bounded_in_length(text: str, seed: int) -> None:
    assert len(respell(text, Random(seed))) <= 8 * len(text) + 60
