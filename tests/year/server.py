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
        self.reachable = asyncio.Event()
        self.reachable.set()
        self.lost_since: datetime | None = None
        self._kept: dict[str, str] | None = None

    @property
    def all_confirmed(self) -> bool:
        return self._kept is None and self._updates.empty()

    def refuse_token(self) -> None:
        self.accepts_token = False
        self._updates.put_nowait({})  # `run` looks up

    async def run(self, accept: Accept) -> None:
        while self.accepts_token:
            self._kept = self._kept or await self._updates.get() or None
            if self._kept is not None:
                await self.reachable.wait()
                await accept(self._kept["key"], json.dumps(self._kept).encode(), self._clock.now())
                self._kept = None
        raise CannotStart("the platform refuses the token")

    async def do(self, action: Action) -> MessageRef | None:
        if not (self.reachable.is_set() and self.accepts_token):
            raise Lost("no way there", maybe_done=False)
        made = await super().do(action)
        self.actions.append(action)
        return made

    def on_desk(self) -> list[str]:
        return [each.text for each in self.actions if isinstance(each, SendMessage) and each.chat == MAIN.desk]
