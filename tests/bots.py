"""Running a whole bot in a test: real SQLite in a temporary folder, real pipeline and delivery, a platform in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import repeat
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from bot.app import Bot, Parts, run_bot
from bot.config import Config
from bot.core.reading import Label
from bot.core.rule import Rule, Stage, Treatment
from bot.core.rulebook import Guideline, PhraseList, Rulebook
from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules
from bot.ports import Adapter, Clock
from bot.reader.reading import LexiconReader
from bot.store.schema import EPOCH
from tests.kit import TEXTS, WATCH, rule

LISTS = (
    PhraseList("reports", {"nl": ("er loopt iemand",)}, Label.REPORT),
    PhraseList("acts", {"nl": ("wie gaat er mee",)}, Label.VIGILANTE),
    PhraseList("chat", {"nl": ("goe bezig",)}, Label.OFF_TOPIC),
    PhraseList("ads", {"nl": ("te koop",)}, Label.ADVERT),
)
RULES = (
    rule("call", Label.REPORT, ask="call_first"),
    rule("useful", Label.OFF_TOPIC, private="useful_only"),
    rule("vigilantes", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes"),
)

ACTING = (*RULES, rule("adverts", Label.ADVERT, Treatment.MASK, Stage.ACT))
"""With a rule that asks no moderator."""


class TestClock:
    """Stands still until it is moved, or jumps. Of a jump the even clock notices nothing."""

    __test__ = False

    def __init__(self, at: datetime | None = None) -> None:
        self.at = at or datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
        self._jumped = timedelta()

    def now(self) -> datetime:
        return self.at

    def move(self, by: timedelta) -> None:
        self.at += by

    def jump(self, by: timedelta) -> None:
        self.at += by
        self._jumped += by

    def monotonic(self) -> timedelta:
        return self.at - EPOCH - self._jumped


def in_force(guidelines: Sequence[Guideline] = (), rules: tuple[Rule, ...] = RULES) -> CurrentRules:
    return CurrentRules(Rulebook("test", rules, LISTS, (), TEXTS, tuple(guidelines)), LexiconReader(LISTS, ()))


def parts(
    folder: Path,
    adapter: Adapter,
    clock: Clock | None = None,
    watch: Watch = WATCH,
    guidelines: Sequence[Guideline] = (),
) -> Parts:
    config = Config(
        path=folder / "config.yaml",
        data=folder / "data",
        rules=folder / "rules",
        timezone=ZoneInfo("Europe/Brussels"),
        platforms={adapter.name: None},
        watches=(watch,),
    )
    config.rules.mkdir(exist_ok=True)
    return Parts(config, in_force(guidelines), [adapter], clock or TestClock())


@asynccontextmanager
async def running(made: Parts) -> AsyncIterator[Bot]:
    """A bot that runs until the block ends; then it is stopped gracefully."""
    started: asyncio.Future[Bot] = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(run_bot(made, started.set_result))
    await asyncio.wait((task, started), return_when=asyncio.FIRST_COMPLETED)
    if task.done():
        await task
    bot = started.result()
    try:
        yield bot
    finally:
        bot.stop.set()
        await task


async def runs(made: Parts) -> None:
    """A bot starts, comes to rest, and stops."""
    async with running(made) as bot:
        await rests(bot)


_SOON_S: Final = (0.001, 0.002, 0.004)
_LATER_S: Final = 0.01


async def until(true: Callable[[], object], tries: int = 3000) -> None:
    """Wait for something to become true, a bounded time."""
    for pause_s in (*_SOON_S, *repeat(_LATER_S, tries)):
        if true():
            return
        await asyncio.sleep(pause_s)
    raise AssertionError("it did not become true")


async def rings(bot: Bot) -> None:
    """Rings every timer that is due, and waits until the bot rests. The bot itself rings every second."""
    await rests(bot)
    await bot.timers.fire_due()
    await rests(bot)


def on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def rests(bot: Bot, patience_s: float = 30) -> None:
    """Waits until every message is decided, and every action that can be done now is done."""
    await stays(bot.at_rest, patience_s)


_LOOKS: Final = 3
"""Each look of a bot asks the thread of its database twice, so all that was on its way in the event loop moves on."""


async def stays(true: Callable[[], Awaitable[bool]], patience_s: float) -> None:
    """Waits until something is true at several looks in a row."""
    found = 0
    async with asyncio.timeout(patience_s):
        while found < _LOOKS:
            await asyncio.sleep(0.001)
            found = found + 1 if await true() else 0
