"""Five of the kept evenings, played by the shipped bot with its configuration and its full reader.

`make evenings` plays all of them and prints what share is met. These five are met whole today, so a change that breaks one of
their expectations is seen at once.
"""

from __future__ import annotations

import pytest

from bot.evenings.form import load_evening
from bot.evenings.play import play, watch_of
from bot.evenings.score import score
from bot.live_rules.current import CurrentRules, LiveRules
from tests import shipped

KEPT = ("k-de-02", "k-en-05", "k-fr-08", "k-nlb-05", "k-nln-04")


@pytest.mark.parametrize("name", KEPT)
async def test_every_expectation_of_the_evening_is_met(name: str, rules: CurrentRules) -> None:
    evening = load_evening(shipped.ROOT / "corpus" / "rehearsals" / f"{name}.json")
    watch = watch_of(evening, shipped.config().watches[0])
    outcomes = score(evening, await play(evening, watch, rules.rulebook, LiveRules(rules)))
    assert [(each.line, each.key, each.wanted) for each in outcomes if not each.met] == []
    assert len(outcomes) > len(evening.lines)
