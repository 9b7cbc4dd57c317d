"""The data folder at a start, before the bot decides anything.

Damaged rows go aside, the key is checked, deadlines move by the down time, and a first housekeeping waits in the inbox, before
all that comes in. While the clock is not trusted, that one forgets nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.backup import sent_reports
from bot.backup.create import remove_leftovers
from bot.clock import SMALLEST_JUMP, ClockJumps
from bot.config import Config, last_good
from bot.core.event import BackupRestored
from bot.core.police_file import SentReport
from bot.core.texts import DayForm, DayText
from bot.core.timer_key import ArrangementTimer, ClockJumpTimer, HousekeepingTimer, TimerKey
from bot.core.watch import Watch
from bot.errors import CannotStart, StorageFails
from bot.ports import Clock
from bot.pseudonym import is_begun_anew, key_of, mark_of
from bot.runtime.desk_notices import TELEGRAM_KEEPS, WORTH_A_WORD, notices, notices_of_span
from bot.runtime.timers import time_came
from bot.store.batch import Arrival
from bot.store.codec import INTERNAL, encode_internal
from bot.store.file.database_file import DatabaseFile
from bot.store.store import Store

log = logging.getLogger(__name__)

DOUBTFUL_AWAY = timedelta(days=1)
"""After a longer down time the clock may be wrong, so the bot waits an hour before it erases old data or follows a plan."""


@dataclass(frozen=True, slots=True)
class OpenedData:
    """`key`: of the pseudonyms. `away`: the down time. `sent`: the list of sent reports. `tell_of_start`: to be called before
    the bot decides, and not by a start that ends before: a service that starts again and again would fill the inbox."""

    key: bytes
    away: timedelta
    jumps: ClockJumps
    file: DatabaseFile
    sent: tuple[SentReport, ...]
    tell_of_start: Callable[[], Awaitable[None]]


async def prepare(store: Store, config: Config, clock: Clock, new_key: bool) -> OpenedData:
    """Raises CannotStart if the key does not fit the database."""
    file = DatabaseFile(config.data)
    damaged = await store.set_damaged_aside(clock.now())
    key = await _key(store, config, clock, new_key)
    watches = [watch.id for watch in config.watches]
    own, *others = sent_reports.paths_of(config)
    beside = await sent_reports.in_time(partial(sent_reports.read, others), tuple[SentReport, ...]())
    sent = sent_reports.merged(sent_reports.read([own]), beside)
    set_back = await _set_back(store, clock)
    if set_back:  # before all news of this start, whose times are those of the clock as it is now
        by_s = -round(set_back.total_seconds())
        log.warning("the clock of the machine jumped", extra={"by_s": by_s})
        await store.follow_clock(clock.now(), -set_back, _came(watches, ClockJumpTimer(by_s), clock))
    await store.take_restore(partial(_restored, config, clock, sent))
    await sent_reports.in_time(partial(remove_leftovers, config, clock.now()), None)
    away = await store.skip_down_time(watches, clock.now())
    await store.retry_dead_arrivals()
    jumps = ClockJumps(clock, is_trusted=away <= DOUBTFUL_AWAY and not set_back)
    if set_back >= WORTH_A_WORD:
        now, last = (
            DayText(at.astimezone(config.timezone), DayForm.DATE_TIME) for at in (clock.now(), clock.now() + set_back)
        )
        await store.accept(notices(config.watches, clock, "clock_behind", {"time": now, "text": last}))
    first: TimerKey = HousekeepingTimer() if jumps.is_trusted else ArrangementTimer()
    await store.accept_anew(_came(watches, first, clock))  # one of a start that ended before it decided may wait
    if damaged:
        await store.accept(notices(config.watches, clock, "data_damaged", {"count": str(damaged)}))
    return OpenedData(key, away, jumps, file, sent, partial(_tell_of_start, store, config, clock, clock.now()))


async def _tell_of_start(store: Store, config: Config, clock: Clock, now: datetime) -> None:
    """The desks read of a long down time, and of a dry run in it, beside the bot or before its first start, once. A dry run
    later than now was before the clock went back: each start would tell of it again. The settings are kept only now: those of a
    start that failed because of them may be taken out again."""
    await _note_settings(store, config, clock)
    if config.file is not None and config.file.since is not None:  # the time to put its end back begins with this news
        last_good.doubt(config.data, config.path.name, config.file)
    tried_at = await _tried_at(config)

    def news(started: datetime | None, absent: datetime | None) -> list[Arrival]:
        told, ended, tried = _news_of_settings(config, clock), absent or now, False
        if tried_at is not None and ended < tried_at <= now:
            tried = True
        elif tried_at is not None and tried_at <= ended and (started is None or started < tried_at):
            until = DayText(tried_at.astimezone(config.timezone), DayForm.DATE_TIME)
            key = "tried_before" if started is None else "tried_beside"
            told += notices(config.watches, clock, key, {"time": until})
        if now - ended >= WORTH_A_WORD or tried:
            text_of = partial(_text_of_absence, now - ended, tried)
            told += notices_of_span(config.watches, clock, text_of, ended, now)
        return told

    await store.take_start(now, news)


def _came(watches: Iterable[str], timer: TimerKey, clock: Clock) -> list[Arrival]:
    return [time_came(watch, timer, clock.now(), clock.now()) for watch in watches]


async def _set_back(store: Store, clock: Clock) -> timedelta:
    """How far the clock is behind the last run of the bot. The true down time is not known then, and counts as none."""
    last = await store.alive_at()
    behind = last - clock.now() if last is not None else timedelta()
    return behind if behind >= SMALLEST_JUMP else timedelta()


async def _note_settings(store: Store, config: Config, clock: Clock) -> None:
    """Keeps config.yaml for a later start. If its end was missing for a while, the desks read that it counts from now on; they
    first, since after a kill in between no start would tell them."""
    file = config.file
    if file is None or file.since is not None:
        return
    if file.left_out:
        earlier = {"text": ", ".join(file.left_out), "state": last_good.earlier_name(config.path.name)}
        await store.accept(notices(config.watches, clock, "settings_left_out", earlier))
    last_good.keep(config.data, config.path.name, file, clock.now())


def _news_of_settings(config: Config, clock: Clock) -> list[Arrival]:
    """If the end of config.yaml is missing, the desks read once which settings run instead."""
    file = config.file
    if file is None or file.since is None:
        return []
    until = (file.since + last_good.ACCEPTED_AFTER).astimezone(config.timezone)
    values = {"text": ", ".join(file.missing), "time": f"{until:%H:%M}"}
    return notices(config.watches, clock, "settings_lost", values, file.since)


def _restored(
    config: Config,
    clock: Clock,
    sent: tuple[SentReport, ...],
    made_at: datetime,
    held: Sequence[str],
    posts: Collection[str],
) -> list[Arrival]:
    """The news about a backup, before all else that the bot decides. `held`, `posts`: as in `restored.ArrivalsOf`."""
    moment, now = DayText(made_at.astimezone(config.timezone), DayForm.DATE_TIME), clock.now()
    events = [
        BackupRestored(
            f"restored {watch.id} {made_at.isoformat()}",
            watch.id,
            made_at,
            sent,
            now,
            tuple(held),
            posts=watch.id in posts,
        )
        for watch in config.watches
    ]
    first = [Arrival(INTERNAL, event.key, encode_internal(event), now) for event in events]
    return [*first, *notices(config.watches, clock, "data_restored", {"time": moment})]


async def _tried_at(config: Config) -> datetime | None:
    """The end of the last dry run: the messages that it read come no more, since a platform hands each one on once. None: there
    was none. In the terminal nothing waits for the bot. The dry run of an older nabuur counts too. A folder of dry runs that
    cannot be read holds no start up."""
    if not any(group.platform != "console" for watch in config.watches for group in watch.groups):
        return None
    with suppress(CannotStart, StorageFails):
        async with Store.look_into(config.trial_data) as trial:
            return await trial.alive_at() if trial is not None else None
    return None


def _text_of_absence(away: timedelta, tried: bool, watch: Watch) -> str:
    """Telegram keeps everything for a while. The adapter of Signal itself says what may be missing."""
    if tried:
        return "was_away_trial"
    platforms = {group.platform for group in watch.groups}
    if away > TELEGRAM_KEEPS:
        return "was_away_long" if "telegram" in platforms else "was_away"
    return "was_away_kept" if platforms == {"telegram"} else "was_away"


async def _key(store: Store, config: Config, clock: Clock, new_key: bool) -> bytes:
    known = await store.known_key()
    if is_begun_anew(config.data, known):
        log.warning("the database is new, although the folder was used before")
        await store.accept(notices(config.watches, clock, "data_new", {}))
    key = key_of(config.data, known, new_key)
    await store.remember_key(mark_of(key))
    return key
