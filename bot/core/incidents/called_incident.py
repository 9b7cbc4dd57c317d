"""Finds the incident to which a message about a call belongs, before it is added to one."""

from __future__ import annotations

from bot.core.draft import Draft
from bot.core.incident import Incident
from bot.core.incidents import police_call, rescue
from bot.core.incidents.matching import answered_by, called_about
from bot.core.message import Message
from bot.core.reading import Act, Reading
from bot.core.rule import IncidentState


def incident_of_call(draft: Draft, incident: Incident, message: Message, reading: Reading) -> Incident:
    """The incident that a bare call is about, or the one in danger that waits for rescuers whom the message says are called.
    Every other message, an answer and an end belong to the given incident."""
    if answered_by(draft, message.reply_to) is not None:
        return incident
    if police_call.is_bare_call(draft, message.text):
        return called_about(draft, incident, message, reading)
    ends = reading.chat is not None and reading.chat.act is Act.ENDS
    if ends or not rescue.tells_of_rescuers(draft, message.text):
        return incident
    if not police_call.says_called(draft, message.text, reading):
        return incident
    about = called_about(draft, incident, message, reading)
    return about if about.danger and about.state is IncidentState.OPEN else incident
