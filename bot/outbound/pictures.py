"""Draws pictures and writes mails just before an adapter sends them. The outbox holds only their words and numbers."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence, Set
from dataclasses import replace

from bot.core.action import Action, Chart, MailPolice, SendMessage, SendPicture
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.ref import MessageRef, Ref
from bot.outbound.police_mail import written
from bot.ports import Accept, Adapter, HandsOver

log = logging.getLogger(__name__)


class PictureDrawing:
    """Wraps an adapter and adds the picture to each `SendPicture`, and text and attachments to each `MailPolice`."""

    def __init__(self, inner: Adapter) -> None:
        self.name = inner.name
        self.in_order = inner.in_order
        self.roles = inner.roles
        self._inner = inner

    async def run(self, accept: Accept) -> None:
        await self._inner.run(accept)

    def decode(self, raw: bytes) -> Sequence[Event]:
        return self._inner.decode(raw)

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return self._inner.capabilities(place)

    async def do(self, action: Action) -> MessageRef | None:
        if isinstance(action, SendPicture):
            return await self._inner.do(await _drawn(action))
        return await self._inner.do(await written(action) if isinstance(action, MailPolice) else action)

    async def hand_over(self, action: MailPolice, begins: Callable[[], Awaitable[None]]) -> MessageRef | None:
        mail = await written(action)
        if isinstance(self._inner, HandsOver):
            return await self._inner.hand_over(mail, begins)
        await begins()
        return await self._inner.do(mail)

    async def examine(self) -> list[str]:
        return await self._inner.examine()


async def _drawn(action: SendPicture) -> SendPicture | SendMessage:
    """Draws in a thread, since it takes a tenth of a second. If drawing fails, only the text is sent."""
    try:
        return replace(action, png=await asyncio.to_thread(_png, action.chart))
    except Exception:  # a missing library or font: the text holds the numbers
        log.exception("a picture cannot be drawn")
        return SendMessage(action.chat, action.text, action.purpose, action.silent)


def _png(chart: Chart) -> bytes:
    """Loads the library with the first picture, since it takes 7 MB and pictures are weekly."""
    from bot.charts.renderer import draw

    return draw(chart)
