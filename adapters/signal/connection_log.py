"""A lost connection is one line in the log when it goes and one when it returns. What may have been missed is told to the
moderators, from when to when."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from adapters.signal import NAME
from bot.errors import Busy, NabuurError

log = logging.getLogger(__name__)

_PAUSES_S: Final = (0.5, 1, 2, 5, 10, 20)
NOTHING: Final = timedelta(0)


class Patience:
    """`keeps`: what comes while nobody is connected is kept for us. `missed`: called with the span of which something may be
    lost."""

    def __init__(
        self, now: Callable[[], datetime], missed: Callable[[datetime, datetime], None], keeps: bool = False
    ) -> None:
        self._now = now
        self._missed = missed
        self.keeps = keeps
        self._fails = 0
        self._gone_at = self._since = now()

    async def rest(self, error: NabuurError, unsure: timedelta = NOTHING) -> None:
        """Wait, a little longer each time. `unsure`: for so long before now, what was on its way may be lost."""
        if not self._fails:
            self._gone_at = self._now()
            self._since = self._gone_at - unsure
            log.warning("receiving stops for now", extra={"account": NAME, "why": str(error)})
            if self.keeps and unsure:
                self._missed(self._since, self._gone_at)
        pause = _PAUSES_S[min(self._fails, len(_PAUSES_S) - 1)]
        self._fails += 1
        await asyncio.sleep(error.retry_after.total_seconds() if isinstance(error, Busy) else pause)

    def back(self) -> None:
        if not self._fails:
            return
        now, self._fails = self._now(), 0
        log.warning("receiving again", extra={"account": NAME, "away_s": round((now - self._gone_at).total_seconds())})
        if not self.keeps:
            self._missed(self._since, now)
