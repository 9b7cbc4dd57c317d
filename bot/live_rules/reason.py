"""The reason for which a rule leaves a message alone, in words for coordinators."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from bot.core.reading import LIKELY, Label, Reading
from bot.core.rule import (
    AllOf,
    AnyOf,
    Condition,
    GroupIs,
    Has,
    IncidentIs,
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
from bot.core.rules.explain import Allowed, Missing, Spared, WhyNot
from bot.live_rules import yaml_words
from bot.translation import Sentence, percent, tr

_MOST_PHRASES = 5

LIST: Final = "list:"
"""Begins the name of a list among the phrases of a rule."""

NAMELESS: Final[Mapping[str, Sentence]] = {}


Named = Callable[[Label], str]
"""The name of a label in the language of the answer."""


def reason_in_words(why_not: WhyNot, reading: Reading, named: Named) -> Sentence:
    """`reading`: of the message; it says how sure the reader was of a label that the rule needs."""
    match why_not:
        case Missing(condition):
            return tr("needs {condition}", condition=_in_words(condition, reading, named))
        case Spared(condition):
            return tr("spared because {condition}", condition=_in_words(condition, None, named))
        case Allowed():
            return tr("the policy of the watch allows it")


def _in_words(condition: Condition, reading: Reading | None, named: Named) -> Sentence:
    """`reading`: for a condition that does not hold, to say what the reader saw instead."""
    match condition:
        case AllOf(parts):
            return _joined(tr(" and "), [_in_words(part, reading, named) for part in parts])
        case AnyOf(parts):
            return _joined(tr(" or "), [_in_words(part, reading, named) for part in parts])
        case Not(part):
            return tr("not ({condition})", condition=_in_words(part, None, named))
        case LabelIs():
            return _label(condition, reading, named)
        case Says(written=written):
            return _joined(tr(" or "), [_phrase(phrase) for phrase in written[:_MOST_PHRASES]])
        case Has(things):
            return tr("in the message: {things}", things=_either(things, yaml_words.THINGS))
        case SenderIs(roles):
            return tr("the sender is {roles}", roles=_either(roles, yaml_words.ROLES))
        case LanguageIs(languages):
            return tr("the language is {languages}", languages=_either(languages, yaml_words.LANGUAGES))
        case LengthIs(at_least, at_most):
            return _length(at_least or 0, at_most)
        case TimeIs(start, end):
            return tr("the time is between {start:%H:%M} and {end:%H:%M}", start=start, end=end)
        case IncidentIs(states):
            return _either(states, yaml_words.INCIDENTS)
        case Repeats(messages, within):
            seconds = within.total_seconds()
            return tr("{messages} messages within {seconds:g} s", messages=messages, seconds=seconds)
        case PlatformIs(platforms):
            return tr("the platform is {platforms}", platforms=_either(platforms, yaml_words.PLATFORMS))
        case GroupIs(groups):
            return tr("the group is {groups}", groups=_either(groups))
        case PolicyIs(name, values):
            subject = yaml_words.POLICIES.get(name, name)
            answers = _either(values, yaml_words.ANSWERS)
            return tr("the choice of the watch about {subject} is: {answers}", subject=subject, answers=answers)


def _label(condition: LabelIs, reading: Reading | None, named: Named) -> Sentence:
    labels = _either(tr("“{word}”", word=named(label)) for label in condition.labels)
    if reading is None:
        return tr("it was read as {labels}", labels=labels)
    scores = [(label, score) for label in condition.labels if (score := reading.score(label))]
    needed = condition.at_least or LIKELY
    if not scores:
        return tr("{labels}, sure to {needed} (not seen)", labels=labels, needed=percent(needed))
    seen = ", ".join(f"{named(label)} {percent(score.confidence)}" for label, score in scores)
    return tr("{labels}, sure to {needed} (seen: {seen})", labels=labels, needed=percent(needed), seen=seen)


def _length(at_least: int, at_most: int | None) -> Sentence:
    if at_most is None:
        return tr("a length of at least {at_least} characters", at_least=at_least)
    return tr("a length of {at_least} to {at_most} characters", at_least=at_least, at_most=at_most)


def _either(words: Iterable[str], named: Mapping[str, Sentence] = NAMELESS) -> Sentence:
    """A word without a name, such as that of a group, stays as it was written."""
    return _joined(tr(" or "), [named.get(word, word) for word in words])


def _phrase(written: str) -> Sentence:
    name = written.removeprefix(LIST)
    return (
        tr("words of the list “{name}”", name=name) if name != written else tr("the words “{phrase}”", phrase=written)
    )


def _joined(between: Sentence, parts: list[str]) -> Sentence:
    first, *others = parts
    whole = Sentence.of("{part}", {"part": first})
    for part in others:
        whole = Sentence.of("{whole}{between}{part}", {"whole": whole, "between": between, "part": part})
    return whole
