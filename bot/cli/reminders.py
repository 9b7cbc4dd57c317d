"""`nabuur reminders`: what goes out next in each watch, when and why. And the next dates of a plan, for `check`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import datetime
from itertools import islice

from bot.config import Config
from bot.core.reminder import WaitReason
from bot.core.reminders.rotation import last_of
from bot.core.reminders.timing import ExpectedReminder, forecast
from bot.core.rulebook import Guideline
from bot.core.schedule import moments, spread
from bot.core.watch import ReminderPlan, Watch
from bot.core.watch_state import WatchState
from bot.store.store import Store

_WHY = {
    WaitReason.QUIET: "held back by the quiet hours",
    WaitReason.INCIDENT: "held back by an incident",
    WaitReason.GAP: "held back, since another reminder comes shortly before",
    WaitReason.MISSED: "made up for, since the bot was not running at its moment",
    WaitReason.PAUSED: "held back, since the bot is paused",
    WaitReason.POSTPONED: "postponed by a moderator",
}


def next_dates(watches: Sequence[Watch], now: datetime) -> Iterator[str]:
    """The next three moments of each plan, as the plan says; the spread comes on top."""
    for watch in watches:
        for plan in watch.reminders:
            coming = islice(moments(plan.cron, watch.timezone, now), 3)
            dates = ", ".join(_day(watch, at) for at in coming)
            yield f"{watch.id}, reminder {_written(plan)}: {dates}"
        if watch.reminders:
            minutes, seconds = divmod(int(spread(watch.id).total_seconds()), 60)
            yield f"{watch.id}, each {minutes} min {seconds} s later, so that not all watches send at once"


async def reminders(
    config: Config, watches: Sequence[Watch], guidelines: Sequence[Guideline], now: datetime
) -> AsyncIterator[str]:
    """What each watch may expect, as its state on the disk is now."""
    lanes = await _lanes(config)
    for watch in watches:
        for line in _watch(watch, lanes.get(watch.id, WatchState(watch.id)), guidelines, now):
            yield line


async def _lanes(config: Config) -> dict[str, WatchState]:
    async with Store.look_into(config.data) as store:
        if store is None or not await store.is_current():
            return {}
        return await store.lanes([watch.id for watch in config.watches])


def _watch(watch: Watch, state: WatchState, guidelines: Sequence[Guideline], now: datetime) -> Iterator[str]:
    expected = forecast(state, watch, guidelines, now)
    yield f"{watch.name} ({watch.id}, {watch.timezone.key})" + ("" if expected else ": no reminders are planned")
    for each in expected:
        yield f"  {_line(watch, each)}"
    last = last_of(state)
    if last is not None:
        arrived = len({shown.chat for shown in state.reminded[last[0]].shown} & set(watch.groups))
        yield f"  last: {_day(watch, last[1])} {last[0]}, stands in {arrived} of {len(watch.groups)} groups"


def _line(watch: Watch, each: ExpectedReminder) -> str:
    plan = "after an incident" if each.plan is None else _written(each.plan)
    text = each.guideline.id if each.guideline else "nothing, since no guideline fits that month"
    why = "" if each.why is None else f"; {_WHY[each.why]}"
    return f"{_day(watch, each.at)} {text}, by {plan}{why}"


def _written(plan: ReminderPlan) -> str:
    return f'"{plan.cron}" {plan.text}'


def _day(watch: Watch, at: datetime) -> str:
    return at.astimezone(watch.timezone).strftime("%a %Y-%m-%d %H:%M")
