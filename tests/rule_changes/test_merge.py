"""Two changes of one file, made without knowledge of each other, in one text; or the finding that they contradict."""

from __future__ import annotations

import pytest
import yaml

from bot.rule_changes.merge import merged
from bot.rule_changes.yaml_edit import items_at, with_item, without_item
from tests.shipped import ROOT

BASE = (
    "lists:\n  a:\n    label: report\n    nl: [een, twee, drie, vier]\n    fr: [un]\nrules: {after: 30 min, do: keep}\n"
)
NL = ("lists", "a", "nl")


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [
        (with_item(BASE, NL, "nul"), with_item(BASE, NL, "min een"), ["nul", "min een", "een", "twee", "drie", "vier"]),
        (without_item(BASE, NL, "een"), without_item(BASE, NL, "twee"), ["drie", "vier"]),
        (without_item(BASE, NL, "vier"), without_item(BASE, NL, "drie"), ["een", "twee"]),
        (without_item(BASE, NL, "drie"), with_item(BASE, NL, "nul"), ["nul", "een", "twee", "vier"]),
        (without_item(BASE, NL, "een"), with_item(BASE, NL, "nul"), ["nul", "twee", "drie", "vier"]),
        (without_item(BASE, NL, "twee"), without_item(BASE, NL, "twee"), ["een", "drie", "vier"]),
        (with_item(BASE, NL, "nul"), with_item(BASE, NL, "nul"), ["nul", "een", "twee", "drie", "vier"]),
        (BASE.replace("twee", "2"), BASE.replace("vier", "4"), ["een", "2", "drie", "4"]),
    ],
)
def test_both_changes_of_one_list_are_in_the_text(first: str, second: str, left: list[str]) -> None:
    both = merged(BASE, first, second)
    assert both is not None
    assert sorted(items_at(both, NL)) == sorted(left)
    assert both.replace("nl:", "").partition("    fr")[2] == BASE.partition("    fr")[2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (BASE.replace("30 min", "10 min"), BASE.replace("30 min", "60 min")),
        (BASE.replace("    nl: [een, twee, drie, vier]\n", ""), with_item(BASE, NL, "nul")),
        (BASE.replace("een, twee, drie, vier", "x"), BASE.replace("drie", "3")),
        (with_item(BASE, NL, "nul"), BASE.replace("nl: [een,", "de: [eins,")),
        (BASE.replace("do: keep", "do: remove"), BASE.replace("do: keep", "do: nothing")),
    ],
)
def test_two_changes_of_one_place_contradict(first: str, second: str) -> None:
    assert merged(BASE, first, second) is None
    assert merged(BASE, second, first) is None


LONG = "lists:\n  a:\n    nl: [een, twee, drie,\n      vier, vijf]\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("nl: [twee, drie, vier,\n      vijf]", "nl: [een, twee, drie,\n      vijf]"),  # «vier» moved, and taken away
        ("nl: [nul, een, twee, drie,\n      vier, vijf]", "nl: [een, twee, drie,\n      vier, vijf, nul]"),
    ],
)
def test_a_word_that_would_be_lost_or_there_twice_is_a_contradiction(first: str, second: str) -> None:
    head = LONG[: LONG.index("nl:")]
    assert merged(LONG, f"{head}{first}\n", f"{head}{second}\n") is None
    assert merged(LONG, f"{head}{second}\n", f"{head}{first}\n") is None


def test_an_alias_that_leads_to_itself_ends() -> None:
    first = LONG + "x: &x [*x]\n"
    assert merged(LONG, first, LONG.replace("een", "1")) == first.replace("een", "1")


def test_two_values_for_one_empty_key_do_not_run_together() -> None:
    assert merged("a:\nb: 1\n", "a: 5\nb: 1\n", "a: 6\nb: 1\n") is None


def test_lines_with_comments_and_a_word_go_together() -> None:
    first = "# why\n" + BASE
    second = BASE.replace("    fr: [un]\n", "    fr: [un]\n    de:\n      - eins\n")
    both = merged(BASE, first, second)
    assert both == "# why\n" + second


def test_two_words_for_a_shipped_list_touch_nothing_else() -> None:
    base = (ROOT / "rules" / "lists.yaml").read_text()
    where = ("lists", "police-called", "nl")
    both = merged(base, with_item(base, where, "x y"), with_item(base, where, "p q"))
    assert both is not None
    expected = yaml.load(base, yaml.CSafeLoader)
    expected["lists"]["police-called"]["nl"][:0] = ["x y", "p q"]
    assert yaml.load(both, yaml.CSafeLoader) == expected
