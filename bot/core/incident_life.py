"""Where events meet incidents: deletions, answers of the platform, buttons, timers; and what follows after every event."""

from __future__ import annotations

from bot.core import calling, notice, review, wondering
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.event import ChoiceMade
from bot.core.incident_desk import split_by_answer
from bot.core.lane import Lane
from bot.core.ref import MessageRef, Ref
from bot.core.wondering import came_back, left, overdue

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
    incident = draft.lane.incidents.get(event.code)
    if incident is None or incident.closed_at is not None:
        return
    if event.choice is Choice.CALLED:
        calling.called(draft, incident, event.person)
    else:
        wondering.answered(draft, incident, event.choice is Choice.OVER, event.person)


def deleted(draft: Draft, message: MessageRef, by: Ref | None) -> None:
    """By its author it is taken back. What the bot or a moderator hides goes on: its facts stay."""
    case = draft.lane.case_of_message(message)
    ours = case is not None and case.original in (review.Seen.GOING, review.Seen.STUCK, review.Seen.NO)
    incident = draft.lane.incident_of(message)
    told = next((each for each in incident.told if each.message == message), None) if incident else None
    if told is not None and not ours and by in (None, told.by.ref):
        wondering.taken_back(draft, message)


def arrived(draft: Draft, owner: str, ref: MessageRef) -> None:
    id, part = notice.parse_owner(owner)
    incident = draft.lane.incidents.get(id)
    if incident is None:
        return
    if part == wondering.QUESTION:
        wondering.question_arrived(draft, incident, ref)
    elif notice.is_notice(part):
        notice.arrived(draft, incident, part, ref)


def rung(draft: Draft, timer: str) -> None:
    id, part = notice.parse_owner(timer)
    incident = draft.lane.incidents.get(id)
    if incident is None:
        return
    match part:
        case calling.NOBODY_CALLS:
            calling.nobody_calls(draft, incident)
        case wondering.QUIET:
            wondering.quiet(draft, incident)
        case wondering.LONG:
            wondering.goes_on(draft, incident)
        case _:
            pass


def after(draft: Draft, before: Lane) -> None:
    """After every event: what it changed of an incident is shown, and its timers follow."""
    if draft.lane.incidents is before.incidents:
        return
    for incident in draft.lane.incidents.values():
        if before.incidents.get(incident.id) is not incident:
            wondering.arrange(draft, before.incidents.get(incident.id), incident)
    notice.settle(draft, before)
