"""Takes back an opening for which only the head of the conversation speaks. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.reading import SURE, Act, ChatReading, Flag, Label, Reading
from bot.reader.grammar.alarm import tells_of_alarm
from bot.reader.text.normalisation import fold

_PLAIN_REPORT: Final = 0.6
"""The confidence from which the labels alone make a line without a word of alarm a report. In the annotated hard evenings and
ordinary days, 68 of 275 false openings are below it, have no such word and no phrase; of 282 right ones none."""

_ALARMING: Final = frozenset({Flag.DANGER, Flag.SELF_HARM, Flag.SEARCH})


def without_bare_opening(chat: ChatReading, reading: Reading, by_lists: Reading, text: str) -> ChatReading:
    """While no incident is open, a line opens one only if something speaks for it besides the head: plain labels, a phrase of
    the lists, or a word of alarm. `by_lists`: the reading by the lists alone."""
    opens = chat.act is Act.OPENS or chat.danger or chat.maybe_opens
    told = chat.called or chat.maybe_called or reading.likely(Label.POLICE_CALLED)
    if not opens or told or _is_plain(reading, by_lists) or tells_of_alarm(fold(text).encode()):
        return chat
    act = Act.NONE if chat.act is Act.OPENS else chat.act
    return replace(chat, act=act, danger=False, plain_danger=False, maybe_opens=False)


def _is_plain(reading: Reading, by_lists: Reading) -> bool:
    report, phrase = reading.score(Label.REPORT), by_lists.score(Label.REPORT)
    plain = reading.kind() is Label.REPORT and report is not None and report.confidence >= _PLAIN_REPORT
    listed = phrase is not None and phrase.confidence >= SURE
    return plain or listed or bool(_ALARMING & reading.flags)
