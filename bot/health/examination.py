"""Takes the vital signs of the running bot."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.account_rights import nearest
from bot.classifier.encoder_pool import EncoderPool
from bot.health.lost_platforms import LostPlatforms
from bot.health.vital_signs import VitalSigns
from bot.live_rules.current import LiveRules
from bot.outbound.delivery import Delivery
from bot.ports import Clock
from bot.runtime.receive_loop import ReceiveLoop
from bot.store.file.database_file import DatabaseFile
from bot.store.store import Store


@dataclass(frozen=True, slots=True)
class Examination:
    """The parts of the bot that are looked at. `file`: of the database."""

    file: DatabaseFile
    store: Store
    clock: Clock
    started_at: datetime
    rules: LiveRules
    encoder: EncoderPool | None
    receiving: ReceiveLoop
    delivery: Delivery
    lost: LostPlatforms
    lost_desks: Callable[[], tuple[str, ...]]

    def free_disk(self) -> int:
        """The number of free bytes. If the folder was moved away: that of the disk where it was."""
        return shutil.disk_usage(nearest(self.file.folder)).free

    async def take(self) -> VitalSigns:
        now = self.clock.now()
        return VitalSigns(
            at=now,
            started_at=self.started_at,
            received=dict(self.receiving.last_update),
            failing=frozenset(self.receiving.failing),
            lost=self.lost.since(),
            backlog=await self.store.backlog(now),
            outcomes=self.delivery.outcomes.copy(),
            encoder=self.encoder.works.is_set() if self.encoder else None,
            spared=self.encoder.sparing.count if self.encoder else 0,
            disk=self.free_disk(),
            in_place=self.file.is_in_place(),
            refuses=self.store.refuses,
            rules=self.rules.now.rulebook.version,
            lost_desks=self.lost_desks(),
        )
