"""The encoder that all readers of a running bot share, and the readers themselves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from functools import partial

from bot.classifier.encoder_pool import EncoderPool
from bot.classifier.encoder_time_limits import LOAD_LIMIT
from bot.classifier.full_reader import ModelReader
from bot.classifier.models import Models, start_encoder
from bot.live_rules.current import LiveRules
from bot.live_rules.reload import Ready
from bot.ports import NotifyDesks, Reader

_ENCODER_NOTICES = {True: "reader_back", False: "reader_light"}


async def running_encoder(
    models: Models | None, stack: AsyncExitStack, notify_desks: NotifyDesks
) -> EncoderPool | None:
    """Starts the processes of the encoder. They end with the stack."""
    if models is None:
        return None

    async def notify(works: bool) -> None:
        await notify_desks(_ENCODER_NOTICES[works], {})

    tell_behind = partial(notify_desks, "reader_behind", {})
    return await stack.enter_async_context(start_encoder(models, notify, tell_behind))


def readers(models: Models | None, encoder: EncoderPool | None) -> tuple[Callable[[LiveRules], Reader], Ready]:
    """Makes readers, which share one encoder, and says when it has loaded."""

    async def ready() -> None:
        if encoder is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOAD_LIMIT.total_seconds()):
                    await encoder.works.wait()

    if models is None:
        return lambda rules: rules, ready
    return lambda rules: ModelReader(rules, models.light, encoder, models.head), ready
