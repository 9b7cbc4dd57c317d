"""Builds a running bot from its parts: store, adapters, pipeline, delivery and timers. Only this module knows them all."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

from bot.backup import nightly
from bot.backup.sent_reports import SentReports
from bot.classifier.models import Models
from bot.config import Config
from bot.deciding.arrivals import Deciding
from bot.deciding.core_input import contexts, decoder
from bot.deciding.directory import Directory
from bot.deciding.waiting_arrivals import WaitingArrivals
from bot.errors import BadInput, CannotStart, NabuurError, StorageFails
from bot.evidence import folder as bags
from bot.health.daily_sign import Heard
from bot.health.examination import Examination
from bot.health.lost_desks import lost_desks
from bot.health.lost_platforms import LostPlatforms
from bot.health.start import desk_jobs, health_jobs
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.reload import RulesReload, TryFirst
from bot.outbound.delivery import Delivery
from bot.pipeline import Pipeline
from bot.ports import Adapter, Clock, Job
from bot.pseudonym import lesson_key
from bot.rule_changes.start import workshop
from bot.runtime.desk_notices import desk_notifier
from bot.runtime.jobs import repeated
from bot.runtime.opened_data import OpenedData, prepare
from bot.runtime.patience import wait_for, wait_for_results
from bot.runtime.process_limits import collect_seldom, ending, hear_signals, set_limits
from bot.runtime.receive_loop import ReceiveLoop
from bot.runtime.shared_encoder import Readers, start_readers
from bot.runtime.timers import Timers
from bot.store.store import Store

log = logging.getLogger(__name__)

FINISH_WITHIN = timedelta(seconds=60)
"""The longest time that the bot waits for planned actions after the end of its inputs, and for those under way after a start
that failed. The others are on the disk, and the next start delivers them."""

STOP_WITHIN = timedelta(seconds=3)
"""The longest time that the bot begins actions after `Bot.stop`. Deletions go first, so it is enough to protect people."""

LAST_ACTIONS_WITHIN = timedelta(seconds=1)
"""After that a signal no longer waits for the answers to actions under way. The next start treats them as after a crash."""

STORE_WITHIN = timedelta(seconds=15)
"""After that, the longest time that a stop waits for a disk that refuses to write."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a bot. Tests bring their own clock and adapters. Without `models` only the lists of phrases read.
    `new_key`: the operator gives up a lost key of the pseudonyms. `try_rules`: see `RulesReload.try_first`."""

    config: Config
    rules: CurrentRules
    adapters: Sequence[Adapter]
    clock: Clock
    models: Models | None = None
    new_key: bool = False
    try_rules: TryFirst | None = None


@dataclass(eq=False, repr=False)
class Bot:
    """One running bot. `run_bot` builds it. `jobs`: beside those of the timers. `stop`: set by a signal, and when the start
    fails."""

    _parts: Parts
    _data: OpenedData
    _store: Store
    readers: Readers
    pipeline: Pipeline
    delivery: Delivery
    timers: Timers
    _receiving: ReceiveLoop
    reloading: RulesReload
    jobs: list[Job] = field(default_factory=list)
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    signalled: asyncio.Event = field(default_factory=asyncio.Event)
    _fault: BaseException | None = None  # the reason for which the start fails

    async def run(self) -> None:
        """Runs until all inputs have ended or `stop` is set. Then finishes the work that has begun. Raises the reason for which
        the start fails: BadInput if no rules may run, CannotStart or StorageFails."""
        async with asyncio.TaskGroup() as tasks:
            deciding = tasks.create_task(self.pipeline.run(self.reloading.tried.wait()), name="pipeline")
            delivering = tasks.create_task(self.delivery.run(), name="delivery")
            watching = tasks.create_task(self.reloading.run(self.readers.ready), name="reload rules")
            trying = tasks.create_task(self._try_rules(), name="try rules")
            with repeated([*self.timers.jobs, *self.jobs], tasks):
                await self._receive()
                watching.cancel()
                finishing = tasks.create_task(self._finish(), name="finish")
                await wait_for(finishing, FINISH_WITHIN, self.stop, STOP_WITHIN)
            trying.cancel()
            if self.stop.is_set() or not self.reloading.tried.is_set():
                await self._stop_at_once(deciding, delivering)
            else:
                self.delivery.stop()
                await wait_for_results(delivering, STORE_WITHIN)
                self.pipeline.stop()
                await wait_for_results(deciding, STORE_WITHIN)
            if self._fault is None:
                with suppress(StorageFails):
                    await self.timers.mark_alive()
        if self._fault is not None:
            raise self._fault

    async def _try_rules(self) -> None:
        try:
            if self._fault is None:
                await self.reloading.try_first(self._parts.try_rules, self._data.tell_of_start)
        except (BadInput, CannotStart, StorageFails) as fault:
            self.stop_for(fault)

    def stop_for(self, fault: BaseException) -> None:
        """A start that fails ends the bot like a signal, so that what an earlier one planned is still delivered."""
        self._fault = self._fault or fault
        self.stop.set()

    async def _stop_at_once(self, deciding: asyncio.Task[None], delivering: asyncio.Task[None]) -> None:
        """The arrivals and actions that still wait are on the disk. After a fault the next start may fail as soon, so actions
        under way have the time that they need, unless a signal comes, and their news are still stored. A disk that refuses
        would store no answer to them."""
        last = timedelta() if self._store.refuses else LAST_ACTIONS_WITHIN
        if self._fault is not None:
            self.delivery.stop()
            await wait_for(delivering, FINISH_WITHIN, self.signalled, last)
        self.reloading.tried.set()
        self.pipeline.stop(at_once=True)
        await wait_for_results(deciding, STORE_WITHIN)
        self.delivery.stop()
        await wait_for(delivering, last, self.signalled, last)

    async def _receive(self) -> None:
        """Receives until all inputs have ended or `stop` is set."""
        stopping = asyncio.create_task(self.stop.wait(), name="wait for stop")
        receiving = asyncio.create_task(self._receiving.run(), name="receive")
        try:
            await asyncio.wait((stopping, receiving), return_when=asyncio.FIRST_COMPLETED)
            if receiving.done():
                await receiving
        except* CannotStart as group:
            self.stop_for(_reason(group))
        finally:
            for task in (stopping, receiving):
                task.cancel()
            await asyncio.gather(stopping, receiving, return_exceptions=True)

    async def _finish(self) -> None:
        """Returns when all arrivals are decided and all due actions are delivered. After a fault, arrivals are left to the next
        start."""
        with suppress(StorageFails):
            while await self._store.count_unfinished() and not await self._is_done():  # noqa: ASYNC110 - no event says so
                await asyncio.sleep(0.02)

    async def _is_done(self) -> bool:
        return await (self.at_rest() if self._fault is None else self.delivery.has_nothing_to_do())

    async def at_rest(self) -> bool:
        """True if no work is under way or due. Actions that wait for a later moment may remain."""
        if not (self.pipeline.idle and self.delivery.idle) or await self._store.pending(1):
            return False
        return await self.delivery.has_nothing_to_do() and self.pipeline.idle


async def run_bot(parts: Parts, on_start: Callable[[Bot], None] = lambda bot: None) -> None:
    """Runs a bot until its inputs end or `Bot.stop` is set. Raises CannotStart, and BadInput from `try_rules`."""
    async with AsyncExitStack() as stack:
        bot = await _build(parts, stack)
        on_start(bot)
        try:
            await bot.run()
        except BaseExceptionGroup as group:
            raise _reason(group) from None


async def _build(parts: Parts, stack: AsyncExitStack) -> Bot:
    """Puts the bot together: each part once, after the parts that it needs. `stack`: closes them at the end."""
    config, clock = parts.config, parts.clock
    watches = {watch.id: watch for watch in config.watches}
    store = await stack.enter_async_context(Store.open(config.data))
    data = await prepare(store, config, clock, parts.new_key)
    rules, waiting = LiveRules(parts.rules.with_key(lesson_key(data.key))), WaitingArrivals()
    notify_desks = desk_notifier(waiting, config.watches, clock)
    readers = await start_readers(parts.models, stack, config.data, notify_desks)
    lanes = await store.lanes(watches)
    rules_desk = workshop(config, rules, readers.for_trial, lanes, parts.adapters, waiting.accept, clock)
    adapters: dict[str, Adapter] = {adapter.name: adapter for adapter in (*parts.adapters, rules_desk)}
    sent = SentReports(config, clock)
    delivery = Delivery(store, adapters, clock, waiting.note_backlog, data.jumps, sent, watches)
    deciding = Deciding(
        directory=Directory.of(config.watches),
        reader=readers.of(rules),
        decode=decoder(adapters),
        context_of=contexts(config, adapters, rules, data.key, data.sent, clock.now()),
        roles={adapter.name: adapter.roles for adapter in parts.adapters if adapter.roles is not None},
        log_of=store.audit_log,
        clock=clock,
    )
    pipeline = Pipeline(waiting, store, lanes, deciding, delivery, clock)
    receiving = ReceiveLoop(parts.adapters, waiting, notify_desks)
    timers = Timers(lanes, store, data.file, waiting, clock, data.jumps, config.retention, notify_desks, data.away)
    reloading = RulesReload(config, rules, notify_desks, readers.for_trial, clock)
    bot = Bot(parts, data, store, readers, pipeline, delivery, timers, receiving, reloading)
    lost = LostPlatforms(parts.adapters, config.watches, clock, waiting.accept)
    examination = _examination(bot, rules, adapters, lost)
    heard = Heard(deciding.read, lanes)
    bot.jobs += [*nightly.jobs(config, clock, notify_desks), *bags.jobs(config.data, clock)]
    bot.jobs += [(sent.forget_old, nightly.LOOK_EVERY)]
    bot.jobs += desk_jobs(config.watches, examination, heard, waiting.accept, notify_desks)
    try:
        bot.jobs += await health_jobs(config, examination, stack)
    except CannotStart as fault:
        bot.stop_for(fault)
    log.info("started", extra={"watches": len(watches), "away_s": round(data.away.total_seconds())})
    return bot


def _examination(bot: Bot, rules: LiveRules, adapters: Mapping[str, Adapter], lost: LostPlatforms) -> Examination:
    config, clock = bot._parts.config, bot._parts.clock
    return Examination(
        file=bot._data.file,
        store=bot._store,
        clock=clock,
        started_at=clock.now(),
        rules=rules,
        encoder=bot.readers.encoder,
        receiving=bot._receiving,
        delivery=bot.delivery,
        lost=lost,
        lost_desks=partial(lost_desks, config.watches, adapters, bot.pipeline.lanes),
    )


def _reason(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """Returns the first fault of a group that a person can mend. Returns the whole group if it has none."""
    mendable = group.subgroup((CannotStart, BadInput))
    while isinstance(mendable, BaseExceptionGroup):
        first = mendable.exceptions[0]
        if isinstance(first, NabuurError):
            return first
        mendable = first if isinstance(first, BaseExceptionGroup) else None
    return group


def run(parts: Parts) -> None:
    """Runs a bot in this process until it ends. SIGTERM and SIGINT stop it gracefully, and a second one at once."""

    async def main() -> None:
        def on_start(bot: Bot) -> None:
            hear_signals(partial(on_signal, bot))
            collect_seldom()

        with ending(LAST_ACTIONS_WITHIN, STORE_WITHIN):
            await run_bot(parts, on_start)

    set_limits()
    asyncio.run(main())


def on_signal(bot: Bot) -> None:
    """Stops the bot gracefully, also while a start that failed still delivers."""
    bot.signalled.set()
    bot.stop.set()
