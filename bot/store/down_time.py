"""The time in which the bot was off: deadlines move by it, so that no case ends unseen, and the desks read of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.core.timer_key import CaseTimer, JoinTimer
from bot.core.watch_state import WatchState
from bot.store import inbox, outbox, watch_states
from bot.store.batch import Arrival, LaneChange
from bot.store.schema import LATEST_MICROS, fact, micros, moment, set_fact

_ALIVE = "alive_at"
_STARTED = "started_at"
_ABSENT = "absent_since"


def set_alive(connection: Connection, now: datetime) -> None:
    set_fact(connection, _ALIVE, str(micros(now)))


def alive_at(connection: Connection) -> datetime | None:
    """The last moment at which a bot ran with this database. None: no bot did."""
    return _moment_of(connection, _ALIVE)


def started_at(connection: Connection) -> datetime | None:
    """The last start after which a bot decided. None: there was none, or an older version noted none."""
    return _moment_of(connection, _STARTED)


NewsOfStart = Callable[[datetime | None, datetime | None], Iterable[Arrival]]
"""Gives the news for the desks. The arguments: the start before (None: an older version noted none), and the moment since
when no bot has decided (None: this is the first start). Starts that ended before they decided count as absence."""


def take_start(connection: Connection, now: datetime, news: NewsOfStart) -> None:
    """Notes a start after which the bot decides, and puts its news into the inbox."""
    inbox.accept(connection, news(_moment_of(connection, _STARTED), _moment_of(connection, _ABSENT)))
    set_fact(connection, _STARTED, str(micros(now)))
    set_fact(connection, _ABSENT, "")


def _moment_of(connection: Connection, name: str) -> datetime | None:
    """The moment in this fact. None: there is none that can be read."""
    written = fact(connection, name) or ""
    return moment(int(written)) if written.isdecimal() and int(written) <= LATEST_MICROS else None


def follow_clock(connection: Connection, now: datetime, jump: timedelta, arrivals: Iterable[Arrival]) -> None:
    """Call it in one transaction, so that a jump counts once, also if the bot is killed."""
    outbox.move_lifetimes(connection, now, jump)
    inbox.accept(connection, arrivals)
    set_alive(connection, now)


def skip(connection: Connection, watches: list[str], now: datetime) -> timedelta:
    """Moves the deadlines of cases and requests to join by the down time. Returns that time."""
    last = alive_at(connection)
    away = now - last if last is not None else timedelta()
    set_alive(connection, now)
    absent = _moment_of(connection, _ABSENT)
    if last is not None and (absent is None or absent > last):  # later than `last`: the clock was set back
        set_fact(connection, _ABSENT, str(micros(min(last, now))))
    if away > timedelta():
        watch_states.save(connection, [_moved(lane, away) for lane in watch_states.load(connection, watches).values()])
    return max(timedelta(), away)


def _moved(state: WatchState, away: timedelta) -> LaneChange:
    moved = state
    for timer, at in state.timers.items():
        if isinstance(timer, CaseTimer | JoinTimer):
            moved = moved.with_timer(timer, at + away)
    return LaneChange(state, moved)
