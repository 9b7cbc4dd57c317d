"""What a lane lets go of, and when. The limits are promises to members: they stand in `docs/privacy.md`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from bot.core.incident import is_over
from bot.core.lane import REMEMBERED, Heard, Lane, Member
from bot.core.posting import HINT_AGAIN
from bot.core.review import Case

FORGET = "forget"
"""The timer that rings for it."""

CASE_KEPT = timedelta(days=30)
"""A flagged text is kept this long after its decision, for appeals."""

STRIKE_KEPT = timedelta(days=90)

REMINDED_KEPT = timedelta(days=730)
"""So long the turn of a guideline is remembered: some come once a year."""

Thing = TypeVar("Thing")


def forget(lane: Lane, now: datetime, abandoned: bool = False) -> Lane:
    """The lane without everything whose time is over. In an `abandoned` lane nobody decides any more: open cases go too."""
    return replace(
        lane,
        cases=_kept(lane.cases, lambda case: not _is_stale(case, now, abandoned)),
        incidents=_kept(lane.incidents, lambda incident: not is_over(incident, now)),
        members=_kept(_members(lane.members, now), lambda member: bool(member.strikes)),
        talk=_kept(_talk(lane.talk, now), bool),
        brakes=_kept(lane.brakes, lambda brake: now.date() - brake.day <= timedelta(days=2)),
        said=_kept(lane.said, lambda at: now - at < HINT_AGAIN),
        reminded=_kept(lane.reminded, lambda reminded: now - reminded.at < REMINDED_KEPT),
    )


def _is_stale(case: Case, now: datetime, abandoned: bool) -> bool:
    since = case.decided.at if case.decided else case.opened_at if abandoned else now
    return now - since >= CASE_KEPT


def _members(members: Mapping[str, Member], now: datetime) -> Mapping[str, Member]:
    if all(now - strike < STRIKE_KEPT for member in members.values() for strike in member.strikes):
        return members
    recent = {key: tuple(at for at in member.strikes if now - at < STRIKE_KEPT) for key, member in members.items()}
    return {key: Member(strikes) for key, strikes in recent.items()}


def _talk(talk: Mapping[str, tuple[Heard, ...]], now: datetime) -> Mapping[str, tuple[Heard, ...]]:
    if all(now - heard.at < REMEMBERED for group in talk.values() for heard in group):
        return talk
    return {group: tuple(h for h in heard if now - h.at < REMEMBERED) for group, heard in talk.items()}


def _kept(things: Mapping[str, Thing], keep: Callable[[Thing], bool]) -> Mapping[str, Thing]:
    kept = {key: thing for key, thing in things.items() if keep(thing)}
    return things if len(kept) == len(things) else kept
