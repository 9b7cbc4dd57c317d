"""Six kills of the real program on Signal, three each way. `make crash` does a hundred each way."""

from __future__ import annotations

from adapters.signal.account import ReceiveMode
from tests.crash.signal import main


async def test_kills_lose_nothing_that_signal_believes_to_be_safe() -> None:
    rpc = await main(ReceiveMode.RPC, 3, 45, 7)
    webhook = await main(ReceiveMode.WEBHOOK, 3, 45, 8)
    assert rpc.good, rpc
    assert webhook.good, webhook
    assert rpc.kept > 0
    assert webhook.kept > 0
    assert rpc.held > 0
