"""The verdict of the rules on one message, before the bot looks at the capabilities of the platform."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    """One rule that hit. `label` and `confidence` are those of the label that the match rests on. A rule that rests on
    a phrase or on a fact has no label and full confidence."""

    rule: Rule
    treatment: Treatment  # after policy and doubt, before the stage
    stage: Stage
    label: Label | None
    confidence: float
    spans: tuple[Span, ...]
    unsure: bool
    braked: bool

    @property
    def live(self) -> bool:
        """True if the rule takes effect; false if it is only counted. Past its daily limit a rule only hides, and asks the
        moderators."""
        return self.stage is not Stage.WATCH and (not self.braked or self.treatment is not Treatment.KEEP)

    @property
    def answers(self) -> bool:
        """True if the bot may send the texts of the rule. A doubtful rule only asks a moderator: its texts speak of a
        breach."""
        return self.live and self.treatment is not Treatment.FLAG and not self.braked

    def only_asked(self) -> Finding:
        """The finding with the mildest effect: a moderator gets a card, and nothing happens by itself."""
        stage = Stage.ASK if self.stage is Stage.ACT else self.stage
        return replace(self, treatment=min(self.treatment, Treatment.FLAG), stage=stage)


@dataclass(frozen=True, slots=True)
class Verdict:
    """All rules that hit, harshest first. Empty: no rule hit."""

    findings: tuple[Finding, ...]

    @property
    def treatment(self) -> Treatment:
        """The harshest treatment of the live findings."""
        return max((finding.treatment for finding in self.findings if finding.live), default=Treatment.KEEP)

    @property
    def live(self) -> Verdict:
        """This verdict without the rules that are only counted."""
        return Verdict(tuple(finding for finding in self.findings if finding.live))

    @property
    def decision(self) -> Decision:
        """The decision if every stage were live, as in `corpus/GUIDE.md`."""
        if any(finding.treatment >= Treatment.MASK for finding in self.findings):
            return Decision.HOLD
        said = [finding.rule.then for finding in self.findings if finding.treatment is Treatment.KEEP]
        if any(then.private for then in said):
            return Decision.NUDGE
        if any(then.ask for then in said):
            return Decision.ASK_101
        return Decision.ALLOW

    @property
    def asks_in_doubt(self) -> bool:
        """True if the message stays and a moderator decides, since the reading is not sure."""
        return max((finding.treatment for finding in self.findings), default=Treatment.KEEP) is Treatment.FLAG
