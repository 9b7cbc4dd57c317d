"""Weighs lines of a search that tell of mortal danger, since the call of before told of a missing person alone, and those that
tell of another matter. Pure."""

from __future__ import annotations

from dataclasses import replace

from bot.core.message import Chat, ChatIncident, Role
from bot.core.reading import FACTS, Act, ChatReading, Flag, Label, Reading
from bot.reader.conversation.agreement import as_kind, with_label
from bot.reader.conversation.doubted_end import is_search
from bot.reader.conversation.features import QUIET
from bot.reader.grammar.beside_search import Other, other_matter_in
from bot.reader.grammar.calls.call_made import Told
from bot.reader.grammar.calls.helpers_told import helpers_know
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.ends.found_in_peril import may_be_dying, tells_of_find_in_peril
from bot.reader.grammar.sought_in_peril import hopes, is_sought_in_peril, kin_of_author
from bot.reader.text.normalisation import fold


def weigh_peril(reading: Reading, talk: Chat, own: bytes, call: Told) -> Reading:
    """A person who is sought and found in peril is danger, and makes the question about a call come anew; a call in the same
    line answers it. Another emergency or a crime opens an incident of its own. A danger that is only hoped away opens nothing.
    `own`: the text of the line, folded. `call`: the call of which its grammar tells."""
    told = reading.chat
    incident = _search(talk, told, own) if told is not None else None
    if told is None or incident is None:
        return reading
    if hopes(own):
        return _without_danger(reading, told, incident)
    if told.act is Act.OPENS or talk.line.role is Role.POLICE:
        return reading
    other = other_matter_in(own, told.danger) if reading.kind() is not Label.NOTICE else Other.NOTHING
    if other is not Other.NOTHING:
        return _opens(reading, told, other, call)
    if _is_advice(reading, told, own):
        return reading
    beside = _is_find_beside_helpers(own)
    called = beside and call is Told.PLAIN and (told.called or told.maybe_called)
    untold = beside and call < Told.HINTED and _are_untold(reading, own)
    if not (called or untold) and (call >= Told.HINTED or not is_sought_in_peril(own, told.danger)):
        return reading
    if _is_of_own_kin(talk, incident, own):
        return _opens(reading, told, Other.DANGER, call)
    found = replace(
        told, act=Act.ADDS, incident=incident.id, ending=None, maybe_ending=None, danger=True, in_peril=True
    )
    found = replace(found, plain_danger=True, maybe_danger=False, maybe_back=False)
    if called:
        found = replace(found, called=True, maybe_called=False)
    scores = reading.scores if reading.kind() in FACTS else as_kind(reading.scores, Label.UPDATE)
    scores = with_label(scores, Label.POLICE_CALLED, True) if called else scores
    return replace(reading, scores=scores, flags=reading.flags | {Flag.DANGER}, chat=found)


def _is_find_beside_helpers(own: bytes) -> bool:
    """True for a line with helpers whose other clauses tell of a find in peril, in words that need no model."""
    rest = [each for each in clauses_of(own) if not helpers_know(each)]
    return helpers_know(own) and is_sought_in_peril(b" , ".join(rest), in_danger=False)


def _are_untold(reading: Reading, own: bytes) -> bool:
    """True if the helpers in a line got no call, as the line was engaged, or are only asked about: «has anyone called 999?»"""
    in_vain = Flag.NO_ANSWER in reading.flags and Flag.GOT_THROUGH not in reading.flags
    return in_vain or all(b"?" in each for each in clauses_of(own) if helpers_know(each))


def _opens(reading: Reading, told: ChatReading, other: Other, call: Told) -> Reading:
    danger, called = told.danger or other is Other.DANGER, call is Told.PLAIN
    opens = replace(told, act=Act.OPENS, incident=None, ending=None, maybe_ending=None, maybe_opens=True)
    opens = replace(opens, danger=danger, plain_danger=danger, called=called, maybe_called=False)
    scores = with_label(as_kind(reading.scores, Label.REPORT), Label.POLICE_CALLED, called)
    flags = reading.flags - {Flag.SEARCH} | ({Flag.DANGER} if danger else set())
    return replace(reading, scores=scores, flags=flags, chat=opens)


def _is_of_own_kin(talk: Chat, incident: ChatIncident, own: bytes) -> bool:
    """True for «my husband» and the like, if another member searches, and no line of the search names such a person."""
    if talk.line.by in incident.reporters or not (kin := kin_of_author(own)):
        return False
    lines = (fold(line.text).encode() for line in talk.before if line.incident == incident.id)
    return not any(each in line for line in lines for each in kin)


def _search(talk: Chat, told: ChatReading, own: bytes) -> ChatIncident | None:
    """The open search that the line is about, or the only one if it is about no incident, or tells of a find."""
    still = [each for each in talk.incidents if not each.ended and talk.line.at - each.last_at < QUIET]
    if tells_of_find_in_peril(own) and any(each.id == told.incident for each in still):
        searches = [each for each in still if is_search(talk, each)]
        if len(searches) == 1:
            return searches[0]
    if told.incident is not None:
        still = [each for each in still if each.id == told.incident]
    return still[0] if len(still) == 1 and is_search(talk, still[0]) else None


def _is_advice(reading: Reading, told: ChatReading, own: bytes) -> bool:
    """True for a notice, and for a line that tells of nothing and in which no model and no plain word sees danger."""
    if reading.kind() is Label.NOTICE:
        return True
    return told.act is Act.NONE and reading.kind() not in FACTS and not (told.danger or may_be_dying(own))


def _without_danger(reading: Reading, told: ChatReading, incident: ChatIncident) -> Reading:
    if not told.danger or Flag.SELF_HARM in reading.flags:
        return reading
    calm = replace(told, danger=False, plain_danger=False, maybe_danger=False, maybe_opens=False)
    if told.act is Act.OPENS:
        calm = replace(calm, act=Act.ADDS, incident=incident.id)
    scores = as_kind(reading.scores, Label.UPDATE)
    return replace(reading, scores=scores, flags=reading.flags - {Flag.DANGER}, chat=calm)
