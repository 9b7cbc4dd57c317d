"""How much work a call is, counted and not timed: the same on every machine, whatever else it does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

import bot

_OURS = str(bot.__path__[0])


def steps(call: Callable[[], object]) -> int:
    """The bytecodes that our own code runs for a call, generators and comprehensions too."""
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Callable[..., Any] | None:
        nonlocal count
        if event == "call":
            if not frame.f_code.co_filename.startswith(_OURS):
                return None
            frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
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
    texts = (part * short, part * (2 * short))
    for text in texts:
        steps(partial(call, text))  # from Python 3.12 on, code that was never traced before is counted in part
    once, twice = (steps(partial(call, text)) for text in texts)
    return twice <= 2.4 * once + 500


def is_bounded(call: Callable[[str], object], part: str, enough: int) -> bool:
    """Whether beyond so many characters a text costs no more work, however long it is."""
    texts = (part * (2 * enough), part * (16 * enough))
    for text in texts:
        steps(partial(call, text))
    long, longer = (steps(partial(call, text)) for text in texts)
    return longer <= 1.05 * long + 100
