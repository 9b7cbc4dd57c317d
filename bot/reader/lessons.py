"""Corrects the labels of a text by texts of which a person said that the bot read them wrongly. Pure.

The same words are read as the person said, and so are words that are close to them. A text that is only near follows in
bounds: a label of which the reader is sure becomes a doubt, and so does a label that it did not see. Then a moderator looks.
So it is with each call to act that has not the same words: with «the burglar» in place of «the dog» it is another one.
A label that the reader is much surer of than it was then stays. Personal data never follows, since another name or number is
another matter. Danger, facts and calls to the police are never taken away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.core.reading import (
    FACTS,
    KINDS,
    LIKELY,
    LOWERED,
    SURE,
    Act,
    Corrected,
    Flag,
    Label,
    Lesson,
    Reading,
    Score,
)
from bot.reader.imprint import nearness
from bot.reader.labels import UNLIKELY

MARGIN: Final = 0.15
"""A text that is close or near follows up to this confidence above that of the corrected text."""

CLOSE: Final = 0.7
"""The cosine of sketches from which a text is close. `docs/decisions/0023-lessons.md` has the figures."""

_SAME: Final = 1.0
_JUST_SURE: Final = SURE + 0.01


@dataclass(frozen=True, slots=True)
class _Near:
    """`nearness`: see `bot/reader/imprint.py`."""

    by: Lesson
    nearness: float

    @property
    def same(self) -> bool:
        return self.nearness == _SAME


def may_correct(reading: Reading, lesson: Lesson) -> bool:
    """False for a lesson that changes nothing in this reading, however near its text is."""
    return lesson.holds or any(reading.likely(label) for label, _ in lesson.labels)


def correct(reading: Reading, lessons: Sequence[Lesson]) -> Reading:
    """The reading, corrected by the nearest lesson of each label. `reading.imprint` must be that of the text."""
    assert reading.imprint is not None
    lessons = [each for each in lessons if may_correct(reading, each)]
    near = nearness(reading.imprint, [each.imprint for each in lessons])
    for label, nearest in _nearest(lessons, near).items():
        confidence = _raised(reading, label, nearest) if nearest.by.holds else _lowered(reading, label, nearest)
        if confidence is not None:
            reading = _with(reading, label, confidence, nearest)
    return _opened(reading)


def _nearest(lessons: Sequence[Lesson], near: Sequence[float]) -> Mapping[Label, _Near]:
    """The nearest lesson for each label; of two that are equally near, the later one."""
    found: dict[Label, _Near] = {}
    for lesson, value in zip(lessons, near, strict=True):
        for label, _ in lesson.labels if value else ():
            if label not in found or value >= found[label].nearness:
                found[label] = _Near(lesson, value)
    return found


def _lowered(reading: Reading, label: Label, near: _Near) -> float | None:
    """The new confidence; None: it stays. During an incident, words that were harmless before it may be a call to act."""
    score = reading.score(label)
    if score is None or score.confidence < LIKELY or label not in LOWERED:
        return None
    assert reading.imprint is not None
    if label is Label.VIGILANTE and reading.imprint.in_incident and not near.by.imprint.in_incident:
        return None
    if near.same:
        return UNLIKELY
    if label is Label.PERSONAL_DATA or score.confidence > dict(near.by.labels)[label] + MARGIN:
        return None
    close = near.nearness >= CLOSE and label is not Label.VIGILANTE
    return UNLIKELY if close or score.confidence < SURE else LIKELY


def _raised(reading: Reading, label: Label, near: _Near) -> float | None:
    """The new confidence; None: it stays. The grammar rules out a label with the score 0; only the same words overrule it."""
    score = reading.score(label)
    if not near.same and (label is Label.PERSONAL_DATA or (score is not None and not score.confidence)):
        return None
    wanted = _JUST_SURE if near.same else LIKELY
    is_less = score is None or score.confidence < wanted
    return wanted if is_less and _may_rise(reading, label) else None


def _may_rise(reading: Reading, label: Label) -> bool:
    """Facts and danger do not become small talk, and only a member's own line says that the police were called."""
    if label is Label.OFF_TOPIC:
        return reading.kind() not in FACTS and Flag.DANGER not in reading.flags
    return label is Label.REPORT or label in LOWERED


def _with(reading: Reading, label: Label, confidence: float, near: _Near) -> Reading:
    """The reading with the new confidence of a label. A text has one kind: a raised one lowers the others."""
    old = reading.score(label) or Score(label, 0.0)
    by_label = {score.label: score for score in reading.scores} | {label: replace(old, confidence=confidence)}
    if label in KINDS and confidence >= LIKELY:
        others = [by_label[kind] for kind in KINDS - {label} if kind in by_label]
        by_label |= {each.label: replace(each, confidence=min(each.confidence, UNLIKELY)) for each in others}
    corrected = (*reading.corrected, Corrected(near.by, label, old.confidence, near.same))
    return replace(reading, scores=tuple(by_label[each] for each in Label if each in by_label), corrected=corrected)


def _opened(reading: Reading) -> Reading:
    """A line that a lesson made a report opens an incident, as every report does where no incident is known."""
    assert reading.imprint is not None
    is_new = any(each.label is Label.REPORT for each in reading.corrected)
    if not is_new or reading.imprint.in_incident or reading.chat is None or reading.chat.act is not Act.NONE:
        return reading
    return replace(reading, chat=replace(reading.chat, act=Act.OPENS))
