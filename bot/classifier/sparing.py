"""Counts the messages that were late and that the encoder did not need to read, and says when that begins and ends."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

log = logging.getLogger(__name__)

LASTS_S: Final = 30.0
"""The desks hear that messages are late after they have been for this long. A short queue is no news for them."""

OVER_AFTER_S: Final = 10.0
"""Sparing is over with the first message in time so long after the last spared one: a queue of two seconds comes and goes."""


class Sparing:
    """`count`: the spared messages since the start. `tell` is called when the messages have been late for long."""

    def __init__(self, tell: Callable[[], None], monotonic: Callable[[], float]) -> None:
        self.count = 0
        self._tell = tell
        self._monotonic = monotonic
        self._began: tuple[float, int] | None = None  # the moment, and the count before
        self._last_s = 0.0

    @property
    def goes_on(self) -> bool:
        return self._began is not None

    def note_spared(self) -> None:
        """The encoder was spared a message."""
        self._last_s = self._monotonic()
        if self._began is None:
            self._began = self._last_s, self.count
            log.warning("messages are late; the encoder is not asked about sure small talk")
        self.count += 1
        if self._last_s - self._began[0] >= LASTS_S:
            self._tell()

    def note_in_time(self) -> None:
        """A message is read that is not late."""
        if self._began is None or self._monotonic() - self._last_s < OVER_AFTER_S:
            return
        spared, self._began = self.count - self._began[1], None
        log.warning("messages are in time again; the encoder reads all of them", extra={"count": spared})
