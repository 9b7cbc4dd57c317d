"""What may have been lost is told to the moderators, whichever way messages come."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.signal import health
from adapters.signal.account import ReceiveMode
from adapters.signal.state.state_file import FILE, RECEIVING_EVERY_S, StateFile
from tests.kit import NOON
from tests.wire.signal import Hangs, SignalWorld
from tests.wire.signal.envelopes import envelope
from tests.wire.signal.town import ACT, REPORT, Town


@pytest.fixture
async def world() -> AsyncIterator[SignalWorld]:
    async with SignalWorld() as world:
        yield world


@pytest.fixture(params=ReceiveMode, ids=lambda way: way.value)
def town(world: SignalWorld, tmp_path: Path, request: pytest.FixtureRequest) -> Town:
    return Town.of(world, tmp_path, request.param)


@pytest.fixture
def rpc(world: SignalWorld, tmp_path: Path) -> Town:
    return Town.of(world, tmp_path)


@pytest.fixture
def webhook(world: SignalWorld, tmp_path: Path) -> Town:
    return Town.of(world, tmp_path, ReceiveMode.WEBHOOK)


async def test_a_crash_is_told_whichever_way_messages_come(town: Town) -> None:
    async with town.bot():
        await town.gone(town.says(town.jan, ACT))
        await town.card()
        as_it_runs = (town.folder / FILE).read_bytes()
    assert not [post for post in town.world.by_bot(town.desk) if "receiving_missed" in post.text]
    (town.folder / FILE).write_bytes(as_it_runs)  # as a kill leaves it
    async with town.bot():
        await town.hears(town.desk, "receiving_missed")


async def test_a_good_stop_by_rpc_loses_nothing_and_says_nothing(rpc: Town) -> None:
    for text in (ACT, f"{ACT} 2"):
        async with rpc.bot():
            await rpc.gone(rpc.says(rpc.jan, text))
    assert not [post for post in rpc.world.by_bot(rpc.desk) if "receiving_missed" in post.text]


async def test_the_span_of_a_crash_reaches_back_to_the_oldest_message_that_was_handed_on(tmp_path: Path) -> None:
    state_file = StateFile(tmp_path)
    state_file.load(NOON)

    async def run() -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(0.1):
                await state_file.note_receiving(lambda: NOON, keeps=True)

    await run()
    assert state_file.crash(NOON + timedelta(hours=1)) == (NOON, NOON + timedelta(seconds=RECEIVING_EVERY_S))
    await state_file.note_stopped()
    assert state_file.crash(NOON) is None
    state_file.state.ran_at -= 3600  # the bot was away for an hour: signal-cli hands on what is up to an hour old
    await run()
    found = state_file.crash(NOON)
    assert found is not None
    assert found[0] == NOON - timedelta(hours=1)


async def test_a_server_that_was_away_in_webhook_mode_leaves_a_gap_that_is_told(webhook: Town) -> None:
    async with webhook.bot():
        await webhook.gone(webhook.says(webhook.jan, ACT))
        async with webhook.world.down(rpc=False):
            lost = webhook.says(webhook.els, ACT)
            await webhook.world.until(lambda: not webhook.world.account.waiting)
        await webhook.hears(webhook.desk, "receiving_missed")
    assert lost.visible


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
        await webhook.gone(webhook.says(webhook.jan, ACT))
        await webhook.card()
    assert not [post for post in webhook.world.by_bot(webhook.desk) if "receiving_missed" in post.text]


@pytest.mark.parametrize("way", [ReceiveMode.RPC, ReceiveMode.WEBHOOK], ids=lambda way: way.value)
async def test_a_message_that_cannot_be_decrypted_is_counted_and_told(
    world: SignalWorld, tmp_path: Path, way: ReceiveMode
) -> None:
    town = Town.of(world, tmp_path, way)
    head = envelope(town.jan, 5)
    told = {"account": town.world.me.number, "exception": {"message": "x", "type": "ProtocolInvalidMessageException"}}
    async with town.bot():
        town.world.poison(told | {"envelope": head})
        await town.hears(town.desk, "undecryptable")
        town.world.poison(told)
        town.world.poison({**told, "envelope": head, "exception": {"type": "SelfSendException"}})
        await town.gone(town.says(town.jan, ACT))


async def test_a_send_that_signal_cli_never_answers_is_given_up_when_signal_cli_is_lost(rpc: Town) -> None:
    async with rpc.bot():
        rpc.world.fail("send", Hangs(done=True))
        rpc.says(rpc.jan, f"{REPORT} rond")
        await rpc.world.until(lambda: rpc.world.calls("send"))
        async with rpc.world.down(rest=False):
            pass
        await rpc.world.until(lambda: len(rpc.world.calls("send")) > 2, within=20)  # sooner than the answer is due
