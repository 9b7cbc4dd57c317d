"""One item goes into a list of a YAML file or out of it; every other character stays."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from bot.rule_changes.yaml_edit import LastItem, NoSuchItem, items_at, path_of_rule, with_item, without_item
from tests.shipped import ROOT

CALLS = ("lists", "police-called", "nl")


def loaded(written: str) -> Any:
    return yaml.load(written, yaml.CSafeLoader)


def shipped() -> str:
    return (ROOT / "rules" / "lists.yaml").read_text()


def test_a_phrase_goes_into_the_shipped_lists_and_out_again_and_nothing_else_moves() -> None:
    before = shipped()
    added = with_item(before, CALLS, 'combi «is» er: "ja"')
    assert items_at(added, CALLS) == ['combi «is» er: "ja"', *items_at(before, CALLS)]
    assert [line for line in added.splitlines() if line not in before.splitlines()] == [
        line for line in added.splitlines() if "combi «is»" in line
    ]
    assert without_item(added, CALLS, 'COMBI «is» er: "ja"') == before


@pytest.mark.parametrize("place", [0, 7, -1])
def test_any_phrase_of_a_list_over_several_lines_goes_out(place: int) -> None:
    before = shipped()
    expected = loaded(before)
    lists, name, language = CALLS
    phrase = expected[lists][name][language].pop(place)
    assert loaded(without_item(before, CALLS, phrase)) == expected


BLOCK = """# why
lists:
  a:  # a comment
    label: report
    nl:
      - one  # the first
      - two
    fr: [un]
"""


def test_lists_with_a_line_for_each_item_keep_their_comments() -> None:
    added = with_item(BLOCK, ("lists", "a", "nl"), "zero")
    assert '      - "zero"\n      - one  # the first\n' in added
    assert without_item(added, ("lists", "a", "nl"), "zero") == BLOCK
    assert without_item(BLOCK, ("lists", "a", "nl"), "two") == BLOCK.replace("      - two\n", "")


def test_a_language_that_is_not_there_yet_begins() -> None:
    added = with_item(BLOCK, ("lists", "a", "de"), "eins")
    assert loaded(added)["lists"]["a"]["de"] == ["eins"]
    assert "# a comment" in added
    flow = with_item("lists: {a: {label: report, nl: [x]}}\n", ("lists", "a", "de"), "eins")
    assert loaded(flow)["lists"]["a"] == {"de": ["eins"], "label": "report", "nl": ["x"]}


def test_a_list_never_becomes_empty_and_a_wrong_name_changes_nothing() -> None:
    with pytest.raises(LastItem):
        without_item(BLOCK, ("lists", "a", "fr"), "un")
    with pytest.raises(NoSuchItem):
        with_item(BLOCK, ("lists", "b", "nl"), "x")
    with pytest.raises(NoSuchItem):
        without_item(BLOCK, ("lists", "a", "nl"), "three")


def test_each_shipped_rule_takes_a_new_example() -> None:
    for path in sorted((ROOT / "rules").glob("[0-9]*.yaml")):
        content = path.read_text()
        for rule in loaded(content)["rules"]:
            found = path_of_rule(content, rule["id"])
            assert found is not None
            for kind in ("caught", "spared"):
                where = (*found, "examples", kind)
                after = with_item(content, where, "Zien we elkaar? «Ja»")
                assert loaded(after)["rules"][int(found[1])]["examples"][kind][0] == "Zien we elkaar? «Ja»"
                assert without_item(after, where, "Zien we elkaar? «Ja»") == content
    assert path_of_rule("rules: []\n", "none") is None
