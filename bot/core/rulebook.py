"""All rules, lists, texts and guidelines that passed the checks together, under one version; and the work on their files that
coordinators ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bot.core.message import Attachment
from bot.core.reading import Label, Lessons
from bot.core.ref import Ref
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


def _weight(listed: PhraseList) -> tuple[float, int]:
    return listed.confidence, sum(map(len, listed.phrases.values()))


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
    """A guideline of the watch, for reminders and for the leaflet. `season`: the months in which it fits; empty: all.
    `after_incident`: the guideline is for the day after an incident and takes no part in the rotation."""

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

    def main_lists(self) -> Mapping[Label, str]:
        """The name of the list for each label in which coordinators put words: the surest, and of several the longest."""
        surest: dict[Label, PhraseList] = {}
        for each in self.lists:
            if each.label is not None and (each.label not in surest or _weight(each) > _weight(surest[each.label])):
                surest[each.label] = each
        return {label: surest[label].name for label in Label if label in surest}

    def rules_for(self, watch: str) -> tuple[Rule, ...]:
        return self.of_watch.get(watch, self.rules)

    def texts_for(self, watch: str) -> Texts:
        return self.texts_of_watch.get(watch, self.texts)


RULES: Final = "rules"
"""The platform of the folder of rules, as in `rules:kerkwijk`: actions go there as to a chat."""


class RulesTask(StrEnum):
    """Work on the files of rules. `CONFIRM` puts a change in force, `DROP` forgets it. `ROLL_BACK` proposes to undo one that
    is in force."""

    ADD_PHRASE = "add phrase"
    REMOVE_PHRASE = "remove phrase"
    ADD_EXAMPLE = "add example"
    TRY = "try"
    SEND_FILE = "send file"
    TAKE_FILE = "take file"
    CONFIRM = "confirm"
    DROP = "drop"
    HISTORY = "history"
    ROLL_BACK = "roll back"


@dataclass(frozen=True, slots=True)
class WorkOnRules:
    """Work on the files of rules for a coordinator. `to`: `rules:` and the watch. `id`: work that is asked for twice is done
    once. `chat`: where the answer goes. `by`: the coordinator's name. `words`: what the task is about, such as a list and a
    language. `file`: the file that the coordinator sent."""

    to: Ref
    id: str
    task: RulesTask
    chat: Ref
    by: str
    at: datetime
    words: tuple[str, ...] = ()
    text: str = ""
    file: Attachment | None = None
