"""The pause of a chat ends by itself, also if it ends while delivery looks into the outbox (a lost wake-up)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import Bot
from bot.core.action import Action, AskModerators, DeleteMessage
from bot.errors import Busy, Lost
from bot.outbound.attempt import GIVE_UP_AFTER, LONGEST_PAUSE
from bot.store.schema import ActionState
from bot.store.store import Store
from tests.bots import TestClock, parts, running, until
from tests.fake_platform import FakePlatform, failing
from tests.outbound.test_send_order import say


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
    platform, clock = FakePlatform(failing(Busy(timedelta(seconds=5)), AskModerators, times=1)), TestClock()
    async with running(parts(tmp_path, platform, clock)) as bot:

        def pause_ends() -> None:
            if bot.delivery.outcomes[ActionState.WAITING] and not moved:
                moved.append(True)
                clock.move(timedelta(seconds=6))

        moved: list[bool] = []
        bot.delivery._store = WatchedStore(bot.delivery._store, pause_ends)  # type: ignore[assignment]  # the same methods
        platform.say("Jan", "wie gaat er mee")
        await until(lambda: bool(moved))
        await until(lambda: platform.count(AskModerators) == 1)


async def have_failed(bot: Bot, failures: list[Action], times: int) -> None:
    """Waits until so many attempts have failed and none is under way. An attempt that has only begun does not count: its pause
    begins when it fails, and the clock must not move before."""
    await until(lambda: len(failures) == times and bot.delivery.idle)


async def test_a_card_that_fails_again_and_again_is_a_dead_letter_after_as_many_attempts_as_it_says(
    tmp_path: Path,
) -> None:
    def fails(action: Action, attempt: int) -> None:
        if isinstance(action, AskModerators):
            failures.append(action)
            raise RuntimeError

    failures: list[Action] = []
    platform, clock = FakePlatform(fails), TestClock()

    async with running(parts(tmp_path, platform, clock)) as bot:
        platform.say("Jan", "wie gaat er mee")
        for number in range(1, GIVE_UP_AFTER + 1):
            await have_failed(bot, failures, number)
            clock.move(min(LONGEST_PAUSE, timedelta(seconds=2**number)))
            bot.delivery.wake()
        await until(lambda: bot.delivery.outcomes[ActionState.DEAD])
        (letter,) = await bot._store.dead_letters()
    assert f"failed {GIVE_UP_AFTER} times" in letter.line


async def test_attempts_without_a_connection_make_no_later_pause_longer(tmp_path: Path) -> None:
    """After a night without network, one answer that does not come would else hold a deletion for five minutes."""
    away = 12

    def fails(action: Action, attempt: int) -> None:
        if isinstance(action, DeleteMessage) and attempt <= away + 1:
            failures.append(action)
            raise Lost("no network", maybe_done=attempt > away)

    failures: list[Action] = []
    platform, clock = FakePlatform(fails), TestClock()

    async with running(parts(tmp_path, platform, clock)) as bot:
        platform.say("Jan", "wie gaat er mee")
        for number in range(1, away + 1):
            await have_failed(bot, failures, number)
            clock.move(timedelta(seconds=30))
            bot.delivery.wake()
        await have_failed(bot, failures, away + 1)
        clock.move(timedelta(seconds=2))
        bot.delivery.wake()
        await until(lambda: platform.count(DeleteMessage))


class TickingClock(TestClock):
    """Moves by a millisecond with each look."""

    def now(self) -> datetime:
        self.move(timedelta(milliseconds=1))
        return self.at


async def test_the_pause_of_a_chat_ends_with_the_next_attempt_of_its_first_message(tmp_path: Path) -> None:
    """A card overtook another one, since the clock was read once for the chat and once more for the attempt."""
    busy, sent = Busy(timedelta(seconds=5)), say("a")
    async with running(parts(tmp_path, FakePlatform(), TickingClock())) as bot:
        concluded = bot.delivery._attempts._wait(sent, timedelta(seconds=5), busy, in_doubt=False)
        assert bot.delivery._send_order.next_moment(bot.delivery._clock.now()) == concluded.not_before
