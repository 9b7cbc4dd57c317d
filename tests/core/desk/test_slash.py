"""The commands with a slash that `commands.py` answers for moderators: the rest of the desk knows each of them as well."""

from __future__ import annotations

import ast
import inspect
from dataclasses import replace

import pytest

from bot.core.action import SendMessage
from bot.core.desk.slash import SLASH
from bot.core.event import CommandGiven
from bot.core.handlers import commands
from bot.core.message import Role
from bot.core.texts import LANGUAGES, Texts
from tests.kit import DESK, EMPTY, NOON, TEXTS, book, person, run, setting, told
from tests.shipped import rules

SHIPPED = rules().rulebook.texts.by_language["nl"]
WORDS = {key: text for key, text in SHIPPED.items() if key.startswith("word_")} | {"desk_ask": "ask {words}"}
TYPED_ON_DESK = replace(book(), texts=Texts({each: {**TEXTS.by_language[each], **WORDS} for each in LANGUAGES}))


def names(answers: ast.FunctionDef, decides: bool) -> set[str]:
    """The names in the arms of a `match` that ask first whether the person may decide, or in those that do not."""
    arms = [arm for node in ast.walk(answers) if isinstance(node, ast.Match) for arm in node.cases]
    asked = [arm for arm in arms if arm.guard is not None and ast.unparse(arm.guard).split()[0] == "decides"]
    chosen = asked if decides else [arm for arm in arms if arm not in asked]
    return {str(part.value) for arm in chosen for part in ast.walk(arm.pattern) if isinstance(part, ast.Constant)}


def for_moderators() -> list[str]:
    (answers,) = ast.parse(inspect.getsource(commands._answer)).body
    assert isinstance(answers, ast.FunctionDef)
    return sorted(names(answers, decides=True) - names(answers, decides=False))


def answer(name: str, role: Role) -> str:
    event = CommandGiven("c", DESK, person("Mo", role), name, "", NOON)
    _, (outcome,) = run(EMPTY, (event, None), at=setting(TYPED_ON_DESK))
    return " ".join(each.text for each in told(outcome, SendMessage) if isinstance(each, SendMessage))


def test_the_commands_for_moderators_are_found() -> None:
    assert {"queue", "pause", "stats"} <= set(for_moderators()) < set(SLASH)


@pytest.mark.parametrize("name", for_moderators())
def test_a_member_on_the_desk_reads_that_a_command_is_for_moderators(name: str) -> None:
    assert "not_a_moderator" in answer(name, Role.MEMBER)


@pytest.mark.parametrize("name", for_moderators())
def test_a_command_with_a_slip_is_offered(name: str) -> None:
    assert answer(f"{name}{name[-1]}", Role.MODERATOR) == f"ask `/{name}`"
