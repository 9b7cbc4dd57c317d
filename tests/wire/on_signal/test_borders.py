"""The borders of each role on Signal: edits of strangers, forged calls of the webhook, two messages with one timestamp."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from adapters.signal.account import ReceiveMode
from adapters.signal.decode import decode
from adapters.signal.intake import SignalIntake
from adapters.signal.state.account_state import AccountState
from bot.core.event import MessagePosted
from tests.kit import NOON
from tests.wire.signal import Group, SignalWorld, User
from tests.wire.signal.envelopes import data_message, envelope, target
from tests.wire.signal.town import ACT, Town

OF_ELS = {"targetAuthor": "els", "targetAuthorUuid": "els", "targetSentTimestamp": 5}


def edits(town: Town, by: User, chat: Group, text: str, target_timestamp: int) -> None:
    timestamp = town.world.timestamp()
    data = data_message(chat, timestamp, text)
    told = {"targetSentTimestamp": target_timestamp, "dataMessage": data}
    town.world.tell(envelope(by, timestamp, editMessage=told))


async def test_an_edit_of_somebody_outside_the_group_is_nothing(town: Town) -> None:
    tom = town.world.user("Tom")
    async with town.bot():
        edits(town, tom, town.group, f"{ACT} 1", 5)
        edits(town, tom, town.desk, "ok", 6)
        await town.held(town.says(town.els, f"{ACT} 2"))
    assert len(town.cards) == 1


async def test_an_edit_of_somebody_who_has_just_come_is_judged(town: Town) -> None:
    tom = town.world.user("Tom")
    async with town.bot():
        town.world.join(town.group, tom, quiet=True)  # the bot has not read the list of members again
        post = town.says(tom, "hallo")
        town.world.edit(post, ACT)
        await town.gone(post)


async def test_a_deletion_by_an_administrator_who_is_none_is_not_believed(town: Town) -> None:
    async with town.bot():
        post = town.says(town.jan, ACT)
        card = await town.held(post)
        timestamp = town.world.timestamp()
        data = data_message(town.group, timestamp, adminDelete=target(town.jan, post.timestamp))
        town.world.tell(envelope(town.els, timestamp, dataMessage=data))
        await town.gone(town.says(town.jan, f"{ACT} 2"))
        await town.world.until(lambda: f"{ACT} 2" in card.text)
    assert "done_withdrawn" not in card.text


async def call(town: Town, path: str = "", **headers: str) -> int:
    told = {"envelope": envelope(town.mo, 5, dataMessage=data_message(town.group, 5, "hallo"))}
    address = f"http://127.0.0.1:{town.port}/{path}"
    async with aiohttp.request("POST", address, data=json.dumps({"params": told}), headers=headers) as answer:
        return answer.status


async def test_the_webhook_takes_only_calls_with_the_secret_and_none_of_a_browser(
    signal_world: SignalWorld, tmp_path: Path
) -> None:
    town = Town.of(signal_world, tmp_path, ReceiveMode.WEBHOOK)
    town.secret = "geheim-pad-7"
    signal_world.rest.webhook = f"http://127.0.0.1:{town.port}/geheim-pad-7"
    async with town.bot():
        assert [await call(town), await call(town, "geheim-pad-8"), await call(town, "geheim-pad-7")] == [403, 403, 200]
        assert await call(town, "geheim-pad-7", Origin="http://evil.example") == 403
        assert await call(town, "geheim-pad-7", **{"Sec-Fetch-Site": "cross-site"}) == 403
        await town.gone(town.says(town.jan, ACT))
    assert "geheim" not in repr(town.adapter()._account)


async def test_two_messages_with_one_timestamp_in_two_chats_are_two(town: Town) -> None:
    async with town.bot():
        for chat in (town.world.me, town.desk, town.group):
            data = data_message(chat, 7_000, ACT)
            town.world.tell(envelope(town.jan, 7_000, dataMessage=data))
        await town.card()


@pytest.mark.parametrize(
    "other",
    [
        {"reaction": {"emoji": "👍", "isRemove": False, **OF_ELS}},
        {"remoteDelete": {"timestamp": 5}},
        {"adminDelete": OF_ELS},
    ],
    ids=lambda other: next(iter(other)),
)
async def test_something_else_with_the_timestamp_of_a_message_does_not_hide_it(
    town: Town, other: dict[str, Any]
) -> None:
    async with town.bot():
        town.group.members[town.jan.uuid] = True
        for parts in (other, {"message": ACT}):
            town.world.tell(envelope(town.jan, 7_000, dataMessage=data_message(town.group, 7_000, **parts)))
        await town.card()


async def test_a_story_with_the_timestamp_of_a_message_does_not_hide_it(town: Town) -> None:
    story = {"allowsReplies": True, "groupId": town.group.internal_id, "textAttachment": {"text": "hallo"}}
    async with town.bot():
        town.world.tell(envelope(town.jan, 7_000, storyMessage=story))
        town.world.tell(envelope(town.jan, 7_000, dataMessage=data_message(town.group, 7_000, ACT)))
        await town.card()


async def test_an_edit_with_the_timestamp_of_its_message_or_of_another_edit_is_judged(town: Town) -> None:
    async with town.bot():
        town.world.tell(envelope(town.jan, 7_000, dataMessage=data_message(town.group, 7_000, "hallo")))
        for text in ("hallo iedereen", ACT):
            told = {"targetSentTimestamp": 7_000, "dataMessage": data_message(town.group, 7_000, text)}
            town.world.tell(envelope(town.jan, 7_000, editMessage=told))
        await town.card()


def attachment_of(kind: str) -> str:
    file = {"contentType": kind, "id": "abc.png"}
    told: Any = {"sourceUuid": "u", "timestamp": 5, "dataMessage": {"timestamp": 5, "attachments": [file]}}
    row = SignalIntake(AccountState("me"), {}, "+32").row(json.dumps({"envelope": told}).encode(), NOON)
    assert row is not None
    (event,) = decode(row.raw)
    assert isinstance(event, MessagePosted)
    return event.message.attachments[0].handle


@pytest.mark.parametrize("kind", ["image/png x", "image/png;base64,AAAA", "", "x", "a/b/c", "image/p\u00e9"])
def test_a_content_type_that_is_none_is_not_passed_on(kind: str) -> None:
    assert attachment_of(kind) == "application/octet-stream abc.png"


def test_a_content_type_is_passed_on() -> None:
    assert attachment_of("image/svg+xml") == "image/svg+xml abc.png"
