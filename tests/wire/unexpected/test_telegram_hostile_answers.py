"""A Telegram that is broken, or means harm: its answers cost no message, no memory and no pause without an end."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from adapters.shared import bounded_answer, connection
from adapters.telegram.api.aiohttp_request import ASSUMED_PAUSE_S, LONGEST_PAUSE_S, AiohttpRequest
from adapters.telegram.errors import ConnectionBroken
from bot.core.action import DeleteMessage, Purpose, SendMessage
from bot.core.ref import MessageRef
from bot.errors import Busy, Refused
from tests.wire.ports import free_port
from tests.wire.telegram.faults import Answers, Redirects, conflict, migrated
from tests.wire.towns import ACT, Town, ref
from tests.wire.unexpected.endless import Endless


@pytest.mark.parametrize("method", ["getUpdates", "sendMessage", "deleteMessage"])
async def test_an_answer_without_an_end_is_cut_off_and_costs_no_message(town: Town, method: str) -> None:
    endless = Endless(done=method != "getUpdates")
    async with town.bot():
        town.world.fail(method, endless)
        await town.held(town.group.post(town.jan, ACT))
        await endless.left.wait()
        await town.gone(town.group.post(town.jan, f"{ACT} erna"))
    assert endless.sent <= 2 * bounded_answer.MOST_BYTES


async def test_an_answer_that_drips_is_given_up(town: Town) -> None:
    drips = Endless(b" ", every_s=0.05)
    town.world.fail("getMe", drips, times=None)
    request = AiohttpRequest(1, timeout_s=0.3)
    with pytest.raises(ConnectionBroken):
        await request.do_request(f"{town.world.bot_url}{town.world.token}/getMe", "GET")
    await request.shutdown()


async def test_a_text_of_a_member_follows_no_redirect(town: Town) -> None:
    port, taken = free_port(), list[bytes]()

    async def take(asked: web.Request) -> web.Response:
        taken.append(await asked.read())
        return web.json_response({"ok": True, "result": {"message_id": 5, "date": 1, "chat": {"id": 1}}})

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    for method in ("sendMessage", "getUpdates", "deleteMessage"):
        town.world.fail(method, Redirects(f"http://127.0.0.1:{port}/elsewhere"))
    async with town.bot():
        await town.held(town.group.post(town.jan, ACT))
    await runner.cleanup()
    assert taken == []


PAUSES = [-1, 0, -(10**12), 10**12, 10**18, 10**30, 1.5, -0.5, 1e300, True, False, "7", "-7", "--7", "soon", "٣", "9" * 99,
          None, [], {}, [7]]  # fmt: skip


def parameters(told: Any) -> Any:
    answer = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": told}
    return AiohttpRequest.parse_json_payload(json.dumps(answer).encode())["parameters"]


@pytest.mark.parametrize("told", PAUSES, ids=repr)
def test_an_absurd_pause_is_one_that_can_be_waited_for(told: Any) -> None:
    pause_s = parameters({"retry_after": told})["retry_after"]
    assert type(pause_s) is int
    assert 1 <= pause_s <= LONGEST_PAUSE_S
    assert timedelta(seconds=pause_s)


@pytest.mark.parametrize("told", [None, [], "7", 7])
def test_a_pause_that_is_not_told_is_assumed(told: Any) -> None:
    assert parameters(told) == {"retry_after": ASSUMED_PAUSE_S}


@pytest.mark.parametrize("told", [b'{"retry_after": 100000000000000000}', b'{"retry_after": "--7"}', b'"\xff"'])
async def test_an_absurd_pause_ends_no_receiving(
    town: Town, told: bytes, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(connection, "LONGEST_PAUSE_S", 0.05)
    answer = b'{"ok": false, "error_code": 429, "description": "Too Many Requests", "parameters": ' + told + b"}"
    town.world.fail("getUpdates", Answers(429, answer, "application/json"), times=2)
    async with town.bot():
        await town.gone(town.group.post(town.jan, ACT))
    assert not [record for record in caplog.records if record.exc_info]


async def test_a_conflict_outside_receiving_is_tried_again_without_a_traceback(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    async with town.bot():
        town.world.fail("sendMessage", conflict())
        town.world.fail("deleteMessage", conflict())
        await town.held(town.group.post(town.jan, ACT))
    assert not [record for record in caplog.records if record.exc_info]


async def test_a_group_that_moves_twice_during_one_call_is_followed(town: Town) -> None:
    adapter, old, new = town.adapter(), town.group.id, town.world.supergroup("Kerkwijk").id
    town.world.fail("sendMessage", migrated(-77), when=lambda call: call.chat_id == old)
    town.world.fail("sendMessage", migrated(new), when=lambda call: call.chat_id == -77)
    sent = await adapter.do(SendMessage(ref(town.group), "hallo", Purpose.NOTICE))
    assert sent is not None
    assert sent.id.startswith(f"{new}:")


async def test_a_group_that_moves_with_every_call_is_refused(town: Town) -> None:
    town.world.fail("sendMessage", migrated(-77), times=None)
    with pytest.raises(Refused, match="another number with each call"):
        await town.adapter().do(SendMessage(ref(town.group), "hallo", Purpose.NOTICE))


async def test_a_deletion_that_finds_the_group_moved_is_refused_in_our_words(town: Town) -> None:
    town.world.fail("deleteMessage", migrated(-1001), times=None)
    with pytest.raises(Refused, match="supergroup"):
        await town.adapter().do(DeleteMessage(MessageRef(ref(town.group), "7")))


async def test_receiving_waits_no_longer_than_its_longest_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "LONGEST_PAUSE_S", 0.01)
    async with asyncio.timeout(30):
        await connection.ConnectionLog("telegram", connection.Reach()).wait(Busy(timedelta(days=900_000)))


async def test_a_platform_that_is_away_at_the_start_has_one_line_and_one_when_it_is_back(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(connection, "LONGEST_PAUSE_S", 0.01)
    answers = [Busy(timedelta(minutes=1)), Busy(timedelta(minutes=1)), Busy(timedelta(minutes=1))]
    reach = connection.Reach()

    async def ask() -> str:
        if answers:
            raise answers.pop()
        return "here"

    assert await connection.until_reached(ask, "telegram", reach) == "here"
    assert [record.message for record in caplog.records] == ["receiving stops for now", "receiving again"]
    assert reach.lost_since is None
