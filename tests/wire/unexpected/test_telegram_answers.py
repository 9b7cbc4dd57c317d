"""Answers of a shape that the Bot API does not know: the bot starts, receives and deletes, and says what it could not read."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.wire.telegram.faults import Answers, Reshaped
from tests.wire.towns import ACT, REPORT, Town

Change = Callable[[Any], Any]


def without(*names: str) -> Change:
    return lambda answer: answer | {"result": {k: v for k, v in answer["result"].items() if k not in names}}


def with_(**fields: Any) -> Change:
    return lambda answer: answer | {"result": answer["result"] | fields}


ANSWERS: list[tuple[str, Change]] = [
    ("getChat", without("accent_color_id")),
    ("getChat", without("max_reaction_count")),
    ("getChat", without("type")),
    ("getChat", with_(permissions=[])),
    ("getChat", with_(location={})),
    ("getMe", without("first_name")),
    ("getMe", without("username")),
    ("getMe", with_(username=7)),
    ("getMe", lambda answer: {"ok": True}),
    ("getChatMember", without("can_be_edited")),
    ("getChatMember", without("can_post_stories", "can_edit_stories", "can_delete_stories")),
    ("getChatMember", without("can_delete_messages")),
    ("getChatMember", with_(status=7)),
    ("getChatMember", with_(user=None)),
    ("getChatMember", lambda answer: answer | {"result": 5}),
    ("deleteWebhook", lambda answer: {"result": "yes"}),
]


@pytest.mark.parametrize("number", range(len(ANSWERS)))
async def test_an_answer_of_another_shape_keeps_no_message_from_being_judged(town: Town, number: int) -> None:
    method, change = ANSWERS[number]
    town.world.fail(method, Reshaped(change), times=None)
    async with town.bot():
        await town.held(town.group.post(town.jan, ACT))


@pytest.mark.parametrize(
    "change", [without("date"), without("chat"), without("message_id"), lambda answer: {"ok": True}]
)
async def test_what_was_sent_is_not_sent_again_because_of_its_answer(town: Town, change: Change) -> None:
    town.world.fail("sendMessage", Reshaped(change), times=None)
    async with town.bot():
        await town.gone(town.group.post(town.jan, ACT))
        town.group.post(town.jan, REPORT)
        await town.world.until(lambda: len(town.world.calls("sendMessage")) >= 3)
    sent = [(call.chat_id, call.params["text"]) for call in town.world.calls("sendMessage")]
    assert len(set(sent)) == len(sent)


async def test_a_pause_that_telegram_does_not_tell_as_agreed_is_kept_all_the_same(town: Town) -> None:
    told = {"error_code": 429, "description": "Too Many Requests: retry after 1", "parameters": {"retry_after": "1"}}
    fault = Answers(429, json.dumps(told).encode(), "application/json")
    town.world.fail("sendMessage", fault, times=1, when=lambda call: call.chat_id == town.desk.id)
    async with town.bot():
        await town.held(town.group.post(town.jan, ACT))
    assert len(town.cards) == 1


async def test_rights_that_cannot_be_read_are_assumed_and_doctor_says_so(town: Town) -> None:
    town.world.fail("getChatMember", Reshaped(without("can_delete_messages")), times=None)
    lines = await town.adapter().examine()
    assert [line for line in lines if "Kerkwijk" in line][:1] == [
        "! telegram: Kerkwijk: Telegram's answer cannot be read (getChatMember: can_delete_messages), so the bot assumes "
        "that it may do what it needs; look for a newer version of nabuur"
    ]


async def test_what_cannot_be_read_of_an_answer_is_said_once(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    town.world.fail("getMe", Reshaped(without("username")), times=None)
    town.world.fail("getChatMember", Reshaped(with_(status=7)), times=None)
    async with town.bot():
        await town.gone(town.group.post(town.jan, ACT))
        await town.gone(town.group.post(town.els, ACT))
    parts = [
        vars(record)["part"] for record in caplog.records if "a part of an answer cannot be read" in record.getMessage()
    ]
    assert sorted(parts) == ["getChatMember: status", "getMe: username"]
