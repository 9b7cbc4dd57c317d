"""Gaps in receiving: from when to when the connection was lost, if messages may be missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from adapters.shared.connection import ConnectionLog, Reach
from adapters.signal import NAME
from bot.errors import NabuurError

_PAUSES_S: Final = (0.5, 1, 2, 5, 10, 20)


class ReceivingGaps:
    """`keeps`: signal-cli keeps the messages that arrive while the bot is not connected. `missed`: called for each gap."""

    def __init__(
        self,
        now: Callable[[], datetime],
        missed: Callable[[datetime, datetime], None],
        reach: Reach,
        keeps: bool = False,
    ) -> None:
        self._now = now
        self._missed = missed
        self.keeps = keeps
        self._connection = ConnectionLog(NAME, reach, _PAUSES_S)
        self._since = now()

    @property
    def open_since(self) -> datetime | None:
        """The beginning of a gap that is not over."""
        return self._since if self._connection.is_lost and not self.keeps else None

    async def wait(self, error: NabuurError, uncertain: timedelta) -> None:
        """Waits until the next attempt. `uncertain`: messages of so long before the loss may be missing too."""
        if not self._connection.is_lost:
            lost_at = self._now()
            self._since = lost_at - uncertain
            if self.keeps and uncertain:
                self._missed(self._since, lost_at)
        await self._connection.wait(error)

    def restored(self) -> None:
        if self._connection.is_lost and not self.keeps:
            self._missed(self._since, self._now())
        self._connection.restored()
