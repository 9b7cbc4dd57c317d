"""Names of an own folder that do nothing: a misspelt text is a fault, and a list or text that no rule uses is noted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.rulebook.over_shipped import faults_over_shipped, over_shipped
from tests.rulebook.sample import RULE, WATCH, load

BOTH = replace(WATCH, languages=("nl", "fr"))
MISSPELT = '# ours\ncall_frist: "Bel eerst."\n'
WITH_OWN_TEXT = RULE.replace("no-vigilantes", "ours").replace("private: stay_inside", "private: call_frist")


@pytest.mark.parametrize("written_in", [("nl",), ("fr",), ("nl", "fr"), ("nl", "fr", "de", "en")])
def test_a_misspelt_text_is_a_fault_with_the_near_name(written_in: tuple[str, ...]) -> None:
    faults = faults_over_shipped({f"texts/{language}.yaml": MISSPELT for language in written_in}, (BOTH,))
    assert sorted((fault.file, fault.line) for fault in faults) == sorted(
        (f"rules/texts/{language}.yaml", 2) for language in written_in
    )
    assert {fault.why for fault in faults} == {"there is no text `call_frist`, and no rule uses one of this name"}
    assert all("Did you mean `call_first`?" in fault.hint for fault in faults)


def test_a_text_with_such_a_name_counts_if_a_rule_uses_it() -> None:
    assert over_shipped({"texts/nl.yaml": MISSPELT, "60-ours.yaml": WITH_OWN_TEXT}).notes == ()
    changes = "rules:\n  - {id: call-101-first, then: {message: keep, ask: call_frist}}\n"
    assert over_shipped({"texts/nl.yaml": MISSPELT, "groups/kerkwijk.yaml": changes}).notes == ()


def test_an_own_text_that_no_rule_uses_is_noted() -> None:
    (note,) = over_shipped({"texts/nl.yaml": 'zwemvijver: "Niet zwemmen."\n'}).notes
    assert (note.file, note.line) == ("rules/texts/nl.yaml", 1)
    assert note.why == "no rule uses the text `zwemvijver`"


def test_a_list_that_no_rule_uses_and_that_stands_for_nothing_is_noted() -> None:
    (note,) = over_shipped({"lists.yaml": 'lists:\n  vijver: {nl: ["zwemvijver"]}\n'}).notes
    assert (note.file, note.line) == ("rules/lists.yaml", 2)
    assert note.why == "the list `vijver` does nothing: no rule uses it, and it has no label, flag or against"
    (note,) = load({"lists.yaml": 'lists:\n  vijver: {nl: ["zwemvijver"]}\n'}).notes
    assert "`vijver`" in note.why, "so it is in a folder that stands alone"


@pytest.mark.parametrize("key", ["label: vigilante", "flag: danger", "against: vigilante"])
def test_a_list_that_acts_by_itself_is_not_noted(key: str) -> None:
    assert over_shipped({"lists.yaml": f'lists:\n  vijver: {{{key}, nl: ["zwemvijver"]}}\n'}).notes == ()


def test_a_list_that_a_rule_uses_is_not_noted() -> None:
    rule = RULE.replace("no-vigilantes", "ours").replace("label: vigilante", 'any: [{phrase: ["list:vijver"]}]')
    own = {"lists.yaml": 'lists:\n  vijver: {nl: ["zwemvijver"]}\n', "60-ours.yaml": rule}
    assert over_shipped(own).notes == ()


def test_the_shipped_rules_hold_nothing_in_vain() -> None:
    assert over_shipped({}).notes == ()
