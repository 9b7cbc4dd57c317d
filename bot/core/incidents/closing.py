"""Closes an incident and tells each group, except the one that has just read the closing message."""

from __future__ import annotations

from dataclasses import replace

from bot.core import incident as incidents
from bot.core.action import DeleteMessage, EditMessage, Purpose, Reply, SendMessage
from bot.core.draft import Draft
from bot.core.incident import Incident, IncidentOutcome
from bot.core.incidents import appearance
from bot.core.owner import CleanUp, IncidentAction, IncidentPart, Served
from bot.core.ref import MessageRef, Ref


def close(draft: Draft, incident: Incident, outcome: IncidentOutcome, read_in: Ref | None = None) -> None:
    """Closes the incident. `read_in`: the group with the message that closes it."""
    take_question_away(draft, incident)
    incident = incidents.end(replace(incident, question=None), outcome, draft.at)
    draft.state = draft.state.with_incident(incident)
    if outcome not in (IncidentOutcome.QUIET, IncidentOutcome.MERGED) and draft.state.paused_until(draft.at) is None:
        for group in draft.context.watch.groups:
            _tell(draft, incident, group, read=group == read_in)


def _tell(draft: Draft, incident: Incident, group: Ref, read: bool) -> None:
    """Tells a group the outcome in a message of its own, since members rarely look at an old notice again.

    A group that has read the closing message needs no such message if its notice shows the outcome, or will when it
    arrives. Where the bot cannot edit the notice, the edit becomes a new message anyway.
    """
    standing, placed = incident.notice_in(group), str(group) in incident.placed and not _is_unsaid(draft, incident)
    shown = read and (standing is not None or placed)
    if (
        shown
        or not _knows(incident, group)
        or (standing is not None and EditMessage not in draft.context.capabilities(group))
    ):
        return
    lines = (appearance.closing(draft, incident, language) for language in draft.context.watch.group_languages)
    _answer(draft, incident, group, "\n".join(dict.fromkeys(lines)))


def _is_unsaid(draft: Draft, incident: Incident) -> bool:
    """True if the desk left the notices of this incident unsaid after a restore: the bot said them before the loss, or never,
    and can edit none of them."""
    ended = (each for each in draft.state.unsaid.values() if each.ended in ("unsaid_before", "unsaid_late"))
    return any(incident.code in each.about for each in ended)


def _knows(incident: Incident, group: Ref) -> bool:
    return bool(incident.in_chat(group)) or str(group) in incident.placed


def _answer(draft: Draft, incident: Incident, group: Ref, text: str) -> None:
    standing = incident.notice_in(group)
    answer = Reply(standing, text, Purpose.NOTICE) if standing else SendMessage(group, text, Purpose.NOTICE)
    draft.do(answer, IncidentAction(incident.id, IncidentPart.TOLD))


def closed_by_moderator(draft: Draft, incident: Incident) -> IncidentOutcome:
    """The police know of it if they are there, or if the call went to them. A call to the emergency number alone may have been
    one to the fire brigade, and one to a number of rescuers («le 18») was. A call before a find counts as well."""
    numbers = draft.context.watch.numbers
    calls = (call.number for call in (incident.called, incident.call) if call is not None)
    told = incident.police_at is not None or any(each in ("", *numbers.police, *numbers.non_urgent) for each in calls)
    return IncidentOutcome.POLICE if told else IncidentOutcome.OVER


def reopen(draft: Draft, incident: Incident) -> None:
    """Reopens an incident that a moderator closed by mistake, and tells each group that knows of it."""
    draft.state = draft.state.with_incident(incidents.reopen(incident, draft.at))
    number = appearance.number_to_call(draft, incident)
    text = draft.group_text("incident_reopened", time=draft.when(incident.opened_at), urgent=number)
    for group in draft.context.watch.groups:
        if _knows(incident, group):
            _answer(draft, incident, group, text)


def take_question_away(draft: Draft, incident: Incident) -> None:
    if incident.question is not None:
        take_away(draft, incident.question)


def take_away(draft: Draft, message: MessageRef) -> None:
    """Deletes a message of the bot that is no longer needed, also where the bot may delete no other."""
    draft.do(DeleteMessage(message, ours=True), CleanUp(Served.INCIDENT))
