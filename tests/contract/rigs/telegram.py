"""Telegram as a rig: the imitated Bot API, over real HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.core.ref import MessageRef, Ref
from bot.ports import Accept
from tests.wire.telegram import TelegramWorld
from tests.wire.towns import Town, ref


class TelegramRig:
    def __init__(self, world: TelegramWorld) -> None:
        self._world = world
        self._town = Town.of(world, Path())
        self.adapter = self._town.adapter()
        self.group, self.desk = ref(self._town.group), ref(self._town.desk)
        self.member = Ref("telegram", str(self._town.jan.id))

    def say(self, name: str, text: str) -> MessageRef:
        post = self._town.group.post({"Jan": self._town.jan, "Mo": self._town.mo}[name], text)
        return MessageRef(self.group, str(post.id))

    async def run(self, accept: Accept) -> None:
        running = asyncio.create_task(self.adapter.run(accept))
        try:
            await self._world.until(lambda: not self._world.updates.pending)
        finally:
            running.cancel()
            await asyncio.wait([running])

    def confirmed(self) -> int:
        return len(self._world.updates.sent) - len(self._world.updates.pending)


@asynccontextmanager
async def telegram() -> AsyncIterator[TelegramRig]:
    async with TelegramWorld() as world:
        yield TelegramRig(world)
