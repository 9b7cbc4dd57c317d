"""Weighs lines during an incident that the head and the labels take for something else: who or what was seen in a search,
what a thief took, another danger, the end of a matter beside it, and what helpers say. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.core.message import Chat, ChatIncident
from bot.core.reading import Act, ChatReading, Flag, Label, Reading, Score
from bot.reader.conversation.agreement import Known
from bot.reader.conversation.features import MOST_LINES, QUIET
from bot.reader.conversation.opening import as_update, is_settled, no_talk
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.emergencies.no_danger import tells_of_no_danger
from bot.reader.grammar.emergencies.other_scene import tells_of_other_scene
from bot.reader.grammar.everyday_trouble import is_laughed_at
from bot.reader.grammar.other_matter import tells_of_other_matter
from bot.reader.grammar.rumours import spreads_rumour
from bot.reader.grammar.sightings import helpers_say, tells_of_losses, tells_of_sighting
from bot.reader.labels import make_unlikely, put_score
from bot.reader.text.normalisation import fold

BESIDE_DANGER: Final = -1.0
"""The score of the model of emergencies from which a line that the head takes for news may be of another one."""
SUICIDE: Final = -1.5
"""The same for a line with a phrase for suicide. Talk of a training against it has less than -2."""
_RUMOUR: Final = 0.9
"""The confidence of a rumour about a grave matter that is to be passed on."""
_ENDS: Final = frozenset({Flag.ALL_CLEAR, Flag.ENDED})


def weigh_during_incident(
    reading: Reading, chat: ChatReading, talk: Chat, own: bytes, likely: bool
) -> tuple[Reading, ChatReading]:
    """`own`: the text of the line, folded. `likely`: the head does not rule out another incident. Only what helpers say
    and another emergency count while several incidents are open."""
    still = _still_open(talk)
    if still and reading.likely(Label.PANIC) and helpers_say(own):
        return replace(reading, scores=make_unlikely(reading.scores, (Label.PANIC,))), chat
    if not any(each.search for each in still) and spreads_rumour(own):
        return replace(reading, scores=put_score(reading.scores, Score(Label.PANIC, _RUMOUR))), chat
    if _is_another_emergency(reading, chat, talk, still, own, likely):
        return _opening(reading, chat)
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


def weigh_other_danger(
    reading: Reading, chat: ChatReading, talk: Chat, own: bytes, danger: float, sure: bool
) -> tuple[Reading, ChatReading]:
    """Danger of which the models are sure that it is another than that of the open incidents opens one, if its author has said
    nothing about any of these, and so does an announced suicide. A phrase for an end is of the other matter («I pulled him out,
    he isn't breathing»). `own`: the text of the line, folded. `danger`: the score of the model of emergencies. `sure`: the
    models are sure."""
    still = _still_open(talk)
    suicide = Flag.SELF_HARM in reading.flags and danger > SUICIDE
    in_danger = suicide or (sure and (chat.danger or danger > BESIDE_DANGER))
    if not still or chat.act not in (Act.ADDS, Act.NONE) or not in_danger or not _is_of_new_voice(talk, still):
        return reading, chat
    if is_settled(reading, chat, Known.NONE, Emergency.DANGER) or tells_of_no_danger(own) or is_laughed_at(own):
        return reading, chat
    return _opening(reading, chat)


def _opening(reading: Reading, chat: ChatReading) -> tuple[Reading, ChatReading]:
    return no_talk(reading), replace(chat, act=Act.OPENS, incident=None, danger=True, plain_danger=True)


def _still_open(talk: Chat) -> list[ChatIncident]:
    return [each for each in talk.incidents if not each.ended and talk.line.at - each.last_at < QUIET]


def _is_of_new_voice(talk: Chat, still: Sequence[ChatIncident]) -> bool:
    """True for a person who has said nothing about these incidents, and answers no line of them."""
    return all(talk.line.by not in each.people and talk.line.reply_to not in each.lines for each in still)


def _is_another_emergency(
    reading: Reading, chat: ChatReading, talk: Chat, still: Sequence[ChatIncident], own: bytes, likely: bool
) -> bool:
    """True for danger in another scene than those of the open incidents, of which a person tells who has said nothing about
    any of them."""
    news = still and chat.act is Act.ADDS and chat.danger and not any(each.search for each in still)
    if not news or not _is_of_new_voice(talk, still):
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
