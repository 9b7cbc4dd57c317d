"""Masks parts of a text and keeps its facts readable.

The mask covers personal data exactly. For everything else it covers the clause, up to the next comma or full stop,
since half a threat is still a threat. The text before the comma stays: it may be the only place that names the street.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.reading import FACTS, Label, Reading, Span
from bot.core.verdict import Finding

BLOCK = "▒▒▒"

_CLAUSE_END = re.compile(r"[.!?…\n;,]+\s*|\s+[-–—]\s+")
_WORD = re.compile(r"\w{2,}")
_FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class MaskedText:
    """`text` with the offending parts covered. `keeps_facts`: useful text is left."""

    text: str
    keeps_facts: bool


def mask(text: str, findings: Sequence[Finding], reading: Reading) -> MaskedText:
    """Covers the evidence of the findings. A finding without spans covers the whole text, since its place is
    unknown."""
    covered = _merged(span for finding in findings for span in _parts(text, finding))
    return MaskedText(_covered(text, covered), _facts_left(text, covered, reading))


def _parts(text: str, finding: Finding) -> Iterable[Span]:
    if not finding.spans:
        return [Span(0, len(text))]
    exact = finding.label in (None, Label.PERSONAL_DATA)
    return finding.spans if exact else [_clause(text, span) for span in finding.spans]


def _clause(text: str, span: Span) -> Span:
    start, end = 0, len(text)
    for stop in _CLAUSE_END.finditer(text):
        if stop.end() <= span.start:
            start = stop.end()
        elif stop.start() >= span.end:
            end = stop.start() + len(stop[0].rstrip())
            break
    return Span(start, end)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(set(spans)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _covered(text: str, spans: Sequence[Span]) -> str:
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], BLOCK]
        at = span.end
    return "".join([*parts, text[at:]]).strip()


def _facts_left(text: str, covered: Sequence[Span], reading: Reading) -> bool:
    """True if evidence of a fact is outside the covered parts. Without any evidence: true if more than a few words are
    left."""
    facts = [span for score in reading.scores if score.label in FACTS for span in score.spans]
    left = _WORD.findall(_covered(text, covered).replace(BLOCK, " "))
    if facts:
        free = [fact for fact in facts if not any(fact.overlaps(span) for span in covered)]
        return bool(free) and bool(left)
    return len(left) > _FEW_WORDS
