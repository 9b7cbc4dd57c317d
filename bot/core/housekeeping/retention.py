"""Retention: when a watch state forgets things. The times are promises to members: they come from `config.yaml`, and
`docs/privacy.md` and `/privacy` state them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from bot.core.case import Case
from bot.core.cases.flags import FLAG_COUNTS_FOR
from bot.core.incident import KEPT_AFTER_END, QUIET_AFTER, Incident
from bot.core.member import Member, Objection
from bot.core.members import gate_posts, limits
from bot.core.members.forget_me import is_let_go
from bot.core.members.registry import is_new
from bot.core.message import RecentMessage
from bot.core.police.offers import OFFER_KEPT
from bot.core.police.unsaid import KEPT as UNSAID_KEPT
from bot.core.police_file import PoliceFile
from bot.core.tally import forget as forget_tally
from bot.core.tally import forget_years
from bot.core.timer_key import PoliceTimer, ends_day
from bot.core.watch import HINT_AGAIN, NEW_FOR, USUAL_RETENTION, Retention, Watch
from bot.core.watch_state import DESK_LOST, SaidKey, WatchState

REMINDED_KEPT = timedelta(days=730)
"""The rotation remembers a sent guideline this long: some come once a year."""

Thing = TypeVar("Thing")


def forget(state: WatchState, now: datetime, watch: Watch) -> WatchState:
    """The watch state without everything whose time is over. Open cases, open incidents and mails that wait stay."""
    return _forget(state, now, watch.retention, watch.chatter.every, watch.newcomer)


def forget_abandoned(state: WatchState, now: datetime, kept: Retention = USUAL_RETENTION) -> WatchState:
    """The state of a watch that `config.yaml` no longer names, without everything whose time is over. Open things go too, since
    it has no moderators any more."""
    return _forget(state, now, kept, HINT_AGAIN, NEW_FOR, abandoned=True)


def _forget(
    state: WatchState, now: datetime, kept: Retention, hints: timedelta, new_for: timedelta, abandoned: bool = False
) -> WatchState:
    """`hints`: the time before the same hint may come again. `new_for`: how long a member is a newcomer."""
    incidents = _kept(state.incidents, lambda incident: not _has_ended(incident, now, abandoned))
    going_on = {*incidents, *(each.file for each in state.timers if isinstance(each, PoliceTimer) and ends_day(each))}
    return replace(
        state,
        cases=_kept(state.cases, lambda case: not _is_stale(case, state.cases, now, kept, abandoned)),
        incidents=incidents,
        members=_kept(_members(state.members, now, kept, new_for), lambda member: member != Member()),
        talk=_kept(_talk(state.talk, now, kept), bool),
        brakes=_kept(state.brakes, lambda brake: now.date() - brake.day <= timedelta(days=2)),
        said=_said(state.said, now, hints),
        lessons=_kept(state.lessons, lambda each: each.at is None or now - each.at < kept.lessons),
        joins=_kept(state.joins, lambda join: now - join.asked_at < kept.joins),
        objections=_kept(state.objections, lambda each: not _is_answered(each, now, kept, abandoned)),
        notes=_kept(state.notes, lambda note: now < note.until),
        tally=forget_tally(state.tally, now.date()),
        reminded=_kept(state.reminded, lambda reminded: now - reminded.at < REMINDED_KEPT),
        police_files=_kept(state.police_files, lambda file: not _is_passed_on(going_on, file, now, kept, abandoned)),
        offers=_kept(state.offers, lambda offered: now - offered.at < OFFER_KEPT),
        unsaid=_kept(state.unsaid, lambda each: now - each.asked_at < UNSAID_KEPT),
        years=forget_years(state.years, now.date()),
    )


def _has_ended(incident: Incident, now: datetime, abandoned: bool) -> bool:
    """True if the incident was closed an hour ago, or if it is quiet in an abandoned watch, where no timer closes
    it."""
    if incident.closed_at is None:
        return abandoned and now - incident.last_at >= QUIET_AFTER
    return now - incident.closed_at >= KEPT_AFTER_END


def _is_passed_on(going_on: Set[str], file: PoliceFile, now: datetime, kept: Retention, abandoned: bool) -> bool:
    """True for a file whose time is over: nothing waits to be sent, and its incident or day has long ended. `going_on`: the
    ids of the others."""
    waits = any(mail.waiting for mail in file.mails) or file.id in going_on
    lines, mails = (line.at for line in file.lines[-1:]), (mail.delivered_at or mail.at for mail in file.mails)
    return (abandoned or not waits) and now - max((file.opened_at, *lines, *mails)) >= kept.police


def _is_answered(objection: Objection, now: datetime, kept: Retention, abandoned: bool) -> bool:
    """True if the time after the answer is over, in which a question about the answer can be asked."""
    since = objection.answered_at or (objection.at if abandoned else now)
    return now - since >= kept.objections


def _is_stale(case: Case, cases: Mapping[str, Case], now: datetime, kept: Retention, abandoned: bool) -> bool:
    if is_let_go(case, cases, now):
        return True
    if case.is_appealed and not abandoned:
        return False
    ruled = (case.appeal.ruling.at,) if case.appeal is not None and case.appeal.ruling is not None else ()
    since = max((case.decided.at, *ruled)) if case.decided else case.opened_at if abandoned else now
    return now - since >= kept.cases


def _members(members: Mapping[str, Member], now: datetime, kept: Retention, new_for: timedelta) -> Mapping[str, Member]:
    recent = {key: _member(member, now, kept, new_for) for key, member in members.items()}
    return members if recent == members else recent


def _member(member: Member, now: datetime, kept: Retention, new_for: timedelta) -> Member:
    """Returns the same value if nothing is over, so that the store writes nothing."""
    strikes = tuple(at for at in member.strikes if now - at < kept.warnings)
    flags = tuple(at for at in member.flags if now - at < FLAG_COUNTS_FOR)
    refused = member.refused if member.refused is not None and now - member.refused < kept.joins else None
    shown = gate_posts.recent(member.shown, now)
    signs = [
        at for at in (member.seen, member.moderated) if at is not None
    ]  # a button on the desk counts as the latter
    if signs and now - max(signs) >= kept.members:
        return Member(strikes, refused=refused)
    if member.seen is None and member.joined is not None and not is_new(member, now, new_for):
        return Member(strikes, flags=flags, refused=refused)  # forgotten as a newcomer, and new no longer
    same = (strikes, flags, refused, shown) == (member.strikes, member.flags, member.refused, member.shown)
    return member if same else replace(member, strikes=strikes, flags=flags, refused=refused, shown=shown)


def _talk(
    talk: Mapping[str, tuple[RecentMessage, ...]], now: datetime, kept: Retention
) -> Mapping[str, tuple[RecentMessage, ...]]:
    if all(now - heard.at < kept.texts for group in talk.values() for heard in group):
        return talk
    return {group: tuple(h for h in heard if now - h.at < kept.texts) for group, heard in talk.items()}


def _said(said: Mapping[SaidKey, datetime], now: datetime, hints: timedelta) -> Mapping[SaidKey, datetime]:
    """How often a hint may come shortens no limit of a day, and takes no lost desk off the record."""

    def lasts(key: SaidKey) -> timedelta:
        if limits.is_count(key):
            return limits.KEPT
        return max(hints, limits.KEPT) if key.text == DESK_LOST else hints

    kept = {key: at for key, at in said.items() if now - at < lasts(key)}
    return said if len(kept) == len(said) else kept


def _kept(things: Mapping[str, Thing], keep: Callable[[Thing], bool]) -> Mapping[str, Thing]:
    kept = {key: thing for key, thing in things.items() if keep(thing)}
    return things if len(kept) == len(things) else kept
