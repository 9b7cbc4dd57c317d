"""From what was found in a text to how sure we are of each label, with the places that speak for it.

Independent signs add up by noisy-or: two signs of 0.5 make 0.75, and no number of weak signs makes a certainty. The
same words said twice count once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Final

from bot.core.reading import KINDS, LIKELY, SURE, Detail, FoundData, Hit, Label, Score, Span
from bot.core.rulebook import PhraseList
from bot.reader.personal_data.exposure import Exposure
from bot.reader.text.normalisation import fold
from bot.reader.text.sentences import Sentences

_UNLIKELY: Final = LIKELY - 0.01
_ORDER: Final = (Label.REPORT, Label.UPDATE, Label.NOTICE, Label.OFF_TOPIC)
"""Between equals the kind that matters more to the watch."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing in the text that speaks for a label. Signs with the same `what` are one sign said twice."""

    label: Label
    confidence: float
    span: Span
    what: str


def signs_of(
    text: str, hits: Sequence[Hit], details: Sequence[Detail], lists: Mapping[str, PhraseList]
) -> tuple[tuple[Sign, ...], frozenset[str]]:
    """What speaks for labels, and the flags. What a list is `against` does not count in the sentence where it stands; a
    plate always counts, since no wording makes it less of one."""
    ours = [(lists[hit.pattern], hit.span) for hit in hits if hit.pattern in lists]
    cancelled = _Cancelled(text, ours)
    counting = [(phrases, span) for phrases, span in ours if not cancelled.at(phrases.label, span)]
    signs = [
        Sign(phrases.label, phrases.confidence, span, f"{phrases.name} {fold(text[span.start : span.end])}")
        for phrases, span in counting
        if phrases.label is not None
    ]
    flags = frozenset(phrases.flag for phrases, _ in counting if phrases.flag)
    if not details:
        return tuple(signs), flags
    exposure = Exposure(text, details, ((sign.label, sign.confidence) for sign in signs))
    return (*signs, *_signs_of_details(text, details, cancelled, exposure)), flags


def scores_of(signs: Iterable[Sign]) -> tuple[Score, ...]:
    """One score a label, in the order of the labels. The kinds are not yet at odds: see `settle`."""
    by_label: dict[Label, list[Sign]] = defaultdict(list)
    for sign in signs:
        by_label[sign.label].append(sign)
    return tuple(_score(label, by_label[label]) for label in Label if label in by_label)


def without(scores: Sequence[Score], out: Collection[Label]) -> tuple[Score, ...]:
    """The scores, with nothing for the labels that are ruled out: a score of 0 holds against whoever reads on."""
    kept = {score.label: score for score in scores if score.label not in out}
    kept |= {label: Score(label, 0.0) for label in out}
    return tuple(kept[label] for label in Label if label in kept)


def settle(scores: Sequence[Score], under_way: bool) -> tuple[Score, ...]:
    """At most one of the four kinds stays likely: the surest.

    `under_way`: an incident is being discussed. What sounds like an update then is one, even if it might be a report.
    """
    by_label = {score.label: score for score in scores}
    if under_way and Label.UPDATE in by_label:
        _take_for_update(by_label)
    kinds = [by_label[label] for label in _ORDER if label in by_label]
    surest = max(kinds, key=lambda score: score.confidence, default=None)
    return tuple(
        _lowered(score) if score.label in KINDS and score is not surest else score for score in by_label.values()
    )


class _Cancelled:
    """Which labels do not count in which sentence."""

    def __init__(self, text: str, ours: Sequence[tuple[PhraseList, Span]]) -> None:
        against = [(label, span) for phrases, span in ours for label in phrases.against]
        self._sentences = Sentences(text) if against else None
        self._pairs = {(label, self._sentences.at(span.start)) for label, span in against} if self._sentences else set()

    def at(self, label: Label | None, span: Span) -> bool:
        return self._sentences is not None and (label, self._sentences.at(span.start)) in self._pairs


def _signs_of_details(
    text: str, details: Sequence[Detail], cancelled: _Cancelled, exposure: Exposure
) -> Iterator[Sign]:
    for detail in details:
        confidence = exposure.confidence(detail)
        excused = detail.found is not FoundData.PLATE and cancelled.at(Label.PERSONAL_DATA, detail.span)
        if confidence is not None and not excused:
            what = f"{detail.found} {fold(text[detail.span.start : detail.span.end])}"
            yield Sign(Label.PERSONAL_DATA, confidence, detail.span, what)


def _score(label: Label, signs: Sequence[Sign]) -> Score:
    confidences = {sign.what: sign.confidence for sign in signs}
    confidence = 1 - prod(1 - confidence for confidence in confidences.values())
    return Score(label, round(confidence, 4), tuple(sorted({sign.span for sign in signs})))


def _take_for_update(by_label: dict[Label, Score]) -> None:
    report, update = by_label.get(Label.REPORT), by_label[Label.UPDATE]
    if report is None or report.confidence >= SURE:
        return
    both = round(1 - (1 - report.confidence) * (1 - update.confidence), 4)
    by_label[Label.UPDATE] = Score(Label.UPDATE, both, tuple(sorted({*report.spans, *update.spans})))
    by_label[Label.REPORT] = _lowered(report)


def _lowered(score: Score) -> Score:
    return Score(score.label, min(score.confidence, _UNLIKELY), score.spans)
