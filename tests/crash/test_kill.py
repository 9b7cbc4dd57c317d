"""Twenty kills of the real program. `make crash` does two hundred."""

from __future__ import annotations

from tests.crash.harness import main


async def test_twenty_kills_lose_nothing_and_decide_nothing_twice() -> None:
    result = await main(kills=20, count=300, seed=7)
    assert result.good, result
    assert result.kills == 20
