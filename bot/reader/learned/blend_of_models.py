"""Blends the lists of phrases, the light model and, if it was asked, the encoder into one reading. Pure.

All three give log-odds, and the blend is their weighted sum. The weights of the models were fitted on messages that they
had not learned from. The lists have a fixed weight, so a phrase that a coordinator adds counts at once. Each flag has two
thresholds: at the first it is likely (confidence 0.5), at the second sure (0.65). `training/calibrate.py` chose them by the
cost of errors.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from math import exp, log
from typing import Final

import msgspec
import numpy as np
import numpy.typing as npt

from bot.core.reading import KINDS, LIKELY, SURE, FoundData, Label, Reading, Score, Span
from bot.reader.labels import UNLIKELY

Floats = npt.NDArray[np.float32]

_LABELS: Final = tuple(Label)
KIND_ORDER: Final = tuple(label for label in Label if label in KINDS)
FLAG_ORDER: Final = tuple(label for label in Label if label not in KINDS)
NO_KIND: Final = len(KIND_ORDER)
SMALL_TALK: Final = KIND_ORDER.index(Label.OFF_TOPIC)
OUTPUTS: Final = NO_KIND + 1 + len(FLAG_ORDER)
"""Outputs of a model for a text: the four kinds, «none of them», and the flags."""

_NO_OFFSETS: Final = (0.0,) * (NO_KIND + 1)
"""The offsets for a text alone: none, since the offsets were chosen for the rates of real talk."""

_PLATE_CONFIDENCE: Final = 0.9
_MOST_EVIDENCE: Final = 4.0
_AGAINST: Final = 1.0
"""A phrase of a list with `against` takes this from the evidence for the label, so the models hear it too. Bounded: a text that
the models are sure of stays what it is."""

_LOWEST_CONFIDENCE: Final = 0.05
_LEAST_GAP: Final = 0.01

SMALL_TALK_MARGIN: Final = 0.5
"""Log-odds. On held-out messages it prevents a fifth of the false holds of small talk, and loses one right hold in sixty."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The log-odds from which a flag is likely, and from which it is sure."""

    likely: float
    sure: float


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each source in the sum."""

    encoder: float
    ngrams: float
    lists: float


class Around(Enum):
    """The conversation around a text: no line, people who talk while no incident is known, or an incident."""

    NOTHING = auto()
    TALK = auto()
    INCIDENT = auto()


class Blend(msgspec.Struct, frozen=True):
    """How one set of models is combined. The names in `blends.json` differ from those of the fields.

    `kind_offsets` are added to the four kinds and «none of them». `thresholds`: one for each flag, in FLAG_ORDER.
    `quiet_margins`: are added to both thresholds of each flag while people talk and no incident is known. Few members call to
    act then, and much sounds like it. `alone`: the thresholds of each flag for a text without lines before it."""

    kind_weights: Weights = msgspec.field(name="of_kinds")
    flag_weights: Weights = msgspec.field(name="of_flags")
    kind_offsets: tuple[float, ...] = msgspec.field(name="kinds")
    thresholds: tuple[Thresholds, ...] = msgspec.field(name="knots")
    quiet_margins: tuple[float, ...] = (0.0,) * len(FLAG_ORDER)
    alone: tuple[Thresholds, ...] = (Thresholds(0.0, 1.0),) * len(FLAG_ORDER)


def combine(
    reading: Reading, ngrams: Floats, encoder: Floats | None, blend: Blend, around: Around = Around.INCIDENT
) -> Reading:
    """The reading of the lists, with blended scores. In an unknown language the reading stays as it is."""
    if not reading.language_known:
        return reading
    known = blend if around is not Around.NOTHING else msgspec.structs.replace(blend, kind_offsets=_NO_OFFSETS)
    sums = add_log_odds(to_evidence(reading), ngrams, encoder, known)
    spans = {score.label: score.spans for score in reading.scores}
    no_kind, small_talk = exp(float(sums[NO_KIND])), exp(float(sums[SMALL_TALK]))
    thresholds = adjust_thresholds(_thresholds_of(blend, around), no_kind, small_talk)
    scores = (*_score_kinds(sums[: NO_KIND + 1], spans), *_score_flags(sums[NO_KIND + 1 :], spans, reading, thresholds))
    by_label = {score.label: score for score in scores}
    return replace(reading, scores=tuple(by_label[label] for label in _LABELS if label in by_label))


def add_log_odds(evidence: Floats, ngrams: Floats, encoder: Floats | None, blend: Blend) -> Floats:
    """The weighted sums, of shape (OUTPUTS,): log-probabilities of the kinds, log-odds of the flags.

    `evidence`: see `to_evidence`. `ngrams` and `encoder`: the outputs of the models; None: the encoder was not asked.
    """
    of_kinds, of_flags = blend.kind_weights, blend.flag_weights
    cut = NO_KIND + 1
    kinds = (
        of_kinds.ngrams * _log_softmax(ngrams[:cut]) + of_kinds.lists * evidence[:cut] + _as_array(blend.kind_offsets)
    )
    flags = of_flags.ngrams * ngrams[cut:] + of_flags.lists * evidence[cut:]
    if encoder is not None:
        kinds = kinds + of_kinds.encoder * _log_softmax(encoder[:cut])
        flags = flags + of_flags.encoder * encoder[cut:]
    return np.concatenate([_log_softmax(kinds), flags]).astype(np.float32)


@lru_cache(maxsize=16)
def _as_array(offsets: tuple[float, ...]) -> Floats:
    return np.array(offsets, np.float32)


def to_evidence(reading: Reading) -> Floats:
    """The scores of the lists as numbers that add up, of shape (OUTPUTS,). A label without a score gives 0, and less than that
    if a phrase speaks against it."""
    by_label = {score.label: min(-log(max(1 - score.confidence, 1e-9)), _MOST_EVIDENCE) for score in reading.scores}
    for label in reading.against:
        by_label[label] = by_label.get(label, 0.0) - _AGAINST
    kinds = [by_label.get(label, 0.0) for label in KIND_ORDER]
    return np.array([*kinds, 0.0, *(by_label.get(label, 0.0) for label in FLAG_ORDER)], dtype=np.float32)


def _log_softmax(logits: Floats) -> Floats:
    lowered = logits - np.maximum.reduce(logits)
    return np.asarray(lowered - np.log(np.add.reduce(np.exp(lowered))), dtype=np.float32)


def _score_kinds(log_probabilities: Floats, spans: Mapping[Label, tuple[Span, ...]]) -> list[Score]:
    """The likeliest kind gets at least LIKELY and the others less. If «none of them» is likeliest, every kind gets less."""
    best = int(log_probabilities.argmax())
    scores = []
    for index, label in enumerate(KIND_ORDER):
        probability = exp(float(log_probabilities[index]))
        confidence = max(probability, LIKELY) if index == best else min(probability, UNLIKELY)
        if confidence >= _LOWEST_CONFIDENCE:
            scores.append(Score(label, round(confidence, 4), spans.get(label, ())))
    return scores


def _thresholds_of(blend: Blend, around: Around) -> Sequence[Thresholds]:
    match around:
        case Around.NOTHING:
            return blend.alone
        case Around.TALK:
            pairs = zip(blend.thresholds, blend.quiet_margins, strict=True)
            return [Thresholds(t.likely + margin, t.sure + margin) for t, margin in pairs]
        case Around.INCIDENT:
            return blend.thresholds


def adjust_thresholds(thresholds: Sequence[Thresholds], no_kind: float, small_talk: float) -> tuple[Thresholds, ...]:
    """Moves the `sure` thresholds by the cost of a false hold in this text.

    `no_kind`: the probability of «none of them». A hold delays no facts in such a text, so sure moves towards likely.
    `small_talk`: the probability of OFF_TOPIC. Real groups write little else, and false holds cost their trust, so sure
    moves away from likely.
    """
    gaps = ((t.sure - t.likely) * (1 - no_kind) + SMALL_TALK_MARGIN * small_talk for t in thresholds)
    return tuple(Thresholds(t.likely, t.likely + max(gap, _LEAST_GAP)) for t, gap in zip(thresholds, gaps, strict=True))


def _score_flags(
    sums: Floats, spans: Mapping[Label, tuple[Span, ...]], reading: Reading, thresholds: Sequence[Thresholds]
) -> list[Score]:
    scores = []
    for label, log_odds, of_label in zip(FLAG_ORDER, sums, thresholds, strict=True):
        confidence = to_confidence(float(log_odds), of_label)
        if label is Label.PERSONAL_DATA and any(detail.found is FoundData.PLATE for detail in reading.details):
            confidence = max(confidence, _PLATE_CONFIDENCE)
        if confidence >= _LOWEST_CONFIDENCE:
            scores.append(Score(label, round(confidence, 4), spans.get(label, ())))
    return scores


def to_confidence(log_odds: float, thresholds: Thresholds) -> float:
    """Rises with the log-odds, from 0 to 1. LIKELY at the first threshold, SURE at the second."""
    if log_odds < thresholds.likely:
        return LIKELY * _to_probability(log_odds) / _to_probability(thresholds.likely)
    if log_odds < thresholds.sure:
        return LIKELY + (SURE - LIKELY) * (log_odds - thresholds.likely) / (thresholds.sure - thresholds.likely)
    sure = _to_probability(thresholds.sure)
    return SURE + (1 - SURE) * (_to_probability(log_odds) - sure) / max(1 - sure, 1e-9)


def _to_probability(log_odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, log_odds))))
