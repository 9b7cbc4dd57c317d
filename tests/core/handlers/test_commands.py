"""A slash hides nothing: in a group the rules read every text that says more than the name of a command."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import AskModerators, DeleteMessage, SendMessage, SendPrivately
from bot.core.event import CommandGiven
from bot.core.message import Attachment, Media, Message, Role
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.watch_state import WatchState
from tests.kit import DESK, EMPTY, GROUP, NOON, WATCH, message, person, reading, run, setting, told

CALL = "wie gaat er mee"


def command(text: str, role: Role = Role.MEMBER, answers: MessageRef | None = None) -> CommandGiven:
    name, _, argument = text.removeprefix("/").partition(" ")
    said = message(text, "7", "Jan", role)
    return CommandGiven("console:7", GROUP, person("Jan", role), name, argument, NOON, answers, said)


def given(
    text: str, *labels: Label, role: Role = Role.MEMBER, lane: WatchState = EMPTY, seen: Reading | None = None
) -> tuple[WatchState, StepResult]:
    lane, (outcome,) = run(lane, (command(text, role), seen or reading(*labels)))
    return lane, outcome


@pytest.mark.parametrize("text", [f"/x {CALL}", f"/rules {CALL}", f"/help {CALL}", f"/pause {CALL}", f"/flag {CALL}"])
def test_a_text_behind_a_slash_is_judged(text: str) -> None:
    lane, outcome = given(text, Label.VIGILANTE)
    (card,) = told(outcome, AskModerators)
    assert card.card.text == text
    assert told(outcome, DeleteMessage)
    assert [heard.text for heard in lane.talk[str(GROUP)]] == [text]


@pytest.mark.parametrize("text", ["/rules de dader heet Peter", "/help te koop", "/x", "/pause morgen"])
def test_a_command_that_is_not_understood_is_not_answered(text: str) -> None:
    _, outcome = given(text)
    assert not told(outcome, SendPrivately)
    assert not told(outcome, SendMessage)


@pytest.mark.parametrize("text", ["/rules", "/help", "/rules kerkwijk", "/privacy"])
def test_a_known_command_is_answered(text: str) -> None:
    assert told(given(text)[1], SendPrivately)


def test_the_name_of_a_command_alone_is_no_text_for_the_rules() -> None:
    lane, outcome = given("/rules", Label.OFF_TOPIC)
    assert not outcome.records
    assert not lane.talk


@pytest.mark.parametrize(
    "beside",
    [
        replace(message("/rules", "7"), attachments=(Attachment(Media.PHOTO, "p"),)),
        message(f"/rules\n❝ {CALL}", "7"),
    ],
    ids=["a photo", "a line that the platform shows beside the text"],
)
def test_what_others_see_beside_a_command_is_judged(beside: Message) -> None:
    _, (outcome,) = run(EMPTY, (replace(command("/rules"), message=beside), reading(Label.VIGILANTE)))
    assert told(outcome, DeleteMessage)
    assert told(outcome, SendPrivately)


def test_a_moderator_pauses_the_bot_in_the_group() -> None:
    lane, outcome = given("/pause 2h", role=Role.MODERATOR)
    assert lane.paused_until(NOON) == NOON + timedelta(hours=2)
    assert [action.chat for action in told(outcome, SendMessage)] == [DESK]


def test_a_text_behind_a_slash_can_be_flagged() -> None:
    lane, _ = given("/x hij weer")
    flag = CommandGiven(
        "f", GROUP, person("Els"), "flag", "", NOON, MessageRef(GROUP, "7"), message("/flag", "8", "Els")
    )
    _, (outcome,) = run(lane, (flag, reading()))
    (card,) = told(outcome, AskModerators)
    assert card.card.text == "/x hij weer"


def test_the_sign_of_a_private_answer_appears_where_the_command_was_typed() -> None:
    """The members of the group do not learn what a moderator asked on the desk."""
    second = Ref("console", "molenwijk")
    at = setting(watch=replace(WATCH, groups=(GROUP, second)))
    for chat, by in ((DESK, person("Mo", Role.MODERATOR)), (second, person("Jan"))):
        for name in ("mydata", "forgetme"):
            outcome = step(EMPTY, CommandGiven("c", chat, by, name, "", NOON), reading(), at)
            assert [(each.group, each.public is None) for each in told(outcome, SendPrivately)] == [(chat, False)]
