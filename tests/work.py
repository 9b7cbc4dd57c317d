"""How much work a call is, counted and not timed: the same on every machine, whatever else it does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

import adapters
import bot

_OURS = (str(bot.__path__[0]), str(adapters.__path__[0]))


def steps(call: Callable[[], object]) -> int:
    """The lines that our own code runs for a call. Each pass of a loop counts, in generators and comprehensions too."""
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Callable[..., Any] | None:
        nonlocal count
        if event == "call" and not frame.f_code.co_filename.startswith(_OURS):
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def grows_in_line(call: Callable[[str], object], part: str, short: int) -> bool:
    """Whether twice as much of the same text is at most some twice the work; square growth would be four times."""
    _make_traced(call, part * (short // 8))
    once, twice = (steps(partial(call, part * length)) for length in (short, 2 * short))
    return twice <= 2.4 * once + 60


def is_bounded(call: Callable[[str], object], part: str, enough: int) -> bool:
    """Whether beyond so many characters a text costs no more work, however long it is."""
    _make_traced(call, part * (enough // 8))
    long, longer = (steps(partial(call, part * length)) for length in (2 * enough, 16 * enough))
    return longer <= 1.05 * long + 15


def _make_traced(call: Callable[[str], object], text: str) -> None:
    """Makes the code traced: from Python 3.12 on, code that was never traced before is counted in part."""
    steps(partial(call, text))
