"""Content of an own folder in the wrong file: one fault, which names the right file."""

from __future__ import annotations

import pytest

from tests.rulebook.over_shipped import faults_over_shipped, over_shipped
from tests.rulebook.sample import RULE, WATCH

OWN = RULE.replace("no-vigilantes", "our-rule")


@pytest.mark.parametrize("change", ["off: true", "stage: act", "brake: {per_day: 5}, stage: watch"])
def test_a_change_of_a_shipped_rule_among_the_rules_is_one_fault_with_its_right_file(change: str) -> None:
    (fault,) = faults_over_shipped({"60-ours.yaml": f"rules:\n  - {{id: no-adverts, {change}}}\n"})
    assert (fault.file, fault.line, fault.where) == ("rules/60-ours.yaml", 2, "rules › no-adverts")
    assert fault.why == "these keys only change the shipped rule `no-adverts`; a rule in this file stands in its place"
    assert f"groups/{WATCH.id}.yaml" in fault.hint
    assert "nabuur rules 20-useful-only" in fault.hint


def test_the_rules_beside_such_a_change_are_still_checked() -> None:
    faults = faults_over_shipped(
        {"60-ours.yaml": OWN.replace("stage: ask", "stage: aks") + "  - {id: no-adverts, off: true}\n"}
    )
    assert [fault.where for fault in faults] == ["rules › our-rule › stage", "rules › no-adverts"]


def test_a_whole_rule_and_a_change_of_an_unknown_rule_are_read_as_rules() -> None:
    assert over_shipped({"60-ours.yaml": OWN.replace("our-rule", "no-adverts")}).rulebook.rules
    assert "`when` is missing in a rule" in [
        fault.why for fault in faults_over_shipped({"60-ours.yaml": "rules:\n  - {id: new, stage: act}\n"})
    ]


def test_texts_beside_the_rules_are_one_fault_with_their_right_file() -> None:
    (fault,) = faults_over_shipped({"nl.yaml": 'useful_only: "Dag"\nrumour: "Dag"\n'})
    assert (fault.file, fault.line, fault.why) == ("rules/nl.yaml", 1, "the bot reads rules here, and no texts")
    assert fault.hint == "Move this file to texts/nl.yaml."
    assert over_shipped({"nl.yaml": OWN}).rulebook.rules  # the name of a file of rules is free


def test_a_language_above_the_texts_of_a_language_is_one_fault() -> None:
    (fault,) = faults_over_shipped({"texts/nl.yaml": 'nl:\n  useful_only: "Dag"\n'})
    assert (fault.file, fault.line, fault.where) == ("rules/texts/nl.yaml", 1, "nl")
    assert fault.why == "all texts of this file are in one language already"
    assert fault.hint == "Remove the line `nl:`, and begin the texts in the first column."


def test_a_rule_without_a_title_is_told_how_to_write_one() -> None:
    lines = [line for line in OWN.splitlines(keepends=True) if "title:" not in line]
    (fault,) = faults_over_shipped({"60-ours.yaml": "".join(lines)})
    assert fault.why == "`title` is missing in a rule"
    assert fault.hint.startswith("Give the rule the name that people read")
