"""Shows where a test hangs. Pytest does so as well, but with a thread of its own for each test: on a busy machine that takes
longer than a short test."""

from __future__ import annotations

import faulthandler
import time
from typing import Final

import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key

AFTER_S: Final = 300.0
_SET_ANEW_AFTER_S: Final = 30.0


class Dump:
    """Prints the lines at which all threads are, if no test has begun for five minutes."""

    def __init__(self) -> None:
        self._set_at: float | None = None

    def test_begins(self, config: pytest.Config) -> None:
        now = time.monotonic()
        if self._set_at is None or now - self._set_at > _SET_ANEW_AFTER_S:
            self._set_at = now
            terminal = config.stash[fault_handler_stderr_fd_key]
            faulthandler.dump_traceback_later(AFTER_S + _SET_ANEW_AFTER_S, file=terminal)

    def end(self) -> None:
        faulthandler.cancel_dump_traceback_later()
