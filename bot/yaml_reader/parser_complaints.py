"""Translates the complaints of the YAML parser (ruamel.yaml) for people who do not program."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.translation import Sentence, tr

_QUOTE_IT: Final = tr('Put the whole text in quotation marks: "…".')
_COLON: Final = tr('Put a text with `: ` in it in quotation marks: "Let op: bel 101".')
_LINE_UP: Final = tr(
    "Begin lines that belong together in the same column, and indent the lines below a key by two "
    "spaces. Put texts with special characters in quotation marks."
)

_CLOSE_LIST: Final = tr("Put a comma between the entries and ] at the end.")
_NOT_READ: Final = tr("everything after # is left out here")
_QUOTE_HASH: Final = tr("Put a text with # in it in quotation marks.")
_COMMENT: Final = re.compile(r" #[^\s#]")
"""A `#` that belongs to a text, most likely: a comment has a space behind it."""

_TAB: Final = (tr("there is a tab here"), tr("Use spaces instead of tabs."))
_COMPLAINTS: Final[tuple[tuple[str, str, str], ...]] = (
    ("character '\\t'", *_TAB),
    (
        "unknown escape character",
        tr("a backslash in double quotation marks means something special"),
        tr("Use single quotation marks around a text with backslashes: '\\bword\\b'."),
    ),
    (
        "expected escape sequence",
        tr("a backslash in double quotation marks means something special"),
        tr("Use single quotation marks around it."),
    ),
    (
        "expected ',' or ']'",
        tr("this list, opened by [, is not closed or lacks a comma"),
        _CLOSE_LIST,
    ),
    (
        "expected ',' or '}'",
        tr("these keys, opened by {, are not closed or lack a comma"),
        tr("Put a comma between the keys and } at the end. Put a text with `,` or `:` in it in quotation marks."),
    ),
    (
        "could not find expected ':'",
        tr("this line has no key: a colon and a space are missing"),
        tr("Write `key: value`, with a space after the colon; an entry of a list begins with `- `."),
    ),
    (
        "incompatible YAML",
        tr("the line with % at the top is not allowed"),
        tr("Remove the line that begins with %YAML."),
    ),
    ("directive", tr("a line cannot begin with %"), _QUOTE_IT),
    (
        "block scalar",
        tr("nothing may follow | or > on the same line"),
        tr("Does | or > belong to the text? {advice}", advice=_QUOTE_IT),
    ),
    (
        "sequence entries are not allowed here",
        tr("a list cannot begin here"),
        tr("Begin the list on a line of its own, with `- ` before each entry."),
    ),
    ("tag", tr("a text cannot begin with !"), _QUOTE_IT),
    ("anchor", tr("a text cannot begin with &"), _QUOTE_IT),
    ("alias", tr("a text cannot begin with *"), _QUOTE_IT),
)


def explain_complaint(context: str, problem: str, line: str, column: int) -> tuple[str, str]:
    """The reason and the advice. `context` and `problem` come from the parser; `column` in `line` counts from 0."""
    if (slip := _slip_in_a_list(problem, line, column)) is not None:
        return slip
    character = re.search(r"character '([^\\])' that cannot start", problem)
    if character:
        return tr("a text cannot begin with {character}", character=character[1]), _QUOTE_IT
    if "unexpected end of stream" in problem:
        return tr("the quotation mark that opens here is never closed"), advice_to_close(line[column:])
    if problem.endswith("got ':'") or "values are not allowed" in problem:
        return _colon(line[:column])
    if any(token in problem for token in ("<scalar>", "<alias>", "<anchor>", "<tag>", "<flow", "'['", "'{'")):
        return _after_a_value(line[:column].rstrip())
    for complaint in (problem, context):
        for part, why, hint in _COMPLAINTS:
            if part in complaint:
                return why, hint
    return tr("this line does not fit the lines above it"), _LINE_UP


def _slip_in_a_list(problem: str, line: str, column: int) -> tuple[str, str] | None:
    """A sign between two values that is missing, or that is too much. None: it is none of these."""
    found, before = problem.rpartition(" ")[2], line[:column].rstrip()
    in_brackets = "expected ',' or" in problem
    if in_brackets and _COMMENT.search(line[column:]):
        return _NOT_READ, _QUOTE_HASH
    if in_brackets and found == "'<scalar>'" and before.endswith(('"', "'")) and re.match(" [\"']", line[column - 1 :]):
        return tr("the comma between two entries is missing"), tr('Write ["…", "…"].')
    if in_brackets and found in ("'['", "'{'"):
        return tr("this text has {sign} in it", sign=found[1]), _QUOTE_IT
    if found == "','" and before.endswith(","):
        return tr("nothing is written between these two commas"), tr("Remove one of the commas.")
    if found == "','" and before.endswith(('"', "'")):
        hint = tr('Write a list as ["…", "…"]. Put a single text as a whole in quotation marks.')
        return tr("there is a comma after the closing quotation mark"), hint
    if found in ("']'", "'}'") and "<block end>" in problem:
        return tr("this {sign} closes nothing", sign=found[1]), tr("Remove it, or put the text in quotation marks.")
    return None


def advice_to_close(text: str) -> Sentence:
    """The advice for a text whose quotation mark is not closed where it should be. `text` begins with that mark."""
    if re.match(r"'\w", text):
        return tr(
            "Close the text with the same quotation mark. If it is an apostrophe, put the whole text in double ones: "
            '"\'t Zand".'
        )
    return tr("Close the text on its own line, with the same quotation mark.")


@dataclass(frozen=True, slots=True)
class Cause:
    """The cause of a complaint. `line` and `column` count from 0."""

    line: int
    column: int
    why: Sentence
    hint: Sentence


_KEY_BELOW: Final = re.compile(r" *(?:- )?[\w-]+:(?: |$)")


def end_of_list(lines: Sequence[str], opened: int, line: int, column: int) -> Cause | None:
    """The place where the list that is open since line `opened` lacks its end or a comma, if the parser notices it at the
    beginning of `line` or below a key. None: the slip is where the parser stops, inside the line."""
    line = min(line, len(lines) - 1)
    key = next((number for number in range(opened + 1, line + 1) if _KEY_BELOW.match(lines[number])), None)
    if key is None and lines[line][:column].strip():
        return None
    above = range(opened, line if key is None else key)
    last = next(
        number for number in reversed(above) if lines[number].strip() and not lines[number].lstrip().startswith("#")
    )
    if sign := _COMMENT.search(lines[last]):
        return Cause(last, sign.start() + 1, _NOT_READ, _QUOTE_HASH)
    why = tr("this list, opened by [ in line {line}, is not closed or lacks a comma", line=opened + 1)
    return Cause(last, len(lines[last].rstrip()), why, _CLOSE_LIST)


def cause_above(problem: str, lines: Sequence[str], line: int) -> Cause | None:
    """A slip above for which the parser blames `line`: a missing sign, since it takes all from there on for one long text, or a
    key too far left. None: none is found."""
    if (slip := _odd_space(lines, line) or _sign_for_a_dash(problem, lines, line)) is not None:
        return slip
    if "found '<block mapping start>'" in problem:
        return _key_too_far_left(lines, line, _indentation(lines[line]))
    if "values are not allowed" not in problem and "could not find expected ':'" not in problem:
        return None
    column = _indentation(lines[line])
    if (dash := _dash_without_space(lines, line, column)) is not None:
        return Cause(dash, column, _NO_SPACE, _DASH)
    key = _key_without_colon(lines, line, column) if "values are not allowed" in problem else None
    if key is None:
        return None
    hint = tr("Write `{key}:`.", key=lines[key].strip())
    return Cause(key, _indentation(lines[key]), tr("the colon after this key is missing"), hint)


_ODD_SPACE: Final = re.compile(r" *(?:-|(?:- )?[\w-]+:)([^\S ])")
"""A sign of YAML and a space of another kind: keyboards and text processors put one before and after signs."""


def _odd_space(lines: Sequence[str], line: int) -> Cause | None:
    """Such a space on this line, or on the one above it."""
    above = next((number for number in reversed(range(line)) if lines[number].strip()), line)
    for number in (line, above):
        if space := _ODD_SPACE.match(lines[number]):
            if space[1] == "\t":
                return Cause(number, space.start(1), *_TAB)
            why = tr("there is a space of another kind (U+{code:04X}) here", code=ord(space[1]))
            return Cause(number, space.start(1), why, tr("Delete it and type an ordinary one."))
    return None


_DASHES: Final = re.compile(r" *([‐‑‒–—−•·‣▪*])[ \xa0]")
"""Signs that text processors and people write in place of the dash of a list."""

_DASH: Final = tr("Write `- ` before each entry.")
_AFTER_DASH: Final = ("values are not allowed here", "found '<block mapping start>'")
"""The ends of the complaints about the key below such a line; the second one comes if a comment stands behind its value."""

_NO_SPACE: Final = tr("the space after this dash is missing")


def _sign_for_a_dash(problem: str, lines: Sequence[str], line: int) -> Cause | None:
    """Another sign, or a dash without a space, where an entry of a list begins: on this line, or above its second key."""
    above = next((number for number in reversed(range(line)) if lines[number].strip()), line)
    is_second_key = problem.endswith(_AFTER_DASH) and _indentation(lines[above]) < _indentation(lines[line])
    for number in (line, *([above] if is_second_key else [])):
        if sign := _DASHES.match(lines[number]):
            why = tr("an entry of a list begins with a plain dash, not with {sign}", sign=sign[1])
            return Cause(number, _indentation(lines[number]), why, _DASH)
    if is_second_key and re.match(r" *-[\w\"'][^:]*: ", lines[above]):
        return Cause(above, _indentation(lines[above]), _NO_SPACE, _DASH)
    return None


def _key_too_far_left(lines: Sequence[str], line: int, column: int) -> Cause | None:
    """The nearest key above that stands left of `column`, if keys above it stand in that column: it belongs among them."""
    written = [number for number in range(line) if lines[number].strip() and not lines[number].lstrip().startswith("#")]
    key = next((number for number in reversed(written) if _indentation(lines[number]) < column), None)
    if key is None or not re.fullmatch(r" *[\w-]+:", lines[key].rstrip()):
        return None
    if not any(_indentation(lines[number]) == column for number in written if number < key):
        return None
    return Cause(key, _indentation(lines[key]), tr("this line does not fit the lines above it"), _LINE_UP)


def _dash_without_space(lines: Sequence[str], line: int, column: int) -> int | None:
    for above in reversed(range(line + 1)):
        if lines[above].strip() and _indentation(lines[above]) <= column:
            entry = lines[above][column:]
            if _indentation(lines[above]) < column or not entry.startswith("-"):
                return None
            if re.match(r"-[^\s-]", entry):
                return above
    return None


def _key_without_colon(lines: Sequence[str], line: int, column: int) -> int | None:
    """The single word that stands above the line in the same column, or above the list of which the line is an entry."""
    is_entry = lines[line][column:].startswith("- ")
    for above in reversed(range(line)):
        indentation, text = _indentation(lines[above]), lines[above].strip()
        if not text or indentation > column or (is_entry and text.startswith("- ")):
            continue
        return above if (is_entry or indentation == column) and re.fullmatch(r"[\w-]+", text) else None
    return None


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _colon(before: str) -> tuple[str, str]:
    if ": " not in before and not before.lstrip().startswith(("- ", "{", "[")):
        hint = tr(
            "Begin this line in the same column as the keys above, or add the colon and space to the key in the "
            "line above."
        )
        return tr("this key does not fit the line above it"), hint
    why = tr("a colon followed by a space is not allowed here")
    if re.search(r"\{.*: [^\"',:]*;[^\"',:]*$", before):  # no semicolon of a text
        return why, tr("Put a comma between keys, and no semicolon.")
    if key := re.search(r"[:(] *\(?([a-z_]+)$", before):  # such as `when: label: insult`
        if key[1] == "list":
            return tr("`list:` and the name belong together"), tr("Write them without a space: list:NAME.")
        if "{" not in before:
            keys = tr("Write keys between { and }, or on lines of their own below.")
            return why, Sentence.of("{text} {keys}", {"text": _COLON, "keys": keys})
    return why, _COLON


def _after_a_value(before: str) -> tuple[str, str]:
    if before.endswith(('"', "'")):
        return (
            tr("there is text after the closing quotation mark"),
            tr("Put the whole text in quotation marks. If it has quotation marks in it, use the other kind around it."),
        )
    if before.endswith(("}", "]")):
        return tr("a text cannot begin with { or ["), _QUOTE_IT
    return tr("this line does not fit the lines above it"), _LINE_UP
