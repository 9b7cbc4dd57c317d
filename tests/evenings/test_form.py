"""Evening files: the bot reads all keys and reports all faults with their lines."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.message import Role
from bot.core.watch import Numbers
from bot.errors import BadInput, Fault
from bot.evenings.evening import Ask, Visible
from bot.evenings.form import load_evening
from bot.yaml_reader.json_parser import parse_json
from bot.yaml_reader.node import Items, Keys, Node, Scalar, Wrong


def line(n: int = 1, **keys: Any) -> dict[str, Any]:
    return {"n": n, "at": "20:10:05", "who": "An", "text": "hallo", "reply_to": None, **keys}


def written(folder: Path, *lines: dict[str, Any], **keys: Any) -> Path:
    path = folder / "evening.json"
    path.write_text(json.dumps({"id": "e-1", "date": "2026-11-03", "lines": lines} | keys, indent=1))
    return path


def faults(path: Path) -> list[Fault]:
    with pytest.raises(BadInput) as caught:
        load_evening(path)
    return list(caught.value.faults)


def test_a_whole_evening_is_read(tmp_path: Path) -> None:
    expect = {"visible": "hidden", "card": True, "ask": "no", "nudge": "no", "same_as": 1, "closes": False, "sev": 3}
    path = written(
        tmp_path,
        line(),
        line(2, at="+1 08:12:00", reply_to=1, expect=expect, why="a call to act"),
        lang="nl",
        languages=["nl-NL"],
        country="NL",
        numbers={"police": ["0900-8844"], "emergency": ["112"]},
        roles={"An": "moderator"},
        about="two lines",
    )
    evening = load_evening(path)
    assert (evening.id, evening.date, evening.languages) == ("e-1", date(2026, 11, 3), ("nl-NL",))
    assert evening.numbers == Numbers(("0900-8844",), ("112",))
    assert evening.roles == {"An": Role.MODERATOR}
    second = evening.lines[1]
    assert (second.day, second.at, second.reply_to) == (1, time(8, 12), 1)
    assert second.moment(evening.date, ZoneInfo("Europe/Brussels")) == datetime(
        2026, 11, 4, 8, 12, tzinfo=ZoneInfo("Europe/Brussels")
    )
    assert (second.expect.visible, second.expect.ask, second.expect.nudge) == (Visible.HIDDEN, Ask.NO, False)
    assert (second.expect.same_as, second.expect.closes, second.expect.severity) == (1, False, 3)
    assert second.expect.opens is None


def test_an_annotated_evening_is_read_too(tmp_path: Path) -> None:
    notes: dict[str, Any] = {"labels": ["report"], "danger": True, "act": "opens", "incident": 1, "called": None}
    assert load_evening(written(tmp_path, line(**notes))).lines[0].expect.opens is None


def test_yaml_is_read_as_well(tmp_path: Path) -> None:
    path = tmp_path / "evening.yaml"
    path.write_text('id: e\ndate: 2026-11-03\nlines:\n  - {n: 1, at: "20:10:05", who: An, text: hallo}\n')
    assert load_evening(path).lines[0].author == "An"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"at": "8 uur"}, "`8 uur` is not a time"),
        ({"expect": {"opnes": True}}, "`expect` has no key `opnes`"),
        ({"expect": {"ask": "113"}}, "`113` is not 101, 112 or no"),
        ({"reply_to": 7}, "`reply_to: 7` is not the number of an earlier line"),
        ({"expect": {"same_as": 2}}, "`same_as: 2` is not the number of an earlier line"),
        ({"text": ""}, "nothing is written here"),
    ],
)
def test_a_fault_names_the_line_of_the_file(tmp_path: Path, change: dict[str, Any], why: str) -> None:
    (fault,) = faults(written(tmp_path, line(**change)))
    assert fault.why == why
    assert fault.line > 4


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2100-01-01"])
def test_an_evening_whose_deadlines_are_out_of_the_calendar_is_a_fault(tmp_path: Path, day: str) -> None:
    (fault,) = faults(written(tmp_path, line(), date=day))
    assert (fault.why, fault.hint) == (f"`{day}` is too far away", "Write a year from 1970 to 2099.")


def test_lines_out_of_order_and_used_numbers_are_faults(tmp_path: Path) -> None:
    found = faults(written(tmp_path, line(), line(1), line(3, at="19:00:00")))
    assert [fault.why for fault in found] == [
        "two lines have the number 1",
        "this line is earlier than the line before it",
    ]


@pytest.mark.parametrize("content", ["{", '{"a": 1,}', '{"a" 1}', '{"a": "b}', "[1 2]", "{} x", '{"a":1,"a":2}', "nul"])
def test_broken_json_is_a_fault_with_a_position(content: str) -> None:
    with pytest.raises(Wrong) as caught:
        parse_json("file", content.encode())
    assert caught.value.faults[0].line == 1


@pytest.mark.parametrize(
    ("content", "why", "hint"),
    [
        ('{"a": [1, 2,]}', "there is a comma before this ]", "Remove the comma."),
        ('{"a": 1, }', "there is a comma before this }", "Remove the comma."),
        ('{"a": [1]', "a { or [ is still open", "Write the missing } or ] at the end."),
        ('{"a": "zei "ja""}', "`,` is missing here", 'Write \\" for a quotation mark'),
    ],
)
def test_a_slip_in_json_has_its_advice(content: str, why: str, hint: str) -> None:
    with pytest.raises(Wrong) as caught:
        parse_json("file", content.encode())
    assert why in caught.value.faults[0].why
    assert hint in caught.value.faults[0].hint


def test_a_text_in_json_may_hold_every_character(tmp_path: Path) -> None:
    assert load_evening(written(tmp_path, line(text="a\x08b #3"))).lines[0].text == "a\x08b #3"


def test_deep_json_is_refused() -> None:
    with pytest.raises(Wrong) as caught:
        parse_json("file", b"[" * 5_000)
    assert caught.value.faults[0].why.startswith("this is nested more than")


def plain(node: Node) -> Any:
    match node:
        case Scalar(text=text, plain=False):
            return text
        case Scalar(text=text):
            return json.loads(text)
        case Items(items=items):
            return [plain(item) for item in items]
        case Keys(entries=entries):
            return {key: plain(entry.value) for key, entry in entries.items()}


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


@given(values, st.sampled_from([None, 1]), st.booleans())
def test_the_tree_holds_what_json_holds(value: Any, indent: int | None, ascii_only: bool) -> None:
    try:
        content = json.dumps(value, indent=indent, ensure_ascii=ascii_only).encode()
    except UnicodeEncodeError:
        return
    assert plain(parse_json("file", content)) == value


def test_an_evening_that_is_too_large_is_named_as_such(tmp_path: Path) -> None:
    path = tmp_path / "evening.json"
    path.write_text(json.dumps({"id": "e-1", "about": "x" * 1_000_000}))
    with pytest.raises(BadInput, match="this file is larger than 1 MB"):
        load_evening(path)
