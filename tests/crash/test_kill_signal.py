"""Six kills of the real program on Signal, three each way. `make crash` does a hundred each way."""

from __future__ import annotations

from adapters.signal.account import ReceiveMode
from tests.crash.signal import main


async def test_kills_lose_nothing_that_signal_believes_to_be_safe() -> None:
    rpc = await main(ReceiveMode.RPC, 3, 45, 7, quick=True)
    webhook = await main(ReceiveMode.WEBHOOK, 3, 45, 8, quick=True)
    for result in (rpc, webhook):
        assert result.good, result
        assert result.kept >= result.stored > 0
        assert result.held > 0
