"""Judges one message by the rules. All rules run, and the verdict holds the treatment of each rule that hit."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.core.message import STAFF
from bot.core.reading import SURE
from bot.core.rule import PolicyTreatment, Rule, Stage, Treatment
from bot.core.rules.condition import Match, Subject, holds
from bot.core.verdict import Finding, Verdict
from bot.core.watch import Watch

_POLICY_TREATMENT = {
    "mask": Treatment.MASK,
    "hold": Treatment.HOLD,
    "remove": Treatment.REMOVE,
    "allow": Treatment.KEEP,
}


def judge(subject: Subject, rules: Iterable[Rule], is_braked: Callable[[Rule], bool]) -> Verdict:
    """All rules that hit, harshest first. Messages of moderators, coordinators and officers are only asked about. `is_braked`:
    whether a rule is past its daily limit, or in a raid: it hides what is sure and nothing else, and says nothing to
    members."""
    findings = [finding for rule in rules if (finding := _finding(rule, subject, is_braked)) is not None]
    return Verdict(tuple(sorted(findings, key=lambda finding: -finding.treatment)))


def _finding(rule: Rule, subject: Subject, is_braked: Callable[[Rule], bool]) -> Finding | None:
    match = holds(rule.when, subject)
    if match is None or (rule.unless is not None and holds(rule.unless, subject) is not None):
        return None
    wanted = treatment_of(rule, subject.watch)
    if wanted is None:
        return None
    weighed = _weighed(rule, match, wanted, is_braked(rule))
    return weighed.only_asked() if subject.role in STAFF else weighed


def _weighed(rule: Rule, match: Match, wanted: Treatment, braked: bool) -> Finding:
    """A watch whose policy is to remove need not be asked each time."""
    unsure = match.confidence < SURE
    at_once = wanted is Treatment.REMOVE and isinstance(rule.then.message, PolicyTreatment)
    stage = Stage.ACT if at_once and rule.stage is Stage.ASK else rule.stage
    treatment = _milder(wanted, stage) if unsure else wanted
    if braked and unsure:
        treatment = min(treatment, Treatment.FLAG)
    return Finding(rule, treatment, stage, match.label, match.confidence, match.spans, unsure, braked)


def _milder(wanted: Treatment, stage: Stage) -> Treatment:
    """The treatment that is one step milder. At stage `ask` a removal leaves the message visible, so a hold would be
    harsher."""
    return Treatment.FLAG if wanted is Treatment.REMOVE and stage is not Stage.ACT else wanted.milder()


def treatment_of(rule: Rule, watch: Watch) -> Treatment | None:
    """The treatment of the rule in this watch. None: the policy of the watch switches the rule off."""
    if not isinstance(rule.then.message, PolicyTreatment):
        return rule.then.message
    treatment = _POLICY_TREATMENT[watch.answer(rule.then.message.name)]
    return None if treatment is Treatment.KEEP else treatment
