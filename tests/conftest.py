"""What holds for all tests, in whatever process they run."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

from tests import needs, thorough
from tests.wire.ports import free_port

# The program is started some hundred times: it is compiled once, whatever the surroundings say.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

thorough.register()

WATCH = needs.Watch()


def pytest_configure(config: pytest.Config) -> None:
    for need, meaning in needs.NEEDS.items():
        config.addinivalue_line("markers", f"{need}: {meaning}; found out by tests/needs.py")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    tests = [item for item in items if isinstance(item, pytest.Function)]
    for test, found in zip(tests, needs.needs_of(tests), strict=True):
        for need in found:
            test.add_marker(need)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    WATCH.begins({need for need in needs.NEEDS if item.get_closest_marker(need)})
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Iterator[None]:
    try:
        return (yield)
    finally:
        WATCH.ends()


@pytest.fixture
def unused_tcp_port() -> int:
    """In place of pytest-asyncio's, whose ports others may get meanwhile."""
    return free_port()
