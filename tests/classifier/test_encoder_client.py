"""The process of the encoder: every question is answered or given up in time, and a failed process is restarted."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.classifier import encoder_client
from bot.classifier.encoder_client import EncoderProcess, NotReached
from bot.classifier.encoder_time_limits import STEADY
from tests.shipped import ROOT

WITHIN = timedelta(milliseconds=300)
HANGS_AFTER = timedelta(seconds=2)

GENEROUS = timedelta(seconds=2)
"""More than twice the time of a question that is «brief»."""

WORKER = """
import struct, sys, time
sys.path.insert(0, {root!r})
from bot.classifier.frames import EncoderAnswer, EncoderQuestion, LENGTH, LineAnswer, READY, encode_frame
from bot.classifier.line_models import NOT_READ
import msgspec
out, questions = sys.stdout.buffer, sys.stdin.buffer
out.write(encode_frame(EncoderAnswer(READY, ()))); out.flush()
while head := questions.read(4):
    question = msgspec.msgpack.decode(questions.read(LENGTH.unpack(head)[0]), type=EncoderQuestion)
    if question.texts[0] == "die":
        sys.exit(3)
    if question.texts[0] == "hang":
        time.sleep(60)
    if question.texts[0] == "slow":
        time.sleep(1)
    if question.texts[0] == "brief":
        time.sleep(0.7)
    if question.texts[0] == "babble":
        out.write(b"\\xff" * 64); out.flush()
    if question.texts[0] == "crumb":
        out.write(encode_frame(EncoderAnswer(question.number, (LineAnswer(b"abc", b"", NOT_READ),)))); out.flush()
    labels = [struct.pack("<f", len(text)) for text in question.texts if text != "lose"]
    out.write(encode_frame(EncoderAnswer(question.number, tuple(LineAnswer(each, each * 2, NOT_READ) for each in labels))))
    out.flush()
"""


class Notified(list[bool]):
    async def notify(self, works: bool) -> None:
        self.append(works)


@asynccontextmanager
async def running(
    notified: Notified, script: str = WORKER, limit: timedelta = WITHIN, steady: timedelta = STEADY
) -> AsyncIterator[EncoderProcess]:
    command = (sys.executable, "-c", script.format(root=str(ROOT)))
    encoder = EncoderProcess(notified.notify, command, limit, hangs_after=HANGS_AFTER, steady=steady)
    task = asyncio.create_task(encoder.run())
    try:
        yield encoder
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def loaded(encoder: EncoderProcess) -> None:
    async with asyncio.timeout(20):
        await encoder.works.wait()


async def test_a_question_before_loading_does_not_wait() -> None:
    """The coroutine ends at its first step, without waiting for anything."""
    async with running(Notified()) as encoder:
        asking = encoder.ask(["hallo"])
        with pytest.raises(StopIteration) as answered:
            asking.send(None)
        assert answered.value.value is None


async def test_the_texts_of_a_question_are_answered_in_their_order() -> None:
    async with running(Notified()) as encoder:
        await loaded(encoder)
        answers = await encoder.ask(["hallo", "dag"])
        assert answers is not None
        assert [(each.labels.tolist(), each.vector.tolist()) for each in answers] == [([5], [5, 5]), ([3], [3, 3])]


async def test_a_ctrl_c_in_the_terminal_reaches_the_bot_alone() -> None:
    """A terminal sends it to every process of the group in front. The bot still has messages to decide then."""
    async with running(Notified()) as encoder:
        await loaded(encoder)
        assert encoder._process is not None
        assert os.getpgid(encoder._process.pid) != os.getpgrp()


@pytest.mark.parametrize("trouble", ["die", "hang", "babble", "lose", "crumb"])
async def test_a_failing_process_gives_no_answer_and_is_restarted(trouble: str) -> None:
    """The hanging worker would hang for a minute, longer than the test waits."""
    notified = Notified()
    async with running(notified) as encoder:
        await loaded(encoder)
        async with asyncio.timeout(40):
            assert await encoder.ask([trouble]) is None
        await loaded(encoder)
        assert await encoder.ask(["hallo"]) is not None
        assert notified == [False, True]


async def test_a_late_process_gets_no_question_until_it_has_answered_and_is_not_restarted() -> None:
    """A question that it has already got goes elsewhere, and its answer is not taken for that of a later one."""
    notified = Notified()
    async with running(notified) as encoder:
        await loaded(encoder)
        slow, behind = await asyncio.gather(encoder.ask(["slow"]), encoder.ask(["dag"]), return_exceptions=True)
        assert (slow, type(behind)) == (None, NotReached)
        assert await encoder.ask(["hallo"]) is None
        await loaded(encoder)
        answers = await encoder.ask(["goedemorgen"])
        assert answers is not None
        assert answers[0].labels == len("goedemorgen")
        assert notified == []


async def test_a_process_that_always_dies_is_reported_once() -> None:
    notified = Notified()
    async with running(notified, "raise SystemExit(1)  # {root}") as encoder:
        await asyncio.sleep(1)
        assert await encoder.ask(["hallo"]) is None
        assert notified == [False]


async def test_a_process_that_works_after_many_failures_is_reported_once_it_has_lived_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoder_client, "RESTART_PAUSES", (timedelta(seconds=0.05),))
    tries = tmp_path / "tries"
    fails = f"import os\nwith open({str(tries)!r}, 'a') as tries:\n    tries.write('x')\n"
    fails += f"if os.path.getsize({str(tries)!r}) < 4:\n    raise SystemExit(1)\n"
    notified = Notified()
    async with running(notified, fails + WORKER, steady=timedelta(seconds=0.5)) as encoder:
        await loaded(encoder)
        assert notified == [False]
        await asyncio.sleep(1)
        assert notified == [False, True]


async def test_half_a_character_is_asked_about_like_any_other() -> None:
    async with running(Notified()) as encoder:
        await loaded(encoder)
        assert await encoder.ask(["dag \ud800"]) is not None


async def test_each_of_many_questions_at_once_gets_its_own_answer() -> None:
    async with running(Notified()) as encoder:
        await loaded(encoder)
        answers = await asyncio.gather(*(encoder.ask(["x" * length]) for length in range(20)))
        assert [None if answer is None else answer[0].labels[0] for answer in answers] == list(range(20))


async def test_the_limit_of_a_question_does_not_count_the_questions_before_it() -> None:
    """The four together take longer than one may."""
    async with running(Notified(), limit=GENEROUS) as encoder:
        await loaded(encoder)
        answers = await asyncio.gather(*(encoder.ask(["brief"]) for _ in range(4)))
        assert None not in answers
        assert encoder.works.is_set()
