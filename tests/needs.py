"""The needs of a test beside itself: another process, a socket, or the model. They follow from the names in the test's code, in
its fixtures and in the functions and classes of ours behind these names, so that no test needs a mark.

`Guard` fails a test that starts a process or opens a socket although no such need was found.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

PROCESS, SOCKET, MODEL = "process", "socket", "model"
NEEDS: Mapping[str, str] = {
    PROCESS: "starts another process",
    SOCKET: "listens or connects",
    MODEL: "reads with the weights of the learned reader",
}
_BY_NAME: Mapping[str, str] = {
    **dict.fromkeys(("create_subprocess_exec", "create_subprocess_shell", "fork", "openpty"), PROCESS),
    **dict.fromkeys(("TCPSite", "start_server", "create_server", "open_connection", "unused_tcp_port"), SOCKET),
}
_BY_MODULE: Mapping[str, str] = {"subprocess": PROCESS, "socket": SOCKET, "bot.classifier": MODEL}
_OURS = ("tests", "benchmarks", "training")
_PLAIN = frozenset({str, bytes, int, float, bool, type(None), re.Pattern, timedelta, datetime})
_WATCHED: Mapping[str, str] = {
    **dict.fromkeys(("subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn", "os.system"), PROCESS),
    **dict.fromkeys(("socket.bind", "socket.connect"), SOCKET),
}


def needs_of(tests: Sequence[pytest.Function]) -> list[set[str]]:
    """The needs of each test: names of `NEEDS`."""
    begins = [list(map(_bare, _parts(test))) for test in tests]
    reached = _Reached(part for parts in begins for part in parts)
    return [set().union(*map(reached.needs, parts)) for parts in begins]


def _parts(test: pytest.Function) -> Iterator[object]:
    yield from (test.function, test.cls)
    yield from (found[-1].func for found in test._fixtureinfo.name2fixturedefs.values())
    if hasattr(test, "callspec"):
        yield from test.callspec.params.values()
    yield from getattr(test.function, "fixtures", ())
    for case in getattr(test.function, "cases", ()):
        yield from (value for value in case.values() if type(value) not in _PLAIN)


class _Reached:
    """The things that some things name, directly or through others of ours, with the needs of each."""

    def __init__(self, begin: Iterable[object]) -> None:
        self._things: dict[int, object] = {}  # kept, so that no other thing gets the same id
        self._named_by: defaultdict[int, list[int]] = defaultdict(list)
        self._needs: defaultdict[int, set[str]] = defaultdict(set)
        self._follow(list(begin))
        for need in NEEDS:
            self._tell_back(need)

    def needs(self, thing: object) -> set[str]:
        return self._needs[id(thing)]

    def _follow(self, ahead: list[object]) -> None:
        while ahead:
            thing = ahead.pop()
            if id(thing) in self._things:
                continue
            self._things[id(thing)] = thing
            self._needs[id(thing)] = set(_own_needs(thing))
            for named in map(_bare, _named(thing)):
                if type(named) not in _PLAIN:
                    self._named_by[id(named)].append(id(thing))
                    ahead.append(named)

    def _tell_back(self, need: str) -> None:
        ahead = [place for place, needs in self._needs.items() if need in needs]
        while ahead:
            for place in self._named_by[ahead.pop()]:
                if need not in self._needs[place]:
                    self._needs[place].add(need)
                    ahead.append(place)


def _bare(thing: object) -> object:
    """The thing without its decorators."""
    if isinstance(thing, staticmethod | classmethod):
        return _bare(thing.__func__)
    if isinstance(thing, property):
        return _bare(thing.fget)
    return inspect.unwrap(thing) if callable(thing) else thing


def _named(thing: object) -> Iterable[object]:
    match thing:
        case FunctionType():
            return _named_in(thing) if _is_ours(thing) else ()
        case type():
            return [part for each in thing.__mro__ if _is_ours(each) for part in vars(each).values()]
        case Mapping():
            return thing.values()
        case tuple() | list():
            return thing
        case _:
            return (type(thing),) if _is_ours(type(thing)) else ()


def _named_in(function: FunctionType) -> Iterator[object]:
    names = set(_names(function.__code__))
    for name in names & function.__globals__.keys():
        named = function.__globals__[name]
        yield named
        if isinstance(named, ModuleType) and named.__name__.startswith(_OURS):
            yield from (vars(named)[part] for part in names & vars(named).keys())
    for cell in function.__closure__ or ():
        yield cell.cell_contents


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    yield from code.co_varnames[: code.co_argcount]
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield from _names(part)


def _own_needs(thing: object) -> Iterator[str]:
    home = thing.__name__ if isinstance(thing, ModuleType) else _home(thing)
    yield from (need for module, need in _BY_MODULE.items() if f"{home}.".startswith(f"{module}."))
    if isinstance(thing, FunctionType) and _is_ours(thing):
        yield from (_BY_NAME[name] for name in _names(thing.__code__) if name in _BY_NAME)


def _is_ours(thing: object) -> bool:
    return _home(thing).startswith(_OURS)


def _home(thing: Any) -> str:
    return getattr(thing, "__module__", None) or ""


class Guard:
    """Notices the processes and sockets of the test that runs."""

    def __init__(self) -> None:
        self._runs = False
        self._may: set[str] = set()
        self._seen: list[str] = []
        sys.addaudithook(self._hook)  # for good

    def begins(self, needs: Iterable[str]) -> None:
        """The model may bring a process of its own."""
        self._may = set(needs) | ({PROCESS} if MODEL in needs else set())
        self._seen.clear()
        self._runs = True

    def ends(self) -> None:
        """Raises AssertionError. It comes after the test, since the code under test might catch it."""
        self._runs = False
        assert not self._seen, f"this test {', '.join(self._seen)}; tests/needs.py has to find that out"

    def _hook(self, event: str, given: tuple[object, ...]) -> None:
        if not self._runs:  # above all when Python ends, and the names of this module are gone
            return
        need = _WATCHED.get(event)
        if need is not None and need not in self._may:
            self._seen.append(f"{NEEDS[need]} ({event})")
