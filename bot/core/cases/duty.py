"""Cases that wait too long: the bot reminds the moderator on duty, then the next one; after that the rule's own answer follows.

A reminder goes to the moderator alone, or to the desk where the bot may not write to them. Everything that is due for a
moderator at one moment is one message, and the next one comes after `remind` at the earliest: a flood of cards, and
the cases of a night, become one digest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core.action import Purpose, SendPrivately
from bot.core.case import Case
from bot.core.cases import claims, rulings
from bot.core.cases.card import deadline_text, rule_title
from bot.core.draft import Draft
from bot.core.owner import CaseAction, CasePart
from bot.core.schedule import is_on_duty, on_duty_from
from bot.core.timer_key import CaseTimer, DutyTimer
from bot.core.watch import OnDuty
from bot.core.watch_state import WatchState

MOST_REMINDED: Final = 2
"""Moderators who are reminded of a case, each once."""

_MOST_CODES: Final = 10


def after_event(draft: Draft, before: WatchState) -> None:
    if draft.context.watch.duty.people and draft.state.cases is not before.cases:
        for was, case in draft.changed_cases:
            if was is not None and was.waits and not case.waits and was.reminded:
                _call_off(draft, was)
        arrange(draft)


def _call_off(draft: Draft, case: Case) -> None:
    """Drops the reminder of a case that waits no more, if it is not sent yet and no other case in it waits."""
    last = (case.reminded_at, case.reminded[-1:])
    told = [each for each in draft.state.cases.values() if (each.reminded_at, each.reminded[-1:]) == last]
    if told and not any(each.waits for each in told):
        draft.call_off(_owner(told))


def _owner(cases: Sequence[Case]) -> CaseAction:
    """The owner of one reminder of these cases: the oldest of them."""
    return CaseAction(min(cases, key=_age).id, CasePart.REMINDER)


def _age(case: Case) -> tuple[datetime, str]:
    return case.opened_at, case.id


def arrange(draft: Draft) -> None:
    """Sets the timer to the next moment at which a moderator should be reminded."""
    moments = [moment for case in _waiting(draft) if (moment := _next(draft, case)) is not None]
    if moments:
        draft.state = draft.state.with_timer(DutyTimer(), min(moments))
    else:
        draft.state = draft.state.without_timer(DutyTimer())


def remind(draft: Draft) -> None:
    """Sends one message to each moderator whose turn it is."""
    due: dict[OnDuty, list[Case]] = {}
    for case in _waiting(draft):
        moderator = _turn(draft, case, draft.at)
        if moderator is not None and max(_due(draft, case), _free(draft, moderator)) <= draft.at:
            due.setdefault(moderator, []).append(case)
    for moderator, cases in due.items():
        _send(draft, moderator, cases)
        for case in cases:
            told = replace(case, reminded=(*case.reminded, moderator.person), reminded_at=draft.at)
            draft.state = draft.state.with_case(told)
    arrange(draft)


def _send(draft: Draft, moderator: OnDuty, cases: Sequence[Case]) -> None:
    first = cases[0]
    if len(cases) == 1:
        rule = rule_title(draft, first, draft.context.watch.languages[0])
        values = {"code": first.code, "rule": rule, "who": first.author.name, "outcome": deadline_text(draft, first)}
        text = draft.desk_text("duty_one", time=draft.when(_since(draft, first)), **values)
    else:
        codes = " ".join(case.code for case in cases[:_MOST_CODES])
        since = min(_since(draft, case) for case in cases)
        text = draft.desk_text("duty_many", count=str(len(cases)), time=draft.when(since), words=codes)
    public = draft.desk_text("duty_public", who=moderator.name, text=text)
    draft.do(
        SendPrivately(moderator.person, draft.context.watch.desk, text, Purpose.DESK, public=public), _owner(cases)
    )


def _waiting(draft: Draft) -> list[Case]:
    """The open cases and appeals that no moderator looks at, the one that waits longest first. The card of a raid stands for
    its cases."""
    cases = draft.state.cases.values()
    led = {id for case in cases if case.is_open for id in case.leads}
    waiting = [case for case in cases if case.waits and case.id not in led and claims.live(case, draft.at) is None]
    return sorted(waiting, key=_age)


def _next(draft: Draft, case: Case) -> datetime | None:
    """When the case is next reminded of. None: never again."""
    zone, at = draft.context.watch.timezone, max(_due(draft, case), draft.at)
    moments = [on_duty_from(moderator, zone, at) for moderator in _left(draft, case)]
    begins = min((moment for moment in moments if moment is not None), default=None)
    moderator = None if begins is None else _turn(draft, case, begins)
    return begins if begins is None or moderator is None else max(begins, _free(draft, moderator))


def _left(draft: Draft, case: Case) -> list[OnDuty]:
    """An appeal is for those who may judge it."""
    people = [
        each
        for each in draft.context.watch.duty.people
        if not (case.is_appealed and rulings.needs_colleague(draft, case, each.person))
    ]
    return [each for each in people if each.person not in case.reminded] if len(case.reminded) < MOST_REMINDED else []


def _turn(draft: Draft, case: Case, at: datetime) -> OnDuty | None:
    """The first moderator on duty at this moment who was not reminded of the case."""
    zone = draft.context.watch.timezone
    return next((each for each in _left(draft, case) if is_on_duty(each, zone, at)), None)


def _due(draft: Draft, case: Case) -> datetime:
    return (case.reminded_at or _since(draft, case)) + draft.context.watch.duty.remind


def _since(draft: Draft, case: Case) -> datetime:
    """A case waits since it was opened, or since its decision was taken back; an appeal since it was made."""
    if case.appeal is not None and not case.is_open:
        return case.appeal.at
    ends = draft.state.timers.get(CaseTimer(case.id))
    return case.opened_at if ends is None else max(case.opened_at, ends - case.patience)


def _free(draft: Draft, moderator: OnDuty) -> datetime:
    """The earliest moment for another reminder of this moderator."""
    times = [
        case.reminded_at
        for case in draft.state.cases.values()
        if case.reminded_at is not None and case.reminded[-1:] == (moderator.person,)
    ]
    return max(times) + draft.context.watch.duty.remind if times else draft.at
