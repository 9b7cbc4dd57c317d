"""Typing errors in the shipped files are refused near their line, with a remedy. The command beside it makes a thousand."""

from __future__ import annotations

import random

import pytest

from tests.rulebook.typing_errors import Outcome, judge, make
from tests.thorough import often


@pytest.mark.parametrize("seed", range(often(8, 300)))
def test_a_typing_error_is_refused_where_it_is(seed: int) -> None:
    error = make(random.Random(seed))
    assert judge(error) in (Outcome.NEAR, Outcome.SAME), error
