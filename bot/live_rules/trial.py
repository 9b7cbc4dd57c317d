"""Tries the rules on a single text without a group: for `judge`, `explain` and the examples of rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from bot.core.message import Attachment, Message, Person, Role
from bot.core.reading import ReaderInput, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.rule import IncidentState
from bot.core.rulebook import Rulebook
from bot.core.rules.condition import Subject
from bot.core.rules.judge import judge
from bot.core.texts import LANGUAGES
from bot.core.verdict import Verdict
from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules, TextReader
from bot.reader.reading import LexiconReader
from bot.rulebook.example import Example, ExampleFailure, Expectation

_NOON = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)
_WHO = Ref("trial", "somebody")


@dataclass(frozen=True, slots=True)
class RuleTrial:
    """A text and its circumstances. `language`: the known language; with None the reader detects it."""

    text: str
    after: tuple[str, ...] = ()
    language: str | None = None
    sender: Role = Role.MEMBER
    media: tuple[Attachment, ...] = ()
    forwarded: bool = False
    time: time | None = None
    incident: IncidentState = IncidentState.NONE


def read(reader: TextReader, case: RuleTrial, languages: Sequence[str]) -> Reading:
    first = (case.language,) if case.language in LANGUAGES else ()
    return reader.read(
        ReaderInput(
            text=case.text,
            languages=tuple(dict.fromkeys((*first, *languages))),
            after=case.after,
            incident_open=case.incident is not IncidentState.NONE,
        )
    )


def subject(case: RuleTrial, reading: Reading, watch: Watch) -> Subject:
    at = _NOON if case.time is None else _at(case.time, watch)
    group = watch.groups[0] if watch.groups else Ref("trial", "group")
    message = Message(
        ref=MessageRef(group, "1"),
        author=Person(_WHO, "somebody", case.sender),
        text=case.text,
        at=at,
        attachments=case.media,
        forwarded=case.forwarded,
    )
    return Subject(message, reading, watch, case.sender, case.incident)


def _at(local: time, watch: Watch) -> datetime:
    return _NOON.astimezone(watch.timezone).replace(hour=local.hour, minute=local.minute).astimezone(UTC)


def try_text(in_force: CurrentRules, watch: Watch, case: RuleTrial) -> tuple[Reading, Verdict]:
    """Returns the reading of a text and the verdict of a watch's rules, whatever their stages."""
    reading = read(in_force.reader, case, LANGUAGES if case.language else watch.languages)
    return reading, judge(subject(case, reading, watch), in_force.rulebook.rules_for(watch.id))


def failing_examples(rulebook: Rulebook, examples: Iterable[Example], watch: Watch) -> list[ExampleFailure]:
    """Returns the examples with another result than expected. The policy of the watch has its defaults here,
    unless an example names an answer."""
    neutral = replace(watch, policy={}, languages=LANGUAGES)
    reader = LexiconReader(rulebook.lists, rulebook.patterns)
    return [failure for example in examples if (failure := _failure(rulebook, reader, example, neutral)) is not None]


def _failure(rulebook: Rulebook, reader: LexiconReader, example: Example, watch: Watch) -> ExampleFailure | None:
    rule = next(rule for rule in rulebook.rules if rule.id == example.rule)
    case = RuleTrial(
        text=example.text,
        after=example.after,
        language=example.language,
        sender=example.sender,
        media=tuple(Attachment(media, "") for media in example.media),
        forwarded=example.forwarded,
        time=example.time,
        incident=example.incident,
    )
    reading = read(reader, case, watch.languages)
    answering = replace(watch, policy=example.policy)
    caught = bool(judge(subject(case, reading, answering), [rule]).findings)
    if caught is (example.expected is Expectation.CAUGHT):
        return None
    seen = ", ".join(f"{score.label.value} {score.confidence:.2f}" for score in reading.scores)
    return ExampleFailure(example, f"the reader sees {seen or 'no label'}")
