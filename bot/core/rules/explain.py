"""Explains each rule for one message: whether it hits, and if not, what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.reading import LIKELY
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
    Rule,
    Says,
    SenderIs,
    TimeIs,
)
from bot.core.rules.condition import Match, Subject, holds
from bot.core.rules.judge import treatment_of


@dataclass(frozen=True, slots=True)
class Explanation:
    """`match` is None if the rule does not hit; `why_not` then names the reason."""

    rule: Rule
    match: Match | None
    why_not: str = ""


def explain(rule: Rule, subject: Subject) -> Explanation:
    match = holds(rule.when, subject)
    if match is None:
        return Explanation(rule, None, f"needs {describe_missing(rule.when, subject)}")
    if rule.unless is not None and holds(rule.unless, subject) is not None:
        return Explanation(rule, None, f"spared because {describe(rule.unless)}")
    if treatment_of(rule, subject.watch) is None:
        return Explanation(rule, None, "this watch's policy allows it")
    return Explanation(rule, match)


def describe_missing(condition: Condition, subject: Subject) -> str:
    """The parts of a condition that do not hold, in words."""
    match condition:
        case AllOf(parts):
            return " and ".join(describe_missing(part, subject) for part in parts if holds(part, subject) is None)
        case AnyOf(parts):
            return " or ".join(describe_missing(part, subject) for part in parts)
        case LabelIs(labels, at_least):
            scores = {label: subject.reading.score(label) for label in labels}
            seen = ", ".join(f"{label.value} is {score.confidence:.2f}" for label, score in scores.items() if score)
            return f"{describe(condition)} of {at_least or LIKELY:g} or more" + (
                f" ({seen})" if seen else " (not seen)"
            )
        case Says() | Has() | SenderIs() | LanguageIs() | LengthIs() | TimeIs() | IncidentIs() | Repeats():
            return describe(condition)
        case PlatformIs() | GroupIs() | PolicyIs() | Not():
            return describe(condition)


def describe(condition: Condition) -> str:
    """A condition in a few plain words."""
    match condition:
        case LabelIs(labels):
            return "label " + " or ".join(label.value for label in labels)
        case Says(written=written):
            return "one of the phrases " + ", ".join(f"«{phrase}»" for phrase in written[:5])
        case Has(things):
            return " or ".join(things)
        case SenderIs(roles):
            return "the sender is " + " or ".join(role.value for role in roles)
        case LanguageIs(languages):
            return "the language is " + " or ".join(languages)
        case LengthIs(at_least, at_most):
            return f"a length of {at_least or 0} to {at_most if at_most is not None else 'any number of'} characters"
        case TimeIs(start, end):
            return f"the time is between {start:%H:%M} and {end:%H:%M}"
        case IncidentIs(states):
            return "the incident is " + " or ".join(state.value for state in states)
        case Repeats(messages, within):
            return f"{messages} messages within {within.total_seconds():g} s"
        case PlatformIs(platforms):
            return "the platform is " + " or ".join(platforms)
        case GroupIs(groups):
            return "the group is " + " or ".join(groups)
        case PolicyIs(name, values):
            return f"policy {name} is {' or '.join(values)}"
        case AllOf(parts):
            return " and ".join(describe(part) for part in parts)
        case AnyOf(parts):
            return " or ".join(describe(part) for part in parts)
        case Not(part):
            return f"not ({describe(part)})"
