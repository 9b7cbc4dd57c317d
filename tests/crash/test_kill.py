"""Twenty kills of the real program, and ten of it on Telegram. `make crash` does two hundred, and a hundred."""

from __future__ import annotations

from tests.crash import telegram
from tests.crash.harness import main


async def test_twenty_kills_lose_nothing_and_decide_nothing_twice() -> None:
    result = await main(kills=20, count=300, seed=7)
    assert result.good, result
    assert result.kills == 20


async def test_ten_kills_on_telegram_leave_no_message_without_deletion_and_card() -> None:
    result = await telegram.main(kills=10, count=80, seed=3, quick=True)
    assert result.good, result
    assert result.messages == 80
