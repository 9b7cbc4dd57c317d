"""Emergencies that are plain to every reader, in the whole bot with the shipped reader, behind two lines of small talk."""

from __future__ import annotations

from bot.live_rules.current import CurrentRules
from training.corpus import CORPUS
from training.plain_emergencies import ASIDE, count, load

_EACH = 4


async def test_the_group_reads_the_emergency_number_for_nearly_all(full: CurrentRules) -> None:
    lines = load(ASIDE)[::_EACH]
    found = await count(full, lines)
    assert found[True, "112"] >= 0.94 * len(lines)


async def test_the_group_is_asked_nothing_about_nearly_all_ordinary_lines_with_such_words(full: CurrentRules) -> None:
    lines = [line for line in load(CORPUS / "plain-emergencies.jsonl") if not line.danger]
    found = await count(full, lines)
    assert found[False, "no"] >= 0.97 * len(lines)
