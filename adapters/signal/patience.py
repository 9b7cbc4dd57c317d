"""A lost connection is one line in the log when it goes and one when it returns; the second says what may have been missed."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Final

from adapters.signal import NAME
from bot.errors import Busy, NabuurError

log = logging.getLogger(__name__)

_PAUSES_S: Final = (0.5, 1, 2, 5, 10, 20)


class Patience:
    """`keeps`: what comes meanwhile is kept for us."""

    def __init__(self, keeps: bool) -> None:
        self._keeps = keeps
        self._fails = 0
        self._since = 0.0

    async def rest(self, error: NabuurError) -> None:
        """Wait, a little longer each time."""
        if not self._fails:
            self._since = time.monotonic()
            log.warning("receiving stops for now", extra={"account": NAME, "why": str(error)})
        pause = _PAUSES_S[min(self._fails, len(_PAUSES_S) - 1)]
        self._fails += 1
        await asyncio.sleep(error.retry_after.total_seconds() if isinstance(error, Busy) else pause)

    def back(self) -> None:
        if not self._fails:
            return
        away = round(time.monotonic() - self._since)
        self._fails = 0
        if self._keeps:
            log.warning("receiving again", extra={"account": NAME, "away_s": away})
        else:
            log.warning(
                "receiving again; what was written meanwhile has been missed: look through the groups",
                extra={"account": NAME, "away_s": away},
            )
