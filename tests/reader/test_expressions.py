"""No expression of the reader for Python's `re` can take exponential time.

An unbounded repeat inside another, as in `(?:x|y+)+`, splits a row of y in every possible way before it fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]  # the only way to look into an expression
from typing import Any

import pytest

import bot.reader
from bot.reader.phrases.late_pattern import LatePattern

_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)


Written = tuple[str, int]
"""A pattern and its flags."""


def expressions() -> Iterator[tuple[str, Written]]:
    for module in walk_packages(bot.reader.__path__, "bot.reader."):
        for name, value in vars(import_module(module.name)).items():
            yield from ((f"{module.name}.{name}", written) for written in _patterns(value))


def _patterns(value: object) -> Iterator[Written]:
    if isinstance(value, re.Pattern):
        yield value.pattern, value.flags
    elif isinstance(value, LatePattern):
        yield value.pattern, re.UNICODE
    elif isinstance(value, dict):
        yield from (pattern for each in value.values() for pattern in _patterns(each))
    elif isinstance(value, tuple | list):
        yield from (pattern for each in value for pattern in _patterns(each))


def nests(parsed: Any, begins: frozenset[str] | None = None, inside: bool = False) -> bool:
    """True if an unbounded repeat is inside another one.

    It is allowed if each turn of the outer one begins with a sign that the inner one cannot take (`begins`), as in
    `(?:-[a-z]+)*`, or if it is possessive: `y++`.
    """
    for operation, argument in parsed:
        unbounded = operation in _REPEATS and argument[1] is _constants.MAXREPEAT
        if unbounded and inside and (begins is None or _takes(argument[2], begins)):
            return True
        if unbounded and any(nests(turn, _begins(turn), inside=True) for turn in _turns(argument[2])):
            return True
        if not unbounded and any(nests(part, begins, inside) for part in _parts(argument)):
            return True
    return False


def _takes(body: Any, signs: frozenset[str]) -> bool:
    taken = _compiler.compile(body)
    return any(taken.match(sign) for sign in signs)


def _turns(body: Any) -> list[Any]:
    """The alternatives of a repeated body."""
    if len(body) == 1 and body[0][0] is _constants.SUBPATTERN:
        return _turns(body[0][1][-1])
    if len(body) == 1 and body[0][0] is _constants.BRANCH:
        return list(body[0][1][1])
    return [body]


def _begins(turn: Any) -> frozenset[str] | None:
    """The signs that a turn can begin with; None if they are no plain list."""
    operation, argument = turn[0]
    if operation is _constants.SUBPATTERN:
        return _begins(argument[-1])
    signs = argument if operation is _constants.IN else [turn[0]]
    literal = all(kind is _constants.LITERAL for kind, _ in signs)
    return frozenset(chr(sign) for _, sign in signs) if literal else None


def _parts(argument: Any) -> Iterator[Any]:
    if isinstance(argument, _parser.SubPattern):
        yield argument
    elif isinstance(argument, tuple | list):
        for each in argument:
            yield from _parts(each)


EXPRESSIONS = dict(expressions())


def test_the_expressions_are_found() -> None:
    assert len(EXPRESSIONS) > 40


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_no_expression_nests_unbounded_repeats(name: str) -> None:
    assert not nests(_parser.parse(*EXPRESSIONS[name]))


@pytest.mark.parametrize("written", [r"(?:x|y+)+", r"(?:[^\w\n.!?]|\.\.+)+", r"(a*)*"])
def test_a_nested_repeat_is_detected(written: str) -> None:
    assert nests(_parser.parse(written))
