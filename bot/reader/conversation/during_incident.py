"""Weighs lines during an incident that the head and the labels take for something else: who or what was seen in a search,
what a thief took, the end of a matter beside it, and what helpers say. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.core.message import Chat, ChatIncident
from bot.core.reading import Act, ChatReading, Flag, Label, Reading, Score
from bot.reader.conversation.features import MOST_LINES, QUIET
from bot.reader.conversation.opening import as_update, no_talk
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.emergencies.other_scene import tells_of_other_scene
from bot.reader.grammar.other_matter import tells_of_other_matter
from bot.reader.grammar.rumours import spreads_rumour
from bot.reader.grammar.sightings import helpers_say, tells_of_losses, tells_of_sighting
from bot.reader.labels import make_unlikely, put_score
from bot.reader.text.normalisation import fold

_RUMOUR: Final = 0.9
"""The confidence of a rumour about a grave matter that is to be passed on."""
_ENDS: Final = frozenset({Flag.ALL_CLEAR, Flag.ENDED})


def weigh_during_incident(
    reading: Reading, chat: ChatReading, talk: Chat, own: bytes, likely: bool
) -> tuple[Reading, ChatReading]:
    """`own`: the text of the line, folded. `likely`: the head does not rule out another incident. Only what helpers say
    and another emergency count while several incidents are open."""
    still = [each for each in talk.incidents if not each.ended and talk.line.at - each.last_at < QUIET]
    if still and reading.likely(Label.PANIC) and helpers_say(own):
        return replace(reading, scores=make_unlikely(reading.scores, (Label.PANIC,))), chat
    if not any(each.search for each in still) and spreads_rumour(own):
        return replace(reading, scores=put_score(reading.scores, Score(Label.PANIC, _RUMOUR))), chat
    if _is_another_emergency(reading, chat, talk, still, own, likely):
        return no_talk(reading), replace(chat, act=Act.OPENS, incident=None, danger=True, plain_danger=True)
    if len(still) != 1:
        return reading, chat
    (incident,) = still
    if chat.act is Act.OPENS and _tells_more(talk, incident, chat.danger, own):
        more = replace(chat, act=Act.ADDS, incident=incident.id, danger=False, plain_danger=False, maybe_danger=False)
        return as_update(reading), more
    of_reporter = talk.line.by in incident.reporters
    if _ENDS & reading.flags and tells_of_other_matter(own, incident.search, _lines(talk, incident, 3), of_reporter):
        return replace(reading, flags=reading.flags - _ENDS), chat
    return reading, chat


def _is_another_emergency(
    reading: Reading, chat: ChatReading, talk: Chat, still: Sequence[ChatIncident], own: bytes, likely: bool
) -> bool:
    """True for danger in another scene than those of the open incidents, of which a person tells who has said nothing about
    any of them."""
    news = still and chat.act is Act.ADDS and chat.danger and not any(each.search for each in still)
    if not news or any(talk.line.by in each.people or talk.line.reply_to in each.lines for each in still):
        return False
    lines = [line for each in still for line in _lines(talk, each, MOST_LINES)]
    return tells_of_other_scene(own, lines, likely, Flag.SEARCH in reading.flags)


def _tells_more(talk: Chat, incident: ChatIncident, danger: bool, own: bytes) -> bool:
    """A missing person is in danger, and so is a person seen meanwhile, to the head."""
    if incident.search:
        return tells_of_sighting(own) and emergency_in(own) is Emergency.NONE
    return not danger and talk.line.by in incident.people and tells_of_losses(own)


def _lines(talk: Chat, incident: ChatIncident, most: int) -> list[bytes]:
    return [fold(line.text).encode() for line in talk.before if line.id in incident.lines[:most]]
