"""The vital signs: what a program that watches the bot has to know, and the sentence for each that is bad."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.store.backlog import Backlog
from bot.store.schema import ActionState
from bot.translation import tr

OLDEST_ARRIVAL: Final = timedelta(minutes=2)
OLDEST_ACTION: Final = timedelta(minutes=30)
"""A platform that asks to wait, or is away for a while, is no fault of the bot."""

LEAST_DISK: Final = 100 * 1024 * 1024
"""The least number of free bytes. With less, a day of a busy group may not fit."""


@dataclass(frozen=True, slots=True)
class VitalSigns:
    """`received`: the moment of the last update, by account; `failing`: the accounts whose receiving has ended; `lost`: the
    platforms that have not answered for a while, each since when. `encoder`: whether it answers; None: the reader has none.
    `spared`: the late messages since the start that it was not asked about. `outcomes`: of actions since the start. `disk`:
    free bytes in the data folder. `in_place`: the database is still the file that the bot opened. `refuses`: the disk refused
    the latest write. `lost_desks`: the watches to whose desk the bot cannot write."""

    at: datetime
    started_at: datetime
    received: Mapping[str, datetime]
    failing: frozenset[str]
    lost: Mapping[str, datetime]
    backlog: Backlog
    outcomes: Mapping[ActionState, int]
    encoder: bool | None
    spared: int
    disk: int
    in_place: bool
    refuses: bool
    rules: str
    lost_desks: tuple[str, ...]

    def faults(self) -> list[str]:
        return list(_faults(self))


def _faults(signs: VitalSigns) -> Iterator[str]:
    for account in sorted(signs.failing):
        yield tr("{platform}: receiving has ended; the bot tries again", platform=account)
    for account, since in sorted(signs.lost.items()):
        yield tr("{platform} has not answered for {span}", platform=account, span=_minutes(signs.at - since))
    for watch in signs.lost_desks:
        yield tr("{watch}: the bot cannot write in the moderators' chat", watch=watch)
    if signs.backlog.oldest_arrival > OLDEST_ARRIVAL:
        yield tr("the oldest undecided message waits {span}", span=_minutes(signs.backlog.oldest_arrival))
    if signs.backlog.oldest_action > OLDEST_ACTION:
        yield tr("the oldest due action waits {span}", span=_minutes(signs.backlog.oldest_action))
    if signs.disk < LEAST_DISK:
        yield tr("the disk has {count} MB left", count=signs.disk // 1024 // 1024)
    if signs.refuses:
        yield tr("the disk refuses to write")
    if not signs.in_place:
        yield tr("the database is not in its folder any more")


def _minutes(span: timedelta) -> str:
    return f"{span.total_seconds() / 60:.0f} min"
