"""Incident notices: one message in each group that the incident concerns, and one on the desk. The bot edits them as
things change.

As with cases (decision 0001), the code compares what people see with what they should see. After every event
`reconcile` looks at each incident that the event changed. It edits a notice whose appearance changed, and posts a
notice that is missing. So the number of changes and the order of receipts make no difference.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from operator import attrgetter
from typing import Final

from bot.core.action import DeleteMessage, EditMessage, Purpose, Reply, SendMessage
from bot.core.draft import Draft
from bot.core.incident import MOST_TOLD, Incident
from bot.core.incidents.appearance import NoticeAppearance, asks_in, face_in, is_told_in, on_desk
from bot.core.incidents.rescue import may_need_an_ambulance
from bot.core.owner import CleanUp, IncidentNotice, Served
from bot.core.ref import MessageRef, Ref
from bot.core.rule import IncidentState
from bot.core.step_result import LIFETIME
from bot.core.watch_state import WatchState


def reconcile(draft: Draft, before: WatchState) -> None:
    """Updates the notices of the incidents that this event changed."""
    for incident in draft.state.incidents.values():
        was = before.incidents.get(incident.id)
        if was is incident or (was is not None and _only_arrived(was, incident)):
            continue
        same = was is not None and _looks_the_same(was, incident)
        for chat in draft.context.watch.chats:
            _bring_up_to_date(draft, was, incident, chat, same)


def _only_arrived(was: Incident, incident: Incident) -> bool:
    """True if the only change is a delivered message of the bot: that is no reason to repeat an expired question."""
    return _BUT_ARRIVALS(was) == _BUT_ARRIVALS(incident)


def _bring_up_to_date(draft: Draft, was: Incident | None, incident: Incident, chat: Ref, same: bool) -> None:
    """`same`: no notice shows what changed."""
    standing = incident.notice_in(chat)
    if same and was is not None and standing is not None and standing == was.notice_in(chat):
        return
    face = face_in(draft, incident, chat)
    if face is None:
        return
    asks_here = _begins_to_ask(was, incident, chat)
    paused = draft.state.paused_until(draft.at) is not None  # nothing is posted
    if standing is not None and (paused or not asks_here):
        if was is None or was.notice_in(chat) is None or face_in(draft, was, chat) == face:
            return  # the notice is up to date, or `on_delivered` has just handled it
        _amend(draft, incident, standing, face)
    elif standing is not None or (not _is_on_its_way(draft, incident, chat) and (asks_here or _is_news(was, incident))):
        _post(draft, incident, chat, face)


def _looks_the_same(was: Incident, incident: Incident) -> bool:
    """True if no notice shows the change: most messages about an incident only add to what its chat has told."""
    if _BUT_ADDITIONS(was) != _BUT_ADDITIONS(incident):
        return False
    return {told.message.chat for told in was.told} == {told.message.chat for told in incident.told}


def _all_but(*names: str) -> Callable[[Incident], tuple[object, ...]]:
    return attrgetter(*(field.name for field in fields(Incident) if field.name not in names))


_BUT_ARRIVALS: Final = _all_but("notices", "former", "question")
_BUT_ADDITIONS: Final = _all_but("told", "last_at", "streets", "vehicles", "plates", "street", "has_vehicle")


def _begins_to_ask(was: Incident | None, incident: Incident, chat: Ref) -> bool:
    """True if a group that only read of the incident now tells of it: the question is a new message there, since members do
    not see an edit in time."""
    return asks_in(incident, chat) and was is not None and not is_told_in(was, chat)


def _is_on_its_way(draft: Draft, incident: Incident, chat: Ref) -> bool:
    """True if a planned notice can still arrive. A notice that asks a question expires; all others arrive."""
    planned = draft.state.incidents[incident.id].placed.get(str(chat))
    if planned is None:
        return False
    shows_call = incident.call is not None and incident.call.at <= planned
    lasts = shows_call or chat == draft.context.watch.desk or not is_told_in(incident, chat)
    return lasts or draft.at - planned < LIFETIME[Purpose.ASK]


def _is_news(was: Incident | None, incident: Incident) -> bool:
    """True if a missing notice should be posted now. An expired question comes again after a new message or in danger,
    not when only time passes."""
    if was is None or was.closed_at is not None or incident.danger or (incident.asked and not was.asked):
        return True  # also if the line bears an earlier time than the last one, or only reacts
    told_anew = incident.last_at > was.last_at or any(told not in was.told for told in incident.told)
    return told_anew or incident.state is not IncidentState.OPEN


def _post(draft: Draft, incident: Incident, chat: Ref, face: NoticeAppearance) -> None:
    """Posts a notice. It takes the place of the one that stands there, which nothing would bring up to date any more."""
    if incident.closed_at is not None or draft.state.paused_until(draft.at) is not None:
        return
    current = draft.state.incidents[incident.id]
    if (standing := current.notice_in(chat)) is not None:
        draft.do(DeleteMessage(standing, ours=True), CleanUp(Served.INCIDENT))
        current = set_aside(current, standing)
    placed = {**current.placed, str(chat): draft.at}
    draft.state = draft.state.with_incident(replace(current, placed=placed))
    draft.do(_first(draft, incident, chat, face), IncidentNotice(incident.id, face.mark))


def post_missing(draft: Draft) -> None:
    """Posts the notices that a pause held back, of incidents that began meanwhile and still go on. A question comes if there is
    danger, if it is fresh, or if a find opened it again; otherwise the bot asks at the next report."""
    for incident in reversed(draft.state.open_incidents(draft.at)):
        stale = not incident.danger and draft.at - incident.last_at >= LIFETIME[Purpose.ASK]
        if stale and incident.asked and not incident.placed:
            draft.state = draft.state.with_incident(incident := replace(incident, asked=False))
        for chat in draft.context.watch.chats:
            face = face_in(draft, incident, chat)
            placed, anew_at = incident.placed.get(str(chat)), incident.asked_anew_at
            edited = placed and anew_at and placed < anew_at and asks_in(incident, chat)
            if face is not None and (edited or (incident.notice_in(chat) is None and placed is None)):
                _post(draft, incident, chat, face)


def set_aside(incident: Incident, *old: MessageRef) -> Incident:
    """The incident without these notices. An answer to one of them is still about it."""
    rest = tuple(notice for notice in incident.notices if notice not in old)
    return replace(incident, notices=rest, former=(*incident.former, *old)[-MOST_TOLD:])


def _first(draft: Draft, incident: Incident, chat: Ref, face: NoticeAppearance) -> SendMessage | Reply:
    """The first notice in a chat. In a group with messages of the incident it answers one, to tell two incidents apart."""
    if chat == draft.context.watch.desk:
        return SendMessage(chat, face.text, Purpose.DESK, silent=not incident.danger, buttons=face.buttons)
    again = bool(incident.former) and may_need_an_ambulance(draft, incident)
    asks = (incident.state is IncidentState.OPEN or again) and is_told_in(incident, chat)
    purpose = Purpose.ASK if asks else Purpose.NOTICE
    messages = [told.message for told in incident.in_chat(chat) if not told.message.is_at_the_gate]
    if not messages:
        return SendMessage(chat, face.text, purpose, buttons=face.buttons)
    return Reply(messages[-1] if incident.danger else messages[0], face.text, purpose, face.buttons)


def _amend(draft: Draft, incident: Incident, message: MessageRef, face: NoticeAppearance) -> None:
    draft.do(EditMessage(message, face.text, face.buttons), IncidentNotice(incident.id, face.mark))


def on_delivered(draft: Draft, incident: Incident, mark: str, ref: MessageRef) -> None:
    """Records a delivered notice with the appearance `mark`, and edits it if the incident changed before the delivery. It
    takes the place of one that arrived after a newer one was planned, which nothing would edit any more."""
    before, edits = incident.notice_in(ref.chat), EditMessage in draft.context.capabilities(ref.chat)
    if before is not None and before != ref and edits and ref.chat != draft.context.watch.desk:
        draft.do(DeleteMessage(before, ours=True), CleanUp(Served.INCIDENT))
        incident = set_aside(incident, before)
    others = tuple(notice for notice in incident.notices if notice.chat != ref.chat)
    incident = replace(incident, notices=(*others, ref))
    draft.state = draft.state.with_incident(incident)
    face = face_in(draft, incident, ref.chat)
    if face is not None and face.mark != mark:
        _amend(draft, incident, ref, face)


def show_again(draft: Draft, incident: Incident) -> None:
    """Sends the notice of the desk once more; the newest one is edited from now on."""
    desk, face = draft.context.watch.desk, on_desk(draft, incident)
    draft.do(_first(draft, incident, desk, face), IncidentNotice(incident.id, face.mark))
