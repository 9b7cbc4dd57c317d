"""The question about a call comes anew, since members do not see an edit in time: danger shows only later, or goes on, or
the person who is sought is in peril."""

from __future__ import annotations

from dataclasses import replace

from bot.core.draft import Draft
from bot.core.incident import CALL_ASKED_AGAIN_AFTER, Incident, calls_of, joined
from bot.core.incidents import appearance, notices, rescue
from bot.core.incidents.closing import take_away
from bot.core.incidents.police_call import wait_for_call
from bot.core.owner import IncidentNotice
from bot.core.ref import MessageRef
from bot.core.rule import IncidentState
from bot.core.timer_key import IncidentBell, IncidentTimer


def escalate_danger(draft: Draft, incident: Incident) -> None:
    """Marks an incident as dangerous. If the bot has asked in calm words, or only the police were called, it deletes those
    notices, so that the emergency number appears in a new message; during a pause, in which it posts none, it edits them."""
    paused, endangered = draft.state.paused_until(draft.at) is not None, replace(incident, danger=True)
    asks = incident.asked and incident.state is IncidentState.OPEN
    asks = asks or (incident.police_there_at is None and rescue.may_need_an_ambulance(draft, endangered))
    if asks and not paused:
        endangered = without_notices(draft, endangered)
    draft.state = draft.state.with_incident(endangered)
    _alert_again(draft, endangered)


def _alert_again(draft: Draft, incident: Incident) -> None:
    """Lets the moderators hear once more if no member calls: an edit of their line rings no telephone."""
    is_open = incident.asked and incident.state is IncidentState.OPEN
    if is_open and IncidentTimer(incident.id, IncidentBell.CALL) not in draft.state.timers:
        wait_for_call(draft, incident)


def repeat_question(draft: Draft, incident: Incident) -> None:
    """Repeats the urgent question, once, if the danger goes on and no member has called for a while, or only a number that is
    not the emergency number."""
    if draft.state.paused_until(draft.at) is not None:
        return
    asked_at = max((at for chat, at in incident.placed.items() if chat != str(draft.context.watch.desk)), default=None)
    is_open = incident.asked and incident.state is IncidentState.OPEN
    waits = is_open or (incident.police_there_at is None and rescue.may_need_an_ambulance(draft, incident))
    if waits and not incident.asked_again and asked_at is not None and draft.at - asked_at >= CALL_ASKED_AGAIN_AFTER:
        draft.state = draft.state.with_incident(replace(without_notices(draft, incident), asked_again=True))


def ask_about_peril(draft: Draft, incident: Incident, find: MessageRef) -> Incident:
    """Opens the question again, once: the calls and the police on the spot before it told of a missing person alone. They stay
    on record. During a pause the notice is edited. An unanswered question may come once more. `find`: the message that tells
    of the peril."""
    if incident.asked_anew_at is not None:
        return incident
    was_called = incident.state is IncidentState.CALLED
    if was_called and draft.state.paused_until(draft.at) is None:
        incident = without_notices(draft, incident)
    before = joined([replace(call, answers=False) for call in calls_of(incident)])
    told = tuple(replace(each, find=each.find or each.message == find) for each in incident.told)
    incident = replace(incident, told=told, called=before, asked_anew_at=draft.at, asked_again=False)
    if was_called:
        incident = replace(incident, asked=True, danger=True)
    draft.state = draft.state.with_incident(incident)
    _alert_again(draft, incident)
    return incident


def without_notices(draft: Draft, incident: Incident) -> Incident:
    """The incident without its notices in the groups, which go, so that new ones appear; also one that is still on its way."""
    groups = [old for old in incident.notices if old.chat != draft.context.watch.desk]
    for old in groups:
        take_away(draft, old)
    was = draft.state.incidents[incident.id]  # as the notice on its way shows it
    for group in draft.context.watch.groups:
        face = appearance.face_in(draft, was, group)
        if face is not None and str(group) in incident.placed and incident.notice_in(group) is None:
            draft.call_off(IncidentNotice(incident.id, face.mark))
    placed = {chat: at for chat, at in incident.placed.items() if chat == str(draft.context.watch.desk)}
    return replace(notices.set_aside(incident, *groups), placed=placed)
