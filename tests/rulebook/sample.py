"""A small set of rules without faults, for tests to break."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from zoneinfo import ZoneInfo

import pytest

from bot.core.ref import Ref
from bot.core.watch import Watch
from bot.errors import BadInput, Fault
from bot.rulebook import LoadedRules, build_rulebook
from bot.rulebook.files import RuleFiles

RULE = """\
rules:
  - id: no-vigilantes
    title: {nl: Geen eigenrichting, fr: Pas de justice privée, de: Keine Selbstjustiz, en: Stay inside}
    house_rule: 3
    stage: ask
    when:
      label: vigilante
    unless:
      sender: [moderator, police]
    then: {message: hold, private: stay_inside}
    if_unanswered: {after: 30 min, do: remove}
    brake: {per_day: 20}
    examples:
      caught: ["wie gaat er mee?"]
      spared: ["bel 101", {text: "gebeld", incident: open}]
"""

LISTS = """\
lists:
  calls:
    label: vigilante
    nl: ["wie gaat er mee", "pak* hem"]
"""

TEXTS = """\
stay_inside: "Blijf binnen, bel {urgent}."
call_first: Bel eerst.
"""

GUIDELINES = """\
guidelines:
  - {id: call-first, season: [10, 11], nl: Bel, fr: Appelez, de: Ruf an, en: Call}
"""

SOUND: Mapping[str, str] = {
    "10-rule.yaml": RULE,
    "lists.yaml": LISTS,
    "guidelines.yaml": GUIDELINES,
    **{f"texts/{language}.yaml": TEXTS for language in ("nl", "fr", "de", "en")},
}

WATCH = Watch(
    id="kerkwijk",
    name="Kerkwijk",
    languages=("nl",),
    groups=(Ref("console", "kerkwijk"),),
    desk=Ref("console", "moderators"),
    timezone=ZoneInfo("Europe/Brussels"),
)


def load(changes: Mapping[str, str | bytes | None] | None = None, watches: Sequence[Watch] = (WATCH,)) -> LoadedRules:
    """Loads the sound set with some files replaced, added or (None) left out."""
    return build_rulebook(rule_files(changes or {}), watches)


def rule_files(changes: Mapping[str, str | bytes | None]) -> RuleFiles:
    files = {name: content for name, content in {**SOUND, **changes}.items() if content is not None}
    raw = {name: content.encode() if isinstance(content, str) else content for name, content in files.items()}
    return RuleFiles(PurePath("rules"), raw)


def rule_with(old: str, new: str) -> Mapping[str, str]:
    """The sound rule with one passage replaced."""
    assert old in RULE, old
    return {"10-rule.yaml": RULE.replace(old, new)}


def faults_of(changes: Mapping[str, str | bytes | None]) -> tuple[Fault, ...]:
    """The faults of the sound set with these changes."""
    with pytest.raises(BadInput) as caught:
        load(changes)
    return caught.value.faults
