"""The lines of the tour do in every language what the explanations promise, with the shipped rules and the full reader."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.classifier.models import add_models, load_models
from bot.config.values import ReaderKind
from bot.core.choice import ByCode, Choice, parse_choice
from bot.evenings.evening import Evening, EveningLine
from bot.evenings.play import play
from bot.live_rules.current import CurrentRules, LiveRules
from bot.replay.message_result import MessageResult
from bot.setup.words import WORDS
from bot.tour.guide import MODERATOR
from bot.tour.lines import LINES
from tests import shipped


@pytest.fixture(scope="module")
def rules() -> CurrentRules:
    return add_models(shipped.rules(), load_models(ReaderKind.FULL))


def test_the_tour_speaks_the_languages_of_the_setup() -> None:
    assert LINES.keys() == WORDS.keys()


async def played(language: str, rules: CurrentRules) -> list[MessageResult]:
    lines = LINES[language]
    typed = [lines.hello[1], lines.report, lines.called, lines.act, lines.arrest]
    messages = [line.partition(": ") for line in typed]
    evening = Evening(
        "tour",
        date(2026, 11, 20),
        tuple(EveningLine(n, 0, time(20, n), name, text) for n, (name, _, text) in enumerate(messages, 1)),
        languages=(language,),
    )
    return await play(evening, shipped.config().watches[0], rules.rulebook, LiveRules(rules))


@pytest.mark.parametrize("language", LINES)
async def test_each_line_has_its_effect(language: str, rules: CurrentRules) -> None:
    hello, report, called, act, arrest = await played(language, rules)
    assert not hello.hidden
    assert not hello.opens
    assert not hello.nudge
    assert report.ask != "no"
    assert report.opens
    assert called.called
    assert act.hidden
    assert act.masked
    assert act.card
    assert act.private
    assert arrest.closes


@pytest.mark.parametrize("language", LINES)
def test_a_moderator_decides_and_takes_it_back_in_the_words_of_the_language(language: str, rules: CurrentRules) -> None:
    for line, choice in ((LINES[language].decide, Choice.REMOVE), (LINES[language].undo, Choice.UNDO)):
        typed = line.format(code="7K4").removeprefix(MODERATOR)
        assert parse_choice(typed, rules.rulebook.texts, [language]) == (choice, ByCode("7K4"))
