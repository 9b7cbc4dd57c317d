"""Tests that only call plain functions try all their cases in one item, since pytest takes longer for an item than such a case
does. All cases run, and the failure names each that failed.

A test is plain if it is synchronous, takes nothing but the values of its own `parametrize` and fixtures that only call a plain
function (`made.py`), and has no other mark. With `-k`, or with a case in the path of a test (`test_x.py::test_y[text]`), each
case stays an item of its own.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import wraps
from itertools import product
from types import FunctionType
from typing import Final

import pytest
from hypothesis import is_hypothesis_test

from tests.gathered.made import NO_FIXTURES, NOT_PLAIN, MadeFixtures, fixtures_of

Case = Mapping[str, object]

_PARAM: Final = type(pytest.param())
_EVERYWHERE: Final = frozenset({"event_loop_policy"})
"""Fixtures of all tests that change nothing for a synchronous one."""


def gather(module: pytest.Module, name: str, test: object) -> pytest.Function | None:
    """Returns the item for all cases of the test, or None if pytest should make its items."""
    if not isinstance(test, FunctionType) or not _is_plain(test) or not module.istestfunction(test, name):
        return None
    if _asks_for_one(module.config) or hasattr(module.obj, "pytestmark"):
        return None
    marks = getattr(test, "pytestmark", ())
    values = {name for mark in marks for name in _names(mark)}
    fixtures = fixtures_of(module, test, values)
    if fixtures is None or not values <= inspect.signature(test).parameters.keys() or not (values or fixtures.params):
        return None
    cases = list(_cases([*map(_parts, marks), *map(_parts_of_fixture, fixtures.params.items())]))
    if not cases:
        return None
    item: pytest.Function = pytest.Function.from_parent(module, name=name, callobj=of_all(test, cases, fixtures))
    return item if _EVERYWHERE.issuperset(item.fixturenames) else None


def of_all(
    test: Callable[..., object], cases: Sequence[Case], fixtures: MadeFixtures = NO_FIXTURES
) -> Callable[[], None]:
    """The test that runs this one with each case. Raises a group of all that was raised. A case that skips itself counts as
    one that fails: its item would be skipped with all other cases."""
    parameters = inspect.signature(test).parameters.keys()

    @wraps(test)
    def test_of_all() -> None:
        failed = []
        for case in cases:
            try:
                assert test(**fixtures.arguments(parameters, case)) is None, "a test returns nothing"
            except (Exception, pytest.fail.Exception, pytest.skip.Exception) as failure:
                failure.add_note(f"with {', '.join(f'{name}={value!r}' for name, value in case.items())}")
                failed.append(failure)
        if failed:
            raise BaseExceptionGroup(f"{len(failed)} of {len(cases)} cases", failed)

    test_of_all.cases = cases  # type: ignore[attr-defined]  # for tests/needs.py
    test_of_all.fixtures = fixtures.functions  # type: ignore[attr-defined]  # for tests/needs.py, too
    test_of_all.__signature__ = inspect.Signature()  # type: ignore[attr-defined]  # inspect looks there
    return test_of_all


def _is_plain(test: FunctionType) -> bool:
    marks: Sequence[pytest.Mark] = getattr(test, "pytestmark", ())
    return (
        all(mark.name == "parametrize" and mark.kwargs.keys() <= {"ids"} for mark in marks)
        and all(isinstance(mark.args[1], Collection) for mark in marks)
        and not any(isinstance(value, _PARAM) for mark in marks for value in mark.args[1])
        and not test.__code__.co_flags & NOT_PLAIN
        and not is_hypothesis_test(test)
    )


def _names(mark: pytest.Mark) -> list[str]:
    names: str | Sequence[str] = mark.args[0]
    return [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)


def _cases(choices: Iterable[Iterable[Case]]) -> Iterator[Case]:
    for parts in product(*choices):
        yield {name: value for part in parts for name, value in part.items()}


def _parts(mark: pytest.Mark) -> Iterator[Case]:
    names = _names(mark)
    bare = isinstance(mark.args[0], str) and len(names) == 1
    for values in mark.args[1]:
        yield dict(zip(names, (values,) if bare else values, strict=True))


def _parts_of_fixture(params: tuple[str, Iterable[object]]) -> Iterator[Case]:
    name, values = params
    return ({name: value} for value in values)


def _asks_for_one(config: pytest.Config) -> bool:
    return bool(config.getoption("keyword")) or any("[" in path for path in config.args)
