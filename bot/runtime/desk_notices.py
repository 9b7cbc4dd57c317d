"""Notices of the running bot about itself, for the desk of every watch. They go through the inbox like all other events."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.core.event import DeskNoticeRaised
from bot.core.ref import Ref
from bot.core.texts import DayForm, DayText
from bot.core.watch import Watch
from bot.deciding.waiting_arrivals import WaitingArrivals
from bot.ports import Clock, NotifyDesks
from bot.store.batch import Arrival
from bot.store.codec import INTERNAL, encode_internal
from bot.translation import in_language, say_in

WORTH_A_WORD: Final = timedelta(minutes=10)
"""The desks hear nothing of a shorter absence of the bot or of a platform: there is nothing that a moderator could do."""

TELEGRAM_KEEPS: Final = timedelta(hours=24)
"""Bot API, `getUpdates`: updates are kept no longer than this."""


def desk_notifier(waiting: WaitingArrivals, watches: Sequence[Watch], clock: Clock) -> NotifyDesks:
    async def notify_desks(text: str, values: Mapping[str, object]) -> None:
        await asyncio.gather(*map(waiting.accept, notices(watches, clock, text, values)))

    return notify_desks


def notices(
    watches: Sequence[Watch], clock: Clock, text: str, values: Mapping[str, object], since: datetime | None = None
) -> list[Arrival]:
    """Returns the notice for each watch, with its values in the language of the watch. Each desk and each coordinator reads it
    once in a language: a watch that could tell it to no other person has none. `since`: of the state that the notice is about,
    which the desks read of once; None: now."""
    now = clock.now()
    return [
        notice(watch, text, values, now, key_of(watch, text, since or now), told)
        for watch, told in in_turn(watches)
        if len(told) <= len(watch.coordinators)
    ]


def in_turn(watches: Iterable[Watch]) -> Iterator[tuple[Watch, tuple[Ref, ...]]]:
    """Each watch, with its desk and its coordinators as far as they read the same words for a watch before it."""
    read: dict[str, set[Ref]] = {}
    for watch in watches:
        before, readers = read.setdefault(watch.languages[0], set()), (watch.desk, *watch.coordinators)
        yield watch, tuple(reader for reader in readers if reader in before)
        before.update(readers)


def notices_of_span(
    watches: Iterable[Watch], clock: Clock, text_of: Callable[[Watch], str], since: datetime, until: datetime
) -> list[Arrival]:
    """Returns the notices about a stretch of time. Watches that would tell the same words of it share one, as above."""
    told: dict[tuple[str, str], list[Watch]] = {}
    for watch in watches:
        told.setdefault((text_of(watch), span_text(since, until, watch)), []).append(watch)
    return [each for (text, span), sharing in told.items() for each in notices(sharing, clock, text, {"time": span})]


def notice(
    watch: Watch, text: str, values: Mapping[str, object], now: datetime, key: str, told: tuple[Ref, ...] = ()
) -> Arrival:
    """Returns a notice for one watch. The same `key` again changes nothing. `told`: as in `DeskNoticeRaised`."""
    with say_in(watch.languages[0]):
        spoken = {name: in_language(value) if isinstance(value, str) else str(value) for name, value in values.items()}
    return Arrival(INTERNAL, key, encode_internal(DeskNoticeRaised(key, watch.id, text, spoken, now, told)), now)


def key_of(watch: Watch, text: str, at: datetime) -> str:
    return f"house {watch.id} {text} {at.isoformat()}"


def span_text(since: datetime, until: datetime, watch: Watch) -> str:
    """The span as «02:10–07:40» in local time, with the days if it passes midnight."""
    first, last = since.astimezone(watch.timezone), until.astimezone(watch.timezone)
    if first.date() == last.date():
        return f"{first:%H:%M}–{last:%H:%M}"
    days = (DayText(each, DayForm.DAY_TIME, watch.wordings) for each in (first, last))
    return "–".join(each.in_language(watch.languages[0]) for each in days)
