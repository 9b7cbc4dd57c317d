"""The stored form of values."""

from __future__ import annotations

import json

import pytest

from bot.core.reading import Reading
from bot.store.codec import encode


@pytest.mark.parametrize("half", ["", "\ud800"])
def test_a_set_is_stored_in_one_order(half: str) -> None:
    flags = [f"flag {number}" for number in range(9)]
    stored = json.loads(encode(Reading("nl", True, (), flags=frozenset(flags[::-1]), place=half)))
    assert stored["flags"] == flags
