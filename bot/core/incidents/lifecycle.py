"""Where events meet incidents: deletions, answers of the platform, buttons, timers; and what follows after every event."""

from __future__ import annotations

from bot.core import case as review
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.event import ChoiceMade
from bot.core.incidents import all_clear, notices, police_call
from bot.core.incidents.all_clear import came_back, left, overdue
from bot.core.incidents.decisions import split_by_answer
from bot.core.ref import MessageRef, Ref
from bot.core.watch_state import WatchState

__all__ = [
    "BY_MEMBERS",
    "after",
    "arrived",
    "came_back",
    "deleted",
    "left",
    "overdue",
    "pressed",
    "rung",
    "split_by_answer",
]

BY_MEMBERS = frozenset({Choice.CALLED, Choice.OVER, Choice.GOES_ON})
"""What anybody may press, about an incident named by its id."""


def pressed(draft: Draft, event: ChoiceMade) -> None:
    incident = draft.state.incidents.get(event.code)
    if incident is None or incident.closed_at is not None:
        return
    if event.choice is Choice.CALLED:
        police_call.called(draft, incident, event.person)
    else:
        all_clear.answered(draft, incident, event.choice is Choice.OVER, event.person)


def deleted(draft: Draft, message: MessageRef, by: Ref | None) -> None:
    """By its author it is taken back. What the bot or a moderator hides goes on: its facts stay."""
    case = draft.state.case_of_message(message)
    ours = case is not None and case.original in (
        review.Visibility.GOING,
        review.Visibility.STUCK,
        review.Visibility.NO,
    )
    incident = draft.state.incident_of(message)
    told = next((each for each in incident.told if each.message == message), None) if incident else None
    if told is not None and not ours and by in (None, told.by.ref):
        all_clear.taken_back(draft, message)


def arrived(draft: Draft, owner: str, ref: MessageRef) -> None:
    id, part = notices.parse_owner(owner)
    incident = draft.state.incidents.get(id)
    if incident is None:
        return
    if part == all_clear.QUESTION:
        all_clear.question_arrived(draft, incident, ref)
    elif notices.is_notice(part):
        notices.arrived(draft, incident, part, ref)


def rung(draft: Draft, timer: str) -> None:
    id, part = notices.parse_owner(timer)
    incident = draft.state.incidents.get(id)
    if incident is None:
        return
    match part:
        case police_call.NOBODY_CALLS:
            police_call.nobody_calls(draft, incident)
        case all_clear.QUIET:
            all_clear.quiet(draft, incident)
        case all_clear.LONG:
            all_clear.goes_on(draft, incident)
        case _:
            pass


def after(draft: Draft, before: WatchState) -> None:
    """After every event: what it changed of an incident is shown, and its timers follow."""
    if draft.state.incidents is before.incidents:
        return
    for incident in draft.state.incidents.values():
        if before.incidents.get(incident.id) is not incident:
            all_clear.arrange(draft, before.incidents.get(incident.id), incident)
    notices.reconcile(draft, before)
