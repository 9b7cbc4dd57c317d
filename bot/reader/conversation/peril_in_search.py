"""Weighs lines of a search that tell of mortal danger: the call of before told of a missing person alone. Pure."""

from __future__ import annotations

from dataclasses import replace

from bot.core.message import Chat, ChatIncident, Role
from bot.core.reading import FACTS, Act, ChatReading, Flag, Label, Reading
from bot.reader.conversation.agreement import as_kind
from bot.reader.conversation.doubted_end import is_search
from bot.reader.conversation.features import QUIET
from bot.reader.grammar.calls.call_made import Told
from bot.reader.grammar.sought_in_peril import hopes, is_sought_in_peril


def weigh_peril(reading: Reading, talk: Chat, own: bytes, call: Told) -> Reading:
    """A person who is sought and found in peril is danger, and makes the question about a call come anew. A danger that is only
    hoped away opens nothing beside the search. `own`: the text of the line, folded. `call`: the call of which its grammar
    tells."""
    told = reading.chat
    incident = _search(talk, told) if told is not None else None
    if told is None or incident is None:
        return reading
    if hopes(own):
        return _without_danger(reading, told, incident)
    if told.act is Act.OPENS or call >= Told.HINTED or talk.line.role is Role.POLICE or _is_advice(reading, told):
        return reading
    if not is_sought_in_peril(own, told.danger):
        return reading
    found = replace(
        told, act=Act.ADDS, incident=incident.id, ending=None, maybe_ending=None, danger=True, in_peril=True
    )
    found = replace(found, plain_danger=True, maybe_danger=False, maybe_back=False)
    scores = reading.scores if reading.kind() in FACTS else as_kind(reading.scores, Label.UPDATE)
    return replace(reading, scores=scores, flags=reading.flags | {Flag.DANGER}, chat=found)


def _search(talk: Chat, told: ChatReading) -> ChatIncident | None:
    """The open search that the line is about, or the only one if it is about no incident."""
    still = [each for each in talk.incidents if not each.ended and talk.line.at - each.last_at < QUIET]
    searches = [each for each in still if is_search(talk, each)]
    if told.incident is not None:
        return next((each for each in searches if each.id == told.incident), None)
    return searches[0] if len(still) == len(searches) == 1 else None


def _is_advice(reading: Reading, told: ChatReading) -> bool:
    return reading.kind() is Label.NOTICE or (told.act is Act.NONE and reading.kind() not in FACTS and not told.danger)


def _without_danger(reading: Reading, told: ChatReading, incident: ChatIncident) -> Reading:
    if not told.danger or Flag.SELF_HARM in reading.flags:
        return reading
    calm = replace(told, danger=False, plain_danger=False, maybe_danger=False, maybe_opens=False)
    if told.act is Act.OPENS:
        calm = replace(calm, act=Act.ADDS, incident=incident.id)
    scores = as_kind(reading.scores, Label.UPDATE)
    return replace(reading, scores=scores, flags=reading.flags - {Flag.DANGER}, chat=calm)
