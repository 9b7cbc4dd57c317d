"""The lines that teach the models of lines, and the fit."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

pytest.importorskip("sklearn", reason="scikit-learn comes with the extra `training`")

from training import corpus
from training.line_models import fit
from training.line_tasks import TASKS, Line, Task, ordinary_days

BRIEF = 30
"""Characters. Shorter texts are common."""


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_the_lines_kept_aside_and_those_of_dev_are_not_learned(task: Task) -> None:
    aside = {line.text for line in task.read("-aside")} | {message.text for message in corpus.load_dev()}
    shared = {line.text for line in task.to_fit()} & (aside | set(ordinary_days(task)))
    assert not {text for text in shared if len(text) > BRIEF}


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
@pytest.mark.parametrize("suffix", ["", "-aside"])
def test_both_kinds_are_as_frequent(task: Task, suffix: str) -> None:
    count = Counter(line.found for line in task.read(suffix))
    assert 0.9 < count[True] / count[False] < 1.1


def test_few_ordinary_lines_are_above_zero_and_above_minus_one() -> None:
    chance = np.random.default_rng(1)
    ordinary = chance.normal(size=(4000, 5)).astype(np.float32)
    numbers = np.concatenate([ordinary[:500], ordinary[:500] + 3])
    weights, bias = fit(numbers, [Line("", place >= 500) for place in range(1000)], ordinary)
    scores = ordinary @ weights + bias
    assert (scores > 0).sum() in range(3, 6)
    assert (scores > -1).sum() in range(18, 23)
    assert np.median(numbers[500:] @ weights + bias) > np.median(scores)
