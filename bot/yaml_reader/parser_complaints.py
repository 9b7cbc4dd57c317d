"""Translates the complaints of the YAML parser (ruamel.yaml) for people who do not program."""

from __future__ import annotations

import re
from typing import Final

_QUOTE_IT: Final = 'Put the whole text in quotation marks: "…".'
_COLON: Final = 'Put a text with `: ` in it in quotation marks: "Let op: bel 101".'
_LINE_UP: Final = (
    "Begin lines that belong together in the same column, and indent the lines below a key by two spaces. "
    "Put texts with special characters in quotation marks."
)

_COMPLAINTS: Final[tuple[tuple[str, str, str], ...]] = (
    ("character '\\t'", "there is a tab here", "Use spaces instead of tabs."),
    (
        "unexpected end of stream",
        "the quotation mark that opens here is never closed",
        "Close the text with the same quotation mark.",
    ),
    (
        "unknown escape character",
        "a backslash in double quotation marks means something special",
        "Use single quotation marks around a text with backslashes: '\\bword\\b'.",
    ),
    (
        "expected escape sequence",
        "a backslash in double quotation marks means something special",
        "Use single quotation marks around it.",
    ),
    (
        "expected ',' or ']'",
        "this list, opened by [, is not closed or lacks a comma",
        "Put a comma between the entries and ] at the end.",
    ),
    (
        "expected ',' or '}'",
        "these keys, opened by {, are not closed or lack a comma",
        "Put a comma between the keys and } at the end. Put a text with `,` or `:` in it in quotation marks.",
    ),
    (
        "could not find expected ':'",
        "this line has no key: a colon and a space are missing",
        "Write `key: value`; a space follows the colon.",
    ),
    ("incompatible YAML", "the line with % at the top is not allowed", "Remove the line that begins with %YAML."),
    ("directive", "a line cannot begin with %", _QUOTE_IT),
    ("block scalar", "nothing may follow | or > on the same line", f"If | or > belongs to the text: {_QUOTE_IT}"),
    (
        "sequence entries are not allowed here",
        "a list cannot begin here",
        "Begin the list on a line of its own, with `- ` before each entry.",
    ),
    ("tag", "a text cannot begin with !", _QUOTE_IT),
    ("anchor", "a text cannot begin with &", _QUOTE_IT),
    ("alias", "a text cannot begin with *", _QUOTE_IT),
)


def explain_complaint(context: str, problem: str, line: str, column: int) -> tuple[str, str]:
    """The reason and the advice. `context` and `problem` come from the parser; `column` in `line` counts from 0."""
    character = re.search(r"character '([^\\])' that cannot start", problem)
    if character:
        return f"a text cannot begin with {character[1]}", _QUOTE_IT
    if problem.endswith("got ':'") or "values are not allowed" in problem:
        return _colon(line[:column])
    if any(token in problem for token in ("<scalar>", "<alias>", "<anchor>", "<tag>", "<flow", "'['", "'{'")):
        return _after_a_value(line[:column].rstrip())
    for complaint in (problem, context):
        for part, why, hint in _COMPLAINTS:
            if part in complaint:
                return why, hint
    return "this line does not fit the lines above it", _LINE_UP


def _colon(before: str) -> tuple[str, str]:
    if ": " not in before and not before.lstrip().startswith(("- ", "{", "[")):
        hint = "Begin this line in the same column as the keys above, or add the colon and space to the key in the line above."
        return "this key does not fit the line above it", hint
    return "a colon followed by a space is not allowed here", _COLON


def _after_a_value(before: str) -> tuple[str, str]:
    if before.endswith(('"', "'")):
        return (
            "there is text after the closing quotation mark",
            "Put the whole text in quotation marks. If it has quotation marks in it, use the other kind around it.",
        )
    if before.endswith(("}", "]")):
        return "a text cannot begin with { or [", _QUOTE_IT
    return "this line does not fit the lines above it", _LINE_UP
