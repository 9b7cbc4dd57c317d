"""A disk that takes no writes: the bot can tell no desk before it takes them again. Then the desks hear from when to when."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.core.watch import Watch
from bot.health.vital_signs import Examination
from bot.runtime.desk_notices import TELEGRAM_KEEPS, WORTH_A_WORD, notices, span_text
from bot.store.batch import Arrival

LOOK_EVERY: Final = timedelta(seconds=30)


class RefusingDisk:
    def __init__(
        self, examination: Examination, watches: Sequence[Watch], accept: Callable[[Arrival], Awaitable[None]]
    ) -> None:
        self._examination = examination
        self._watches = watches
        self._accept = accept
        self._since: datetime | None = None

    async def look(self) -> None:
        """Tells each time once, when it is over."""
        now = self._examination.clock.now()
        if self._examination.store.refuses:
            self._since = self._since or now
        elif self._since is not None:
            since, self._since = self._since, None
            if now - since >= WORTH_A_WORD:
                await self._tell(since, now)

    async def _tell(self, since: datetime, until: datetime) -> None:
        for watch in self._watches:
            gone = until - since > TELEGRAM_KEEPS and "telegram" in {group.platform for group in watch.groups}
            text = "disk_refused_long" if gone else "disk_refused"
            for each in notices([watch], self._examination.clock, text, {"time": span_text(since, until, watch)}):
                await self._accept(each)
