"""Evaluates a condition on a message, with the evidence for it. `None`: the condition does not hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time

from bot.core.message import Message, Role
from bot.core.reading import LIKELY, Label, Reading, Span
from bot.core.ref import Ref
from bot.core.rule import (
    AllOf,
    AnyOf,
    Condition,
    GroupIs,
    Has,
    IncidentIs,
    IncidentState,
    LabelIs,
    LanguageIs,
    LengthIs,
    Not,
    PlatformIs,
    PolicyIs,
    Repeats,
    Says,
    SenderIs,
    TimeIs,
)
from bot.core.schedule import is_between
from bot.core.watch import Watch


@dataclass(frozen=True, slots=True)
class Subject:
    """A message with everything that a condition may ask about. `earlier`: the times of the sender's earlier posts in
    this group."""

    message: Message
    reading: Reading
    watch: Watch
    role: Role
    incident: IncidentState
    earlier: tuple[datetime, ...] = ()

    @property
    def local_time(self) -> time:
        return self.message.at.astimezone(self.watch.timezone).time()

    @property
    def group(self) -> Ref:
        return self.message.ref.chat


@dataclass(frozen=True, slots=True)
class Match:
    """A condition that holds. `label`: the label that it rests on, if any; `confidence` is 1 without a label."""

    label: Label | None = None
    confidence: float = 1.0
    spans: tuple[Span, ...] = ()


def holds(condition: Condition, subject: Subject) -> Match | None:
    """The match. None: the condition does not hold."""
    match condition:
        case LabelIs():
            return _label(condition, subject.reading)
        case Says(patterns):
            return _spans(hit.span for hit in subject.reading.hits if hit.pattern in patterns)
        case Has(things):
            return _has(things, subject)
        case AllOf(parts):
            return _all(parts, subject)
        case AnyOf(parts):
            return _any(parts, subject)
        case Not(part):
            return Match() if holds(part, subject) is None else None
        case circumstance:
            return Match() if _circumstance(circumstance, subject) else None


Circumstance = SenderIs | LanguageIs | LengthIs | TimeIs | IncidentIs | Repeats | PlatformIs | GroupIs | PolicyIs
"""The conditions that hold or not, without evidence in the text."""


def _circumstance(condition: Circumstance, subject: Subject) -> bool:
    match condition:
        case SenderIs(roles):
            return subject.role in roles
        case LanguageIs(languages):
            known = subject.reading.language if subject.reading.language_known else "unknown"
            return known in languages
        case LengthIs(at_least, at_most):
            length = len(subject.message.text)
            return (at_least is None or length >= at_least) and (at_most is None or length <= at_most)
        case TimeIs(start, end):
            return is_between(subject.local_time, start, end)
        case IncidentIs(states):
            return subject.incident in states
        case Repeats(messages, within):
            since = subject.message.at - within
            return 1 + sum(since < at for at in subject.earlier) >= messages
        case PlatformIs(platforms):
            return subject.group.platform in platforms
        case GroupIs(groups):
            return str(subject.group) in groups
        case PolicyIs(name, values):
            return subject.watch.answer(name) in values


def _label(condition: LabelIs, reading: Reading) -> Match | None:
    threshold = LIKELY if condition.at_least is None else condition.at_least
    scores = [s for s in reading.scores if s.label in condition.labels and s.confidence >= threshold]
    if not scores:
        return None
    best = max(scores, key=lambda score: score.confidence)
    return Match(best.label, best.confidence, tuple(sorted({span for score in scores for span in score.spans})))


def _spans(spans: Iterable[Span]) -> Match | None:
    ordered = tuple(sorted(set(spans)))
    return Match(spans=ordered) if ordered else None


def _has(things: tuple[str, ...], subject: Subject) -> Match | None:
    details = [detail.span for detail in subject.reading.details if detail.found.value in things]
    if details:
        return _spans(details)
    carries = {attachment.media.value for attachment in subject.message.attachments}
    if subject.message.forwarded:
        carries.add("forward")
    return Match() if carries.intersection(things) else None


def _all(parts: tuple[Condition, ...], subject: Subject) -> Match | None:
    matches = []
    for part in parts:
        match = holds(part, subject)
        if match is None:
            return None
        matches.append(match)
    return _joined(matches)


def _any(parts: tuple[Condition, ...], subject: Subject) -> Match | None:
    matches = [match for part in parts if (match := holds(part, subject)) is not None]
    if not matches:
        return None
    best = max(matches, key=lambda match: match.confidence)
    spans = tuple(sorted({span for match in matches for span in match.spans}))
    return Match(best.label, best.confidence, spans)


def _joined(matches: list[Match]) -> Match:
    """All parts must hold, so the weakest label sets the confidence of the whole."""
    weakest = min(matches, key=lambda match: match.confidence, default=Match())
    label = weakest.label or next((match.label for match in matches if match.label), None)
    return Match(label, weakest.confidence, tuple(sorted({span for match in matches for span in match.spans})))
