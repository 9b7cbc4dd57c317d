"""Makes a report of a line that says soon after an end that it goes on: «he's got out of the van», «het laait weer op». Pure.

The head takes such lines for talk about what is over, and they have few words of alarm of their own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.core.message import Chat, ChatIncident
from bot.core.reading import Act, Label, Reading
from bot.reader.conversation.agreement import Known, as_kind
from bot.reader.grammar.ends.begun_again import begins_again
from bot.reader.grammar.ends.found_in_peril import finds_in_peril
from bot.reader.grammar.ends.losses import tells_of_search
from bot.reader.grammar.ends.rightful_people import says_who
from bot.reader.grammar.ends.taken_back import takes_back
from bot.reader.phrases.expression import words
from bot.reader.text.normalisation import fold

_SOON: Final = timedelta(minutes=30)
_FALSE_ALARM: Final = words("(?:vals|loos|false|falscher)_alarm fehlalarm f(?:au|o)ss?e_alerte")
_TALK: Final = 0.9
"""The confidence from which a line is small talk or a notice, whatever its words."""


def weigh_new_begin(reading: Reading, chat: Chat, own: bytes, known: Known) -> Reading:
    """`own`: the text of the line, folded, without quotations. While an incident is open, such a line only adds to it."""
    told = reading.chat
    if known is not Known.ENDED or told is None or told.act in (Act.OPENS, Act.ENDS) or b"?" in own:
        return reading
    late = [each for each in chat.incidents if chat.line.at - each.last_at <= _SOON]
    incident = next((each for each in late if each.id == told.incident), None) or max(
        late, key=lambda each: each.last_at, default=None
    )
    if incident is None or _is_talk(reading) or not _begins_again(chat, incident, reading, own):
        return reading
    again = replace(told, act=Act.ADDS, incident=incident.id)
    return replace(reading, scores=as_kind(reading.scores, Label.REPORT), chat=again)


def _begins_again(chat: Chat, incident: ChatIncident, reading: Reading, own: bytes) -> bool:
    lines = [fold(line.text).encode() for line in chat.before if line.incident == incident.id]
    of_search = incident.search or any(map(tells_of_search, lines))
    if of_search and reading.kind() in (Label.REPORT, Label.UPDATE) and finds_in_peril(own):
        return True
    explained = any(says_who(line) or takes_back(line) or _FALSE_ALARM.occurs_in(line) for line in lines)
    return begins_again(own, of_search, explained)


def _is_talk(reading: Reading) -> bool:
    scores = (reading.score(label) for label in (Label.OFF_TOPIC, Label.NOTICE))
    return any(score is not None and score.confidence >= _TALK for score in scores)
