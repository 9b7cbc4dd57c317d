"""Notices of the running bot about itself, for the desk of every watch. They go through the inbox like all other events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.event import DeskNoticeRaised
from bot.core.watch import Watch
from bot.mailbox import Mailbox
from bot.ports import Clock, NotifyDesks
from bot.store.batch import Arrival
from bot.store.codec import INTERNAL, encode_internal
from bot.translation import say_in


def desk_notifier(mailbox: Mailbox, watches: Sequence[Watch], clock: Clock) -> NotifyDesks:
    async def notify_desks(text: str, values: Mapping[str, object]) -> None:
        for notice in notices(watches, clock, text, values):
            await mailbox.accept(notice)

    return notify_desks


def notices(watches: Sequence[Watch], clock: Clock, text: str, values: Mapping[str, object]) -> list[Arrival]:
    """Returns the notice for each watch, with its values in the language of the watch."""
    now = clock.now()
    return [_notice(watch, text, values, now) for watch in watches]


def _notice(watch: Watch, text: str, values: Mapping[str, object], now: datetime) -> Arrival:
    with say_in(watch.languages[0]):
        spoken = {name: str(value) for name, value in values.items()}
    return _arrival(DeskNoticeRaised(_key(watch, text, now), watch.id, text, spoken, now), now)


def _key(watch: Watch, text: str, now: datetime) -> str:
    return f"house {watch.id} {text} {now.isoformat()}"


def _arrival(notice: DeskNoticeRaised, now: datetime) -> Arrival:
    return Arrival(INTERNAL, notice.key, encode_internal(notice), now)
