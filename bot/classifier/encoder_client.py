"""Asks the process of the encoder, within a time limit; starts it, and starts it again when it dies or hangs."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
import numpy.typing as npt

from bot.classifier.frames import LENGTH, MOST, READY, EncoderAnswer, EncoderQuestion, encode_frame
from bot.classifier.weights_files import WEIGHTS
from bot.reader.learned.ngrams import shorten

log = logging.getLogger(__name__)

Floats = npt.NDArray[np.float32]
Say = Callable[[bool], Awaitable[None]]
"""`say(works)`: once when the encoder fails, once when it answers again."""

ANSWERS_WITHIN: Final = timedelta(milliseconds=700)
LOADS_WITHIN: Final = timedelta(seconds=60)
PAUSES: Final = tuple(timedelta(seconds=s) for s in (0.2, 1, 5, 30, 120))
"""Before each new start after a failure; the last one again and again, until a process has worked for STEADY."""

STEADY: Final = timedelta(minutes=5)


_SAID_AT_MOST: Final = 2


class EncoderProcess:
    """One process at a time. `ask` answers None while there is none, and never takes longer than ANSWERS_WITHIN."""

    def __init__(self, say: Say, command: Sequence[str] = (), within: timedelta = ANSWERS_WITHIN) -> None:
        self._say = say
        self._command = command or (sys.executable, "-m", "bot.classifier.worker", str(WEIGHTS))
        self._within = within
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()
        self._numbers = count()
        self._failures = 0
        self._said = True
        self.works = asyncio.Event()

    async def ask(self, text: str, after: Sequence[str]) -> Floats | None:
        """The encoder's numbers, or None: then the light model carries the message."""
        if not self.works.is_set() or self._process is None:
            return None
        question = EncoderQuestion(next(self._numbers), shorten(text), tuple(map(shorten, after[-2:])))
        try:
            async with asyncio.timeout(self._within.total_seconds()), self._turn:
                return await _answer(self._process, question)
        except (TimeoutError, OSError, EOFError, msgspec.MsgspecError):
            self._stop(self._process)
            return None

    async def run(self) -> None:
        """Keep a process running until cancelled."""
        while True:
            began = asyncio.get_running_loop().time()
            await self._once()
            lasted = asyncio.get_running_loop().time() - began
            self._failures = 1 if lasted > STEADY.total_seconds() else self._failures + 1
            await self._tell(works=False)
            await asyncio.sleep(PAUSES[min(self._failures, len(PAUSES)) - 1].total_seconds())

    async def _once(self) -> None:
        pipe = asyncio.subprocess.PIPE
        try:
            process = await asyncio.create_subprocess_exec(*self._command, stdin=pipe, stdout=pipe)
        except OSError:
            return
        self._process = process
        try:
            if await _loaded(process):
                self.works.set()
                if self._failures:
                    await self._tell(works=True)
                await process.wait()
        finally:
            self._stop(process)
            await process.wait()

    async def _tell(self, works: bool) -> None:
        """Once when it stops; that it works again, only where it was said before. Not at every turn of a bad day."""
        if works is self._said or self._failures > _SAID_AT_MOST:
            return
        self._said = works
        log.warning("the encoder works again" if works else "the encoder stopped; the light model reads meanwhile")
        await self._say(works)

    def _stop(self, process: asyncio.subprocess.Process) -> None:
        self.works.clear()
        with suppress(ProcessLookupError):
            process.kill()


async def _loaded(process: asyncio.subprocess.Process) -> bool:
    try:
        async with asyncio.timeout(LOADS_WITHIN.total_seconds()):
            return (await _next(process)).number == READY
    except (TimeoutError, OSError, EOFError, msgspec.MsgspecError):
        return False


async def _answer(process: asyncio.subprocess.Process, question: EncoderQuestion) -> Floats:
    """An answer to an earlier question, which nobody waited for any more, is passed over."""
    assert process.stdin is not None  # it was started with pipes
    process.stdin.write(encode_frame(question))
    await process.stdin.drain()
    while (answer := await _next(process)).number != question.number:
        pass
    return np.array(answer.logits, dtype=np.float32)


async def _next(process: asyncio.subprocess.Process) -> EncoderAnswer:
    assert process.stdout is not None  # it was started with pipes
    (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
    if length > MOST:
        raise EOFError
    return msgspec.msgpack.decode(await process.stdout.readexactly(length), type=EncoderAnswer)


@asynccontextmanager
async def encoder_process(say: Say, folder: Path = WEIGHTS) -> AsyncIterator[EncoderProcess]:
    """A process for as long as the block lasts."""
    command = (sys.executable, "-m", "bot.classifier.worker", str(folder))
    encoder = EncoderProcess(say, command)
    keeping = asyncio.create_task(encoder.run(), name="encoder")
    try:
        yield encoder
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
