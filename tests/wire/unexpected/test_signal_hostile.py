"""A signal-cli-rest-api or a signal-cli that is broken, or means harm: no message is lost without a word, memory stays bounded,
and no error but the bot's own ones comes out of the adapter."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from adapters.shared import bounded_answer
from adapters.shared.connection import Reach
from adapters.signal import receive_websocket
from adapters.signal.account import ReceiveMode
from adapters.signal.health import HealthWatch
from adapters.signal.state.reconnection import ReceivingGaps
from bot.core.action import Purpose, SendMessage
from bot.core.message import Attachment, Media
from bot.errors import Lost, NabuurError
from bot.store.store import Store
from tests.wire.ports import free_port
from tests.wire.signal import SignalWorld
from tests.wire.signal.envelopes import data_message, envelope
from tests.wire.signal.faults import BreaksOff, Fault, Redirects
from tests.wire.signal.town import ACT, Town, ref
from tests.wire.unexpected.endless import Endless


@pytest.fixture
def town(rpc: Town) -> Town:
    return rpc


# -- answers


async def test_a_photo_of_any_size_comes_whole(town: Town) -> None:
    """Over a network it comes in many pieces."""
    town.world.files["photo.jpg"] = photo = bytes(range(256)) * 4_000
    file = Attachment(Media.PHOTO, "image/jpeg photo.jpg")
    assert await town.adapter().fetch(file, len(photo)) == photo


@pytest.mark.parametrize("name", ["listGroups", "send", "attachment"])
async def test_an_answer_without_an_end_is_cut_off(town: Town, name: str) -> None:
    endless = Endless()
    town.with_rpc = False
    town.world.fail(name, endless)
    adapter, photo = town.adapter(), Attachment(Media.PHOTO, "image/jpeg photo.jpg")
    with pytest.raises(NabuurError):
        await (adapter.fetch(photo, 1000) if name == "attachment" else adapter.do(hallo(town)))
    await endless.left.wait()
    assert endless.sent <= 2 * bounded_answer.MOST_BYTES


async def test_a_send_whose_answer_breaks_off_behind_its_status_was_made(town: Town) -> None:
    town.world.fail("send", BreaksOff())
    assert await town.adapter().do(hallo(town)) is not None
    assert [post.text for post in town.world.by_bot(town.group)] == ["hallo"]


@pytest.mark.parametrize("fault", [Redirects("/v2/send"), Redirects("ftp://x"), Redirects("http://[")])
async def test_an_answer_that_leads_elsewhere_is_a_lost_connection(town: Town, fault: Fault) -> None:
    town.world.fail("send", fault, times=None)
    with pytest.raises(Lost):
        await town.adapter().do(hallo(town))


def hallo(town: Town) -> SendMessage:
    return SendMessage(ref(town.group), "hallo", Purpose.NOTICE)


@pytest.mark.parametrize("length", [b"9" * 5000, b"999999999999", b"-5", b"x", b""])
async def test_an_absurd_length_of_the_health_check_is_no_end_of_receiving(length: bytes) -> None:
    """The watch says that messages may be missing, and asks again."""
    asked = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal asked
        asked += 1
        head = b"HTTP/1.1 200 OK\r\nContent-Length: " + (length if asked == 1 else b"0") + b"\r\n\r\n"
        writer.write(head)
        if asked == 1:
            writer.write(b"x" * 100_000)
        await reader.readuntil(b"\r\n\r\n")
        await reader.read()
        writer.close()

    missed = asyncio.Event()
    async with await asyncio.start_server(serve, "127.0.0.1", free_port()) as server:
        port = server.sockets[0].getsockname()[1]
        gaps = ReceivingGaps(lambda: datetime.now(UTC), lambda since, until: missed.set(), Reach())
        watching = asyncio.create_task(HealthWatch(f"http://127.0.0.1:{port}", gaps).run())
        await asyncio.wait(
            {watching, asyncio.create_task(missed.wait())}, return_when=asyncio.FIRST_COMPLETED, timeout=30
        )
        assert not watching.done()
        assert missed.is_set()
        watching.cancel()
        await asyncio.wait({watching})


# -- envelopes


def said(town: Town, timestamp: Any, text: str, **more: Any) -> dict[str, Any]:
    data = data_message(town.group, 5, text) | {"timestamp": timestamp}
    return {"envelope": envelope(town.jan, 5, dataMessage=data) | {"timestamp": timestamp} | more, "account": None}


async def test_an_envelope_that_comes_many_times_is_judged_once(town: Town) -> None:
    async with town.bot():
        told = said(town, town.world.timestamp(), ACT)
        for _ in range(20):
            town.world.poison(told)
        await town.held(town.says(town.els, f"{ACT} erna"), 1)
    assert len(town.cards) == 2


TIMES: list[Any] = [0, -1, -(2**63), 2**63 - 1, 2**63, 10**30, 32_503_680_000_000]  # the last one: the year 3000
NO_TIMES: list[Any] = [None, "x", 1.5, [], {}]
NO_SOURCES: list[dict[str, Any]] = [{"source": None, "sourceUuid": None, "sourceNumber": None}, {"sourceUuid": ""}]


async def test_absurd_times_and_sources_stop_nothing_and_leave_no_traceback(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Each text is judged, or put aside where its message has no name; nothing is passed over in silence."""
    async with town.bot():
        for place, time in enumerate(TIMES):
            town.world.poison(said(town, time, f"{ACT} {place}."))
        for place, time in enumerate((*TIMES, *NO_TIMES)):
            at_server = {"serverReceivedTimestamp": time, "serverDeliveredTimestamp": time}
            town.world.poison(said(town, town.world.timestamp(), f"{ACT} s{place}.", **at_server))
        for time in NO_TIMES:
            town.world.poison(said(town, time, ACT))
        for nobody in NO_SOURCES:
            town.world.poison(said(town, town.world.timestamp(), ACT, **nobody))
        await town.world.until(lambda: len(town.lane().cases) == 2 * len(TIMES) + len(NO_TIMES))
        await town.world.until(lambda: caplog.messages.count("put aside") == len(NO_TIMES) + len(NO_SOURCES))
    assert not [record for record in caplog.records if record.exc_info]
    async with Store.open(town.folder / "data") as store:
        assert len(await store.dead_letters()) == len(NO_TIMES) + len(NO_SOURCES)


# -- the websocket


@pytest.fixture
async def server() -> AsyncIterator[Callable[[Any], Any]]:
    """Serves a websocket by the given function."""
    runners: list[web.AppRunner] = []

    async def serve(handle: Callable[[web.WebSocketResponse], Any]) -> str:
        async def receive(request: web.Request) -> web.WebSocketResponse:
            ws = web.WebSocketResponse(max_msg_size=0, autoping=False)
            await ws.prepare(request)
            await handle(ws)
            return ws

        app, port = web.Application(), free_port()
        app.router.add_get("/", receive)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        runners.append(runner)
        await web.TCPSite(runner, "127.0.0.1", port).start()
        return f"ws://127.0.0.1:{port}/"

    yield serve
    for runner in runners:
        await runner.cleanup()


async def received(address: str, count: int) -> tuple[list[bytes], int]:
    """The first envelopes, and the number of gaps that were told meanwhile."""
    got, enough, gaps = list[bytes](), asyncio.Event(), 0

    async def on_envelope(raw: bytes) -> None:
        got.append(raw)
        if len(got) == count:
            enough.set()

    def missed(since: datetime, until: datetime) -> None:
        nonlocal gaps
        gaps += 1

    receiving = receive_websocket.Websocket(
        address, on_envelope, ReceivingGaps(lambda: datetime.now(UTC), missed, Reach())
    )
    running = asyncio.create_task(receiving.run())
    async with asyncio.timeout(30):
        await enough.wait()
    running.cancel()
    await asyncio.wait({running})
    return got, gaps


async def test_a_websocket_that_sends_binary_and_endless_pings_brings_its_envelopes(server: Any) -> None:
    async def handle(ws: web.WebSocketResponse) -> None:
        for number in range(3000):
            await ws.ping(b"x" * 125)
            if number % 1000 == 0:
                await ws.send_bytes(b'{"n": %d}' % number)
        await ws.receive()

    got, gaps = await received(await server(handle), 3)
    assert [json.loads(each)["n"] for each in got] == [0, 1000, 2000]
    assert gaps == 0


async def test_a_frame_that_is_far_too_large_is_not_held_in_memory_and_the_gap_is_told(server: Any) -> None:
    connections = 0

    async def handle(ws: web.WebSocketResponse) -> None:
        nonlocal connections
        connections += 1
        if connections == 1:
            await ws.send_bytes(b"x" * (receive_websocket.MOST_BYTES + 1))
        await ws.send_str('{"n": 1}')
        await ws.receive()

    got, gaps = await received(await server(handle), 1)
    assert got == [b'{"n": 1}']
    assert gaps == 1


# -- the webhook


async def test_a_webhook_that_is_stormed_takes_the_true_envelopes_and_logs_one_line_a_minute(
    signal_world: SignalWorld, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    town = Town.of(signal_world, tmp_path, ReceiveMode.WEBHOOK)
    town.secret = "geheim-pad-7"
    signal_world.rest.webhook = f"http://127.0.0.1:{town.port}/geheim-pad-7"
    host = f"http://127.0.0.1:{town.port}"
    async with town.bot(), aiohttp.ClientSession() as session:
        for path, body in [("", b"{}"), ("geheim-pad-8", b"x" * 1_000_000)] * 10:
            async with session.post(f"{host}/{path}", data=body) as answer:
                assert answer.status == 403
        async with session.post(f"{host}/geheim-pad-7", data=BytesIO(b"x" * (16 * 1024 * 1024 + 1))) as answer:
            assert answer.status == 413
        await town.gone(town.says(town.jan, ACT))
    said = [record.message for record in caplog.records if "call of the webhook" in record.message]
    assert sorted(said) == [
        "a call of the webhook with too large a body",
        "a call of the webhook without the secret, or from a browser",
    ]
