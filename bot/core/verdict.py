"""What the rules say of one message: a value, before anybody asks what the platform is able to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.core.reading import Label, Span
from bot.core.rule import Rule, Stage, Treatment


class Decision(StrEnum):
    """The four outcomes of the default policy in `corpus/GUIDE.md`."""

    ALLOW = "allow"
    ASK_101 = "ask_101"
    NUDGE = "nudge"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that hit, and why. `label` and `confidence` are the strongest label the rule rests on; a rule that rests
    on a phrase or on a fact has no label and is certain."""

    rule: Rule
    treatment: Treatment  # after policy and doubt, before the stage
    stage: Stage
    label: Label | None
    confidence: float
    spans: tuple[Span, ...]
    unsure: bool = False
    braked: bool = False

    @property
    def live(self) -> bool:
        """Does it do anything, or is it only counted?"""
        return self.stage is not Stage.WATCH and not self.braked

    @property
    def answers(self) -> bool:
        """May the rule's texts be sent? A doubtful rule only asks a moderator: its texts speak of a breach."""
        return self.live and self.treatment is not Treatment.FLAG


@dataclass(frozen=True, slots=True)
class Verdict:
    """All rules that hit, harshest first. Empty: nothing to say."""

    findings: tuple[Finding, ...] = ()

    @property
    def treatment(self) -> Treatment:
        """The harshest of the live findings."""
        return max((finding.treatment for finding in self.findings if finding.live), default=Treatment.KEEP)

    @property
    def decision(self) -> Decision:
        """Every stage taken as live, as `corpus/GUIDE.md` does."""
        if any(finding.treatment >= Treatment.MASK for finding in self.findings):
            return Decision.HOLD
        said = [finding.rule.then for finding in self.findings if finding.treatment is Treatment.KEEP]
        if any(then.private for then in said):
            return Decision.NUDGE
        if any(then.ask for then in said):
            return Decision.ASK_101
        return Decision.ALLOW
