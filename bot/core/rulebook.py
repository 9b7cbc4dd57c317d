"""A whole set of rules, lists and texts that went through the checks together, under one version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.reading import Label
from bot.core.rule import Rule
from bot.core.texts import Texts


@dataclass(frozen=True, slots=True)
class PhraseList:
    """Phrases that belong together. A hit speaks for `label` with `confidence`; a list with `against` takes away hits for
    those labels in the same sentence; `flag` marks the reading (`danger`). `phrases` by language, in one order."""

    name: str
    phrases: Mapping[str, tuple[str, ...]]
    label: Label | None = None
    confidence: float = 0.9
    against: tuple[Label, ...] = ()
    flag: str | None = None


@dataclass(frozen=True, slots=True)
class RulePattern:
    """A phrase or an RE2 expression written in a rule itself."""

    pattern: str  # `rule:ID/n`
    written: str
    regex: bool


@dataclass(frozen=True, slots=True)
class Guideline:
    """One of the watch's guidelines, for reminders. `season`: months in which it fits; empty: any. `after_incident`: it looks
    back on the day after an incident, and has no turn among the others."""

    id: str
    texts: Mapping[str, str]
    season: tuple[int, ...] = ()
    after_incident: bool = False


@dataclass(frozen=True, slots=True)
class Rulebook:
    """`rules` and `texts` for every watch; `of_watch` and `texts_of_watch` where a watch has changes of its own."""

    version: str
    rules: tuple[Rule, ...]
    lists: tuple[PhraseList, ...]
    patterns: tuple[RulePattern, ...]
    texts: Texts
    guidelines: tuple[Guideline, ...] = ()
    of_watch: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)
    texts_of_watch: Mapping[str, Texts] = field(default_factory=dict)

    def rules_for(self, watch: str) -> tuple[Rule, ...]:
        return self.of_watch.get(watch, self.rules)

    def texts_for(self, watch: str) -> Texts:
        return self.texts_of_watch.get(watch, self.texts)
