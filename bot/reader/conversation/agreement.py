"""Makes the labels of a line agree with what the line means in its conversation. Pure.

The rules look at labels. So a line that opens an incident is a report, a line about an incident is not small talk, and a
report without a call that was answered does not count as «police called».
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from bot.core.message import Chat, Role
from bot.core.reading import KINDS, LIKELY, SURE, Act, ChatReading, Ending, Flag, Label, Reading, Score
from bot.reader.conversation.features import QUIET
from bot.reader.grammar.calls.call_made import Told
from bot.reader.grammar.ends.end_told import ToldEnd
from bot.reader.labels import FLAGS, UNLIKELY, put_score

_FROM_CONTEXT = 0.66
"""The confidence of a label that follows from the conversation: just sure."""

_SMALL_TALK = 0.8
"""The confidence from which a line is surely small talk. While no incident is known, a model's doubt about it then counts
for nothing: of such doubts in held-out evenings, 1 was right and 20 were wrong."""

_HUNT = 0.9
"""The confidence from which a call to act is one while a person is missing: neighbours go out to search then."""

_HUNT_IN_INCIDENT = 0.53
"""The confidence from which a call to act is sure while an incident is known. In the evenings with expectations and those of
annotators kept aside, 8 lines were between this and sure, and all 8 called to act."""

PLAIN_CALL = 0.85
"""The confidence of the lists from which a phrase calls to act by itself. The phrases for «who is coming along?» have less."""

_EXPLAINED = frozenset({Flag.EXPLAINED, Flag.KNOWN_PERSON, Flag.ALL_CLEAR})
"""Phrases of a line that explains itself («oh wait, it is the estate agent»). Of 115 such lines in the annotated evenings, none
opens an incident."""

_HELPERS_THERE = frozenset({Flag.GOES_ON, Flag.POLICE_THERE})

_PLAIN_REPORT = 0.55
"""The confidence from which a report by its labels opens an incident that the head does not see."""


class Known(Enum):
    """The state of the incidents when the line was written: none is known, all that are known have ended, or one is open."""

    NONE = auto()
    ENDED = auto()
    OPEN = auto()

    @classmethod
    def when(cls, chat: Chat) -> Known:
        """The state when the last line of this chat was written."""
        if not chat.incidents:
            return cls.NONE
        still = (not each.ended and chat.line.at - each.last_at < QUIET for each in chat.incidents)
        return cls.OPEN if any(still) else cls.ENDED


def agree(
    reading: Reading,
    chat: ChatReading,
    by_lists: Reading,
    incidents: Known,
    in_search: bool = False,
    told_end: ToldEnd | None = None,
    in_parts: bool = False,
) -> Reading:
    """`by_lists`: the reading by the lists alone. `in_search`: the line is about a person who is missing. `told_end`: the end
    that the grammar of the line tells. If a fire is out or the police have them, it stands even while helpers are there.
    `in_parts`: the line is so long that its parts were read too."""
    if incidents is Known.NONE:
        reading = _without_doubts(reading, by_lists, in_parts)
    hunt = reading.confidence(Label.VIGILANTE)
    if in_search and LIKELY <= hunt < _HUNT:
        reading = replace(reading, scores=with_label(reading.scores, Label.VIGILANTE, False))
    elif incidents is not Known.NONE and hunt >= _HUNT_IN_INCIDENT:
        reading = replace(reading, scores=with_label(reading.scores, Label.VIGILANTE, True))
    calm = is_sure(reading, Label.OFF_TOPIC) or is_sure(reading, Label.NOTICE)
    self_harm = Flag.SELF_HARM in reading.flags
    danger = chat.danger or self_harm or (Flag.DANGER in reading.flags and not calm)
    called, maybe = _call(reading, chat, by_lists.score(Label.POLICE_CALLED))
    chat = _with_told_end(reading, chat)
    act = _act(reading, chat, danger, incidents)
    ending = chat.ending if act is Act.ENDS else None
    chat = replace(chat, danger=danger, called=called, maybe_called=maybe, act=act, ending=ending)
    scores = _of_kind(reading, chat)
    if act is Act.OPENS and (called or not is_sure(reading, Label.POLICE_CALLED)):
        scores = with_label(scores, Label.POLICE_CALLED, called)
    flags = reading.flags - {Flag.DANGER} | ({Flag.DANGER} if danger else set())
    if act is Act.ENDS and told_end is not None and told_end.settled:
        flags -= _HELPERS_THERE
    return replace(reading, scores=scores, flags=flags, chat=chat)


def _with_told_end(reading: Reading, chat: ChatReading) -> ChatReading:
    """A phrase such as «arrested» or «the fire is out» makes a likely end a sure one. A false alarm needs a phrase for one:
    «Els is home again» names none."""
    clear = Flag.ALL_CLEAR in reading.flags and Flag.NOT_ALL_CLEAR not in reading.flags
    ended = Flag.ENDED in reading.flags and chat.maybe_ending is not Ending.FALSE_ALARM
    told = (clear or ended) and not chat.danger and chat.maybe_ending is not None
    return replace(chat, act=Act.ENDS, ending=chat.maybe_ending) if told else chat


def _act(reading: Reading, chat: ChatReading, danger: bool, incidents: Known) -> Act:
    """Small talk, notices, and lines that explain themselves open nothing without danger, whatever the head says, and an advert
    adds nothing. Danger ends nothing, but «out of danger» in a plain end does not count as danger. Nor does a false alarm end
    anything that is only hoped or guessed. Danger opens an incident if none is open. So does a likely report, or a search for
    a person, if none is known, unless the head rules it out."""
    if chat.act is Act.OPENS:
        small = reading.kind() in (Label.OFF_TOPIC, Label.NOTICE) or _explains_itself(reading)
        return Act.NONE if small and not danger else Act.OPENS
    if chat.act is Act.ADDS and not danger and _is_advert(reading):
        return Act.NONE
    if chat.act is Act.ENDS and danger and (chat.danger or not chat.plain_ending):
        return Act.ADDS
    if chat.act is Act.ENDS and chat.ending is Ending.FALSE_ALARM and Flag.NOT_ALL_CLEAR in reading.flags:
        return Act.ADDS
    is_report = reading.kind() is Label.REPORT and reading.confidence(Label.REPORT) >= _PLAIN_REPORT
    in_danger = danger and incidents is not Known.OPEN
    missed = is_report or Flag.SEARCH in reading.flags
    opens = in_danger or (incidents is Known.NONE and missed and chat.maybe_opens)
    return Act.OPENS if chat.act is Act.NONE and opens else chat.act


def _is_advert(reading: Reading) -> bool:
    """True for sure small talk that offers something: a white van for sale is none of the incident."""
    return reading.confidence(Label.OFF_TOPIC) >= _SMALL_TALK and reading.likely(Label.ADVERT)


def _explains_itself(reading: Reading) -> bool:
    goes_on = {Flag.NOT_ALL_CLEAR, Flag.GOES_ON, Flag.SEARCH} & reading.flags
    return bool(_EXPLAINED & reading.flags) and not goes_on


def _call(reading: Reading, chat: ChatReading, phrase: Score | None) -> tuple[bool, bool]:
    """Whether the line tells of a call that was answered, and whether it may. The grammar can rule it out: then the phrase
    has the confidence 0. A likely call is a sure one in a report with such a phrase."""
    if phrase is not None and not phrase.confidence:
        return False, False
    plain = phrase is not None and phrase.confidence >= LIKELY and reading.likely(Label.POLICE_CALLED)
    called = chat.called or (plain and chat.act is Act.OPENS and chat.maybe_called)
    return called, not called and (chat.maybe_called or (plain and chat.act is not Act.NONE))


def _without_doubts(reading: Reading, by_lists: Reading, in_parts: bool) -> Reading:
    """In sure small talk, a doubtful flag stays only if the lists see it. A call to act needs a plain phrase («let's get him»)
    that the models do not talk out: «who is coming along?» is asked in every group. A quotation and a part of a long
    text are no small talk of the author's."""
    if reading.confidence(Label.OFF_TOPIC) < _SMALL_TALK:
        return reading
    scores = reading.scores
    for label in FLAGS - {Label.PERSONAL_DATA}:
        confidence = reading.confidence(label)
        plain = label is not Label.VIGILANTE or in_parts or _is_plain(by_lists, confidence)
        listed = by_lists.likely(label) and plain
        quoted = by_lists.confidence(label) == LIKELY  # as `add_unsure` leaves it; no shipped phrase has it
        if LIKELY <= confidence < SURE and not (listed or quoted):
            scores = with_label(scores, label, False)
    return reading if scores is reading.scores else replace(reading, scores=scores)


def _is_plain(by_lists: Reading, call: float) -> bool:
    """A phrase that the models talk out leaves exactly LIKELY."""
    return by_lists.confidence(Label.VIGILANTE) >= PLAIN_CALL and call > LIKELY


def is_sure(reading: Reading, label: Label) -> bool:
    return reading.confidence(label) >= SURE


def _of_kind(reading: Reading, chat: ChatReading) -> tuple[Score, ...]:
    kind = reading.kind()
    if chat.act is Act.OPENS:
        wanted: Label | None = Label.REPORT
    elif chat.act in (Act.ADDS, Act.ENDS) and kind is Label.OFF_TOPIC:
        wanted = Label.UPDATE
    elif chat.danger and kind is Label.OFF_TOPIC:
        wanted = None
    else:
        return reading.scores
    return as_kind(reading.scores, wanted)


def as_kind(scores: tuple[Score, ...], wanted: Label | None) -> tuple[Score, ...]:
    """The scores of a line of this kind, and of no other."""
    for label in KINDS:
        scores = with_label(scores, label, label is wanted)
    return scores


def with_label(scores: tuple[Score, ...], label: Label, holds: bool) -> tuple[Score, ...]:
    """The scores, with this label at least sure or below likely."""
    old = next((score for score in scores if score.label is label), None)
    if old is None and not holds:
        return scores
    found = old or Score(label, 0.0)
    confidence = max(found.confidence, _FROM_CONTEXT) if holds else min(found.confidence, UNLIKELY)
    return put_score(scores, replace(found, confidence=confidence))


def without_exclusion(by_lists: Reading, chat: Chat, call: Told) -> Reading:
    """The reading by the lists, without the exclusion of a call that an officer tells plainly: for a member «I told my
    colleagues» is no call to the police."""
    if call is not Told.PLAIN or chat.line.role is not Role.POLICE:
        return by_lists
    scores = (each for each in by_lists.scores if each.label is not Label.POLICE_CALLED or each.confidence)
    return replace(by_lists, scores=tuple(scores))
