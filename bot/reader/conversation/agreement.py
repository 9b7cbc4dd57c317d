"""Makes the labels of a line agree with what the line means in its conversation. Pure.

The rules look at labels. So a line that opens an incident is a report, a line about an incident is not small talk, and a
report without a call that was answered does not count as «police called».
"""

from __future__ import annotations

from dataclasses import replace

from bot.core.reading import KINDS, LIKELY, SURE, Act, ChatReading, Flag, Label, Reading, Score

_UNLIKELY = LIKELY - 0.01
_FROM_CONTEXT = 0.66
"""The confidence of a label that follows from the conversation: just sure."""

_PLAIN_REPORT = 0.55
"""The confidence from which a report by its labels opens an incident that the head does not see."""


def agree(
    reading: Reading, chat: ChatReading, by_lists: Reading, incident_known: bool, states_call: bool = False
) -> Reading:
    """`by_lists`: the reading by the lists alone. `incident_known`: an incident is open or was open lately. `states_call`: the
    grammar of the line is that of a call that was made."""
    calm = _is_sure(reading, Label.OFF_TOPIC) or _is_sure(reading, Label.NOTICE)
    danger = chat.danger or (Flag.DANGER in reading.flags and not calm)
    called, maybe = _call(reading, chat, by_lists.score(Label.POLICE_CALLED), states_call)
    act = _act(reading, chat, danger, incident_known)
    chat = replace(chat, danger=danger, called=called, maybe_called=maybe, act=act)
    scores = _of_kind(reading, chat)
    if act is Act.OPENS and (called or not _is_sure(reading, Label.POLICE_CALLED)):
        scores = _with(scores, Label.POLICE_CALLED, called)
    flags = reading.flags - {Flag.DANGER} | ({Flag.DANGER} if danger else set())
    return replace(reading, scores=scores, flags=flags, chat=chat)


def _act(reading: Reading, chat: ChatReading, danger: bool, incident_known: bool) -> Act:
    """Small talk and notices without danger open nothing, whatever the head says. Danger opens an incident if none is known,
    and so does a likely report, unless the head rules it out."""
    if chat.act is Act.OPENS:
        return Act.NONE if reading.kind() in (Label.OFF_TOPIC, Label.NOTICE) and not danger else Act.OPENS
    report = reading.score(Label.REPORT)
    is_report = reading.kind() is Label.REPORT and report is not None and report.confidence >= _PLAIN_REPORT
    opens = not incident_known and (danger or (is_report and chat.maybe_opens))
    return Act.OPENS if chat.act is Act.NONE and opens else chat.act


def _call(reading: Reading, chat: ChatReading, phrase: Score | None, states_call: bool) -> tuple[bool, bool]:
    """Whether the line tells of a call that was answered, and whether it may. The grammar can rule it out: then the phrase
    has the confidence 0. A likely call is a sure one in a report with such a phrase, and in news whose grammar is that of a
    call that was made."""
    if phrase is not None and not phrase.confidence:
        return False, False
    plain = phrase is not None and phrase.confidence >= LIKELY and reading.likely(Label.POLICE_CALLED)
    told = (plain and chat.act is Act.OPENS) or (states_call and chat.act in (Act.OPENS, Act.ADDS))
    called = chat.called or (told and chat.maybe_called)
    return called, not called and (chat.maybe_called or (plain and chat.act is not Act.NONE))


def _is_sure(reading: Reading, label: Label) -> bool:
    score = reading.score(label)
    return score is not None and score.confidence >= SURE


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
    scores = reading.scores
    for label in KINDS:
        scores = _with(scores, label, label is wanted)
    return scores


def _with(scores: tuple[Score, ...], label: Label, holds: bool) -> tuple[Score, ...]:
    """The scores, with this label at least sure or below likely."""
    old = next((score for score in scores if score.label is label), None)
    if old is None and not holds:
        return scores
    found = old or Score(label, 0.0)
    confidence = max(found.confidence, _FROM_CONTEXT) if holds else min(found.confidence, _UNLIKELY)
    by_label = {score.label: score for score in scores} | {label: replace(found, confidence=confidence)}
    return tuple(by_label[each] for each in Label if each in by_label)
