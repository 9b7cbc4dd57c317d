"""`nabuur reminders` prints the next reminder of each watch and its reason. `next_dates` is for `nabuur check`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import datetime
from itertools import islice

from bot.config import Config
from bot.core.reminders.rotation import choose, last_of
from bot.core.reminders.timing import ExpectedReminder, forecast
from bot.core.rulebook import Guideline
from bot.core.schedule import WaitReason, moments, quiet_until, spread
from bot.core.texts import DayForm, DayText
from bot.core.watch import ReminderPlan, Watch
from bot.core.watch_state import WatchState
from bot.store.store import Store
from bot.translation import in_language, said, tr, weekday

_WHY = {
    WaitReason.QUIET: tr("held back by the quiet hours"),
    WaitReason.INCIDENT: tr("held back by an incident"),
    WaitReason.GAP: tr("held back, since another reminder comes shortly before"),
    WaitReason.MISSED: tr("made up for, since the bot was not running at its moment"),
    WaitReason.PAUSED: tr("held back, since the bot is paused"),
    WaitReason.POSTPONED: tr("postponed by a moderator"),
}
_SEARCHED = 2000
"""The moments of a plan among which `next_dates` looks: a daily plan of five years."""


def next_dates(watches: Sequence[Watch], guidelines: Sequence[Guideline], now: datetime) -> Iterator[str]:
    """A line with the next three dates of each plan, and one with the watch's own delay, which the dates do not include."""
    for watch in watches:
        for plan in watch.reminders:
            fitting = islice(_fitting(watch, plan, guidelines, now), 3)
            dates = ", ".join(_date(watch, at) for at in fitting) or said("nothing, since no guideline fits that month")
            yield said("{watch}, reminder {plan}: {dates}", watch=watch.id, plan=_quote(plan), dates=dates)
        if watch.reminders:
            minutes, seconds = divmod(int(spread(watch.id).total_seconds()), 60)
            yield said(
                "{watch}, each {minutes} min {seconds} s later, so that not all watches send at once",
                watch=watch.id,
                minutes=minutes,
                seconds=seconds,
            )


def _date(watch: Watch, at: datetime) -> str:
    end = quiet_until(watch, at + spread(watch.id))
    if end is None:
        return _local(watch, at)
    until = f"{end.astimezone(watch.timezone):%H:%M}"
    return said("{at} (held back by the quiet hours until {until})", at=_local(watch, at), until=until)


def _fitting(watch: Watch, plan: ReminderPlan, guidelines: Sequence[Guideline], now: datetime) -> Iterator[datetime]:
    """The moments of the plan in the season of a guideline that it may send."""
    never_sent = WatchState(watch.id)
    for at in islice(moments(plan.cron, watch.timezone, now), _SEARCHED):
        if choose(plan.text, guidelines, never_sent, at.astimezone(watch.timezone)) is not None:
            yield at


async def reminder_lines(
    config: Config, watches: Sequence[Watch], guidelines: Sequence[Guideline], now: datetime
) -> AsyncIterator[str]:
    """Lines with the next reminders of each watch, from its state on the disk, and with its last reminder."""
    states = await _states(config)
    for watch in watches:
        for line in _watch(watch, states.get(watch.id, WatchState(watch.id)), guidelines, now):
            yield line


async def _states(config: Config) -> dict[str, WatchState]:
    async with Store.look_into(config.data, current_only=True) as store:
        if store is None:
            return {}
        return await store.lanes([watch.id for watch in config.watches])


def _watch(watch: Watch, state: WatchState, guidelines: Sequence[Guideline], now: datetime) -> Iterator[str]:
    expected = forecast(state, watch, guidelines, now)
    yield f"{watch.name} ({watch.id}, {watch.timezone.key})" + ("" if expected else said(": no reminders are planned"))
    for reminder in expected:
        yield f"  {_line(watch, reminder)}"
    last = last_of(state)
    if last is not None:
        guideline, at = last
        arrived = len({message.chat for message in state.reminded[guideline].shown} & set(watch.groups))
        yield said(
            "  last: {at} {guideline}, stands in {arrived} of {groups} groups",
            at=_local(watch, at),
            guideline=guideline,
            arrived=arrived,
            groups=len(watch.groups),
        )


def _line(watch: Watch, reminder: ExpectedReminder) -> str:
    plan = said("after an incident") if reminder.plan is None else said("by {plan}", plan=_quote(reminder.plan))
    text = reminder.guideline.id if reminder.guideline else said("nothing, since no guideline fits that month")
    why = "" if reminder.why is None else f"; {in_language(_WHY[reminder.why])}"
    return said("{at} {text}, {plan}{why}", at=_local(watch, reminder.at), text=text, plan=plan, why=why)


def _quote(plan: ReminderPlan) -> str:
    return f'"{plan.cron}" {plan.text}'


def _local(watch: Watch, at: datetime) -> str:
    local = at.astimezone(watch.timezone)
    return f"{weekday(local)} {in_language(DayText(local, DayForm.DATE_TIME))}"
