"""Retention: the limits after which a watch state forgets things. The limits are promises to members; `docs/privacy.md`
states them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from bot.core.case import Case
from bot.core.cases.flags import DAY
from bot.core.incident import QUIET_AFTER, Incident
from bot.core.incidents.closing import KEPT
from bot.core.members import limits
from bot.core.members.join_limits import REFUSAL_KEPT
from bot.core.members.personal_data import is_let_go
from bot.core.police_file import PoliceFile
from bot.core.tally import forget as forget_tally
from bot.core.watch import HINT_AGAIN
from bot.core.watch_state import REMEMBERED, Member, RecentMessage, WatchState

CASE_KEPT = timedelta(days=30)
"""A flagged text stays this long after its decision, for appeals."""

STRIKE_KEPT = timedelta(days=90)

MEMBER_KEPT = timedelta(days=365)
"""A watch remembers a member this long without a sign of life. Most members read and rarely write."""

JOIN_KEPT = timedelta(days=30)
"""A request to join stays this long, decided or not. Afterwards the person may ask again."""

LESSON_KEPT = timedelta(days=180)
"""The bot remembers what a moderator's approval taught this long. Groups change, and so does what is right in them."""

REMINDED_KEPT = timedelta(days=730)
"""The rotation remembers a sent guideline this long: some come once a year."""

POLICE_FILE_KEPT = timedelta(days=7)
"""A police file stays this long after its last mail has left, or after the bot has given it up."""

Thing = TypeVar("Thing")


def forget(state: WatchState, now: datetime, abandoned: bool = False, hints: timedelta = HINT_AGAIN) -> WatchState:
    """The watch state without everything whose time is over. `abandoned`: the watch has no moderators any more, so open
    cases go too. `hints`: the time before the same hint may come again."""
    return replace(
        state,
        cases=_kept(state.cases, lambda case: not _is_stale(case, now, abandoned)),
        incidents=_kept(state.incidents, lambda incident: not _has_ended(incident, now)),
        members=_kept(_members(state.members, now), lambda member: member != Member()),
        talk=_kept(_talk(state.talk, now), bool),
        brakes=_kept(state.brakes, lambda brake: now.date() - brake.day <= timedelta(days=2)),
        said=_said(state.said, now, hints),
        lessons=_kept(state.lessons, lambda each: each.at is None or now - each.at < LESSON_KEPT),
        joins=_kept(state.joins, lambda join: now - join.asked_at < JOIN_KEPT),
        notes=_kept(state.notes, lambda note: now < note.until),
        tally=forget_tally(state.tally, now.date()),
        reminded=_kept(state.reminded, lambda reminded: now - reminded.at < REMINDED_KEPT),
        police_files=_kept(state.police_files, lambda file: not _is_passed_on(state, file, now, abandoned)),
    )


def forget_abandoned(state: WatchState, now: datetime) -> WatchState:
    """The same for a watch that `config.yaml` no longer names."""
    return forget(state, now, abandoned=True)


def _has_ended(incident: Incident, now: datetime) -> bool:
    """True if the incident was closed an hour ago, or if it is quiet in an abandoned watch, where no timer closes
    it."""
    if incident.closed_at is None:
        return now - incident.last_at >= QUIET_AFTER
    return now - incident.closed_at >= KEPT


def _is_passed_on(state: WatchState, file: PoliceFile, now: datetime, abandoned: bool) -> bool:
    """True for a file whose time is over: nothing waits to be sent, and its incident or day has long ended."""
    waits = any(mail.waiting for mail in file.mails) or (not file.day and file.id in state.incidents)
    lines, mails = (line.at for line in file.lines[-1:]), (mail.delivered_at or mail.at for mail in file.mails)
    return (abandoned or not waits) and now - max(file.opened_at, *lines, *mails) >= POLICE_FILE_KEPT


def _is_stale(case: Case, now: datetime, abandoned: bool) -> bool:
    if is_let_go(case, now):
        return True
    since = case.decided.at if case.decided else case.opened_at if abandoned else now
    return now - since >= CASE_KEPT


def _members(members: Mapping[str, Member], now: datetime) -> Mapping[str, Member]:
    recent = {key: _member(member, now) for key, member in members.items()}
    return members if recent == members else recent


def _member(member: Member, now: datetime) -> Member:
    """Returns the same value if nothing is over, so that the store writes nothing."""
    strikes = tuple(at for at in member.strikes if now - at < STRIKE_KEPT)
    flags = tuple(at for at in member.flags if now - at < DAY)
    refused = member.refused if member.refused is not None and now - member.refused < REFUSAL_KEPT else None
    if member.seen is not None and now - member.seen >= MEMBER_KEPT:
        return Member(strikes, refused=refused)
    same = (strikes, flags, refused) == (member.strikes, member.flags, member.refused)
    return member if same else replace(member, strikes=strikes, flags=flags, refused=refused)


def _talk(talk: Mapping[str, tuple[RecentMessage, ...]], now: datetime) -> Mapping[str, tuple[RecentMessage, ...]]:
    if all(now - heard.at < REMEMBERED for group in talk.values() for heard in group):
        return talk
    return {group: tuple(h for h in heard if now - h.at < REMEMBERED) for group, heard in talk.items()}


def _said(said: Mapping[str, datetime], now: datetime, hints: timedelta) -> Mapping[str, datetime]:
    kept = {what: at for what, at in said.items() if now - at < hints and not limits.is_over(what, at, now)}
    return said if len(kept) == len(said) else kept


def _kept(things: Mapping[str, Thing], keep: Callable[[Thing], bool]) -> Mapping[str, Thing]:
    kept = {key: thing for key, thing in things.items() if keep(thing)}
    return things if len(kept) == len(things) else kept
