"""Counts the effects of an event for the weekly report, from the changes in the watch state and the planned actions.

All counting is here, so that no decision depends on it.
"""

from __future__ import annotations

from datetime import datetime
from operator import attrgetter
from typing import Final

from bot.core.action import Action, Purpose, Reply, SendMessage, SendPrivately
from bot.core.case import TAKES_AWAY, Case, CaseEnding, Decided
from bot.core.draft import Draft
from bot.core.incident import Incident, IncidentOutcome
from bot.core.tally import Tally
from bot.core.watch_state import WatchState

_NOTHING: Final = Tally()
_WORTH: Final = attrgetter("opened_at", "called", "outcome")
"""The parts of an incident that count."""


def count(draft: Draft, before: WatchState) -> None:
    """Runs after every event."""
    after = draft.state
    if actions := draft.actions:
        _add(draft, draft.at, _deeds(actions))
    if after.reminded is not before.reminded:
        _add(draft, draft.at, Tally(reminders=_arrived(after, before)))
    if after.incidents is not before.incidents:
        for incident in after.incidents.values():
            if (was := before.incidents.get(incident.id)) is not incident:
                _incident(draft, was, incident)
    for known, case in draft.changed_cases:
        _case(draft, known, case)


def _add(draft: Draft, at: datetime, counted: Tally) -> None:
    if counted != _NOTHING:
        day = _day(draft, at)
        draft.state = draft.state.with_tally(day, draft.state.tally.get(day, _NOTHING) + counted)


def _take(draft: Draft, at: datetime, counted: Tally) -> None:
    """Subtracts from the day on which it was counted."""
    day = _day(draft, at)
    draft.state = draft.state.with_tally(day, draft.state.tally.get(day, _NOTHING) - counted)


def _day(draft: Draft, at: datetime) -> str:
    return at.astimezone(draft.context.watch.timezone).date().isoformat()


def _deeds(actions: tuple[Action, ...]) -> Tally:
    """Texts about a message count, answers to a command do not."""
    return Tally(answers=sum(_is_about_a_message(action) for action in actions))


def _arrived(after: WatchState, before: WatchState) -> int:
    """Counts a reminder once it is in a group, whatever the number of groups: an incident may call one off that was planned."""
    waiting = {id for id, reminded in before.reminded.items() if not reminded.arrived}
    return sum(reminded.arrived and id in waiting for id, reminded in after.reminded.items())


def _is_about_a_message(action: Action) -> bool:
    return (
        (isinstance(action, SendMessage) and action.purpose in (Purpose.ASK, Purpose.NOTICE))
        or (isinstance(action, Reply) and action.purpose is Purpose.ASK)
        or (isinstance(action, SendPrivately) and action.purpose is Purpose.NUDGE)
    )


def _incident(draft: Draft, was: Incident | None, incident: Incident) -> None:
    """Replaces the incident's earlier count. A call that is taken back, or a merged report, is subtracted from its own
    day."""
    if was is not None and _WORTH(was) == _WORTH(incident):
        return
    before, after = _worth(was), _worth(incident)
    if before != after:
        for at, counted in before:
            _take(draft, at, counted)
        for at, counted in after:
            _add(draft, at, counted)


def _worth(incident: Incident | None) -> list[tuple[datetime, Tally]]:
    """The report counts at its moment, and the call at its own; an arrival of the police counts as neither. A merged
    incident counts for the one that it became part of."""
    if incident is None or incident.outcome is IncidentOutcome.MERGED:
        return []
    worth = [(incident.opened_at, Tally(reports=1))]
    if (call := incident.called) is not None:
        wait = round((call.at - incident.opened_at).total_seconds())
        waits = (wait,) if wait > 0 else ()
        worth.append((call.at, Tally(first=not call.asked, after=call.asked, waits=waits)))
    return worth


def _case(draft: Draft, known: Case | None, case: Case) -> None:
    """Counts a decision. An undone or overturned decision leaves its own day. A withdrawal by the author is no decision."""
    if known is None and case.hides:
        _add(draft, draft.at, Tally(held=1))
    before = known.decided if known is not None else None
    if case.decided is before or (before is not None and case.ending is CaseEnding.WITHDRAWN):
        return
    if before is not None:
        _take(draft, before.at, _decided(case, before))
    if case.decided is not None:
        _add(draft, case.decided.at, _decided(case, case.decided))


def _decided(case: Case, decided: Decided) -> Tally:
    """A decision without a moderator comes from a rule (at opening) or from the timeout. A rule that only masks makes
    no decision."""
    if decided.ending is CaseEnding.WITHDRAWN:
        return Tally()
    if decided.by or decided.at == case.opened_at:
        return Tally(approved=decided.ending is CaseEnding.APPROVED, removed=decided.ending in TAKES_AWAY)
    return Tally(left=1)
