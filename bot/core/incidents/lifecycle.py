"""Connects incidents with events: deletions, receipts, buttons and timers; and the updates after every event."""

from __future__ import annotations

from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.incident import Incident, calls_of, is_over
from bot.core.incidents import all_clear, denied_calls, notices, police_call, quiet_end
from bot.core.incidents.matching import going_on, is_told_by
from bot.core.message import Person
from bot.core.owner import IncidentAction, IncidentNotice, IncidentPart
from bot.core.ref import MessageRef, Ref
from bot.core.timer_key import IncidentBell, IncidentTimer
from bot.core.watch_state import WatchState


def on_press(draft: Draft, person: Person, choice: Choice, id: str) -> None:
    """Handles the buttons of a notice or question (called, over, it goes on), which every person in the group can
    press."""
    known = draft.state.incidents.get(id)
    incident = None if known is None else going_on(draft, known)
    if incident is None:
        return
    if incident.closed_at is not None:
        if choice is Choice.GOES_ON:
            all_clear.on_late_answer(draft, incident, person)
    elif choice is Choice.CALLED:
        police_call.record_call(draft, incident, person)
    else:
        all_clear.on_answer(draft, incident, choice is Choice.OVER, person)


def on_message_taken_back(draft: Draft, message: MessageRef, by: Ref | None) -> None:
    """An author took a message back. After a deletion by the bot or a moderator, its facts stay in the incident."""
    _take_call_back(draft, message, by)
    denied_calls.take_police_back(draft, message, by, deleted=True)
    incident = draft.state.incident_of(message)
    known = (*incident.told, incident.facts_of) if incident is not None else ()
    deleted = next((told for told in known if told.message == message), None)
    if deleted is not None and by in (None, deleted.by.ref):
        all_clear.on_message_deleted(draft, message)


def _take_call_back(draft: Draft, message: MessageRef, by: Ref | None) -> None:
    """The author of a «called» takes it back by a deletion. A report that also told of the call leaves it as it is."""
    for incident in draft.state.open_incidents(draft.at):
        is_report = any(told.report and told.message == message for told in incident.told)
        call = next((each for each in calls_of(incident) if each.words and is_told_by(draft, each, message)), None)
        if call is not None and by in (None, call.by.ref) and not is_report:
            police_call.withdraw_call(draft, incident, call)


def on_delivered(draft: Draft, owner: IncidentAction | IncidentNotice, ref: MessageRef) -> None:
    incident = draft.state.incidents.get(owner.incident)
    if incident is None:
        return
    match owner:
        case IncidentNotice(mark=mark):
            notices.on_delivered(draft, incident, mark, ref)
        case IncidentAction(part=part):
            _on_message_delivered(draft, incident, part, ref)


def _on_message_delivered(draft: Draft, incident: Incident, part: IncidentPart, ref: MessageRef) -> None:
    match part:
        case IncidentPart.QUESTION:
            all_clear.on_question_delivered(draft, incident, ref)
        case IncidentPart.ASK:  # a notice of an older version, whose appearance has no mark
            notices.on_delivered(draft, incident, "", ref)
        case IncidentPart.TOLD:
            pass


def on_timer(draft: Draft, timer: IncidentTimer) -> None:
    """After a down time several timers ring at once: an incident without danger that was over before the start ends without an
    alarm."""
    incident, started_at = draft.state.incidents.get(timer.incident), draft.context.started_at
    if incident is None:
        return
    since = None if started_at is None else min(started_at, draft.at)  # later than now: the clock was set back
    was_over = since is not None and is_over(incident, since) and not incident.danger
    match IncidentBell.QUIET if was_over else timer.bell:
        case IncidentBell.CALL:
            police_call.on_call_timer(draft, incident)
        case IncidentBell.QUIET:
            quiet_end.on_quiet_timer(draft, incident)
        case IncidentBell.LONG:
            quiet_end.on_long_timer(draft, incident)


def after_event(draft: Draft, before: WatchState) -> None:
    """Runs after every event: sets the timers of the changed incidents, and updates their notices."""
    if draft.state.incidents is before.incidents:
        return
    for incident in draft.state.incidents.values():
        if before.incidents.get(incident.id) is not incident:
            quiet_end.set_timers(draft, before.incidents.get(incident.id), incident)
    notices.reconcile(draft, before)
