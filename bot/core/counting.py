"""Counts what an event led to, for the weekly note: by the difference that it made to the lane, and by what was planned.

One place for all of it, so that nothing that decides has to know that somebody counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.core.action import Action, Purpose, Reply, Say, SendPrivately
from bot.core.draft import Draft
from bot.core.incident import Incident
from bot.core.lane import Lane
from bot.core.review import Case, Decided, Ending
from bot.core.tally import Tally, together

_TAKEN = frozenset({Ending.REMOVED, Ending.WARNED, Ending.MUTED})


def count(draft: Draft, before: Lane) -> None:
    """After every event."""
    after = draft.lane
    counted = [_deeds(draft.actions)]
    if after.incidents is not before.incidents:
        counted += _incidents(before, after)
    _add(draft, draft.at, together(counted))
    for incident in before.incidents.values():
        now = after.incidents.get(incident.id)
        if incident.called is not None and now is not None and now.called is None:
            _not_called(draft, incident, incident.called.at)
    if after.cases is not before.cases:
        for case in after.cases.values():
            if (known := before.cases.get(case.id)) is not case:
                _case(draft, known, case)


def _add(draft: Draft, at: datetime, counted: Tally) -> None:
    if counted == Tally():
        return
    day = _day(draft, at)
    draft.lane = draft.lane.with_tally(day, draft.lane.tally.get(day, Tally()) + counted)


def _day(draft: Draft, at: datetime) -> str:
    return at.astimezone(draft.setting.watch.timezone).date().isoformat()


def _deeds(actions: tuple[Action, ...]) -> Tally:
    """A reminder counts once, in however many groups it is posted. Words about a message count, answers to a command do not."""
    answers = reminders = 0
    for action in actions:
        match action:
            case Say(purpose=Purpose.REMINDER):
                reminders = 1
            case Say(purpose=Purpose.ASK | Purpose.NOTICE) | Reply(purpose=Purpose.ASK):
                answers += 1
            case SendPrivately(purpose=Purpose.NUDGE):
                answers += 1
            case _:
                pass
    return Tally(answers=answers, reminders=reminders)


def _incidents(before: Lane, after: Lane) -> Iterator[Tally]:
    for id, incident in after.incidents.items():
        known = before.incidents.get(id)
        if known is None:
            yield Tally(reports=1)
        if incident.called is not None and (known is None or known.called is None):
            yield _called(known, incident, incident.called.at)


def _called(known: Incident | None, incident: Incident, at: datetime) -> Tally:
    wait = () if known is None else (_wait(incident, at),)
    asked = known is not None and known.asked
    return Tally(first=not asked, after=asked, waits=wait)


def _wait(incident: Incident, at: datetime) -> int:
    return max(0, round((at - incident.opened_at).total_seconds()))


def _not_called(draft: Draft, incident: Incident, at: datetime) -> None:
    """Whoever was named did not call after all: it is taken out of its own day, so that the next call is not a second one."""
    day = _day(draft, at)
    counted = draft.lane.tally.get(day, Tally())
    waits = list(counted.waits)
    if at > incident.opened_at and _wait(incident, at) in waits:
        waits.remove(_wait(incident, at))
    first, after = counted.first - (not incident.asked), counted.after - incident.asked
    less = replace(counted, first=max(0, first), after=max(0, after), waits=tuple(waits))
    draft.lane = draft.lane.with_tally(day, less)


def _case(draft: Draft, known: Case | None, case: Case) -> None:
    """A decision that is taken back is taken out of its own day again; that its author withdraws the message is no decision."""
    if known is None and case.hides:
        _add(draft, draft.at, Tally(held=1))
    before = known.decided if known is not None else None
    if before is not None and case.decided is None:
        _add(draft, before.at, _taken_back(_decided(case, before)))
    if before is None and case.decided is not None:
        _add(draft, case.decided.at, _decided(case, case.decided))


def _decided(case: Case, decided: Decided) -> Tally:
    """Nobody's decision is a rule's, at once, or what follows when time runs out. What a rule only masks is no decision."""
    if decided.ending is Ending.WITHDRAWN:
        return Tally()
    if decided.by or decided.at == case.opened_at:
        return Tally(approved=decided.ending is Ending.APPROVED, removed=decided.ending in _TAKEN)
    return Tally(left=1)


def _taken_back(counted: Tally) -> Tally:
    return replace(counted, approved=-counted.approved, removed=-counted.removed, left=-counted.left)
