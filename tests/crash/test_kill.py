"""Three kills of the real program, and three of it on Telegram. `make crash` does two hundred, and a hundred."""

from __future__ import annotations

from tests.crash import telegram
from tests.crash.harness import main


async def test_kills_lose_nothing_and_decide_nothing_twice() -> None:
    result = await main(kills=3, count=60, seed=7, quick=True)
    assert result.good, result
    assert result.kills == 3


async def test_kills_on_telegram_leave_no_message_without_deletion_and_card() -> None:
    result = await telegram.main(kills=3, count=24, seed=3, quick=True)
    assert result.good, result
    assert result.messages == 24
