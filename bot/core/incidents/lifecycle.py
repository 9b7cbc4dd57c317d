"""Where events meet incidents: deletions, answers of the platform, buttons, timers; and what follows after every event."""

from __future__ import annotations

from bot.core import case as review
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.event import ChoiceMade
from bot.core.incidents import all_clear, notices, police_call
from bot.core.lane import Lane
from bot.core.ref import MessageRef, Ref

BY_MEMBERS = frozenset({Choice.CALLED, Choice.OVER, Choice.GOES_ON})
"""What anybody may press, about an incident named by its id."""


def on_press(draft: Draft, event: ChoiceMade) -> None:
    incident = draft.lane.incidents.get(event.code)
    if incident is None or incident.closed_at is not None:
        return
    if event.choice is Choice.CALLED:
        police_call.called(draft, incident, event.person)
    else:
        all_clear.answered(draft, incident, event.choice is Choice.OVER, event.person)


def on_message_deleted(draft: Draft, message: MessageRef, by: Ref | None) -> None:
    """By its author it is taken back. What the bot or a moderator hides goes on: its facts stay."""
    case = draft.lane.case_of_message(message)
    ours = case is not None and case.original in (review.Seen.GOING, review.Seen.STUCK, review.Seen.NO)
    incident = draft.lane.incident_of(message)
    told = next((each for each in incident.told if each.message == message), None) if incident else None
    if told is not None and not ours and by in (None, told.by.ref):
        all_clear.on_message_deleted(draft, message)


def on_delivered(draft: Draft, owner: str, ref: MessageRef) -> None:
    id, part = notices.parse_owner(owner)
    incident = draft.lane.incidents.get(id)
    if incident is None:
        return
    if part == all_clear.QUESTION:
        all_clear.on_question_delivered(draft, incident, ref)
    elif notices.is_notice(part):
        notices.on_delivered(draft, incident, part, ref)


def on_timer(draft: Draft, timer: str) -> None:
    id, part = notices.parse_owner(timer)
    incident = draft.lane.incidents.get(id)
    if incident is None:
        return
    match part:
        case police_call.NOBODY_CALLS:
            police_call.on_call_timer(draft, incident)
        case all_clear.QUIET:
            all_clear.on_quiet_timer(draft, incident)
        case all_clear.LONG:
            all_clear.on_long_timer(draft, incident)
        case _:
            pass


def after_event(draft: Draft, before: Lane) -> None:
    """After every event: what it changed of an incident is shown, and its timers follow."""
    if draft.lane.incidents is before.incidents:
        return
    for incident in draft.lane.incidents.values():
        if before.incidents.get(incident.id) is not incident:
            all_clear.arrange(draft, before.incidents.get(incident.id), incident)
    notices.settle(draft, before)
