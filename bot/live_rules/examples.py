"""Tries the examples of the rules, each in an invented moment of a group, with the reader of the running bot.

The reader with models and the lists of phrases alone do not always agree. An example that both get wrong is a fault of its
rule. If only the reader of the running bot gets it wrong, the rules count all the same, and the coordinators hear of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bot.core.message import Attachment
from bot.core.texts import LANGUAGES
from bot.core.watch import Watch
from bot.errors import BadInput, Fault
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.trial import RuleTrial, try_text
from bot.ports import Reader
from bot.rulebook.example import Example, ExampleFailure, Expectation

ReaderFor = Callable[[CurrentRules], Reader]
"""Makes the reader of the running bot for other rules."""

_HINT = (
    "The rules count all the same. A phrase in a list with the label of this rule helps the bot to read it as you do."
)


async def check_examples(rules: CurrentRules, watch: Watch, reader_for: ReaderFor) -> None:
    """Raises BadInput with every example that the lists alone and the reader of the running bot get wrong."""
    doubtful = await _failing(rules, watch, LiveRules(replace(rules, learned=None)), rules.examples)
    failing = await _failing(rules, watch, reader_for(rules), [each.example for each in doubtful]) if doubtful else ()
    if failing:
        raise BadInput([failure.fault() for failure in failing])


async def read_otherwise(rules: CurrentRules, watch: Watch, reader: Reader, examples: Iterable[Example]) -> list[Fault]:
    """The examples that this reader gets wrong."""
    return [replace(failure.fault(), hint=_HINT) for failure in await _failing(rules, watch, reader, examples)]


async def _failing(
    rules: CurrentRules, watch: Watch, reader: Reader, examples: Iterable[Example]
) -> Sequence[ExampleFailure]:
    """The policy of the watch has its defaults here, unless an example names an answer."""
    neutral = replace(watch, policy={}, languages=LANGUAGES)
    tried = [await _failure(rules, neutral, reader, example) for example in examples]
    return [failure for failure in tried if failure is not None]


async def _failure(rules: CurrentRules, watch: Watch, reader: Reader, example: Example) -> ExampleFailure | None:
    own = tuple(rule for rule in rules.rulebook.rules if rule.id == example.rule)
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
    tried = await try_text(
        replace(rules.rulebook, rules=own, of_watch={}), reader, replace(watch, policy=example.policy), case
    )
    if bool(tried.verdict.findings) is (example.expected is Expectation.CAUGHT):
        return None
    seen = ", ".join(f"{score.label.value} {score.confidence:.2f}" for score in tried.reading.scores)
    return ExampleFailure(example, f"the reader sees {seen or 'no label'}")
