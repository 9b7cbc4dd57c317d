"""Hands questions to several processes of the encoder: first the oldest one whose answer a decision needs now, then the oldest.

A process gets several texts at a time, which it reads together. Identical texts are asked once. While a question waits for
longer than BEHIND_AFTER_S, only the most doubtful ones are asked, and the light model alone reads the others. So the wait stays
bounded whatever comes in.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice
from math import ceil
from pathlib import Path
from typing import Final

from bot.classifier.answer_memory import AnswerMemory, text_key
from bot.classifier.encoded_line import LINES, EncodedLine
from bot.classifier.encoder_client import EncoderProcess, Notify, NotReached, worker_command
from bot.classifier.encoder_time_limits import ANSWER_LIMIT, BEHIND_AFTER_S, SAID_AGAIN_S
from bot.classifier.sparing import Sparing
from bot.classifier.weights_files import WEIGHTS
from bot.reader.learned.light_model import shorten

log = logging.getLogger(__name__)

ASKED_SHARE: Final = 0.3
"""The share of the waiting questions that is asked while the encoder is behind."""

UNDER_WAY: Final = 2
"""Groups of questions that a process has at a time: while the bot decides, nothing could give it the next one."""

CHARACTERS: Final = 500
"""The texts of a group together, unless one text alone is longer. A message that needs an answer at once waits for the group
before it."""


@dataclass(slots=True, eq=False)
class Question:
    """`doubt`: from 0 to 1, how unsure the other readers are. `spared`: it was among the most doubtful once, and stays.
    `needed`: its message is being decided; the other questions were begun ahead."""

    text: str
    key: bytes
    since_s: float
    answer: asyncio.Future[EncodedLine | None] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )
    doubt: float = 0.0
    spared: bool = False
    needed: bool = False

    async def wait(self, doubt: float) -> EncodedLine | None:
        """None if the encoder does not answer."""
        if self.answer.done():
            return self.answer.result()
        self.doubt = max(self.doubt, doubt)
        return await asyncio.shield(self.answer)  # others may wait for the same answer


async def _unheard() -> None:
    pass


async def _guarded(notice: Awaitable[None]) -> None:
    try:
        await notice
    except Exception:  # the guard of every notice: without it the encoder would end
        log.exception("the desks cannot be told of the encoder")


class EncoderPool:
    """`run` keeps the processes running. `works` is set while at least one of them answers. `tell_behind` is called when a
    question has waited for too long, once for a queue, or when messages have been late for long. `sparing`: the messages that
    were late and were not asked about."""

    def __init__(
        self, notify: Notify, commands: Sequence[Sequence[str]], limit: timedelta = ANSWER_LIMIT,
        monotonic: Callable[[], float] = time.monotonic, tell_behind: Callable[[], Awaitable[None]] = _unheard,
    ) -> None:  # fmt: skip
        self._notify = notify
        self._notices: asyncio.Queue[bool] = asyncio.Queue()
        self._monotonic = monotonic
        self._memory = AnswerMemory()
        self._under_way: dict[bytes, Question] = {}
        self._waiting: deque[Question] = deque()
        self._news = asyncio.Event()
        self._stopped: set[int] = set()
        self._is_behind = False
        self._tell_behind = tell_behind
        self._fell_behind = asyncio.Event()
        self._told_at_s = -SAID_AGAIN_S
        self.sparing = Sparing(self._fell_behind.set, monotonic)
        self.works = asyncio.Event()
        self._processes = [
            EncoderProcess(self._note_of(number), command, limit, self._changed)
            for number, command in enumerate(commands)
        ]
        self._asked: dict[EncoderProcess, list[list[Question]]] = {process: [] for process in self._processes}

    def begin(self, text: str, needed: bool = True) -> Question:
        """Puts a question into the queue, unless its answer is known or no process works. Returns at once."""
        text, now_s = shorten(text), self._monotonic()
        key = text_key(text)
        if (under_way := self._under_way.get(key)) is not None:
            under_way.needed |= needed
            return under_way
        question = Question(text, key, now_s, needed=needed)
        known = self._memory.find(key, now_s)
        if known is not None or not self.works.is_set():
            question.answer.set_result(known)
            return question
        self._under_way[key] = question
        self._waiting.append(question)
        self._news.set()
        return question

    async def ask(self, text: str, doubt: float = 1.0) -> EncodedLine | None:
        """The answer of the encoder, or None if it does not answer."""
        return await self.begin(text).wait(doubt)

    async def run(self) -> None:
        """Runs until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._tell(), name="tell that the encoder is behind")
            tasks.create_task(self._tell_works(), name="tell whether the encoder works")
            for number, process in enumerate(self._processes):
                tasks.create_task(process.run(), name=f"encoder {number}")
                for place in range(UNDER_WAY):
                    tasks.create_task(self._serve(process), name=f"questions for encoder {number}, {place}")

    async def _tell(self) -> None:
        """Tells the desks that the encoder is behind, beside the questions, which must not wait for it."""
        while True:
            await self._fell_behind.wait()
            self._fell_behind.clear()
            now_s = self._monotonic()
            if now_s - self._told_at_s >= SAID_AGAIN_S:
                self._told_at_s = now_s
                await _guarded(self._tell_behind())

    async def _tell_works(self) -> None:
        """Tells the desks whether the encoder works, beside the processes: they come back while a full disk holds the notice
        up."""
        while True:
            await _guarded(self._notify(await self._notices.get()))

    async def _serve(self, process: EncoderProcess) -> None:
        while True:
            await process.works.wait()
            group = await self._next(process)
            try:
                if not process.works.is_set():
                    raise NotReached
                answers = await process.ask([question.text for question in group])
            except NotReached:
                self._waiting.extendleft(reversed(group))
                self._changed()
            except Exception:  # the guard of every group: the light model alone reads it, and the pool goes on
                log.exception("the encoder cannot be asked")
                for question in group:
                    self._close(question, None)
            else:
                for number, question in enumerate(group):
                    self._close(question, None if answers is None else answers[number])
            finally:
                self._asked[process].remove(group)
                self._news.set()

    async def _next(self, process: EncoderProcess) -> list[Question]:
        """The next questions for a process, which are under way from now on."""
        while not (chosen := self._choose(process)):
            self._news.clear()
            await self._news.wait()
        for question in chosen:
            self._waiting.remove(question)
        self._asked[process].append(chosen)
        return chosen

    def _choose(self, process: EncoderProcess) -> list[Question]:
        """A process that has questions gets others only if no process is free, and only needed ones behind those begun ahead,
        or the other way round: so a needed one waits for one group at most."""
        asked = self._asked[process]
        if not self._waiting or (asked and self._free):
            return []
        if not asked:
            self._shed()
        needed = [each for each in self._waiting if each.needed]
        has_such = any(group[0].needed is bool(needed) for group in asked)
        return [] if has_such else self._together(needed or self._waiting)

    def _together(self, questions: Collection[Question]) -> list[Question]:
        """The first of these questions, with others if no free process is left without any."""
        group, size = list[Question](), 0
        for question in islice(questions, min(LINES, ceil(len(questions) / max(1, self._free)))):
            size += len(question.text)
            if group and size > CHARACTERS:
                break
            group.append(question)
        return group

    @property
    def _free(self) -> int:
        return sum(process.works.is_set() and not asked for process, asked in self._asked.items())

    def _shed(self) -> None:
        """Gives up the less doubtful questions if the oldest one has waited for too long. At least one is left."""
        behind = self._monotonic() - self._waiting[0].since_s > BEHIND_AFTER_S
        if behind is not self._is_behind:
            self._is_behind = behind
            log.warning(
                "the encoder is behind; it reads only the most doubtful messages"
                if behind
                else "the encoder reads all messages again",
                extra={"waiting": len(self._waiting)},
            )
        if not behind:
            return
        self._fell_behind.set()
        new = sorted((each for each in self._waiting if not each.spared), key=lambda each: -each.doubt)
        asked = ceil(len(new) * ASKED_SHARE)
        for question in new[:asked]:
            question.spared = True
        given_up = new[asked:]
        self._waiting = deque(each for each in self._waiting if each.spared)
        for question in given_up:
            self._close(question, None)

    def _close(self, question: Question, answer: EncodedLine | None) -> None:
        self._under_way.pop(question.key, None)
        if answer is not None:
            self._memory.keep(question.key, answer, self._monotonic())
        question.answer.set_result(answer)

    def _changed(self) -> None:
        """A process works, or works no more. Without any, no question waits."""
        if any(process.works.is_set() for process in self._processes):
            self.works.set()
            self._news.set()
            return
        self.works.clear()
        while self._waiting:
            self._close(self._waiting.popleft(), None)

    def _note_of(self, number: int) -> Notify:
        """The desks hear when the last process stops, and when one works again."""

        async def note(works: bool) -> None:
            had_any = len(self._stopped) < len(self._processes)
            (self._stopped.discard if works else self._stopped.add)(number)
            has_any = len(self._stopped) < len(self._processes)
            if has_any is not had_any:
                log.warning(
                    "the encoder works again" if works else "the encoder stopped; the light model reads meanwhile"
                )
                self._notices.put_nowait(works)

        return note


@asynccontextmanager
async def encoder_pool(
    notify: Notify,
    workers: int,
    folder: Path = WEIGHTS,
    limit: timedelta = ANSWER_LIMIT,
    tell_behind: Callable[[], Awaitable[None]] = _unheard,
) -> AsyncIterator[EncoderPool]:
    """Runs the processes for as long as the block lasts."""
    pool = EncoderPool(notify, [worker_command(folder)] * workers, limit, tell_behind=tell_behind)
    task = asyncio.create_task(pool.run(), name="encoders")
    try:
        yield pool
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
