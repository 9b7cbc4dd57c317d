"""Settings, marks and fixtures of all tests."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Iterator
from functools import cache
from types import ModuleType

import pytest
from hypothesis import is_hypothesis_test

from tests import gathered, hanging, memory, needs, shared_rules, shared_sql, thorough, warm
from tests.wire.ports import free_port

# Tests start the program some hundred times. Its compiled files are kept, whatever the environment says.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Tests compare the program's sentences in English, whatever the language of this machine is.
os.environ["NABUUR_LANGUAGE"] = "en"

# A search for garbage among ten thousand tests and all modules finds none and takes a sixth of the collection.
gc.disable()

YOUNG = 10_000
"""The new things between two searches among them, as for the bot itself."""

SELDOM = 100
"""The searches among the things of middle age before one among all. Each of those takes longer than a hundred tests, and finds
little."""

LONG = (
    "tests/year/",
    "tests/crash/",
    "tests/mail/test_kill.py",
    "tests/docs/test_commands.py",
)
"""Places of tests that take longer than ten seconds."""

memory.keep_temporary_files_there()
thorough.register()
shared_sql.share()
shared_rules.share()
warm.make_place()
warm.share_encoders()

GUARD = needs.Guard()
HANGING = hanging.Dump()


def pytest_configure(config: pytest.Config) -> None:
    for need, meaning in needs.NEEDS.items():
        config.addinivalue_line("markers", f"{need}: {meaning}; found by tests/needs.py")
    config.addinivalue_line("markers", "repeated: has examples, or stands in a file that uses tests/thorough.py")


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makeitem(collector: pytest.Collector, name: str, obj: object) -> pytest.Function | None:
    return gathered.gather(collector, name, obj) if isinstance(collector, pytest.Module) else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    tests = [item for item in items if isinstance(item, pytest.Function)]
    for test, found in zip(tests, needs.needs_of(tests), strict=True):
        for need in found:
            test.add_marker(need)
        if is_hypothesis_test(test.function) or _uses_thorough(test.module):
            test.add_marker("repeated")
    _put_long_ones_first(items)


def _put_long_ones_first(items: list[pytest.Item]) -> None:
    """Behind them come the files whose tests start processes. Short tests are the last, so that no worker is left alone with a
    long one."""
    slow = {item.path for item in items if item.get_closest_marker(needs.PROCESS)}
    places = {place: rank for rank, place in enumerate(LONG)}
    items.sort(
        key=lambda item: (
            next((rank for place, rank in places.items() if item.nodeid.startswith(place)), len(LONG)),
            item.path not in slow,
        )
    )


@cache
def _uses_thorough(module: ModuleType) -> bool:
    return any(getattr(named, "__module__", "") == thorough.__name__ for named in vars(module).values())


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()
    _, middle, _ = gc.get_threshold()
    gc.set_threshold(YOUNG, middle, SELDOM)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    HANGING.test_begins(item.config)
    GUARD.begins({need for need in needs.NEEDS if item.get_closest_marker(need)})
    return (yield)


def pytest_sessionfinish() -> None:
    HANGING.end()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    try:
        return (yield)
    finally:
        GUARD.ends()


@pytest.fixture
def log_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(handlers):
        handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def unused_tcp_port() -> int:
    """Replaces the fixture of pytest-asyncio, whose ports another process may get before their use."""
    return free_port()
