"""The vital signs: what a program that watches the bot has to know, and the sentence for each that is bad."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from bot.account_rights import nearest
from bot.health.lost_platforms import LostPlatforms
from bot.ports import Clock
from bot.runtime.receive_loop import ReceiveLoop
from bot.store.backlog import Backlog
from bot.store.store import Store
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
    `spared`: the late messages since the start that it was not asked about. `disk`: free bytes in the data folder. `in_place`:
    the database is still the file that the bot opened. `refuses`: the disk refused the latest write.
    `lost_desks`: the watches to whose desk the bot cannot write."""

    at: datetime
    started_at: datetime
    received: Mapping[str, datetime]
    failing: frozenset[str]
    lost: Mapping[str, datetime]
    backlog: Backlog
    encoder: bool | None
    disk: int
    in_place: bool
    refuses: bool
    rules: str
    lost_desks: tuple[str, ...] = ()
    spared: int = 0

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


@dataclass(frozen=True, slots=True)
class Examination:
    """Takes the vital signs of a bot."""

    data: Path
    store: Store
    clock: Clock
    receiving: ReceiveLoop
    lost: LostPlatforms
    encoder_works: Callable[[], bool | None]
    is_in_place: Callable[[], bool]
    rules_version: Callable[[], str]
    started_at: datetime
    lost_desks: Callable[[], tuple[str, ...]]
    spared: Callable[[], int]

    def free_disk(self) -> int:
        """The number of free bytes. If the folder was moved away: that of the disk where it was."""
        return shutil.disk_usage(nearest(self.data)).free

    async def take(self) -> VitalSigns:
        now = self.clock.now()
        return VitalSigns(
            at=now,
            started_at=self.started_at,
            received=dict(self.receiving.last_update),
            failing=frozenset(self.receiving.failing),
            lost=self.lost.since(),
            backlog=await self.store.backlog(now),
            encoder=self.encoder_works(),
            disk=self.free_disk(),
            in_place=self.is_in_place(),
            refuses=self.store.refuses,
            rules=self.rules_version(),
            lost_desks=self.lost_desks(),
            spared=self.spared(),
        )
