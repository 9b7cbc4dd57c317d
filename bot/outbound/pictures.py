"""Draws a picture just before it is sent. The outbox holds only its words and numbers."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

from bot.core.action import Chart, SendMessage, SendPicture

log = logging.getLogger(__name__)


async def drawn(action: SendPicture) -> SendPicture | SendMessage:
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
