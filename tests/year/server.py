"""The platform of the year. It keeps each update until the bot confirms it, and may be out of reach or refuse the token."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime

from bot.core.action import Action, SendMessage
from bot.core.ref import MessageRef
from bot.errors import CannotStart, Lost
from bot.ports import Accept
from tests.bots import TestClock
from tests.store.old_town import MAIN, TownPlatform


class Server(TownPlatform):
    def __init__(self, clock: TestClock) -> None:
        super().__init__(clock)
        self.actions: list[Action] = []
        self.accepts_token = True
        self.answers = True
        self.reachable = asyncio.Event()
        self.reachable.set()
        self.lost_since: datetime | None = None
        self._kept: list[dict[str, str]] = []

    @property
    def all_confirmed(self) -> bool:
        return not self._kept and self._updates.empty()

    def refuse_token(self) -> None:
        self.accepts_token = False
        self._updates.put_nowait({})  # `run` looks up

    async def run(self, accept: Accept) -> None:
        """Hands over all updates at once that are there, and keeps them until all are confirmed."""
        while self.accepts_token:
            if not self._kept:
                self._kept = [await self._updates.get()]
            while not self._updates.empty():
                self._kept.append(self._updates.get_nowait())
            self._kept = [update for update in self._kept if update]
            await self.reachable.wait()
            at = self._clock.now()
            await asyncio.gather(*(accept(each["key"], json.dumps(each).encode(), at) for each in self._kept))
            self._kept.clear()
        raise CannotStart("the platform refuses the token")

    async def do(self, action: Action) -> MessageRef | None:
        if not (self.reachable.is_set() and self.answers and self.accepts_token):
            raise Lost("no way there", maybe_done=False)
        made = await super().do(action)
        self.actions.append(action)
        return made

    def on_desk(self) -> list[str]:
        return [each.text for each in self.actions if isinstance(each, SendMessage) and each.chat == MAIN.desk]
