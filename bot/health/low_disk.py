"""A disk that fills up: the desks hear of it while the bot can still write, and once for each time."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from bot.health.examination import Examination
from bot.health.vital_signs import LEAST_DISK
from bot.ports import NotifyDesks

LOOK_EVERY: Final = timedelta(minutes=5)

CURED: Final = 2 * LEAST_DISK
"""Bytes. A disk that hovers around the limit is told once."""


class LowDisk:
    def __init__(self, examination: Examination, notify_desks: NotifyDesks) -> None:
        self._examination = examination
        self._notify_desks = notify_desks
        self._told = False

    async def look(self) -> None:
        free = self._examination.free_disk()
        if free < LEAST_DISK and not self._told:
            self._told = True
            await self._notify_desks("disk_low", {"count": free // 1024 // 1024})
        elif free >= CURED:
            self._told = False
