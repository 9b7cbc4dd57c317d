"""The shipped guidelines and the newcomers' welcome: whole in every language, short enough, and something for every month."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from itertools import permutations

import pytest

from bot.core.action import Purpose, SendMessage, SendPrivately
from bot.core.event import MemberJoined
from bot.core.reminders.rotation import choose, choose_afterwards
from bot.core.rulebook import Rulebook
from bot.core.step import step
from bot.core.texts import LANGUAGES
from bot.core.watch_state import WatchState
from tests.core.reminders.calendar_kit import BRUSSELS, MONTHLY, days, local
from tests.kit import EMPTY, GROUP, NOON, WATCH, person, setting, told
from tests.shipped import rules as shipped_rules

FITS = 4096
"""Characters of one message on Telegram (Bot API, sendMessage)."""


@pytest.fixture
def shipped() -> Rulebook:
    return shipped_rules(WATCH).rulebook


@pytest.mark.parametrize("languages", [*((each,) for each in LANGUAGES), *permutations(LANGUAGES, 2), LANGUAGES])
def test_every_guideline_is_whole_and_fits_in_these_languages(shipped: Rulebook, languages: tuple[str, ...]) -> None:
    for guideline in shipped.guidelines:
        made = days(local(2026, 1, 1), MONTHLY, guidelines=(replace(guideline, season=(), after_incident=False),))
        made.watch = replace(made.watch, languages=languages)
        made.pass_until(local(2026, 1, 2))
        ((_, text),) = made.sent
        assert "{" not in text
        assert len(text.split("\n")) == len(languages)
        assert len(text) < FITS


@pytest.mark.parametrize("languages", [*((each,) for each in LANGUAGES), ("nl", "fr")])
def test_the_welcome_holds_the_house_rules_and_fits(shipped: Rulebook, languages: tuple[str, ...]) -> None:
    watch = replace(WATCH, languages=languages)
    outcome = step(EMPTY, MemberJoined("j", GROUP, person("Piet"), NOON), None, setting(shipped, watch=watch))
    (welcome,) = told(outcome, SendPrivately)
    titles = {rule.title[language] for rule in shipped.rules if rule.house_rule for language in languages}
    assert all(title in welcome.text for title in titles)
    assert "{" not in welcome.text
    assert len(welcome.text) < FITS


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_guidelines_to_choose_from(shipped: Rulebook, month: int) -> None:
    at = datetime(2026, month, 1, 18, tzinfo=BRUSSELS)
    assert choose("rotate", shipped.guidelines, WatchState("kerkwijk"), at) is not None
    assert choose_afterwards(shipped.guidelines, WatchState("kerkwijk"), at) is not None


def test_a_year_of_monthly_reminders_repeats_only_the_turn_of_the_year(shipped: Rulebook) -> None:
    made = days(local(2026, 1, 1), MONTHLY, guidelines=shipped.guidelines)
    made.pass_until(local(2026, 12, 31))
    assert len(made.sent) == 12
    assert len({text for _, text in made.sent[1:]}) == 11
    assert made.sent[0][1] == made.sent[-1][1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["reminders", "skip", "postpone", "remind"])
def test_what_moderators_read_is_whole(shipped: Rulebook, language: str, name: str) -> None:
    made = days(local(2026, 6, 1), MONTHLY, guidelines=shipped.guidelines)
    at = setting(shipped, watch=replace(made.watch, languages=(language,)))
    for argument in ("", "2d", "now"):
        answers = told(step(made.lane, made.given(name, argument), None, at), SendMessage)
        said = [say.text for say in answers if say.purpose is Purpose.ANSWER]
        assert said
        assert all("{" not in text for text in said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_look_back_on_a_night_without_a_call_thanks_nobody_for_one(shipped: Rulebook, language: str) -> None:
    made = days(local(2026, 6, 10, 20), MONTHLY, guidelines=shipped.guidelines)
    made.watch = replace(made.watch, languages=(language,))
    made.report()
    made.pass_until(local(2026, 6, 12))
    ((_, text),) = made.sent
    assert made.moments == [local(2026, 6, 11, 18)]
    assert re.search(r"(?i)\b(belde|gebeld|appelé|angerufen|called)\b", text) is None
