"""The process of the encoder: whatever it does, every question is answered in time or given up, and it comes back."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.classifier.encoder_client import EncoderProcess
from tests.shipped import ROOT

WITHIN = timedelta(milliseconds=300)

WORKER = """
import sys, time
sys.path.insert(0, {root!r})
from bot.classifier.frames import EncoderAnswer as Answer, EncoderQuestion as Question, LENGTH, READY, packed
import msgspec
out, questions = sys.stdout.buffer, sys.stdin.buffer
out.write(packed(Answer(READY, ()))); out.flush()
while head := questions.read(4):
    question = msgspec.msgpack.decode(questions.read(LENGTH.unpack(head)[0]), type=Question)
    if question.text == "die":
        sys.exit(3)
    if question.text == "hang":
        time.sleep(60)
    if question.text == "babble":
        out.write(b"\\xff" * 64); out.flush()
    out.write(packed(Answer(question.number, (float(len(question.text)), float(len(question.after))))))
    out.flush()
"""


class Heard(list[bool]):
    async def say(self, works: bool) -> None:
        self.append(works)


@asynccontextmanager
async def running(heard: Heard, script: str = WORKER) -> AsyncIterator[EncoderProcess]:
    encoder = EncoderProcess(heard.say, (sys.executable, "-c", script.format(root=str(ROOT))), WITHIN)
    task = asyncio.create_task(encoder.run())
    try:
        yield encoder
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def loaded(encoder: EncoderProcess) -> None:
    async with asyncio.timeout(20):
        await encoder.works.wait()


async def test_before_it_is_loaded_nobody_waits() -> None:
    """The question is answered at its first step: it never gives way to anything."""
    async with running(Heard()) as encoder:
        asking = encoder.ask("hallo", ())
        with pytest.raises(StopIteration) as answered:
            asking.send(None)
        assert answered.value.value is None


async def test_a_question_is_answered() -> None:
    async with running(Heard()) as encoder:
        await loaded(encoder)
        answer = await encoder.ask("hallo", ("a", "b", "c"))
        assert answer is not None
        assert answer.tolist() == [5, 2]


@pytest.mark.parametrize("trouble", ["die", "hang", "babble"])
async def test_whatever_happens_the_question_is_given_up_and_it_comes_back(trouble: str) -> None:
    """The worker that hangs would do so for a minute: who waits for it, waits in vain here."""
    heard = Heard()
    async with running(heard) as encoder:
        await loaded(encoder)
        async with asyncio.timeout(40):
            assert await encoder.ask(trouble, ()) is None
        await loaded(encoder)
        assert await encoder.ask("hallo", ()) is not None
        assert heard == [False, True]


async def test_one_that_always_dies_is_told_once() -> None:
    heard = Heard()
    async with running(heard, "raise SystemExit(1)  # {root}") as encoder:
        await asyncio.sleep(1)
        assert await encoder.ask("hallo", ()) is None
        assert heard == [False]


async def test_many_at_once_get_their_own_answers() -> None:
    async with running(Heard()) as encoder:
        await loaded(encoder)
        answers = await asyncio.gather(*(encoder.ask("x" * length, ()) for length in range(20)))
        assert [None if answer is None else answer[0] for answer in answers] == list(range(20))
