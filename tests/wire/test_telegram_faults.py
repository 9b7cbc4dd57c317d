"""Faults between a bot and Telegram, on request: as the library sees it, and as bytes on the wire."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from tests.wire.telegram import SpecificationBroken, TelegramWorld
from tests.wire.telegram import faults as f
from tests.wire.test_telegram_world import town_of


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def call(http: aiohttp.ClientSession, world: TelegramWorld, method: str, **params: Any) -> Any:
    async with http.post(f"{world.bot_url}{world.token}/{method}", json=params) as response:
        return await response.json(content_type=None)


async def received(http: aiohttp.ClientSession, world: TelegramWorld, **params: Any) -> list[int]:
    answer = await call(http, world, "getUpdates", **params)
    assert answer["ok"], answer
    return [u["update_id"] for u in answer["result"]]


# -- faults, by the library


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (f.bad_request("message can't be deleted"), BadRequest),
        (f.forbidden(), Forbidden),
        (f.conflict(), Conflict),
        (f.unauthorized(), InvalidToken),
        (f.migrated(-1001), ChatMigrated),
        (f.server_error(502), NetworkError),
        (f.server_error(500), NetworkError),
        (f.Resets(), NetworkError),
        (f.NeverAnswers(), TimedOut),
        (f.Slow(0.6), TimedOut),
        (f.garbage(), TelegramError),
    ],
)
async def test_a_fault_is_the_librarys_error_and_the_next_call_is_right(
    world: TelegramWorld, bot: Bot, fault: f.Fault, error: type[Exception]
) -> None:
    world.fail("getMe", fault)
    with pytest.raises(error):
        await bot.get_me()
    assert (await bot.get_me()).id == world.bot.user.id


async def test_a_call_can_take_effect_without_the_bot_hearing_so(world: TelegramWorld, bot: Bot) -> None:
    town, _ = town_of(world)
    for fault in (f.Resets(done=True), f.NeverAnswers(done=True), f.server_error(504, done=True)):
        world.fail("sendMessage", fault)
        with pytest.raises(NetworkError):
            await bot.send_message(town.id, "eenmaal")
    assert town.visible() == ["eenmaal"] * 3


async def test_each_message_can_be_refused_the_first_time(world: TelegramWorld, http: aiohttp.ClientSession) -> None:
    town, jan = town_of(world)
    ids = [town.post(jan, f"{n}").id for n in range(5)]
    world.fail("deleteMessage", f.retry_after(1), times=None, when=f.first_of_each(lambda c: c.message_ids))
    for _ in range(2):
        for message_id in ids:
            await call(http, world, "deleteMessage", chat_id=town.id, message_id=message_id)
    assert [c.status for c in world.calls("deleteMessage")] == [429] * 5 + [200] * 5
    assert town.visible() == []


async def test_a_server_that_was_away_knows_what_it_knew(world: TelegramWorld, http: aiohttp.ClientSession) -> None:
    town, jan = town_of(world)
    waiting = asyncio.ensure_future(received(http, world, timeout=5))
    await asyncio.sleep(0.05)
    async with world.down():
        with pytest.raises(aiohttp.ClientError):
            await call(http, world, "getMe")
        town.post(jan, "intussen")
    with pytest.raises(aiohttp.ClientError):
        await waiting
    assert await received(http, world) == [1000]


# -- the stream of updates


async def test_a_long_poll_ends_with_the_next_update(world: TelegramWorld, http: aiohttp.ClientSession) -> None:
    town, jan = town_of(world)
    poll = asyncio.ensure_future(received(http, world, timeout=5))
    await asyncio.sleep(0.05)
    assert not poll.done()
    town.post(jan, "nu")
    assert await asyncio.wait_for(poll, 1) == [1000]


async def test_a_second_poll_ends_the_first(world: TelegramWorld, http: aiohttp.ClientSession) -> None:
    first = asyncio.ensure_future(call(http, world, "getUpdates", timeout=5))
    await asyncio.sleep(0.05)
    assert await received(http, world, timeout=0) == []
    answer = await first
    assert (answer["error_code"], answer["description"][:22]) == (409, "Conflict: terminated b")


async def test_poison_duplicates_and_disorder_come_as_they_are(
    world: TelegramWorld, http: aiohttp.ClientSession
) -> None:
    town, jan = town_of(world)
    town.post(jan, "een")
    town.post(jan, "twee")
    world.poison({"callback_query": {"id": "x"}})
    world.poison(b'"message":' + b"[" * 1000 + b"]" * 1000)
    world.updates.reorder(lambda u: -u.id)
    world.again(world.updates.sent[0])
    url = f"{world.bot_url}{world.token}/getUpdates"
    async with http.post(url) as response:
        body = await response.read()
    assert b"[[[[[[[[" in body
    async with http.post(url, data={"offset": "1004"}) as response:
        assert await response.json() == {"ok": True, "result": []}
    world.poison(b"no JSON at all", whole=True)
    async with http.post(url) as response:
        assert await response.read() == b'{"ok":true,"result":[no JSON at all]}'


# -- webhooks


async def test_a_webhook_gets_the_secret_and_is_asked_again_until_it_agrees(
    world: TelegramWorld, http: aiohttp.ClientSession
) -> None:
    got: list[tuple[str, int]] = []

    async def hook(request: web.Request) -> web.Response:
        body = await request.json()
        got.append((request.headers["X-Telegram-Bot-Api-Secret-Token"], body["update_id"]))
        return web.Response(status=500 if len(got) == 1 else 200)

    app = web.Application()
    app.router.add_post("/hook", hook)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await call(http, world, "setWebhook", url=url, secret_token="geheim")
    town, jan = town_of(world)
    town.post(jan, "een")
    await world.until(lambda: world.receiving.last_error)
    described = await call(http, world, "getWebhookInfo")
    assert described["result"]["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    town.post(jan, "twee")
    await world.until(lambda: not world.updates.pending)
    assert got == [("geheim", 1000), ("geheim", 1000), ("geheim", 1001)]
    await runner.cleanup()


# -- the specification


async def _break_the_specification() -> None:
    async with TelegramWorld() as world, aiohttp.ClientSession() as http:
        town, _ = town_of(world)
        check = [{"type": "emoji", "emoji": "✅"}]  # not one of those that can be a reaction
        await call(http, world, "sendMessag", chat_id=town.id)
        await call(http, world, "sendMessage", chat_id=town.id, text=4)
        await call(http, world, "sendMessage", text="x")
        await call(http, world, "sendMessage", chat_id=town.id, text="x", colour="red")
        await call(http, world, "sendGift", gift_id="x")
        await call(http, world, "setMessageReaction", chat_id=town.id, message_id=1, reaction=check)


async def test_what_the_specification_does_not_know_ends_a_test() -> None:
    with pytest.raises(SpecificationBroken) as broken:
        await _break_the_specification()
    text = str(broken.value)
    for part in (
        "sendMessag",
        "text: int instead",
        "chat_id: missing",
        "colour: no such",
        "sendGift: this",
        "reaction[0]",
    ):
        assert part in text


async def test_forms_parts_queries_and_json_are_all_understood(
    world: TelegramWorld, http: aiohttp.ClientSession
) -> None:
    town, _ = town_of(world)
    url = f"{world.bot_url}{world.token}/sendMessage"
    async with http.get(url, params={"chat_id": str(town.id), "text": "1"}):
        pass
    async with http.post(url, data={"chat_id": str(town.id), "text": "2", "disable_notification": "true"}):
        pass
    parts = aiohttp.FormData()
    parts.add_field("chat_id", str(town.id))
    parts.add_field("photo", b"\x89PNG", filename="p.png")
    async with http.post(f"{world.bot_url}{world.token}/sendPhoto", data=parts):
        pass
    assert [p.kind for p in town.messages] == ["text", "text", "photo"]
