"""Weighs lines during an incident that the head and the labels take for something else: who or what was seen in a search,
what a thief took, another danger, the end of a matter beside it, and what helpers say. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.message import Chat, ChatIncident
from bot.core.reading import Act, ChatReading, Flag, Label, Reading, Score
from bot.reader.conversation.agreement import Known
from bot.reader.conversation.features import MOST_LINES, QUIET
from bot.reader.conversation.likely_report import Another
from bot.reader.conversation.opening import as_update, is_settled, no_talk
from bot.reader.grammar.calls.helpers_there import names_police
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.emergencies.no_danger import tells_of_no_danger
from bot.reader.grammar.emergencies.other_scene import tells_of_crime, tells_of_other_scene
from bot.reader.grammar.everyday_trouble import is_laughed_at
from bot.reader.grammar.force.first_aid import helps_on_the_spot
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
_LIKELY: Final = frozenset({Another.LIKELY, Another.BESIDE_CALM, Another.OF_ANY_SCENE})
_BESIDE_CALM: Final = frozenset({Another.IF_CALM, Another.BESIDE_CALM, Another.OF_ANY_SCENE})
_JUST_NOW: Final = timedelta(minutes=10)
_SILENT: Final = timedelta(minutes=30)
_LULL: Final = timedelta(minutes=5)
_LONG: Final = 5
"""Letters of a word that may name a thing or a person."""
_WORD: Final = re.compile(r"[a-z]+")


def weigh_during_incident(
    reading: Reading, chat: ChatReading, talk: Chat, own: bytes, another: Another
) -> tuple[Reading, ChatReading]:
    """`own`: the text of the line, folded. `another`: how likely it opens another incident. Only what helpers say
    and another emergency count while several incidents are open."""
    still = _still_open(talk)
    if still and reading.likely(Label.PANIC) and helpers_say(own):
        return replace(reading, scores=make_unlikely(reading.scores, (Label.PANIC,))), chat
    if not any(each.search for each in still) and spreads_rumour(own):
        return replace(reading, scores=put_score(reading.scores, Score(Label.PANIC, _RUMOUR))), chat
    if chat.act is Act.OPENS and (helped := _helped(talk, still, own)) is not None:
        help_there = replace(
            chat, act=Act.ADDS, incident=helped.id, danger=False, plain_danger=False, maybe_danger=False
        )
        return as_update(reading), help_there
    if _is_another_emergency(reading, chat, talk, still, own, another):
        return _opening(reading, chat)
    chat = _with_latest_incident(reading, chat, talk, still, own)
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
    reading: Reading, chat: ChatReading, talk: Chat, still: Sequence[ChatIncident], own: bytes, another: Another
) -> bool:
    """True for danger in another scene than those of the open incidents, of which a person tells who has said nothing about
    any of them, or for an emergency after a lull while all of them are calm: a theft has left no person on the floor."""
    if not still or chat.act is not Act.ADDS or not chat.danger or any(each.search for each in still):
        return False
    if any(talk.line.reply_to in each.lines for each in still):
        return False
    lines = [line for each in still for line in _lines(talk, each, MOST_LINES)]
    if all(not each.danger and talk.line.at - each.last_at >= _LULL for each in still):
        if emergency_in(own) is Emergency.DANGER and tells_of_other_scene(own, lines, True, calm=True):
            return True
        if another in _BESIDE_CALM and not tells_of_crime(own):
            return True
    if any(talk.line.by in each.people for each in still):
        return False
    likely = another in _LIKELY
    return tells_of_other_scene(
        own, lines, likely, Flag.SEARCH in reading.flags, unknown=another is Another.OF_ANY_SCENE
    )


def _with_latest_incident(
    reading: Reading, chat: ChatReading, talk: Chat, still: Sequence[ChatIncident], own: bytes
) -> ChatReading:
    """The news of an incident that was spoken of just now belongs to it, and not to a calm one of which all have been silent
    since it began, if the words speak for it and the silence is long («the white cap is in our yard», of the man who reported
    his bicycle before), or if its author has just told of a danger. The police may have come to either."""
    line, old = talk.line, next((each for each in talk.incidents if each.id == chat.incident), None)
    if chat.act is not Act.ADDS or old is None or old.danger or old.search:
        return chat
    if line.reply_to is not None or names_police(own):
        return chat
    newer = [each for each in still if old.last_at < each.opened_at and line.at - each.last_at < _JUST_NOW]
    if len(newer) != 1 or set(reading.streets) & set(old.streets):
        return chat
    (new,) = newer
    words = _long_words(line.text)
    of_old, of_new = (len(words & _words_of(talk, each)) for each in (old, new))
    last = next((each.incident for each in reversed(talk.before) if each.by == line.by), None)
    goes_on = new.danger and last == new.id and of_new >= of_old
    moves = goes_on or (of_new > of_old and new.opened_at - old.last_at > _SILENT)
    return replace(chat, incident=new.id) if moves else chat


def _words_of(talk: Chat, incident: ChatIncident) -> frozenset[str]:
    lines = (line.text for line in talk.before if line.id in incident.lines)
    return frozenset(word for text in lines for word in _long_words(text))


def _long_words(text: str) -> frozenset[str]:
    """The beginnings of the words that may name a thing or a person."""
    return frozenset(word[:_LONG] for word in _WORD.findall(fold(text)) if len(word) >= _LONG)


def _helped(talk: Chat, still: Sequence[ChatIncident], own: bytes) -> ChatIncident | None:
    """The incident in danger whose victim a neighbour helps by first aid. None: there is none."""
    hurt = [each for each in still if each.danger and talk.line.at - each.last_at < _JUST_NOW]
    gives = bool(hurt) and helps_on_the_spot(own.decode(), (), is_doubt=False) and emergency_in(own) is Emergency.NONE
    return hurt[0] if gives else None


def _tells_more(talk: Chat, incident: ChatIncident, danger: bool, own: bytes) -> bool:
    """A missing person is in danger, and so is a person seen meanwhile, to the head."""
    if incident.search:
        return tells_of_sighting(own) and emergency_in(own) is Emergency.NONE
    return not danger and talk.line.by in incident.people and tells_of_losses(own)


def _lines(talk: Chat, incident: ChatIncident, most: int) -> list[bytes]:
    return [fold(line.text).encode() for line in talk.before if line.id in incident.lines[:most]]
