"""Explains each rule for one message: whether it hits, and if not, what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.rule import AllOf, AnyOf, Condition, Rule
from bot.core.rules.condition import Match, Subject, holds
from bot.core.rules.judge import treatment_of


@dataclass(frozen=True, slots=True)
class Missing:
    """The parts of the rule's condition that do not hold."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Spared:
    """The part of the condition under `unless` that holds."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class Allowed:
    """The policy of the watch allows it."""


WhyNot = Missing | Spared | Allowed


@dataclass(frozen=True, slots=True)
class Explanation:
    """Either the rule hits, with its `match`, or `why_not` holds the reason."""

    rule: Rule
    match: Match | None
    why_not: WhyNot | None = None


def explain(rule: Rule, subject: Subject) -> Explanation:
    match = holds(rule.when, subject)
    if match is None:
        return Explanation(rule, None, Missing(missing(rule.when, subject)))
    if rule.unless is not None and holds(rule.unless, subject) is not None:
        return Explanation(rule, None, Spared(holding(rule.unless, subject)))
    if treatment_of(rule, subject.watch) is None:
        return Explanation(rule, None, Allowed())
    return Explanation(rule, match)


def missing(condition: Condition, subject: Subject) -> Condition:
    """A condition that does not hold, without the parts that do."""
    if isinstance(condition, AllOf):
        left = [missing(part, subject) for part in condition.parts if holds(part, subject) is None]
        return left[0] if len(left) == 1 else AllOf(tuple(left))
    if isinstance(condition, AnyOf):
        return AnyOf(tuple(missing(part, subject) for part in condition.parts))
    return condition


def holding(condition: Condition, subject: Subject) -> Condition:
    """A condition that holds, with the first of its alternatives that does."""
    if isinstance(condition, AllOf):
        return AllOf(tuple(holding(part, subject) for part in condition.parts))
    if isinstance(condition, AnyOf):
        return next(holding(part, subject) for part in condition.parts if holds(part, subject) is not None)
    return condition
