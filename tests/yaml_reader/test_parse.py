"""The parser keeps scalars as typed, explains every fault with its position, and never raises."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import Fault
from bot.yaml_reader import parse as parser
from bot.yaml_reader.node import Items, Keys, Node, Scalar
from bot.yaml_reader.parse import MAX_NODES, parse
from bot.yaml_reader.raw_content import MAX_BYTES
from tests.thorough import examples
from tests.work import steps


def written(text: str) -> Node:
    parsed = parse("x.yaml", text.encode())
    assert parsed.faults == ()
    assert parsed.root is not None
    return parsed.root


def only_fault(content: str | bytes) -> Fault:
    parsed = parse("x.yaml", content.encode() if isinstance(content, str) else content)
    (fault,) = parsed.faults
    return fault


def plainly(node: Node) -> object:
    match node:
        case Scalar(_, text):
            return text
        case Items(_, items):
            return [plainly(item) for item in items]
        case Keys(_, entries):
            return {key: plainly(entry.value) for key, entry in entries.items()}


@pytest.mark.parametrize(
    "typed", ["no", "101", "08:00", "1e3", "0o17", "null", "~", "2026-01-01", "true", "01", "1_000"]
)
def test_a_scalar_stays_as_it_was_typed(typed: str) -> None:
    assert plainly(written(f"a: {typed}")) == {"a": typed}


def test_a_space_of_another_kind_at_the_end_of_a_key_or_value_is_no_part_of_it() -> None:
    """As French keyboards put one before a colon, and word processors at the end of a line."""
    assert plainly(written("a\xa0: b\u202f\nc: [d\xa0,\xa0e f]\ng: 'h\xa0'\n")) == {
        "a": "b",
        "c": ["d", "e f"],
        "g": "h\xa0",
    }


def test_lists_keys_and_blocks_are_read_in_order() -> None:
    text = "b: [x, 'y: z']\na:\n  - p\n  - {q: r}\nc: |\n  one\n  two\n"
    root = plainly(written(text))
    assert root == {"b": ["x", "y: z"], "a": ["p", {"q": "r"}], "c": "one\ntwo\n"}
    assert isinstance(root, dict)
    assert list(root) == ["b", "a", "c"]


def test_everything_knows_its_line_column_and_path() -> None:
    root = written("rules:\n  - id: first\n    when: {label: x}\n")
    assert isinstance(root, Keys)
    rules = root.entries["rules"].value
    assert isinstance(rules, Items)
    rule = rules.items[0]
    assert isinstance(rule, Keys)
    when = rule.entries["when"].value
    assert isinstance(when, Keys)
    position = when.entries["label"].value.position
    assert (position.line, position.column, position.where) == (3, 19, "rules › first › when › label")


@pytest.mark.parametrize("text", ["\ufeffa: b", "a: b\r\n", "a: b\r", "---\na: b", "# note\na: b\n...\n"])
def test_marks_of_other_editors_do_no_harm(text: str) -> None:
    assert plainly(written(text)) == {"a": "b"}


LONG = 'a: ["b",\n   "c",\n   "d",\n   '
"""A list of more lines than one sees at a glance."""

BROKEN = {
    "": (0, 0, "empty"),
    "# only a note\n": (0, 0, "empty"),
    "---\n": (0, 0, "empty"),
    "a: b\n---\nc: d\n": (2, 1, "second part of the file"),
    "a: 1\na: 2": (2, 1, "twice"),
    "a: *x": (1, 4, "begins with *"),
    "*x : b": (1, 1, "cannot begin with *"),
    "a: &x": (1, 4, "begins with &"),
    "a: !x y": (1, 4, "begins with !"),
    "a: !!python/object:os.system y": (1, 4, "begins with !"),
    "a: !x {b: c}": (1, 4, "begins with !"),
    "a: !!map {b: c}": (1, 4, "`!!map` begins with !"),
    "a: !!seq [b]": (1, 4, "`!!seq` begins with !"),
    "a: @x": (1, 4, "cannot begin with @"),
    "a: %x": (1, 4, "cannot begin with %"),
    "a: `x`": (1, 4, "cannot begin with `"),
    "%YAML 1.1\n---\na: b": (1, 1, "begin with %"),
    "# x\n%a": (2, 1, "begin with %"),
    "\ta: 1": (1, 1, "a tab"),
    "a:\n\tb: 1": (2, 1, "a tab"),
    "a: b\tc": (1, 5, "a tab"),
    "n:\n  • id: x\n    name: y": (2, 3, "plain dash, not with •"),
    "n:\n  - id: x\n  – id: y": (3, 3, "plain dash, not with –"),
    "n:\n  — id: x\n    name: y": (2, 3, "plain dash, not with —"),
    "n:\n  * id: x\n    name: y": (2, 3, "plain dash, not with *"),
    "n:\n  -id: x\n    name: y": (2, 3, "the space after this dash is missing"),
    "n:\n  - x\n  – y\n  - z": (3, 3, "plain dash, not with –"),
    'a: ["b" "c"]': (1, 9, "the comma between two entries is missing"),
    'a: "b", "c"': (1, 7, "a comma after the closing quotation mark"),
    "a: [b, , c]": (1, 8, "nothing is written between these two commas"),
    "a: {n: Bel {u}, f: P}": (1, 12, "this text has { in it"),
    "a: [kom [r], b]": (1, 9, "this text has [ in it"),
    "a: [b, c]]": (1, 10, "this ] closes nothing"),
    "a: [kom mee #nu]\nd: e": (1, 4, "everything after # is left out here"),
    "a: list: x": (1, 8, "`list:` and the name belong together"),
    "a: Let op: bel": (1, 10, "a colon followed by a space"),
    "{a: Let op: bel}": (1, 11, "a colon followed by a space"),
    "a Let op\nb: c": (2, 2, "does not fit the line above"),
    "a: 1\n  b: 2": (2, 4, "does not fit the line above"),
    "a:\n  caught\n    - x\n\n    - y\n  spared: [z]": (2, 3, "the colon after this key is missing"),
    "a:\n  - x\n  -'y'\n  - z\n  - {b: c}": (3, 3, "the space after this dash is missing"),
    "a:\n  - x\n  -y\n  - b: c": (3, 3, "the space after this dash is missing"),
    'a:\n  - "x"\n  -"y"\n  - "z"': (3, 3, "the space after this dash is missing"),
    "a:\n  caught\n    - x\n    - 'y: z'": (2, 3, "the colon after this key is missing"),
    "a:\n  caught:\n    - x\n    - y: z: q": (4, 11, "a colon followed by a space"),
    "a:\n  b:\n    c: 1\n\nd:\n    e: 2\n\n  f:\n    g: 3": (5, 1, "does not fit the lines above"),
    "caught \nspared: z": (1, 1, "the colon after this key is missing"),
    "  a: 1\n b: 2": (2, 2, "does not fit the lines above"),
    "a:\n  b: 1\n c: 2": (3, 2, "does not fit the lines above"),
    "a: 1\nb": (2, 1, "no key"),
    "a: [b, c\nd: e": (1, 4, "opened by ["),
    "a: {b: c\nd: e": (1, 4, "opened by {"),
    "a: [b": (1, 6, "opened by ["),
    LONG + '"e"\n# of bells\nf: g': (4, 7, "opened by [ in line 1"),
    LONG + '"e"\n  f: ["g"]': (4, 7, "opened by [ in line 1"),
    LONG + "e\nf: g": (4, 5, "opened by [ in line 1"),
    LONG + '"e"\n': (4, 7, "opened by [ in line 1"),
    LONG + '"e"\n   "f"]': (4, 7, "opened by [ in line 1"),
    LONG + '"e" #f]\ng: h': (4, 8, "everything after # is left out here"),
    LONG + '"e, "f"]\n': (4, 9, "after the closing quotation mark"),
    'a: "b': (1, 4, "never closed"),
    'a: "b\nc: "d"\n': (1, 4, "closed only in line 2"),
    'a: "b" c': (1, 8, "after the closing quotation mark"),
    "a: {urgent} bel": (1, 13, "cannot begin with { or ["),
    "a: [b] c": (1, 8, "cannot begin with { or ["),
    'a: "\\d"': (1, 6, "a backslash"),
    'a: "\\xZZ"': (1, 7, "a backslash"),
    "a: |x\n  y": (1, 5, "| or >"),
    "[a]: b": (1, 1, "a key cannot begin with"),
    "a: - b": (1, 4, "a list cannot begin here"),
    "a: \x07": (1, 4, "invisible character (U+0007)"),
    "a: b\u2028c": (1, 5, "invisible character (U+2028)"),
    "a:\n\xa0 b: 1\n  c: 2": (2, 1, "a space of another kind (U+00A0)"),
    "a:\n  b: 1\n  c:\xa02\n": (3, 5, "a space of another kind (U+00A0)"),
    "a:\u202f1\n\nb: 2\n": (1, 3, "a space of another kind (U+202F)"),
    "a:\n  - b:\xa01\n    c: 2\n": (2, 7, "a space of another kind (U+00A0)"),
    "a:\n  - b: 1\n    c: 2\n  -\xa0b: 3\n    c: 4\n": (4, 4, "a space of another kind (U+00A0)"),
    "a:\n  b: 1\n  c:\t2\n": (3, 5, "there is a tab here"),
    "a:\n  -b: 1  # c\n    d: 2\n": (2, 3, "the space after this dash is missing"),
    "a: \0": (1, 4, "invisible character (U+0000)"),
}


@pytest.mark.parametrize("text", BROKEN)
def test_a_file_that_cannot_be_read_is_a_fault_with_its_place(text: str) -> None:
    line, column, why = BROKEN[text]
    fault = only_fault(text)
    assert why in fault.why
    assert (fault.line, fault.column) == (line, column)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a: 't is laat\nb: c", "If it is an apostrophe"),
        ("a: 't is\nb: 'k kom", "If it is an apostrophe"),
        ('a: "b\nc: d', "Close the text on its own line"),
        ("when: label: insult", "Write keys between { and }"),
        ("{a: gebeld: ze komen}", "Put a text with `: ` in it in quotation marks"),
        ("a: {b: 1; c: 2}", "no semicolon"),
        ("a: Blijf binnen; let op: bel", "Put a text with `: ` in it in quotation marks"),
        ('- {a: "b; c", d: e: f}', "Put a text with `: ` in it in quotation marks"),
        ("a: Let op: bel", "Put a text with `: ` in it in quotation marks"),
        ("a:\n  - b\n  c", "an entry of a list begins with `- `"),
    ],
)
def test_the_advice_fits_the_slip(text: str, hint: str) -> None:
    assert hint in only_fault(text).hint


@pytest.mark.parametrize(("content", "position"), [(b"a: b\nc: \xff", (2, 4)), ("a: b".encode("utf-16"), (1, 1))])
def test_another_encoding_is_named_with_the_place_of_the_first_bad_byte(
    content: bytes, position: tuple[int, int]
) -> None:
    fault = only_fault(content)
    assert "UTF-8" in fault.why
    assert (fault.line, fault.column) == position


@pytest.mark.parametrize(
    "content", [b"{\\rtf1\\ansi a: b}", b"PK\x03\x04\x14\x00", b"<HTML><body>a: b</body>", b"<!DOCTYPE html>\n<p>a: b"]
)
def test_a_document_is_one_fault(content: bytes) -> None:
    fault = only_fault(content)
    assert "no plain text" in fault.why
    assert "plain text editor" in fault.hint


def test_faults_that_leave_the_tree_usable_come_together_with_the_tree() -> None:
    parsed = parse("x.yaml", b"a: [*dief*, *ander*]\nb: 1\nb: 2\n")
    assert [fault.line for fault in parsed.faults] == [1, 1, 3]
    assert parsed.root is not None
    assert plainly(parsed.root) == {"a": ["*dief*", "*ander*"], "b": "1"}


BOMB = "a: &a [x,x]\n" + "".join(
    f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


HURTFUL: dict[str, Callable[[int], str]] = {
    "lists": lambda size: "[" * size,
    "braces": lambda size: "{" * size,
    "keys": lambda size: "{a: " * size,
    "dashes": lambda size: "- " * size,
    "questions": lambda size: "? " * size,
    "indented": lambda size: "a:\n" + "".join(" " * depth + "a:\n" for depth in range(1, min(size, 1000))),
    "too large": lambda size: "x" * size * (MAX_BYTES // 50_000),
    "entries": lambda size: "-\n" * size,
}


MANY = [make(5_000 if name == "entries" else MAX_NODES + 1) for name, make in HURTFUL.items()]


@pytest.mark.parametrize("content", [*MANY, BOMB], ids=[*HURTFUL, "bomb"])
def test_a_file_made_to_hurt_is_refused(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "MAX_NODES", 4_000)  # a hundred thousand entries take seconds
    assert parse("x.yaml", content.encode()).faults


@pytest.mark.parametrize("make", HURTFUL.values(), ids=HURTFUL)
def test_work_grows_in_line_with_the_file(make: Callable[[int], str]) -> None:
    once, twice = (steps(partial(parse, "x.yaml", make(size).encode())) for size in (100, 200))
    assert twice <= 2.4 * once + 60


@settings(max_examples=examples(300))
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_no_bytes_make_the_parser_raise(content: bytes) -> None:
    parsed = parse("x.yaml", content)
    assert parsed.root is not None or parsed.faults


@settings(max_examples=examples(500))
@given(st.text(st.sampled_from("ab:-[]{},\"'|>*&!%@`#? \n\t\\.~0x<"), max_size=60))
def test_no_characters_of_yaml_make_the_parser_raise_and_every_fault_is_in_the_file(text: str) -> None:
    parsed = parse("x.yaml", text.encode())
    assert parsed.root is not None or parsed.faults
    for fault in parsed.faults:
        assert 0 <= fault.line <= len(text.split("\n"))
        assert str(fault).startswith("x.yaml")
