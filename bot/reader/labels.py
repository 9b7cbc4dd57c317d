"""Turns the signs in a text into a score for each label, with the spans that speak for it.

Independent signs add up by noisy-or: two signs of 0.5 make 0.75, and no number of weak signs makes a certainty. Repeated
words count once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Final

from bot.core.reading import KINDS, LIKELY, SURE, Detail, FoundData, Hit, Label, Reading, Score, Span
from bot.core.rulebook import PhraseList
from bot.reader.personal_data.exposure_confidence import Exposure
from bot.reader.text.normalisation import fold
from bot.reader.text.sentences import Sentences

UNLIKELY: Final = LIKELY - 0.01
"""The confidence of a label that does not count, at most."""

_ORDER: Final = (Label.REPORT, Label.UPDATE, Label.NOTICE, Label.OFF_TOPIC)
"""The order of kinds with equal confidence: the one that matters more to the watch comes first."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A part of the text that speaks for a label. Signs with the same `what` are repetitions of one sign."""

    label: Label
    confidence: float
    span: Span
    what: str


def find_signs(
    text: str, hits: Sequence[Hit], details: Sequence[Detail], lists: Mapping[str, PhraseList]
) -> tuple[tuple[Sign, ...], frozenset[str]]:
    """The signs for labels, and the flags.

    A list that is `against` a label cancels that label in the sentence of its phrase. A plate is never cancelled.
    """
    list_hits = [(lists[hit.pattern], hit.span) for hit in hits if hit.pattern in lists]
    cancelled = _CancelledLabels(text, list_hits)
    valid_hits = [(phrases, span) for phrases, span in list_hits if not cancelled.covers(phrases.label, span)]
    signs = [
        Sign(phrases.label, phrases.confidence, span, f"{phrases.name} {fold(text[span.start : span.end])}")
        for phrases, span in valid_hits
        if phrases.label is not None
    ]
    flags = frozenset(phrases.flag for phrases, _ in valid_hits if phrases.flag)
    if not details:
        return tuple(signs), flags
    exposure = Exposure(text, details, ((sign.label, sign.confidence) for sign in signs))
    return (*signs, *_signs_of_details(text, details, cancelled, exposure)), flags


def find_against(hits: Sequence[Hit], lists: Mapping[str, PhraseList]) -> frozenset[Label]:
    """The labels that a phrase in the text speaks against, in whatever sentence."""
    return frozenset(label for hit in hits if hit.pattern in lists for label in lists[hit.pattern].against)


def score_labels(signs: Iterable[Sign]) -> tuple[Score, ...]:
    """A score for each label that has signs, in the order of `Label`. More than one kind may be likely."""
    by_label: dict[Label, list[Sign]] = defaultdict(list)
    for sign in signs:
        by_label[sign.label].append(sign)
    return tuple(_score(label, by_label[label]) for label in _LABELS if label in by_label)


def exclude_labels(scores: Sequence[Score], excluded: Collection[Label]) -> tuple[Score, ...]:
    """The scores in the order of `Label`, with 0 for each excluded label. The models do not raise a score of 0."""
    by_label = {score.label: score for score in scores if score.label not in excluded}
    by_label |= {label: Score(label, 0.0) for label in excluded}
    return tuple(by_label[label] for label in _LABELS if label in by_label)


_LABELS: Final = tuple(Label)  # in their order, which Python would ask for one by one

FLAGS: Final = frozenset(Label) - KINDS - {Label.POLICE_CALLED}
"""The labels that speak for hiding a message."""


def add_unsure(scores: Sequence[Score], others: Iterable[Score]) -> tuple[Score, ...]:
    """The scores, and as unsure ones the flags that are likely in `others` only. A score of 0 is an excluded label."""
    by_label = {score.label: score for score in scores}
    for other in others:
        score = by_label.get(other.label)
        if other.label in FLAGS and other.confidence >= LIKELY and (score is None or 0 < score.confidence < LIKELY):
            by_label[other.label] = Score(other.label, LIKELY, other.spans)
    return tuple(by_label[label] for label in _LABELS if label in by_label)


def put_score(scores: Iterable[Score], new: Score) -> tuple[Score, ...]:
    """The scores in the order of `Label`, with `new` in the place of an older one of its label."""
    by_label = {score.label: score for score in scores} | {new.label: new}
    return tuple(by_label[label] for label in _LABELS if label in by_label)


def make_unsure(scores: Iterable[Score], labels: Collection[Label]) -> tuple[Score, ...]:
    """The scores, with a sure one of `labels` lowered to a doubt."""
    return tuple(
        Score(score.label, LIKELY, score.spans) if score.label in labels and score.confidence >= SURE else score
        for score in scores
    )


def make_unlikely(scores: Iterable[Score], labels: Collection[Label]) -> tuple[Score, ...]:
    """The scores, with those of `labels` below LIKELY."""
    return tuple(_lowered(score) if score.label in labels else score for score in scores)


def find_floors(by_lists: Reading) -> Iterator[Score]:
    """The labels that the lists keep against the models, since a disguise may talk a model out of a phrase: sure ones, those of
    a quotation, and likely personal data if it names a person, who cannot be hidden again later."""
    named = any(detail.found is FoundData.NAME for detail in by_lists.details)
    for score in by_lists.scores:
        quoted = (
            score.label in FLAGS and score.confidence == LIKELY
        )  # as `add_unsure` leaves it; no shipped phrase has it
        if quoted or score.confidence >= (LIKELY if named and score.label is Label.PERSONAL_DATA else SURE):
            yield score


def keep_one_kind(scores: Sequence[Score], incident_under_way: bool) -> tuple[Score, ...]:
    """Lowers every kind but the surest below LIKELY.

    While an incident is under way, a text that may be an update and is not surely a report is an update.
    """
    by_label = {score.label: score for score in scores}
    if incident_under_way and Label.UPDATE in by_label:
        _prefer_update(by_label)
    kinds = [by_label[label] for label in _ORDER if label in by_label]
    surest = max(kinds, key=lambda score: score.confidence, default=None)
    return tuple(
        _lowered(score) if score.label in KINDS and score is not surest else score for score in by_label.values()
    )


class _CancelledLabels:
    """The labels that do not count, by sentence."""

    def __init__(self, text: str, list_hits: Sequence[tuple[PhraseList, Span]]) -> None:
        against = [(label, span.start) for phrases, span in list_hits for label in phrases.against]
        self._sentences = sentences = Sentences(text) if against else None
        self._pairs = {(label, sentences.number_at(start)) for label, start in against} if sentences else set()

    def covers(self, label: Label | None, span: Span) -> bool:
        return self._sentences is not None and (label, self._sentences.number_at(span.start)) in self._pairs


def _signs_of_details(
    text: str, details: Sequence[Detail], cancelled: _CancelledLabels, exposure: Exposure
) -> Iterator[Sign]:
    for detail in details:
        confidence = exposure.rate(detail)
        is_cancelled = detail.found is not FoundData.PLATE and cancelled.covers(Label.PERSONAL_DATA, detail.span)
        if confidence is not None and not is_cancelled:
            what = f"{detail.found} {fold(text[detail.span.start : detail.span.end])}"
            yield Sign(Label.PERSONAL_DATA, confidence, detail.span, what)


def _score(label: Label, signs: Sequence[Sign]) -> Score:
    confidences = {sign.what: sign.confidence for sign in signs}
    confidence = 1 - prod(1 - confidence for confidence in confidences.values())
    return Score(label, round(confidence, 4), tuple(sorted({sign.span for sign in signs})))


def _prefer_update(by_label: dict[Label, Score]) -> None:
    report, update = by_label.get(Label.REPORT), by_label[Label.UPDATE]
    if report is None or report.confidence >= SURE:
        return
    both = round(1 - (1 - report.confidence) * (1 - update.confidence), 4)
    by_label[Label.UPDATE] = Score(Label.UPDATE, both, tuple(sorted({*report.spans, *update.spans})))
    by_label[Label.REPORT] = _lowered(report)


def _lowered(score: Score) -> Score:
    return Score(score.label, min(score.confidence, UNLIKELY), score.spans)
