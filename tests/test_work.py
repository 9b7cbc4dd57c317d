"""The count of work itself: it tells growth in line from square growth, and bounded from unbounded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import bot
from tests.work import grows_in_line, is_bounded

IN_LINE = "def read(text):\n    return sum(1 for letter in text if letter == 'a')"
SQUARE = "def read(text):\n    return sum(1 for one in text for two in text if one == two)"
ENDS = "def read(text):\n    return sum(1 for letter in text[:50] + text[-50:] if letter == 'a')"


def as_ours(written: str) -> Callable[[str], object]:
    """A function as if it stood in a file of the bot."""
    names: dict[str, Callable[[str], object]] = {}
    exec(compile(written, str(Path(bot.__path__[0]) / "example.py"), "exec"), names)
    return names["read"]


def test_growth_in_line_is_told_from_square_growth() -> None:
    assert grows_in_line(as_ours(IN_LINE), "ab", 100)
    assert not grows_in_line(as_ours(SQUARE), "ab", 40)


def test_what_reads_the_ends_alone_is_bounded() -> None:
    assert is_bounded(as_ours(ENDS), "ab", 50)
    assert not is_bounded(as_ours(IN_LINE), "ab", 50)
