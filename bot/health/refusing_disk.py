"""A disk that takes no writes: the bot can tell no desk before it takes them again. Then the desks hear from when to when."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.core.watch import Watch
from bot.health.examination import Examination
from bot.runtime.desk_notices import TELEGRAM_KEEPS, WORTH_A_WORD, notices_of_span
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
        text_of = partial(_text_of_refusal, until - since)
        for each in notices_of_span(self._watches, self._examination.clock, text_of, since, until):
            await self._accept(each)


def _text_of_refusal(lasted: timedelta, watch: Watch) -> str:
    gone = lasted > TELEGRAM_KEEPS and "telegram" in {group.platform for group in watch.groups}
    return "disk_refused_long" if gone else "disk_refused"
