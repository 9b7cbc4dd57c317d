"""The lines that teach the model of accusations, and the fit."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

pytest.importorskip("sklearn", reason="scikit-learn comes with the extra `training`")

from training import corpus
from training.accusations import Line, fit, ordinary_days, read, to_fit

BRIEF = 30
"""Characters. Shorter texts are common."""


def test_the_lines_kept_aside_and_those_of_dev_are_not_learned() -> None:
    aside = {line.text for line in read("accusations-aside.jsonl")} | {message.text for message in corpus.load_dev()}
    shared = {line.text for line in to_fit()} & (aside | set(ordinary_days()))
    assert not {text for text in shared if len(text) > BRIEF}


@pytest.mark.parametrize("name", ["accusations.jsonl", "accusations-aside.jsonl"])
def test_both_kinds_are_as_frequent(name: str) -> None:
    count = Counter(line.accuses for line in read(name))
    assert 0.9 < count[True] / count[False] < 1.1


def test_one_in_a_thousand_ordinary_lines_is_above_zero() -> None:
    chance = np.random.default_rng(1)
    ordinary = chance.normal(size=(4000, 5)).astype(np.float32)
    numbers = np.concatenate([ordinary[:500], ordinary[:500] + 3])
    model = fit(numbers, [Line("", place >= 500) for place in range(1000)], ordinary)
    scores = [model.score(row) for row in ordinary]
    assert sum(score > 0 for score in scores) in range(3, 6)
    assert np.median([model.score(row) for row in numbers[500:]]) > np.median(scores)
