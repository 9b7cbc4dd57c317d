"""A world, and the unpatched client library pointed at it; a Signal, and a town on it for each way of receiving."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from adapters.shared import connection
from adapters.signal.account import ReceiveMode
from tests.wire.signal import SignalWorld
from tests.wire.signal.town import Town as SignalTown
from tests.wire.telegram import TelegramWorld
from tests.wire.towns import Town


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """A twentieth between two attempts to reach a platform, and a tenth where a message to oneself should not come."""
    real = connection._pause_s
    monkeypatch.setattr(connection, "_pause_s", lambda pauses_s, fails: real(pauses_s, fails) / 20)
    monkeypatch.setattr("adapters.signal.check.LISTEN_S", 0.2)


@pytest.fixture
async def world() -> AsyncIterator[TelegramWorld]:
    async with TelegramWorld() as world:
        yield world


@pytest.fixture
async def bot(world: TelegramWorld) -> AsyncIterator[Bot]:
    request = HTTPXRequest(read_timeout=0.4, connect_timeout=0.4, connection_pool_size=64)
    polling = HTTPXRequest(read_timeout=0.4, connect_timeout=0.4)
    made = Bot(
        world.token,
        base_url=world.bot_url,
        base_file_url=f"{world.url}/file/bot",
        request=request,
        get_updates_request=polling,
    )
    async with made:
        yield made


@pytest.fixture
def town(world: TelegramWorld, tmp_path: Path) -> Town:
    return Town.of(world, tmp_path)


@pytest.fixture
async def signal_world() -> AsyncIterator[SignalWorld]:
    async with SignalWorld() as world:
        yield world


@pytest.fixture
def rpc(signal_world: SignalWorld, tmp_path: Path) -> SignalTown:
    return SignalTown.of(signal_world, tmp_path)


@pytest.fixture
def websocket(signal_world: SignalWorld, tmp_path: Path) -> SignalTown:
    return SignalTown.of(signal_world, tmp_path, ReceiveMode.WEBSOCKET)


@pytest.fixture
def webhook(signal_world: SignalWorld, tmp_path: Path) -> SignalTown:
    return SignalTown.of(signal_world, tmp_path, ReceiveMode.WEBHOOK)


@pytest.fixture
def by_rest(signal_world: SignalWorld, tmp_path: Path) -> SignalTown:
    """Without signal-cli's JSON-RPC."""
    return SignalTown.of(signal_world, tmp_path, ReceiveMode.WEBHOOK, with_rpc=False)
