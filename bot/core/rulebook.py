"""All rules, lists, texts and guidelines that passed the checks together, under one version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.core.reading import Label, Lessons
from bot.core.rule import Rule
from bot.core.texts import Texts


@dataclass(frozen=True, slots=True)
class PhraseList:
    """Phrases that belong together. A hit counts for `label` with `confidence`. A list with `against` cancels hits for
    those labels in the same sentence. `flag` marks the reading (`danger`). `phrases` is by language, in the same
    order."""

    name: str
    phrases: Mapping[str, tuple[str, ...]]
    label: Label | None = None
    confidence: float = 0.9
    against: tuple[Label, ...] = ()
    flag: str | None = None


@dataclass(frozen=True, slots=True)
class RulePattern:
    """A phrase or an RE2 expression that is written in a rule itself."""

    pattern: str  # `rule:ID/n`
    written: str
    regex: bool


@dataclass(frozen=True, slots=True)
class Approval:
    """The owner of a text: the person or the office that approved it, and the day."""

    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Guideline:
    """A guideline of the watch, for reminders and for the leaflet.

    `season`: the months in which it fits; empty: all. `after_incident`: the
    guideline is for the day after an incident and takes no part in the rotation."""

    id: str
    texts: Mapping[str, str]
    season: tuple[int, ...] = ()
    after_incident: bool = False
    approved: Approval | None = None


@dataclass(frozen=True, slots=True)
class Rulebook:
    """`rules` and `texts` are for every watch; `of_watch` and `texts_of_watch` hold the changed versions of some
    watches. `lessons`: texts that the reader gets wrong."""

    version: str
    rules: tuple[Rule, ...]
    lists: tuple[PhraseList, ...]
    patterns: tuple[RulePattern, ...]
    texts: Texts
    guidelines: tuple[Guideline, ...] = ()
    of_watch: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)
    texts_of_watch: Mapping[str, Texts] = field(default_factory=dict)
    lessons: Lessons = field(default_factory=Lessons)

    def rules_for(self, watch: str) -> tuple[Rule, ...]:
        return self.of_watch.get(watch, self.rules)

    def texts_for(self, watch: str) -> Texts:
        return self.texts_of_watch.get(watch, self.texts)
