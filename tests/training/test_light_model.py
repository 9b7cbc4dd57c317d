"""The lines that teach the light model, and the fit."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

pytest.importorskip("sklearn", reason="scikit-learn comes with the extra `training`")

from bot.reader.learned.light_model import DANGER, LIGHT_OUTPUTS
from training import corpus
from training.conversation import evenings
from training.conversation.small_files import ALARMS_ASIDE, GROUPS_ASIDE
from training.light.lines import LightLine, lines_to_learn
from training.light.model import fit, predict
from training.line_tasks import TASKS

BRIEF = 30
"""Characters. Shorter texts are common."""


@pytest.fixture(scope="module")
def lines() -> Sequence[LightLine]:
    return lines_to_learn()


def test_no_line_that_is_kept_aside_is_learned(lines: Sequence[LightLine]) -> None:
    aside = {line.text for evening in evenings.split(evenings.load())[1] for line in evening.lines}
    aside |= {line.text for evening in evenings.load(evenings.HARD) for line in evening.lines}
    aside |= {m.text for m in (*corpus.load_dev(), *ALARMS_ASIDE, *GROUPS_ASIDE)}
    aside |= {line.text for task in TASKS for line in task.read("-aside")}
    assert not {line.text for line in lines if len(line.text) > BRIEF} & aside


def test_each_output_has_lines_that_it_should_find_and_others(lines: Sequence[LightLine]) -> None:
    for output in range(LIGHT_OUTPUTS):
        told = [line.wanted[output] for line in lines if line.wanted[output] is not None]
        assert 0.001 < sum(map(bool, told)) / len(told) < 0.9


def test_the_lines_of_a_hand_are_held_out_together(lines: Sequence[LightLine]) -> None:
    folds: dict[str, set[int]] = {}
    for line in lines:
        folds.setdefault(line.group, set()).add(line.fold(5))
    assert {len(each) for each in folds.values()} == {1}


def test_an_output_learns_from_the_lines_that_say_something_of_it() -> None:
    def line(text: str, danger: bool | None) -> LightLine:
        wanted: list[bool | None] = [number % 2 == len(text) % 2 for number in range(LIGHT_OUTPUTS)]
        wanted[DANGER] = danger
        return LightLine(text, tuple(wanted), text)

    known = [line("the roof is burning", True), line("the roof is burning!", True)]
    harmless = [line("the soup is ready", False), line("the soup is ready!", False)]
    silent = [line("the soup is burning", None), line("the soup is burning!", None)]
    model = fit([*known, *harmless, *silent])
    roof, soup = predict(model, ["the roof is burning", "the soup is ready"])[:, DANGER]
    assert roof > 0 > soup
    without = predict(fit([*known, *harmless]), ["the roof is burning", "the soup is ready"])[:, DANGER]
    assert np.sign(without).tolist() == [1, -1]
