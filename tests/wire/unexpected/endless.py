"""A body without an end, as a faulty server or a proxy may send it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from aiohttp import web

_FAR_TOO_MUCH = 256 * 1024 * 1024


@dataclass(slots=True)
class Endless:
    """`sent`: the bytes that went out before the client left. A client that does not leave gets an end at last."""

    part: bytes = b" " * (1 << 20)
    every_s: float = 0.0
    status: int = 200
    done: bool = False
    sent: int = 0
    left: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(status=self.status, headers={"Content-Type": "application/json"})
        try:
            await answer.prepare(request)
            while self.sent < _FAR_TOO_MUCH:
                await answer.write(self.part)
                self.sent += len(self.part)
                await asyncio.sleep(self.every_s)
        except ConnectionError:
            pass
        finally:
            self.left.set()
        return answer
