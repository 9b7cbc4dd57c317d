"""The quick parser against ruamel.yaml: the same events, or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.events import Event, ScalarEvent

from bot.yaml_reader.quick_parser import quick_events
from tests.shipped import ROOT
from tests.thorough import examples

DEPTH = 30
PIECES = (
    *(
        "a",
        "b: ",
        "- ",
        "key: ",
        "x:y",
        ": [",
        "de ",
        "101",
        "\n",
        "\n  ",
        "\n    ",
        "'",
        '"',
        "''",
        "[",
        "]",
        "{",
        "}",
    ),
    *(
        ", ",
        ",",
        ":",
        ": ",
        " ",
        " #c",
        "#",
        "? ",
        "|\n",
        ">\n",
        "\t",
        "&a ",
        "*a",
        "! ",
        "!!str ",
        "\\n",
        "\\/",
        "\\x41",
    ),
    *("é", "😀", "%", "@", "`", "--- ", "...", "<<: ", "=", "-", "~", "null", "\\"),
)


def slow_events(text: str) -> list[Event]:
    return list(YAML(typ="safe", pure=True).parse(text))


def facts(event: Event) -> tuple[object, ...]:
    """All that the tree is built from."""
    if type(event).__name__.endswith("EndEvent"):
        return (type(event),)
    of_scalar: tuple[object, ...] = ()
    if isinstance(event, ScalarEvent):
        of_scalar = (event.value, event.style, any(event.implicit), event.end_mark.line)
    special = (getattr(event, "anchor", None), getattr(event, "tag", None) or None)
    return type(event), event.start_mark.line, event.start_mark.column, special, of_scalar


def all_facts(events: list[Event]) -> list[tuple[object, ...]]:
    return list(map(facts, events))


@pytest.mark.parametrize("path", sorted((ROOT / "rules").rglob("*.yaml")), ids=lambda path: path.name)
def test_the_shipped_rules_are_read_quickly_and_alike(path: Path) -> None:
    text = path.read_text()
    quick = quick_events(text, DEPTH)
    assert quick is not None
    assert all_facts(quick) == all_facts(slow_events(text))


@settings(max_examples=examples(2000))
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join).filter(lambda text: "%" not in text[:1]))
def test_the_quick_parser_agrees_with_the_other_or_leaves_the_file_to_it(text: str) -> None:
    quick = quick_events(text, DEPTH)
    if quick is not None:
        assert all_facts(quick) == all_facts(slow_events(text))


@pytest.mark.parametrize("text", ["a: \tb", "a: |\n  b", "a:", "- &a b", "- *a", "- !t b", "a: [", "[" * 31 + "]" * 31])
def test_a_file_that_is_not_plain_is_left_to_the_other_parser(text: str) -> None:
    assert quick_events(text, DEPTH) is None
