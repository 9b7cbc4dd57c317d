"""Fixtures that only call a plain function. Each case of a gathered test gets its own, as each item of pytest would."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from types import FunctionType, SimpleNamespace
from typing import Any, Final

import pytest

Fixture = pytest.FixtureDef[Any]

NOT_PLAIN: Final = inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR
_REQUEST: Final = "request"


@dataclass(frozen=True)
class MadeFixtures:
    """`known`: by name, those that may be meant; the last one is, and may take the one before it. `params`: the values of
    those that have some, by name. `functions`: of all that a test takes, directly or through others."""

    known: Mapping[str, Sequence[Fixture]]
    params: Mapping[str, Sequence[object]]
    functions: Collection[Callable[..., object]]

    def arguments(self, names: Collection[str], case: Mapping[str, object]) -> dict[str, object]:
        """The arguments of a test with these parameters in this case."""
        made = dict[Fixture, object]()
        return {name: self._make(name, 1, case, made) if name in self.known else case[name] for name in names}

    def _make(self, name: str, place: int, case: Mapping[str, object], made: dict[Fixture, object]) -> object:
        fixture = self.known[name][-place]
        if fixture not in made:
            made[fixture] = fixture.func(
                **{
                    each: SimpleNamespace(param=case[name])
                    if each == _REQUEST
                    else self._make(each, place + 1 if each == name else 1, case, made)
                    for each in fixture.argnames
                }
            )
        return made[fixture]


NO_FIXTURES: Final = MadeFixtures({}, {}, ())


def fixtures_of(module: pytest.Module, test: FunctionType, values: Set[str]) -> MadeFixtures | None:
    """The fixtures that the test takes, directly or through others, beside these values. None if pytest has to make one of
    them."""
    names = inspect.signature(test).parameters.keys() - values
    if not names:
        return NO_FIXTURES
    manager = module.session._fixturemanager
    known = manager.getfixtureinfo(module, test, None).name2fixturedefs  # type: ignore[arg-type]  # asks for an item, but reads only what each node has
    reached = list(dict.fromkeys(each for name in names for each in _reached(known, name, 1)))
    fixtures = [fixture for fixture in reached if fixture is not None and _is_plain(fixture)]
    with_params = [fixture for fixture in fixtures if fixture.params is not None]
    params = {fixture.argname: list(fixture.params or ()) for fixture in with_params}
    used = {fixture.argname for fixture in fixtures}
    if len(fixtures) < len(reached) or len(params) < len(with_params) or used & values:
        return None
    return MadeFixtures({name: known[name] for name in used}, params, [fixture.func for fixture in fixtures])


def _reached(known: Mapping[str, Sequence[Fixture]], name: str, place: int) -> Iterator[Fixture | None]:
    """None for a name without a fixture."""
    fixture = known[name][-place] if len(known.get(name, ())) >= place else None
    yield fixture
    for each in fixture.argnames if fixture is not None else ():
        if each != _REQUEST:
            yield from _reached(known, each, place + 1 if each == name else 1)


def _is_plain(fixture: Fixture) -> bool:
    return (
        fixture.scope == "function"
        and isinstance(fixture.func, FunctionType)
        and not fixture.func.__code__.co_flags & NOT_PLAIN
        and (_REQUEST not in fixture.argnames or fixture.params is not None)
        and not any(isinstance(param, type(pytest.param())) for param in fixture.params or ())
    )
