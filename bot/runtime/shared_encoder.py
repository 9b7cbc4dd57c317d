"""The encoder that all readers of a running bot share, and the readers themselves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.classifier.encoder_pool import EncoderPool
from bot.classifier.encoder_time_limits import LOAD_LIMIT
from bot.classifier.full_reader import ModelReader
from bot.classifier.models import Models, start_encoder
from bot.live_rules.current import CurrentRules, LiveRules
from bot.ports import NotifyDesks, Reader

TOLD_LIGHT: Final = "nabuur.reader-light"
"""A file in the data folder while the last word to the desks is that the light model reads: the encoder may come back with
another start."""


class _EncoderNotices:
    """Tells the desks whether the encoder works."""

    def __init__(self, folder: Path, notify_desks: NotifyDesks) -> None:
        self._file = folder / TOLD_LIGHT
        self._told_light = self._file.exists()
        self._notify_desks = notify_desks
        self._turn = asyncio.Lock()

    async def tell(self, works: bool) -> None:
        """An encoder that works is worth a word only after one that did not. A disk that refuses costs only the file."""
        async with self._turn:
            if not works:
                self._told_light = True
                with suppress(OSError):
                    self._file.touch(mode=0o600)
                await self._notify_desks("reader_light", {})
            elif self._told_light:
                await self._notify_desks("reader_back", {})
                self._told_light = False
                with suppress(OSError):
                    self._file.unlink(missing_ok=True)

    async def tell_behind(self) -> None:
        await self._notify_desks("reader_behind", {})


@dataclass(frozen=True, slots=True)
class Readers:
    """Makes the readers of a running bot. Without `models` they are the lists of phrases alone."""

    models: Models | None
    encoder: EncoderPool | None

    def of(self, rules: LiveRules) -> Reader:
        return rules if self.models is None else ModelReader(rules, self.models.light, self.encoder, self.models.head)

    def for_trial(self, rules: CurrentRules) -> Reader:
        """The reader for rules that are not in force."""
        return self.of(LiveRules(rules))

    async def ready(self) -> None:
        """Returns when the encoder has loaded, or had the time for it."""
        if self.encoder is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOAD_LIMIT.total_seconds()):
                    await self.encoder.works.wait()


async def start_readers(
    models: Models | None, stack: AsyncExitStack, folder: Path, notify_desks: NotifyDesks
) -> Readers:
    """Starts the processes of the encoder, which end with the stack. `folder`: of the data."""
    notices, encoder = _EncoderNotices(folder, notify_desks), None
    if models is not None:
        encoder = await stack.enter_async_context(start_encoder(models, notices.tell, notices.tell_behind))
    if encoder is not None:
        await stack.enter_async_context(_telling_of_start(encoder, notices))
    return Readers(models, encoder)


@asynccontextmanager
async def _telling_of_start(encoder: EncoderPool, notices: _EncoderNotices) -> AsyncIterator[None]:
    """Beside the start, which must not wait for a notice."""

    async def tell() -> None:
        await encoder.works.wait()
        await notices.tell(works=True)

    task = asyncio.create_task(tell(), name="tell that the encoder works")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
