"""The commands with a slash: the desk knows each of those for moderators."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.action import SendMessage
from bot.core.event import CommandGiven
from bot.core.handlers.command_answers import ANSWERS
from bot.core.members.command_table import COMMANDS, FOR_MODERATORS
from bot.core.message import Role
from bot.core.texts import LANGUAGES, Texts
from tests.kit import DESK, EMPTY, NOON, TEXTS, book, person, run, setting, told
from tests.shipped import rules

SHIPPED = rules().rulebook.texts.by_language["nl"]
WORDS = {key: text for key, text in SHIPPED.items() if key.startswith("word_")} | {"desk_ask": "ask {words}"}
TYPED_ON_DESK = replace(book(), texts=Texts({each: {**TEXTS.by_language[each], **WORDS} for each in LANGUAGES}))


def answer(name: str, role: Role, argument: str = "") -> str:
    event = CommandGiven("c", DESK, person("Mo", role), name, argument, NOON)
    _, (outcome,) = run(EMPTY, (event, None), at=setting(TYPED_ON_DESK))
    return " ".join(each.text for each in told(outcome, SendMessage))


def test_each_command_has_an_answer() -> None:
    assert list(ANSWERS) == list(COMMANDS)


@pytest.mark.parametrize("name", FOR_MODERATORS)
def test_a_member_on_the_desk_reads_that_a_command_is_for_moderators(name: str) -> None:
    assert "not_a_moderator" in answer(name, Role.MEMBER)


@pytest.mark.parametrize("name", FOR_MODERATORS)
def test_a_command_with_a_slip_is_offered(name: str) -> None:
    assert answer(f"{name}{name[-1]}", Role.MODERATOR) == f"ask `/{name}`"


@pytest.mark.parametrize(("name", "argument"), [("weg", "7K4"), ("TOON", "7K4 AF3"), ("terug", ""), ("demp", "7K4 3u")])
def test_a_word_of_the_desk_with_a_slash_is_offered_without_it(name: str, argument: str) -> None:
    assert answer(name, Role.MODERATOR, argument) == f"ask `{f'{name.lower()} {argument}'.strip()}`"
