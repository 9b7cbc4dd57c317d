"""A member's words like those of a coordinator are a message like any other: the rules judge it, and the desk hears nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import SendMessage
from bot.core.event import MessagePosted
from bot.core.message import Attachment, Media, Role
from bot.core.ref import MessageRef, change_code
from tests.core.test_step import CALL_TO_ACT
from tests.kit import DESK, EMPTY, NOON, message, person, posted, reading, run, told

CODE = change_code("a", lambda code: False)


@pytest.mark.parametrize("text", [f"ok {CODE}", f"{CODE} weg", "📝 CASE"])
def test_words_about_a_change_of_the_rules_hide_no_picture_from_the_rules(text: str) -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    said = replace(
        message(text.replace("CASE", case.code), "2", "Els"), attachments=(Attachment(Media.PHOTO, "photo:1"),)
    )
    lane, (outcome,) = run(lane, (MessagePosted("m2", said), CALL_TO_ACT))
    assert [each.author.name for each in lane.cases.values()] == ["Jan", "Els"]
    assert not [each for each in told(outcome, SendMessage) if "coordinator" in each.text]


def test_thirty_such_lines_to_the_bot_alone_get_one_answer() -> None:
    els, answers = person("Els"), 0
    lane = EMPTY
    for number in range(30):
        said = replace(
            message(f"ok {CODE}", str(number), "Els", at=NOON + timedelta(seconds=number)),
            ref=MessageRef(els.ref, str(number)),
        )
        lane, (outcome,) = run(lane, (MessagePosted(f"m{number}", said), reading()))
        answers += len(told(outcome, SendMessage))
    assert answers == 1


def test_a_moderator_still_reads_that_coordinators_change_the_rules() -> None:
    for chat, said in ((DESK, "desk"), (message("x").ref.chat, "group")):
        event = replace(message(f"ok {CODE}", "2", "Mo", Role.MODERATOR), ref=MessageRef(chat, "2"))
        _, (outcome,) = run(EMPTY, (MessagePosted("m2", event), reading()))
        assert ["coordinator" in each.text for each in told(outcome, SendMessage)] == [True], said
