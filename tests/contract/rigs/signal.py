"""Signal as a rig: the imitated signal-cli and its REST server, which brings messages to our webhook.

By the webhook, since only there the platform hears whether a message is safe: signal-cli's JSON-RPC has no acknowledgement.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from adapters.signal.account import ReceiveMode
from adapters.signal.refs import message_ref
from bot.core.ref import MessageRef, Ref
from bot.ports import Accept
from tests.wire.signal import SignalWorld
from tests.wire.signal.town import Town, ref


class SignalRig:
    def __init__(self, world: SignalWorld, folder: Path) -> None:
        self._world = world
        self._town = Town.of(world, folder, ReceiveMode.WEBHOOK)
        self._world.manual = True  # messages from before a test runs the adapter is kept
        self.adapter = self._town.adapter()
        self.group, self.desk = ref(self._town.group), ref(self._town.desk)
        self.member = Ref("signal", self._town.jan.uuid)

    def say(self, name: str, text: str) -> MessageRef:
        by = {"Jan": self._town.jan, "Mo": self._town.mo}[name]
        post = self._town.says(by, text)
        return message_ref(self.group, by.uuid, post.timestamp)

    async def run(self, accept: Accept) -> None:
        running = asyncio.create_task(self.adapter.run(accept))
        try:
            await self._world.until(self._town.listens)
            self._world.manual = False
            self._world.cli.look()
            await self._world.until(lambda: not self._world.account.waiting)
        finally:
            running.cancel()
            await asyncio.wait([running])

    def confirmed(self) -> int:
        return self._world.rest.posted


@asynccontextmanager
async def signal() -> AsyncIterator[SignalRig]:
    with TemporaryDirectory() as folder:
        async with SignalWorld() as world:
            yield SignalRig(world, Path(folder))
