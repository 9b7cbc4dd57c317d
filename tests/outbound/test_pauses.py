"""The pause of a chat ends by itself, also if it ends while delivery looks into the outbox (a lost wake-up)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bot.app import Bot
from bot.core.action import Action, AskModerators, DeleteMessage
from bot.errors import Busy, Lost
from bot.outbound.delivery import GIVE_UP_AFTER, LONGEST_PAUSE
from bot.store.store import Store
from tests.bots import TestClock, parts, running, until
from tests.fake_platform import FakePlatform


class WatchedStore:
    """A store that calls `after_look` each time that delivery has looked for due actions."""

    def __init__(self, store: Store, after_look: Callable[[], None]) -> None:
        self._store = store
        self._after_look = after_look

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def due_and_next(self, *arguments: Any) -> Any:
        found = await self._store.due_and_next(*arguments)
        self._after_look()
        return found


async def test_a_pause_that_ends_during_a_look_into_the_outbox_is_not_waited_for_again(tmp_path: Path) -> None:
    def busy_once(action: Action, attempt: int) -> None:
        if isinstance(action, AskModerators) and attempt == 1:
            raise Busy(timedelta(seconds=5))

    platform, clock = FakePlatform(busy_once), TestClock()
    async with running(parts(tmp_path, platform, clock)) as bot:

        def pause_ends() -> None:
            if bot.delivery.counts.get("again") and not moved:
                moved.append(True)
                clock.move(timedelta(seconds=6))

        moved: list[bool] = []
        bot.delivery._store = WatchedStore(bot.delivery._store, pause_ends)  # type: ignore[assignment]  # the same methods
        platform.say("Jan", "wie gaat er mee")
        await until(lambda: bool(moved))
        await until(lambda: platform.count(AskModerators) == 1, tries=500)


def has_failed(bot: Bot, platform: FakePlatform, kind: type[Action], times: int) -> bool:
    made = (count for name, count in platform.attempts.items() if name.startswith(kind.__name__))
    return bot.delivery.idle and sum(made) == times


async def test_a_card_that_fails_again_and_again_is_a_dead_letter_after_as_many_attempts_as_it_says(
    tmp_path: Path,
) -> None:
    def fails(action: Action, attempt: int) -> None:
        if isinstance(action, AskModerators):
            raise RuntimeError

    platform, clock = FakePlatform(fails), TestClock()

    async with running(parts(tmp_path, platform, clock)) as bot:
        platform.say("Jan", "wie gaat er mee")
        for number in range(1, GIVE_UP_AFTER + 1):
            await until(partial(has_failed, bot, platform, AskModerators, number), tries=300)
            clock.move(min(LONGEST_PAUSE, timedelta(seconds=2**number)))
            bot.delivery.wake()
        await until(lambda: bot.delivery.counts.get("dead"), tries=300)
        (letter,) = await bot._store.dead_letters()
    assert f"failed {GIVE_UP_AFTER} times" in letter.line


async def test_attempts_without_a_connection_make_no_later_pause_longer(tmp_path: Path) -> None:
    """After a night without network, one answer that does not come would else hold a deletion for five minutes."""
    away = 12

    def fails(action: Action, attempt: int) -> None:
        if isinstance(action, DeleteMessage) and attempt <= away + 1:
            raise Lost("no network", maybe_done=attempt > away)

    platform, clock = FakePlatform(fails), TestClock()

    async with running(parts(tmp_path, platform, clock)) as bot:
        platform.say("Jan", "wie gaat er mee")
        for number in range(1, away + 1):
            await until(partial(has_failed, bot, platform, DeleteMessage, number), tries=300)
            clock.move(timedelta(seconds=30))
            bot.delivery.wake()
        await until(partial(has_failed, bot, platform, DeleteMessage, away + 1), tries=300)
        clock.move(timedelta(seconds=2))
        bot.delivery.wake()
        await until(lambda: platform.count(DeleteMessage), tries=300)
