"""Counts the messages that were late and that the encoder did not need to read, and says when that begins and ends."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

log = logging.getLogger(__name__)

LASTS_S: Final = 30.0
"""After so long the desks hear of it. A short queue is no news for them."""


class Sparing:
    """`count`: the spared messages since the start. `tell` is called when the messages have been late for long."""

    def __init__(self, tell: Callable[[], None], monotonic: Callable[[], float]) -> None:
        self.count = 0
        self._tell = tell
        self._monotonic = monotonic
        self._since_s: float | None = None
        self._before = 0

    def note_spared(self) -> None:
        """The encoder was spared a message."""
        if self._since_s is None:
            self._since_s, self._before = self._monotonic(), self.count
            log.warning("messages are late; the encoder is not asked about sure small talk")
        self.count += 1
        if self._monotonic() - self._since_s >= LASTS_S:
            self._tell()

    def note_in_time(self) -> None:
        """A message was read that was not late."""
        if self._since_s is not None:
            self._since_s = None
            told = {"count": self.count - self._before}
            log.warning("messages are in time again; the encoder reads all of them", extra=told)
