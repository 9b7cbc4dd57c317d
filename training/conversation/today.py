"""The answers of the shipped reader in the form of the conversation reader, for comparison.

The shipped reader knows the labels, and `danger` by phrases. Calls, acts and incidents follow from the labels. A message about
a call marks the open incident. A report opens an incident if none is open; otherwise it adds to the open one, as updates do.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.classifier.encoder import Encoder
from bot.classifier.hybrid import LearnedReader
from bot.classifier.weights_files import load_light
from bot.core.reading import LIKELY, SURE, Flag, Label, ReaderInput, Reading
from bot.core.texts import LANGUAGES
from bot.core.verdict import Decision
from training.conversation.examples import Target
from training.conversation.features import ACT_ORDER, MOST_INCIDENTS, QUIET, Act
from training.conversation.measure import Judged, Numbers
from training.conversation.numpy_head import ACTS, ALL_OUTPUTS, CALLED, DANGER
from training.lists import load_lexicon
from training.metrics import HELD

_BEFORE = 5


def taken(reading: Reading) -> Decision:
    """The decision by the default policy, one step milder in doubt."""
    confidence = max((s.confidence for s in reading.scores if s.label in HELD), default=0.0)
    if confidence >= SURE:
        return Decision.HOLD
    kind = reading.kind()
    if kind is Label.OFF_TOPIC and confidence < LIKELY:
        return Decision.NUDGE
    if kind is Label.REPORT and not reading.likely(Label.POLICE_CALLED):
        return Decision.ASK_101
    return Decision.ALLOW


def judged(readings: Sequence[Reading]) -> Judged:
    labels = [
        ({kind} if (kind := each.kind()) else set())
        | {
            s.label
            for s in each.scores
            if s.confidence >= LIKELY and (s.label in HELD or s.label is Label.POLICE_CALLED)
        }
        for each in readings
    ]
    return Judged(labels, [taken(each) for each in readings])


def read(targets: Sequence[Target], languages: Sequence[str]) -> list[Reading]:
    reader = LearnedReader(load_lexicon(), load_light(), Encoder().logits)
    return [_one(reader, target, language) for target, language in zip(targets, languages, strict=True)]


def _one(reader: LearnedReader, target: Target, language: str) -> Reading:
    talk = target.talk
    before = tuple(target.texts[line.id] for line in talk.before[-_BEFORE:])
    return reader.read(ReaderInput(target.texts[talk.line.id], (language, *LANGUAGES), before, _open(target)))


def _open(target: Target) -> bool:
    at = target.talk.line.at
    return any(not each.ended and at - each.last_at < QUIET for each in target.talk.incidents)


def numbers(readings: Sequence[Reading], targets: Sequence[Target]) -> Numbers:
    out = np.full((len(readings), ALL_OUTPUTS), -1.0)
    incidents = np.zeros((len(readings), MOST_INCIDENTS + 1))
    for row, (reading, target) in enumerate(zip(readings, targets, strict=True)):
        still = _open(target)
        out[row, DANGER] = 1 if Flag.DANGER in reading.flags else -1
        out[row, CALLED] = 1 if still and reading.likely(Label.POLICE_CALLED) else -1
        act = _act(reading, still)
        out[row, ACTS.start + ACT_ORDER.index(act)] = 1
        incidents[row, 0 if act in (Act.ADDS, Act.ENDS) else MOST_INCIDENTS] = 1
    return Numbers(out, incidents)


def _act(reading: Reading, still: bool) -> Act:
    if still and Flag.ALL_CLEAR in reading.flags:
        return Act.ENDS
    if reading.likely(Label.REPORT):
        return Act.ADDS if still else Act.OPENS
    return Act.ADDS if still and reading.likely(Label.UPDATE) else Act.NONE
