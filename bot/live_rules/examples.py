"""Tries the examples of the rules, each in an invented moment of a group, with the reader of the running bot.

An example that the reader gets wrong becomes a lesson, if another label would make it right: from then on the bot reads
these words, and what is near to them, as the coordinators do. A report that a lesson may not take away is noted alone. If no
labels at all could make it right, the rule contradicts its example. That is a fault, unless the lists of phrases alone get it
right.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.core.message import Attachment
from bot.core.reading import KINDS, LOWERED, Imprint, Label, Lesson, Score
from bot.core.ref import Ref
from bot.core.rule import AllOf, AnyOf, Condition, LabelIs
from bot.core.texts import LANGUAGES, Texts
from bot.core.watch import Watch
from bot.errors import BadInput, Fault
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.example_place import place_for
from bot.live_rules.seen_labels import SeenLabels
from bot.live_rules.trial import RuleTrial, Tried, try_text
from bot.ports import Reader
from bot.reader.imprint import imprint_of, nearness
from bot.rulebook.example import Example, ExampleFailure, Expectation
from bot.translation import tr

ReaderFor = Callable[[CurrentRules], Reader]
"""Makes the reader of the running bot for other rules."""

_NOTED: Final = tr("Noted as a lesson: the bot reads these words, and those very much like them, as you do.")
_HINT: Final = tr(
    "The rules count all the same. A phrase in a list with the label of this rule helps the bot to read it as you do."
)
_STAYS: Final = tr(
    "The rules count all the same, but no example takes away a report, an update or a call to the police."
)
_FEWEST: Final = 3
"""If at least this number of examples of a rule are wrong, and more than half of those that it must catch (or spare), the rule
is at fault and not the reader."""


@dataclass(frozen=True, slots=True)
class ExampleNote:
    """An example that the reader gets wrong. `lesson`: None if no lesson makes it right. `contradicts`: no labels do."""

    failure: ExampleFailure
    lesson: Lesson | None
    contradicts: bool = False

    def fault(self) -> Fault:
        without = _HINT if self.failure.example.expected is Expectation.CAUGHT else _STAYS
        return replace(self.failure.fault(), hint=without if self.lesson is None else _NOTED)


async def check_examples(rules: CurrentRules, watch: Watch, reader_for: ReaderFor) -> None:
    """Raises BadInput with every example that contradicts its rule. Asks the reader only about those that the lists alone get
    wrong."""
    doubtful = [failure.example for failure, _ in await _failing(rules, watch, _lists(rules), rules.examples)]
    if doubtful:
        await learn_examples(rules, watch, reader_for(rules), doubtful)


async def learn_examples(
    rules: CurrentRules,
    watch: Watch,
    reader: Reader,
    examples: Sequence[Example] | None = None,
    pause_s: float = 0.0,
) -> list[ExampleNote]:
    """The examples that this reader gets wrong. Raises BadInput with those that contradict their rules. `examples`: those to
    try; None: all. `pause_s`: between two of them, for the other tasks."""
    wrong = await _failing(rules, watch, reader, rules.examples if examples is None else examples, pause_s)
    notes = [
        ExampleNote(failure, await _lesson(rules, watch, reader, failure, tried), _contradicts(rules, failure, tried))
        for failure, tried in wrong
    ]
    of_broken_rules = _of_broken_rules(rules.examples, [note.failure.example for note in notes])
    suspects = [note for note in notes if note.contradicts or note.failure.example in of_broken_rules]
    by_lists = await _failing(rules, watch, _lists(rules), [note.failure.example for note in suspects])
    if by_lists:
        contradicting = [failure.example for failure, _ in by_lists]
        raise BadInput([note.failure.fault() for note in suspects if note.failure.example in contradicting])
    return notes


def examples_near(rules: CurrentRules, texts: Iterable[str]) -> list[Example]:
    """The examples that can correct the reading of one of these texts, as if the encoder found them all near."""
    key = rules.rulebook.lessons.key
    asked = [imprint_of(text, Imprint(), key) for text in texts]
    imprints = [imprint_of(example.text, Imprint(), key) for example in rules.examples]
    return [example for example, own in zip(rules.examples, imprints, strict=True) if any(nearness(own, asked))]


def with_lessons(rules: CurrentRules, notes: Iterable[ExampleNote]) -> CurrentRules:
    """The rules with the lessons of these examples."""
    learned = tuple(note.lesson for note in notes if note.lesson is not None)
    return rules.with_lessons(replace(rules.rulebook.lessons, of_examples=learned))


def _lists(rules: CurrentRules) -> Reader:
    return LiveRules(replace(rules, learned=None))


def _of_broken_rules(all_examples: Iterable[Example], wrong: Sequence[Example]) -> list[Example]:
    known = Counter((example.rule, example.expected) for example in all_examples)
    failed = Counter((example.rule, example.expected) for example in wrong)
    broken = {key for key, count in failed.items() if count >= _FEWEST and count > known[key] / 2}
    return [example for example in wrong if (example.rule, example.expected) in broken]


async def _failing(
    rules: CurrentRules, watch: Watch, reader: Reader, examples: Iterable[Example], pause_s: float = 0.0
) -> list[tuple[ExampleFailure, Tried]]:
    rules = with_lessons(rules, ())
    results = []
    examples = tuple(examples)
    for example in examples:
        rules.expect(example.text)
    for example in examples:
        results.append((example, await _tried(rules, watch, reader, example)))
        await asyncio.sleep(pause_s)
    texts = rules.rulebook.texts
    return [(_failure(texts, example, tried), tried) for example, tried in results if not _is_right(example, tried)]


async def _tried(rules: CurrentRules, watch: Watch, reader: Reader, example: Example) -> Tried:
    """The policy of the watch has its defaults here, unless the example names an answer. A rule for some groups is tried in one
    of them."""
    own = tuple(rule for rule in rules.rulebook.rules if rule.id == example.rule)
    trial = trial_for(example, place_for(own[0], watch.groups) if own else None)
    neutral = replace(watch, policy=example.policy, languages=LANGUAGES)
    return await try_text(replace(rules.rulebook, rules=own, of_watch={}), reader, neutral, trial)


def trial_for(example: Example, group: Ref | None = None) -> RuleTrial:
    """The text of the example with all its circumstances but the policy, which is the watch's."""
    return RuleTrial(
        text=example.text,
        after=example.after,
        language=example.language,
        sender=example.sender,
        media=tuple(Attachment(media, "") for media in example.media),
        forwarded=example.forwarded,
        time=example.time,
        incident=example.incident,
        repeat=example.repeat,
        group=group,
    )


def _is_right(example: Example, tried: Tried) -> bool:
    return bool(tried.verdict.findings) is (example.expected is Expectation.CAUGHT)


def _failure(texts: Texts, example: Example, tried: Tried) -> ExampleFailure:
    return ExampleFailure(example, tr("the reader sees {labels}", labels=SeenLabels(texts, tried.reading)))


async def _lesson(
    rules: CurrentRules, watch: Watch, reader: Reader, failure: ExampleFailure, tried: Tried
) -> Lesson | None:
    """The first lesson that makes the example right."""
    example = failure.example
    for labels in _candidates(rules, example, tried):
        lesson = Lesson(
            name=f"{example.position.source.name}:{example.position.line}",
            rule=example.rule,
            holds=example.expected is Expectation.CAUGHT,
            labels=tuple((label, tried.reading.confidence(label)) for label in labels),
            imprint=imprint_of(example.text, tried.reading.imprint or Imprint(), rules.rulebook.lessons.key),
        )
        corrected = with_lessons(rules, [ExampleNote(failure, lesson)])
        if _is_right(example, await _tried(corrected, watch, reader, example)):
            return lesson
    return None


def _contradicts(rules: CurrentRules, failure: ExampleFailure, tried: Tried) -> bool:
    """Whether the example stays wrong whatever labels a reader sees in it: none for a spared text, one that the rule asks for
    in a caught one."""
    caught = failure.example.expected is Expectation.CAUGHT
    others = tuple(score for score in tried.reading.scores if score.label not in KINDS)
    return not any(
        tried.would_hit(rule, scores) is caught
        for rule in rules.rulebook.rules
        if rule.id == failure.example.rule
        for scores in ([(*others, Score(label, 1.0)) for label in _labels(rule.when)] if caught else [()])
    )


def _candidates(rules: CurrentRules, example: Example, tried: Tried) -> list[tuple[Label, ...]]:
    """Groups of labels to correct together: of a spared text those that the rule rests on, of a caught text one that the rule
    asks for, the likeliest first."""
    if tried.reading.imprint is None:
        return []
    if example.expected is Expectation.SPARED:
        return [tuple({each.label for each in tried.verdict.findings if each.label in LOWERED and each.label})]
    when = (rule.when for rule in rules.rulebook.rules if rule.id == example.rule)
    wanted = dict.fromkeys(label for condition in when for label in _labels(condition))
    return [(label,) for label in sorted(wanted, key=lambda label: -tried.reading.confidence(label))]


def _labels(condition: Condition) -> Iterator[Label]:
    """The labels that a condition asks for."""
    if isinstance(condition, LabelIs):
        yield from condition.labels
    elif isinstance(condition, AllOf | AnyOf):
        for part in condition.parts:
            yield from _labels(part)
