"""Emergencies behind another one, in the middle of a long text, and in a few words, in the whole bot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

import pytest

from bot.config import load_config
from bot.core.watch import Numbers
from bot.evenings.evening import Ask, Evening, EveningLine
from bot.evenings.play import play
from bot.live_rules.current import CurrentRules, LiveRules
from tests.classifier.conftest import ROOT

FIRE = (
    ("Ann", "the house at number 3 is on fire, flames coming out of the roof"),
    ("Bob", "fire brigade called, they are coming"),
)
BEFORE = (
    "Dear neighbours, here is the plan for the coming weeks. On Saturday we tidy up the little square together, meet at ten by"
    " the bench with gloves and a bucket. The council supplies the bags and there will be coffee and cake. "
)
BEHIND = (
    " Next Tuesday is the meeting about the playground in the parish hall, at half past seven. Remember your gloves."
)


async def asks_for_emergency(rules: CurrentRules, lines: Sequence[tuple[str, str]], language: str = "en") -> bool:
    """Whether the group reads the emergency number after the last line."""
    told = tuple(EveningLine(place, 0, time(20, 4 * place), *line) for place, line in enumerate(lines, 1))
    numbers = Numbers(police=("101",), emergency=("112",))
    evening = Evening("amid", date(2026, 11, 18), told, languages=(language,), numbers=numbers, roles={})
    result = (await play(evening, load_config(ROOT / "config.yaml").watches[0], rules.rulebook, LiveRules(rules)))[-1]
    return any(Ask.EMERGENCY.value in said for said in result.group)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("theres a body floating in the pond", True),
        ("my son lay in the pool, I pulled him out, he isnt breathing", True),
        ("I've swallowed all the pills, I don't want to live, tell my daughter I love her", True),
        ("the roof is coming down now, stay back everyone", False),
        ("pond looks lovely with the lights", False),
    ],
)
async def test_a_danger_that_is_no_news_of_the_fire_is_asked_about(full: CurrentRules, text: str, asks: bool) -> None:
    assert await asks_for_emergency(full, [*FIRE, ("Dirk", text)]) is asks


@pytest.mark.parametrize(
    ("middle", "asks"),
    [
        ("Hold on, a man has just gone under the ice on the pond, he is not coming up.", True),
        ("My neighbour has gone grey and his arm hurts and he is sweating buckets.", True),
        ("The first aid course shows what to do when a man is not breathing.", False),
        ("The new drama has a man under the ice, brilliant.", False),
    ],
)
async def test_a_part_of_a_long_text_may_tell_of_danger(full: CurrentRules, middle: str, asks: bool) -> None:
    assert await asks_for_emergency(full, [("Dirk", BEFORE + middle + BEHIND)]) is asks


@pytest.mark.parametrize(("text", "asks"), [("tram ontspoord markt", True), ("tram gemist, markt", False)])
async def test_a_few_words_are_enough_behind_small_talk(full: CurrentRules, text: str, asks: bool) -> None:
    talk = [("Ann", "wie heeft er zin in koffie zaterdag"), ("Bob", "ja gezellig ik breng taart mee")]
    assert await asks_for_emergency(full, [*talk, ("Dirk", text)], "nl") is asks
