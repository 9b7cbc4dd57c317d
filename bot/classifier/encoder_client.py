"""Runs the encoder in a process of its own, and asks it within a time limit. A process that dies or hangs is restarted; a late
one gets no questions until it has answered.

The limit counts from the moment at which a question goes to the process, so a queue of questions makes no process late.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from bot.classifier.encoded_line import EncodedLine
from bot.classifier.encoder_time_limits import HANGS_AFTER, LOAD_LIMIT, RESTART_PAUSES, STEADY
from bot.classifier.frames import LENGTH, MAX_BYTES, READY, EncoderAnswer, EncoderQuestion, encode_frame
from bot.core.message import encodable
from bot.reader.learned.light_model import shorten

log = logging.getLogger(__name__)

Notify = Callable[[bool], Awaitable[None]]
"""`notify(works)` is called once when the encoder fails, and once when it works again."""

Answers = Sequence[EncodedLine]

_BROKEN: Final = (OSError, EOFError, ValueError, msgspec.MsgspecError)

_FAILURES_TOLD: Final = 2


class NotReached(Exception):
    """The process ended before it came to a question: another one may answer it."""


class EncoderProcess:
    """One process at a time. `ask` gives None while there is none, or it is late. `changed` is called when `works` is set or
    cleared."""

    def __init__(
        self,
        notify: Notify,
        command: Sequence[str],
        limit: timedelta,
        changed: Callable[[], None] = lambda: None,
        hangs_after: timedelta = HANGS_AFTER,
        steady: timedelta = STEADY,
    ) -> None:
        self._notify = notify
        self._command = command
        self._limit = limit
        self._hangs_after = hangs_after
        self._steady = steady
        self._changed = changed
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()
        self._late: asyncio.Task[None] | None = None
        self._numbers = count()
        self._failures = 0
        self._told_works = True
        self.works = asyncio.Event()

    async def ask(self, texts: Sequence[str]) -> Answers | None:
        """The answers of the encoder, or None if they do not come within the limit. Questions before have their own limit.
        The process gets the texts at once, so that it has no pause before them. Raises NotReached if it ends before."""
        process = self._process
        if not self.works.is_set() or process is None or process.stdin is None:
            return None
        question = EncoderQuestion(next(self._numbers), tuple(encodable(shorten(text)) for text in texts))
        process.stdin.write(encode_frame(question))
        had_to_wait = self._turn.locked()
        async with self._turn:
            if had_to_wait and (process is not self._process or not self.works.is_set()):
                raise NotReached
            answer = asyncio.create_task(_answer(process, question))
            try:
                async with asyncio.timeout(self._limit.total_seconds()):
                    return await asyncio.shield(answer)
            except TimeoutError:
                self.works.clear()
                self._changed()
                self._late = asyncio.create_task(self._wait_for(process, answer), name="late answer of the encoder")
            except _BROKEN:
                self._stop(process)
            except asyncio.CancelledError:
                answer.cancel()
                raise
            return None

    async def _wait_for(self, process: asyncio.subprocess.Process, answer: asyncio.Task[Answers]) -> None:
        """Waits for an answer that the bot does without. It shows that the process works."""
        log.info("a process of the encoder is late")
        try:
            async with asyncio.timeout(self._hangs_after.total_seconds()):
                await answer
        except (TimeoutError, *_BROKEN):
            self._stop(process)
        else:
            self.works.set()
            self._changed()

    async def run(self) -> None:
        """Keeps a process running until cancelled."""
        while True:
            await self._run_once()
            self._failures += 1
            await self._tell(works=False)
            await asyncio.sleep(RESTART_PAUSES[min(self._failures, len(RESTART_PAUSES)) - 1].total_seconds())

    async def _run_once(self) -> None:
        pipe = asyncio.subprocess.PIPE
        try:
            # In a group of its own, where no Ctrl-C of the terminal comes: it reads until the bot ends it.
            process = await asyncio.create_subprocess_exec(*self._command, stdin=pipe, stdout=pipe, process_group=0)
        except OSError:
            return
        self._process = process
        try:
            if await _has_loaded(process):
                self.works.set()
                self._changed()
                await self._tell(works=True)
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._steady.total_seconds()):
                        await process.wait()
                        return
                self._failures = 0
                await self._tell(works=True)
                await process.wait()
        finally:
            self._stop(process)
            if self._late is not None:
                self._late.cancel()
            await process.wait()

    async def _tell(self, works: bool) -> None:
        """Notifies of a change. After many failures in a row it works again only once it has lived for long."""
        if works is self._told_works or (works and self._failures >= _FAILURES_TOLD):
            return
        self._told_works = works
        log.warning("a process of the encoder works again" if works else "a process of the encoder stopped")
        await self._notify(works)

    def _stop(self, process: asyncio.subprocess.Process) -> None:
        self.works.clear()
        self._changed()
        with suppress(ProcessLookupError):
            process.kill()


async def _has_loaded(process: asyncio.subprocess.Process) -> bool:
    try:
        async with asyncio.timeout(LOAD_LIMIT.total_seconds()):
            return (await _next(process)).number == READY
    except (TimeoutError, OSError, EOFError, msgspec.MsgspecError):
        return False


async def _answer(process: asyncio.subprocess.Process, question: EncoderQuestion) -> Answers:
    """Skips late answers to earlier questions, which were given up."""
    assert process.stdin is not None  # it was started with pipes
    await process.stdin.drain()
    while (answer := await _next(process)).number != question.number:
        pass
    if len(answer.lines) != len(question.texts):
        raise EOFError
    return [
        EncodedLine(np.frombuffer(x.labels, np.float32), np.frombuffer(x.vector, np.float32), x.scores)
        for x in answer.lines
    ]


async def _next(process: asyncio.subprocess.Process) -> EncoderAnswer:
    assert process.stdout is not None  # it was started with pipes
    (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
    if length > MAX_BYTES:
        raise EOFError
    return msgspec.msgpack.decode(await process.stdout.readexactly(length), type=EncoderAnswer)


def worker_command(folder: Path) -> tuple[str, ...]:
    return (sys.executable, "-m", "bot.classifier.worker", str(folder))
