"""The imitated Signal itself: that it is as strict, and as careless, as the measured one."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from signalbot._client import ConnectionMode, SendError, SignalAPI
from signalbot._generated import SendMessageV2

from tests.wire.ports import free_port
from tests.wire.signal import NUMBER, Refuses, SignalWorld, SpecificationBroken
from tests.wire.signal.play import Play


@pytest.fixture
async def world() -> AsyncIterator[SignalWorld]:
    async with SignalWorld() as world:
        yield world


async def post(world: SignalWorld, path: str, body: object) -> tuple[int, object]:
    async with aiohttp.ClientSession() as session, session.post(world.service + path, json=body) as answer:
        return answer.status, await answer.json()


def message(to: str, text: str = "hallo") -> dict[str, object]:
    return {"message": text, "number": NUMBER, "recipients": [to]}


async def test_a_send_is_answered_with_a_list_and_a_timestamp_as_text(world: SignalWorld) -> None:
    status, answer = await post(world, "/v2/send", message(world.group("Kerkwijk").id))
    assert status == 201
    assert isinstance(answer, list)
    assert answer[0]["timestamp"].isdecimal()


async def test_the_unpatched_client_library_speaks_with_it(world: SignalWorld) -> None:
    group = world.group("Kerkwijk", world.user("Jan"), world.user("Els", "+32470000012"))
    client = SignalAPI(world.service.removeprefix("http://"), NUMBER, connection_mode=ConnectionMode.HTTP_ONLY)
    try:
        assert await client.check_signal_service()
        assert (await client.general.about()).mode == "json-rpc"
        (entry,) = await client.groups.get_all()
        assert "+32470000012" in entry.members  # by number where it is known: a mixed list
        (answer,) = await client.messages.send(SendMessageV2(message="hoi", number=NUMBER, recipients=[group.id]))
        assert answer.timestamp.isdecimal()
        world.fail("send", Refuses("rate limit", 429, ("tok",)))
        with pytest.raises(SendError):
            await client.messages.send(SendMessageV2(message="hoi", number=NUMBER, recipients=[group.id]))
    finally:
        await client.close()


async def test_what_the_specification_does_not_know_breaks_the_test() -> None:
    for path, body in (("/v2/send", {"message": "x"}), ("/v2/sent", {}), ("/v2/send", message("x") | {"buttons": []})):
        with pytest.raises(SpecificationBroken):
            async with SignalWorld() as world:
                await post(world, path, body)


async def test_a_call_inside_the_webhook_before_its_answer_waits_for_ever(world: SignalWorld) -> None:
    outcome: list[str] = []
    group, port = world.group("Kerkwijk"), free_port()

    async def handle(request: web.Request) -> web.Response:
        try:
            await asyncio.wait_for(post(world, "/v2/send", message(group.id)), 0.3)
        except TimeoutError:
            outcome.append("deadlock")
        return web.Response()

    site = web.Application()
    site.router.add_post("/hook", handle)
    runner = web.AppRunner(site)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    world.manual, world.rest.webhook = False, f"http://127.0.0.1:{port}/hook"
    world.post(world.user("Jan"), group, "hallo")
    await world.until(lambda: outcome)
    await world.until(lambda: world.rest.posted)
    await runner.cleanup()
    assert outcome == ["deadlock"]


async def test_the_webhook_is_tried_once(world: SignalWorld) -> None:
    world.manual, world.rest.webhook = False, f"http://127.0.0.1:{free_port()}/hook"
    world.post(world.user("Jan"), world.group("Kerkwijk"), "hallo")
    await world.until(lambda: not world.account.waiting)
    assert world.rest.posted == 0


async def test_the_websocket_misses_what_comes_in_a_burst_and_while_nobody_listens(world: SignalWorld) -> None:
    world.manual = False
    jan, group = world.user("Jan"), world.group("Kerkwijk")
    world.post(jan, group, "niemand luistert")
    await world.until(lambda: not world.account.waiting)
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{world.service}/v1/receive/{NUMBER}") as ws:
        for number in range(100):
            world.post(jan, group, f"{number}")
        await asyncio.sleep(0.2)
        first = json.loads(await ws.receive_str())
    assert first["envelope"]["dataMessage"]["message"] == "0"
    assert world.account.dropped > 50


async def test_signal_cli_keeps_until_somebody_subscribes_and_then_forgets(world: SignalWorld) -> None:
    world.post(world.user("Jan"), world.group("Kerkwijk"), "hallo")
    reader, writer = await asyncio.open_connection("127.0.0.1", world.cli.port)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(reader.readline(), 0.1)
    ask = {"jsonrpc": "2.0", "id": "1", "method": "subscribeReceive", "params": {"account": NUMBER}}
    writer.write(json.dumps(ask).encode() + b"\n")
    answer, told = json.loads(await reader.readline()), json.loads(await reader.readline())
    writer.close()
    assert answer["result"] == 0
    assert told["params"]["result"]["envelope"]["dataMessage"]["message"] == "hallo"
    await world.until(lambda: not world.account.waiting)


async def test_the_terminal_on_it(world: SignalWorld) -> None:
    shown: list[str] = []
    play = Play(world, shown.append)
    assert await play.obey("jan: Er staat iemand aan de deur") == ["    1 Jan: Er staat iemand aan de deur"]
    group = next(iter(world.groups.values()))
    await post(world, "/v2/send", message(group.id, "101 gebeld?"))
    assert shown == ["  bot rest send", "    2 Nabuur: 101 gebeld?  [Kerkwijk]"]
    for line in (
        "react 2 ✅ nele",
        "edit 1 weg",
        "ward^1: ik zie hem",
        "jan> hallo",
        "leave ward",
        "delete 2 ann",
        "fail send 1",
    ):
        assert not (await play.obey(line))[0].startswith(("!", "?")), line
    assert (await play.obey("see"))[0] == "    1 Jan: weg (edited)"
    assert await play.obey("edit 99 x") == ["! there is no message 99"]
    assert (await play.obey("dance"))[0].startswith("?")


async def test_it_starts_by_hand_and_ends_with_its_input() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.wire.signal", "--rest-port", "0", "--rpc-port", "0"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await asyncio.wait_for(process.communicate(b"jan: hallo\nsee\n"), 20)
    assert process.returncode == 0
    assert b"NABUUR_SIGNAL_NUMBER=" in out
    assert out.endswith(b"    1 Jan: hallo\n    1 Jan: hallo\n")
