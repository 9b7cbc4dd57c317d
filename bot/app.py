"""The composition root: store, adapters, pipeline, delivery and alarm in one TaskGroup. Only this file knows all of them."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.classifier.full_reader import ModelReader
from bot.classifier.models import Models, start_encoder
from bot.config import Config
from bot.core.event import DeskNoticeRaised, Event
from bot.core.fallback import ActionKind
from bot.core.ref import Ref
from bot.core.route import Directory
from bot.core.step_result import WatchContext
from bot.core.timer_key import HousekeepingTimer
from bot.errors import CannotStart
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.reload import RulesReload
from bot.outbound.delivery import Delivery
from bot.outbound.pictures import PictureDrawing
from bot.pipeline import Pipeline
from bot.ports import Accept, Adapter, Clock, NotifyDesks, Reader
from bot.pseudonym import pseudonyms
from bot.store.batch import Arrival
from bot.store.codec import INTERNAL, decode_internal, encode_internal
from bot.store.store import Store
from bot.timers import TimerLoop, time_came

log = logging.getLogger(__name__)

FINISH_WITHIN = timedelta(seconds=60)
"""How long a stop waits for what is planned to be delivered. The rest is on the disk and is done at the next start."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a bot is made of. Tests bring their own clock and adapters. Without `models` the lists read alone."""

    config: Config
    rules: CurrentRules
    adapters: Sequence[Adapter]
    clock: Clock
    models: Models | None = None


class Bot:
    """One running bot. Built inside `run_bot`."""

    def __init__(self, parts: Parts, store: Store, pipeline: Pipeline, delivery: Delivery, alarm: TimerLoop) -> None:
        self._parts = parts
        self._store = store
        self.pipeline = pipeline
        self.delivery = delivery
        self.alarm = alarm
        self.stop = asyncio.Event()

    async def run(self, reloading: RulesReload) -> None:
        """Until every input has ended or `stop` is set; then finish what was begun."""
        async with asyncio.TaskGroup() as tasks:
            working = tasks.create_task(self.pipeline.run(), name="pipeline")
            delivering = tasks.create_task(self.delivery.run(), name="delivery")
            looking = tasks.create_task(reloading.run(), name="reload rules")
            with self.alarm.running():
                await self._receive()
                looking.cancel()
                await self._finish()
            self.delivery.stop()
            await delivering
            self.pipeline.stop()
            await working
            await self.alarm.mark_alive()

    async def _receive(self) -> None:
        """Until the inputs end or somebody says stop, whichever is first."""
        stopping = asyncio.create_task(self.stop.wait(), name="wait for stop")
        receiving = asyncio.create_task(self._receive_all(), name="receive")
        try:
            await asyncio.wait((stopping, receiving), return_when=asyncio.FIRST_COMPLETED)
            if receiving.done():
                await receiving
        finally:
            for task in (stopping, receiving):
                task.cancel()
            await asyncio.gather(stopping, receiving, return_exceptions=True)

    async def _receive_all(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            for adapter in self._parts.adapters:
                tasks.create_task(adapter.run(self._acceptor(adapter.name)), name=f"receive {adapter.name}")

    def _acceptor(self, account: str) -> Accept:
        async def accept(key: str, raw: bytes, received_at: datetime) -> None:
            await self.pipeline.accept(Arrival(account, key, raw, received_at))

        return accept

    async def _finish(self) -> None:
        """All that was accepted is decided, and all that can be delivered now is delivered."""
        with suppress(TimeoutError):
            async with asyncio.timeout(FINISH_WITHIN.total_seconds()):
                while await self._store.count_unfinished() and not await self.at_rest():  # noqa: ASYNC110 - nobody calls when it is so
                    await asyncio.sleep(0.02)

    async def at_rest(self) -> bool:
        """Nothing is under way, and what is left waits for a later moment."""
        quiet = self.pipeline.idle and not await self._store.pending(1)
        return quiet and await self.delivery.only_waits() and self.pipeline.idle


async def run_bot(parts: Parts, on_start: Callable[[Bot], None] = lambda bot: None) -> None:
    """Run until the inputs end or the process is asked to stop. Raises CannotStart when it cannot."""
    config, clock = parts.config, parts.clock
    watches = {watch.id: watch for watch in config.watches}
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(Store.open(config.data))
        away = await store.skip_down_time(watches, clock.now())
        await store.retry_dead_letters()
        await store.accept([time_came(watch, HousekeepingTimer(), clock.now(), clock.now()) for watch in watches])
        lanes = await store.lanes(watches)
        rules = LiveRules(parts.rules)
        adapters = {adapter.name: PictureDrawing(adapter) for adapter in parts.adapters}
        delivery = Delivery(store, adapters, clock, lambda: pipeline.look())
        pipeline = Pipeline(
            store=store,
            lanes=lanes,
            directory=Directory.of(config.watches),
            reader=await _reader(parts.models, rules, stack, lambda works: tell(_ENCODER_SAYS[works], {})),
            decode=_decoder(adapters),
            setting_of=_settings(parts, rules),
            clock=clock,
            outgoing=delivery,
        )
        tell = _teller(pipeline, config, clock)
        alarm = TimerLoop(pipeline.lanes, store, clock, pipeline.accept, tell)
        reloading = RulesReload(config.rules, config.watches, rules, tell)
        bot = Bot(parts, store, pipeline, delivery, alarm)
        log.info("started", extra={"watches": len(watches), "away_s": round(away.total_seconds())})
        on_start(bot)
        try:
            await bot.run(reloading)
        except BaseExceptionGroup as group:
            raise _reason(group) from None


def _reason(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """Why the bot cannot go on, where that is for a person to mend; else all that went wrong."""
    mendable = group.subgroup(CannotStart)
    while isinstance(mendable, BaseExceptionGroup):
        first = mendable.exceptions[0]
        if isinstance(first, CannotStart):
            return first
        mendable = first if isinstance(first, BaseExceptionGroup) else None
    return group


_ENCODER_SAYS = {True: "reader_back", False: "reader_light"}


async def _reader(
    models: Models | None, rules: LiveRules, stack: AsyncExitStack, say: Callable[[bool], Awaitable[None]]
) -> Reader:
    """The lists alone, or with the models; the encoder's process ends with the stack."""
    if models is None:
        return rules
    return ModelReader(rules, models.light, await stack.enter_async_context(start_encoder(models, say)))


def _decoder(adapters: Mapping[str, Adapter]) -> Callable[[Arrival], Sequence[Event]]:
    def decode(arrival: Arrival) -> Sequence[Event]:
        if arrival.account == INTERNAL:
            return [decode_internal(arrival.raw)]
        return adapters[arrival.account].decode(arrival.raw)

    return decode


def _settings(parts: Parts, rules: LiveRules) -> Callable[[str, Callable[[str], bool]], WatchContext]:
    watches = {watch.id: watch for watch in parts.config.watches}
    adapters = {adapter.name: adapter for adapter in parts.adapters}
    pseudonym = pseudonyms(parts.config.data)
    named = frozenset(chat for watch in parts.config.watches for chat in (*watch.groups, watch.desk))

    def able(place: Ref) -> frozenset[ActionKind]:
        adapter = adapters.get(place.platform)
        return frozenset(adapter.able(place)) if adapter else frozenset()

    def context(watch: str, code_taken: Callable[[str], bool]) -> WatchContext:
        return WatchContext(watches[watch], rules.now.rulebook, able, pseudonym, code_taken, named.__contains__)

    return context


def _teller(pipeline: Pipeline, config: Config, clock: Clock) -> NotifyDesks:
    """A word of the house to every watch's desk, by way of the inbox like everything else."""

    async def tell(text: str, values: dict[str, str]) -> None:
        now = clock.now()
        for watch in config.watches:
            key = f"house {watch.id} {text} {now.isoformat()}"
            spoken = DeskNoticeRaised(key, watch.id, text, values, now)
            await pipeline.accept(Arrival(INTERNAL, key, encode_internal(spoken), now))

    return tell


def run(parts: Parts) -> None:
    """Run in this process until done; SIGTERM and SIGINT stop it gracefully."""

    async def main() -> None:
        loop = asyncio.get_running_loop()

        def on_start(bot: Bot) -> None:
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.add_signal_handler(number, bot.stop.set)
            gc.freeze()  # rules and code are not looked through again
            gc.enable()

        await run_bot(parts, on_start)

    asyncio.run(main())
