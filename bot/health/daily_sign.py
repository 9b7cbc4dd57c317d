"""The daily sign: at a set hour the desk reads that all is well, if the bot said nothing else there that day.

Silence is the normal state of the bot, so silence alone proves nothing. With the sign, a moderator who has read no word of the
bot for a day knows that it is dead (decision 0047).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.core.cases.queue import count_waiting
from bot.core.schedule import after_quiet, quiet_until
from bot.core.texts import DayForm, DayText
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.health.examination import Examination
from bot.health.vital_signs import VitalSigns
from bot.runtime.desk_notices import key_of, notice
from bot.store.batch import Arrival
from bot.translation import in_language, tr, tr_count

LOOK_EVERY: Final = timedelta(minutes=1)

A_DAY: Final = timedelta(days=1)

LONGEST_DELAY: Final = timedelta(hours=6)
"""A sign that is later than this, or than the beginning of the quiet hours, is left out: the next one is near, and after a
down time the desk reads of that anyway."""

SETTLED: Final = timedelta(hours=1)
"""The bot has caught up this long after a start, and knows what is wrong."""

SIGN: Final = "daily_sign"


@dataclass(frozen=True, slots=True)
class Heard:
    """`read`: the messages that the bot has read in the groups of each watch since its start. `lanes`: the watch states."""

    read: Mapping[str, int]
    lanes: Mapping[str, WatchState]


class DailySign:
    def __init__(
        self,
        watches: Sequence[Watch],
        heard: Heard,
        examination: Examination,
        accept: Callable[[Arrival], Awaitable[None]],
    ) -> None:
        self._watches = [watch for watch in watches if watch.daily is not None]
        self._heard = heard
        self._examination = examination
        self._accept = accept
        self._counted = {watch.id: (examination.started_at, 0) for watch in watches}
        self._handled: dict[str, datetime] = {}

    async def look(self) -> None:
        """Gives the signs that are due. The same sign is given once, also after a restart."""
        now = self._examination.clock.now()
        for watch in self._watches:
            due = _latest(watch, now)
            started = self._examination.started_at
            is_settled = not started <= now < started + SETTLED  # a clock that was set back has settled
            is_fresh = is_settled and now <= due + LONGEST_DELAY and quiet_until(watch, now) is None
            if is_fresh and self._handled.get(watch.id) != due:
                await self._sign(watch, due, now)
                self._handled[watch.id] = due
                self._counted[watch.id] = (now, self._heard.read.get(watch.id, 0))

    async def _sign(self, watch: Watch, due: datetime, now: datetime) -> None:
        """One sign, whatever it says, has one key."""
        key, paused = key_of(watch, SIGN, due), self._heard.lanes[watch.id].paused_until(now)
        if faults := _all_faults(await self._examination.take(), watch, paused):
            return await self._accept(notice(watch, "daily_faults", {"text": _Faults(faults)}, now, key))
        signs = [
            key_of(each, SIGN, due).removesuffix(due.isoformat()) for each in self._watches if each.desk == watch.desk
        ]
        if await self._examination.store.has_spoken(watch.desk, now - A_DAY, besides=signs):
            return None
        since, before = self._counted[watch.id]
        waiting = count_waiting(self._heard.lanes[watch.id])
        values = {
            "count": self._heard.read.get(watch.id, 0) - before,
            "time": DayText(since.astimezone(watch.timezone), DayForm.DAY_TIME, watch.wordings),
            "words": waiting,
        }
        return await self._accept(notice(watch, "daily_sign_waiting" if waiting else SIGN, values, now, key))


def _latest(watch: Watch, now: datetime) -> datetime:
    """The latest moment at or before `now` at which a sign was due. In quiet hours it waits for their end."""
    assert watch.daily is not None, "only watches with a daily sign are asked about it"
    local = now.astimezone(watch.timezone)
    days = (local.date() - back * A_DAY for back in range(3))
    moments = (after_quiet(watch, datetime.combine(day, watch.daily, watch.timezone)) for day in days)
    return next(moment for moment in moments if moment <= now)


@dataclass(frozen=True, slots=True)
class _Faults:
    """The faults as one text, in the language in which the program speaks when the text is made."""

    faults: Sequence[str]

    def __str__(self) -> str:
        return in_language(tr("; ")).join(map(in_language, self.faults))


def _all_faults(signs: VitalSigns, watch: Watch, paused: datetime | None) -> list[str]:
    """The faults of the vital signs, and those that matter only to a person who reads once a day."""
    faults = signs.faults()
    if signs.backlog.dead:
        faults.append(tr_count("1 dead letter", "{count} dead letters", signs.backlog.dead))
    if signs.encoder is False:
        faults.append(tr("the full model does not answer, the light one reads alone"))
    if paused is not None:
        faults.append(
            tr(
                "a moderator paused the bot until {time}",
                time=DayText(paused.astimezone(watch.timezone), DayForm.DAY_TIME, watch.wordings),
            )
        )
    return faults
