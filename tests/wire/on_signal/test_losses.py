"""The moderators hear of messages that may be lost, for each way in which messages come."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from adapters.shared.connection import Reach
from adapters.signal import health, receive
from adapters.signal.account import ReceiveMode
from adapters.signal.api.rpc import RpcClient
from adapters.signal.receive_rpc import RpcReceiving
from adapters.signal.state.reconnection import ReceivingGaps
from adapters.signal.state.state_file import FILE, RECEIVING_EVERY_S, SavedState, StateFile, read_state
from bot.errors import Lost
from bot.ports import KnowsItsReach
from tests.kit import NOON
from tests.wire.hurried import hurried
from tests.wire.signal import Hangs, SignalWorld
from tests.wire.signal.envelopes import envelope
from tests.wire.signal.town import ACT, REPORT, Town


@pytest.fixture(params=ReceiveMode, ids=lambda way: way.value)
def town(signal_world: SignalWorld, tmp_path: Path, request: pytest.FixtureRequest) -> Town:
    return Town.of(signal_world, tmp_path, request.param)


async def test_a_crash_is_told_whichever_way_messages_come(town: Town) -> None:
    async with town.bot():
        await town.held(town.says(town.jan, ACT))
        as_it_runs = (town.folder / FILE).read_bytes()
    assert not [post for post in town.world.by_bot(town.desk) if "receiving_missed" in post.text]
    (town.folder / FILE).write_bytes(as_it_runs)  # as a kill leaves it
    async with town.bot():
        await town.hears(town.desk, "receiving_missed")


async def test_a_span_that_waits_to_be_told_is_not_forgotten_by_the_next_kill(webhook: Town) -> None:
    """The second life dies before the warning of the first is on the disk."""

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        if "missed" in key:
            await asyncio.Event().wait()

    async def lived() -> SavedState:
        before, posted = read_state(webhook.folder) or SavedState(), webhook.world.rest.posted
        running = asyncio.create_task(webhook.adapter().run(accept))
        await webhook.world.until(lambda: (read_state(webhook.folder) or before).ran_at > before.ran_at)
        await webhook.world.until(webhook.listens)
        webhook.says(
            webhook.jan, REPORT
        )  # behind the connection of `listens`, which asyncio would leave open at a stop
        await webhook.world.until(lambda: webhook.world.rest.posted > posted)
        as_it_runs = read_state(webhook.folder)
        running.cancel()
        await asyncio.wait({running})
        assert as_it_runs is not None
        return as_it_runs

    first, died_at, second = await lived(), time.time(), await lived()
    assert second.ran_at > first.ran_at
    assert first.receiving_until <= second.receiving_until <= died_at


async def test_a_stop_tells_what_waits_for_its_time(rpc: Town) -> None:
    """A warning that follows soon on another one waits for ten minutes: a restart must not forget it."""
    keys: list[str] = []

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        keys.append(key)

    adapter = rpc.adapter()
    running = asyncio.create_task(adapter.run(accept))
    await rpc.world.until(rpc.listens)
    head = {"account": rpc.world.me.number, "exception": {"message": "x", "type": "ProtocolInvalidMessageException"}}
    rpc.world.poison(head)
    await rpc.world.until(lambda: len(keys) == 1)
    rpc.world.poison(head)
    rpc.says(rpc.jan, ACT)
    await rpc.world.until(lambda: len(keys) == 2)
    running.cancel()
    await asyncio.wait({running})
    assert len([key for key in keys if "undecryptable" in key]) == 2


async def stored_of(written: Callable[[object], Iterable[object]]) -> int:
    """How many lines the bot stores if signal-cli writes these in answer to the subscription and closes the connection.
    `written`: makes them for the id of the subscription."""
    stored: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = json.loads(await reader.readline())
        lines = (line if isinstance(line, str) else json.dumps(line) for line in written(asked["id"]))
        writer.write("".join(f"{line}\n" for line in lines).encode())
        await writer.drain()
        writer.close()
        server.close()

    async def on_envelope(raw: bytes) -> None:
        stored.append(raw)  # as `WaitingArrivals`, which keeps it whatever becomes of its sender
        await asyncio.sleep(0.05)

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    gaps = ReceivingGaps(lambda: NOON, lambda since, until: None, Reach(), keeps=True)
    lost = asyncio.Event()
    receiving = RpcReceiving(RpcClient("127.0.0.1", port, "+32"), on_envelope, gaps, lost.set)
    running = asyncio.create_task(receiving.run())
    async with asyncio.timeout(10):
        await lost.wait()
    running.cancel()
    await asyncio.wait({running})
    return len(stored)


async def test_the_lines_before_the_end_of_the_connection_are_stored() -> None:
    """A line that is no JSON-RPC goes to the disk first; the envelopes and the end of the connection come meanwhile."""
    told = [{"method": "receive", "params": {"subscription": 0, "result": {"number": number}}} for number in range(9)]
    assert await stored_of(lambda id: [{"jsonrpc": "2.0", "id": id, "result": 0}, "nonsense", *told]) == 10


async def test_the_lines_before_a_refused_subscription_are_stored() -> None:
    """A signal-cli without manual receiving writes envelopes to each connection, also before it answers."""
    told = [{"method": "receive", "params": {"envelope": {"number": number}}} for number in range(9)]
    assert await stored_of(lambda id: [*told, {"id": id, "error": {"code": -1, "message": "no"}}]) == 9


async def test_a_kill_during_an_outage_of_the_server_forgets_nothing_of_it() -> None:
    """Until the gap is over, the last sure moment is its beginning."""
    gaps = ReceivingGaps(lambda: NOON, lambda since, until: None, Reach())
    assert gaps.open_since is None
    waiting = asyncio.create_task(gaps.wait(Lost("away"), timedelta(seconds=15)))
    await asyncio.sleep(0)
    assert gaps.open_since == NOON - timedelta(seconds=15)
    waiting.cancel()
    await asyncio.wait({waiting})
    gaps.restored()
    assert gaps.open_since is None


async def test_a_good_stop_by_rpc_loses_nothing_and_says_nothing(rpc: Town) -> None:
    for text in (ACT, f"{ACT} 2"):
        async with rpc.bot():
            await rpc.gone(rpc.says(rpc.jan, text))
    assert not [post for post in rpc.world.by_bot(rpc.desk) if "receiving_missed" in post.text]


async def test_the_span_of_a_crash_reaches_back_to_the_oldest_message_that_was_handed_on(tmp_path: Path) -> None:
    state_file = StateFile(tmp_path)
    state_file.load(NOON)

    await state_file.note_start(NOON, NOON, keeps=True)
    assert state_file.crash(NOON + timedelta(hours=1)) == (NOON, NOON + timedelta(seconds=RECEIVING_EVERY_S))
    await state_file.note_stopped()
    assert state_file.crash(NOON) is None
    state_file.state.ran_at -= 3600  # the bot was away for an hour: signal-cli hands on what is up to an hour old
    await state_file.note_start(NOON, NOON, keeps=True)
    found = state_file.crash(NOON)
    assert found is not None
    assert found[0] == NOON - timedelta(hours=1)


async def test_a_server_that_was_away_in_webhook_mode_leaves_a_gap_that_is_told(webhook: Town) -> None:
    async with webhook.bot() as bot:
        (adapter,) = bot._receiving._adapters
        assert isinstance(adapter, KnowsItsReach)
        await webhook.gone(webhook.says(webhook.jan, ACT))
        async with webhook.world.down(rpc=False):
            lost = webhook.says(webhook.els, ACT)
            await webhook.world.until(lambda: not webhook.world.account.waiting)
            await webhook.world.until(lambda: adapter.lost_since is not None)
        await webhook.hears(webhook.desk, "receiving_missed")
        await webhook.world.until(lambda: adapter.lost_since is None)
    assert lost.visible


async def test_a_server_that_is_away_alone_is_seen_although_messages_come(
    rpc: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """By JSON-RPC the bot hears and deletes, and no card leaves: on a desk on Signal only `/healthz` and the log tell of it."""
    monkeypatch.setattr(receive, "ASK_SERVER_EVERY_S", 0.1)
    async with rpc.bot() as bot:
        (adapter,) = bot._receiving._adapters
        assert isinstance(adapter, KnowsItsReach)
        await rpc.held(rpc.says(rpc.els, ACT))
        assert adapter.lost_since is None
        async with rpc.world.down(rpc=False):
            await rpc.gone(rpc.says(rpc.jan, ACT))
            await rpc.world.until(lambda: adapter.lost_since is not None)
        await rpc.world.until(lambda: adapter.lost_since is None)
    lines = [record.message for record in caplog.records if record.message.startswith("sending")]
    assert lines == ["sending stops for now", "sending again"]


async def test_a_server_that_hangs_in_webhook_mode_leaves_a_gap_that_is_told(
    webhook: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "ASK_EVERY_S", 0.1)
    monkeypatch.setattr(health, "ANSWER_WITHIN_S", 0.5)
    async with webhook.bot():
        webhook.world.fail("health", Hangs(), times=2)
        await webhook.hears(webhook.desk, "receiving_missed")


async def test_a_server_in_good_health_is_no_gap(webhook: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "ASK_EVERY_S", 0.02)
    async with webhook.bot():
        await webhook.world.until(lambda: len(webhook.world.calls("health")) > 20)
        await webhook.held(webhook.says(webhook.jan, ACT))
    assert not [post for post in webhook.world.by_bot(webhook.desk) if "receiving_missed" in post.text]


@pytest.mark.parametrize("way", [ReceiveMode.RPC, ReceiveMode.WEBHOOK], ids=lambda way: way.value)
async def test_a_message_that_cannot_be_decrypted_is_counted_and_told(
    signal_world: SignalWorld, tmp_path: Path, way: ReceiveMode
) -> None:
    town = Town.of(signal_world, tmp_path, way)
    head = envelope(town.jan, 5)
    told = {"account": town.world.me.number, "exception": {"message": "x", "type": "ProtocolInvalidMessageException"}}
    async with town.bot():
        town.world.poison(told | {"envelope": head})
        await town.hears(town.desk, "undecryptable")
        town.world.poison(told)
        town.world.poison({**told, "envelope": head, "exception": {"type": "SelfSendException"}})
        await town.gone(town.says(town.jan, ACT))


async def test_a_send_that_signal_cli_never_answers_is_given_up_when_signal_cli_is_lost(rpc: Town) -> None:
    async with hurried(rpc):
        rpc.world.fail("send", Hangs(done=True))
        rpc.says(rpc.jan, f"{REPORT} rond")
        await rpc.world.until(lambda: rpc.world.calls("send"))
        async with rpc.world.down(rest=False):
            pass
        await rpc.world.until(lambda: len(rpc.world.calls("send")) > 2, within=20)  # sooner than the answer is due
