"""One reading out of three: the lists of phrases, the light model, and the encoder where it was asked. Pure.

All three speak in log-odds and are added: the models as measured on messages they did not learn from, the lists as a
fixed bonus, so that a phrase which a coordinator adds counts at once. Where the sum passes a label's first knot it is
likely (0.5), where it passes the second it is sure (0.65): the knots were chosen by what an error costs, and a live
report wrongly held costs most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log
from typing import Final

import numpy as np
import numpy.typing as npt

from bot.core.reading import KINDS, LIKELY, SURE, Detail, FoundData, Label, Reading, Score, Span

Floats = npt.NDArray[np.float32]

KIND_ORDER: Final = tuple(label for label in Label if label in KINDS)
FLAG_ORDER: Final = tuple(label for label in Label if label not in KINDS)
NO_KIND: Final = len(KIND_ORDER)
TALK: Final = KIND_ORDER.index(Label.OFF_TOPIC)
OUTPUTS: Final = NO_KIND + 1 + len(FLAG_ORDER)
"""A model's numbers for a text: the four kinds and «none of them», then the flags."""

_BY_SHAPE: Final = 0.9
_MOST_EVIDENCE: Final = 4.0
_TELLING: Final = 0.05
_LEAST_APART: Final = 0.01

SURER_OF_TALK: Final = 0.5
"""Log-odds. Chosen on messages kept aside: it takes away a fifth of the false holds of small talk, and one in sixty of the
right ones."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Log-odds from which a flag is likely and from which it is sure."""

    likely: float
    sure: float


@dataclass(frozen=True, slots=True)
class Weights:
    """What each of the three counts."""

    encoder: float
    ngrams: float
    lists: float


@dataclass(frozen=True, slots=True)
class Blend:
    """How one set of models is combined. `kinds`: added to the kinds and «none»; `knots`: of the flags, in order."""

    of_kinds: Weights
    of_flags: Weights
    kinds: tuple[float, ...]
    knots: tuple[Thresholds, ...]


def combine(reading: Reading, ngrams: Floats, encoder: Floats | None, blend: Blend) -> Reading:
    """The reading of the lists with the models' labels in it. In a language that nobody learnt, the lists alone speak."""
    if not reading.language_known:
        return reading
    sums = summed(evidence(reading), ngrams, encoder, blend)
    spans = {score.label: score.spans for score in reading.scores}
    knots = knots_for(blend.knots, bare=exp(float(sums[NO_KIND])), talk=exp(float(sums[TALK])))
    scores = (*_kinds(sums[: NO_KIND + 1], spans), *_flags(sums[NO_KIND + 1 :], spans, reading, knots))
    by_label = {score.label: score for score in scores}
    return replace(reading, scores=tuple(by_label[label] for label in Label if label in by_label))


def summed(evidence: Floats, ngrams: Floats, encoder: Floats | None, blend: Blend) -> Floats:
    """Log-probabilities of the kinds, log-odds of the flags."""
    of_kinds, of_flags = blend.of_kinds, blend.of_flags
    cut = NO_KIND + 1
    kinds = (
        of_kinds.ngrams * _log_shares(ngrams[:cut])
        + of_kinds.lists * evidence[:cut]
        + np.array(blend.kinds, np.float32)
    )
    flags = of_flags.ngrams * ngrams[cut:] + of_flags.lists * evidence[cut:]
    if encoder is not None:
        kinds = kinds + of_kinds.encoder * _log_shares(encoder[:cut])
        flags = flags + of_flags.encoder * encoder[cut:]
    return np.concatenate([_log_shares(kinds), flags]).astype(np.float32)


def evidence(reading: Reading) -> Floats:
    """What the lists say, so that independent signs add up; nothing found is nothing."""
    by_label = {score.label: min(-log(max(1 - score.confidence, 1e-9)), _MOST_EVIDENCE) for score in reading.scores}
    kinds = [by_label.get(label, 0.0) for label in KIND_ORDER]
    return np.array([*kinds, 0.0, *(by_label.get(label, 0.0) for label in FLAG_ORDER)], dtype=np.float32)


def _log_shares(logits: Floats) -> Floats:
    lowered = logits - logits.max()
    return np.asarray(lowered - np.log(np.exp(lowered).sum()), dtype=np.float32)


def _kinds(shares: Floats, spans: Mapping[Label, tuple[Span, ...]]) -> list[Score]:
    """The likeliest is likely, whatever its share, unless that is «none»; the others are not."""
    best = int(shares.argmax())
    scores = []
    for place, label in enumerate(KIND_ORDER):
        share = exp(float(shares[place]))
        confidence = max(share, LIKELY) if place == best else min(share, LIKELY - 0.01)
        if confidence >= _TELLING:
            scores.append(Score(label, round(confidence, 4), spans.get(label, ())))
    return scores


def knots_for(knots: Sequence[Thresholds], bare: float, talk: float) -> tuple[Thresholds, ...]:
    """Where a flag is sure depends on what a false hold costs. `bare`: the share of «none of the kinds»: the surer that is, the
    less is lost while it waits, and likely is enough. `talk`: the share of small talk, which is nearly all that real groups
    say, so that holding it wrongly costs their trust: there a flag must be surer."""
    return tuple(Thresholds(k.likely, k.likely + gap(k.likely, k.sure, bare, talk)) for k in knots)


def gap(likely: float, sure: float, bare: float, talk: float) -> float:
    """How far from likely to sure, in log-odds."""
    return max((sure - likely) * (1 - bare) + SURER_OF_TALK * talk, _LEAST_APART)


def _flags(
    sums: Floats, spans: Mapping[Label, tuple[Span, ...]], reading: Reading, knots: Sequence[Thresholds]
) -> list[Score]:
    scores = []
    for label, value, between in zip(FLAG_ORDER, sums, knots, strict=True):
        confidence = confidence_of(float(value), between)
        if label is Label.PERSONAL_DATA and _has_plate(reading.details):
            confidence = max(confidence, _BY_SHAPE)
        if confidence >= _TELLING:
            scores.append(Score(label, round(confidence, 4), spans.get(label, ())))
    return scores


def _has_plate(details: Sequence[Detail]) -> bool:
    """A plate is seen by its shape: no wording makes it less of one."""
    return any(detail.found is FoundData.PLATE for detail in details)


def confidence_of(log_odds: float, knots: Thresholds) -> float:
    """Rises with the log-odds; LIKELY at the first knot, SURE at the second."""
    share, likely, sure = map(_share, (log_odds, knots.likely, knots.sure))
    if log_odds < knots.likely:
        return LIKELY * share / likely
    if log_odds < knots.sure:
        return LIKELY + (SURE - LIKELY) * (log_odds - knots.likely) / (knots.sure - knots.likely)
    return SURE + (1 - SURE) * (share - sure) / max(1 - sure, 1e-9)


def _share(log_odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, log_odds))))
