"""Two rules and two lists in place of the shipped ones, with the shipped texts: a start of the program takes half as long with
them. They are for tests of the program that do not test the rules."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.shipped import ROOT

LISTS = """lists:
  reports:
    label: report
    confidence: 0.9
    nl: [loopt iemand]
  calls:
    label: vigilante
    confidence: 0.9
    nl: [wie gaat er mee]
"""
RULES = {
    "10-call-101-first.yaml": """rules:
  - id: call-101-first
    title: {nl: Bel eerst 101, fr: Appelez d'abord le 101, de: Zuerst 101 anrufen, en: Call 101 first}
    house_rule: 1
    stage: ask
    when: {label: report}
    then: {message: keep, ask: call_first}
    examples: {caught: [er loopt iemand rond], spared: [tot morgen]}
""",
    "30-no-vigilantes.yaml": """rules:
  - id: no-vigilantes
    title: {nl: Geen eigenrichting, fr: On ne se fait pas justice soi-même, de: Keine Selbstjustiz, en: No vigilantes}
    house_rule: 3
    stage: ask
    when: {label: vigilante}
    unless: {sender: [moderator, coordinator, police]}
    then: {message: hold, private: no_vigilantes, group: stay_inside}
    if_unanswered: {after: 30 min, do: remove}
    examples: {caught: [wie gaat er mee], spared: [tot morgen]}
""",
}


def write(folder: Path) -> None:
    """Writes them into a folder, in place of the rules that lie there."""
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.yaml"):
        path.unlink()
    shutil.copytree(ROOT / "rules" / "texts", folder / "texts", dirs_exist_ok=True)
    shutil.copy(ROOT / "rules" / "guidelines.yaml", folder)
    (folder / "lists.yaml").write_text(LISTS)
    for name, text in RULES.items():
        (folder / name).write_text(text)
