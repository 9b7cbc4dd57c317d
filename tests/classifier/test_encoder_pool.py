"""Several processes of the encoder: shared work, shared answers, and a bounded wait. The processes are real and are killed."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

import numpy as np
import pytest

from bot.classifier import encoder_pool
from bot.classifier.answer_memory import KEPT, MOST, AnswerMemory, text_key
from bot.classifier.encoded_line import LINES, EncodedLine
from bot.classifier.encoder_client import EncoderProcess
from bot.classifier.encoder_pool import CHARACTERS, EncoderPool
from bot.classifier.encoder_time_limits import BEHIND_AFTER_S
from tests.classifier.test_encoder_client import HANGS_AFTER, Notified
from tests.shipped import ROOT

WITHIN = timedelta(seconds=1.5)

WORKER = f"""
import os, struct, sys, time
sys.path.insert(0, {str(ROOT)!r})
from bot.classifier.frames import EncoderAnswer, EncoderQuestion, LENGTH, LineAnswer, READY, encode_frame
from bot.classifier.line_models import NOT_READ
import msgspec
out, questions, asked, groups = sys.stdout.buffer, sys.stdin.buffer, 0, 0
PAUSES = {{"hang": 60, "slow": 0.06, "pause": 0.3}}
out.write(encode_frame(EncoderAnswer(READY, ()))); out.flush()
while head := questions.read(4):
    question = msgspec.msgpack.decode(questions.read(LENGTH.unpack(head)[0]), type=EncoderQuestion)
    pid, groups = struct.pack("<f", os.getpid()), groups + 1
    lines = []
    for text in question.texts:
        asked += 1
        time.sleep(next((pause for start, pause in PAUSES.items() if text.startswith(start)), 0))
        lines.append(LineAnswer(pid, struct.pack("<2f", asked, groups), NOT_READ))
    out.write(encode_frame(EncoderAnswer(question.number, tuple(lines))))
    out.flush()
"""


class HandClock:
    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


async def ignore_behind() -> None:
    pass


@asynccontextmanager
async def running(
    notified: Notified | FullDisk | BrokenDisk,
    workers: int = 2,
    clock: HandClock | None = None,
    tell_behind: Callable[[], Awaitable[None]] = ignore_behind,
) -> AsyncIterator[EncoderPool]:
    """All processes have loaded."""
    commands = [(sys.executable, "-c", WORKER)] * workers
    pool = EncoderPool(notified.notify, commands, WITHIN, clock or HandClock(), tell_behind)
    task = asyncio.create_task(pool.run())
    try:
        await all_work(pool, workers)
        yield pool
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def all_work(pool: EncoderPool, workers: int) -> None:
    async with asyncio.timeout(40):
        while len(await pids(pool, f"load {os.urandom(8).hex()}")) < workers:  # noqa: ASYNC110  # only answers tell
            await asyncio.sleep(0.05)


async def pids(pool: EncoderPool, texts: str) -> set[int]:
    answers = await asyncio.gather(*(pool.ask(f"{texts} {number}") for number in range(8)))
    return {int(answer.labels[0]) for answer in answers if answer is not None}


async def test_the_processes_share_the_questions() -> None:
    async with running(Notified(), workers=3) as pool:
        assert len(await pids(pool, "hallo")) == 3


async def test_an_identical_text_is_asked_once() -> None:
    async with running(Notified(), workers=1) as pool:
        before = await pool.ask("before")
        answers = await asyncio.gather(*(pool.ask("hallo allemaal") for _ in range(5)))
        answers.append(await pool.ask("hallo allemaal"))
        after = await pool.ask("after")
        assert before is not None
        assert after is not None
        assert {float(answer.vector[0]) for answer in answers if answer} == {float(before.vector[0]) + 1}
        assert after.vector[0] == before.vector[0] + 2


async def test_a_long_queue_kills_no_process() -> None:
    """Thirty questions together take longer than one may."""
    notified = Notified()
    async with running(notified, workers=1) as pool:
        answers = await asyncio.gather(*(pool.ask(f"slow {number}") for number in range(30)))
        assert None not in answers
        assert notified == []


async def test_a_killed_process_is_replaced_and_the_others_answer_meanwhile() -> None:
    notified = Notified()
    async with running(notified) as pool:
        first, *_ = await pids(pool, "who")
        os.kill(first, signal.SIGKILL)
        assert len(await pids(pool, "still")) >= 1
        await all_work(pool, 2)
        assert first not in await pids(pool, "now")
        assert notified == []


async def test_a_process_that_hangs_is_killed_and_the_others_answer_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder_pool, "EncoderProcess", partial(EncoderProcess, hangs_after=HANGS_AFTER))
    async with running(Notified()) as pool:
        before = await pids(pool, "who")
        hanging = asyncio.create_task(pool.ask("hang"))
        await asyncio.sleep(0)
        assert await pids(pool, "still") < before
        assert await hanging is None
        await all_work(pool, 2)
        assert await pids(pool, "now") != before


async def test_the_desks_hear_once_when_no_process_is_left_and_once_when_one_is_back() -> None:
    notified = Notified()
    async with running(notified) as pool:
        for pid in await pids(pool, "who"):
            os.kill(pid, signal.SIGKILL)
        assert await pool.ask("light reads this") is None
        await all_work(pool, 2)
        assert notified == [False, True]
        assert await pool.ask("light reads this") is not None


async def test_no_question_waits_when_the_last_process_dies() -> None:
    async with running(Notified(), workers=1) as pool:
        (pid,) = await pids(pool, "who")
        asking = [asyncio.create_task(pool.ask("pause"))]
        await asyncio.sleep(0.05)  # it goes alone
        asking += [asyncio.create_task(pool.ask(text)) for text in ("a", "b", "c")]
        await asyncio.sleep(0.05)
        os.kill(pid, signal.SIGKILL)
        async with asyncio.timeout(10):
            assert await asyncio.gather(*asking) == [None] * 4


async def test_a_message_that_is_being_decided_goes_before_texts_begun_ahead() -> None:
    async with running(Notified(), workers=1) as pool:
        pause = asyncio.create_task(pool.ask("pause"))
        await asyncio.sleep(0)
        ahead = [pool.begin(f"ahead {number}", needed=False) for number in range(4)]
        needed = [pool.begin("now"), pool.begin("ahead 2")]
        await pause
        order = [await question.wait(1.0) for question in (*needed, *ahead)]
    asked = [float(answer.vector[0]) for answer in order if answer is not None]
    now, second, first, third, same, last = asked
    assert second < now < first < third < last
    assert same == second


async def test_a_process_has_the_next_text_before_it_has_answered() -> None:
    async with running(Notified(), workers=1) as pool:
        pause = asyncio.create_task(pool.ask("pause"))
        await asyncio.sleep(0)
        ahead = pool.begin("ahead", needed=False)
        await pause
        before = pool.begin("now")
        answers = [await question.wait(1.0) for question in (ahead, before)]
    first, second = (float(answer.vector[0]) for answer in answers if answer is not None)
    assert first < second


async def groups(pool: EncoderPool, texts: Sequence[str]) -> list[int]:
    """The number of the group with which each text went, while one process pauses before them."""
    pause = asyncio.create_task(pool.ask("pause"))
    await asyncio.sleep(0)
    ahead = [pool.begin(text, needed=False) for text in texts]
    await pause
    answers = [await question.wait(1.0) for question in ahead]
    numbers = [int(answer.vector[1]) for answer in answers if answer is not None]
    return [number - numbers[0] for number in numbers]


async def test_texts_begun_ahead_go_together_to_a_process() -> None:
    async with running(Notified(), workers=1) as pool:
        few = [f"few {number}" for number in range(LINES + 2)]
        assert await groups(pool, few) == [0] * LINES + [1] * 2
        third = "long " + "x" * (CHARACTERS // 3)
        assert await groups(pool, [f"{third} {number}" for number in range(3)]) == [0, 0, 1]
        assert await groups(pool, ["y" * (2 * CHARACTERS), "short"]) == [0, 1]


async def test_two_texts_begun_ahead_go_to_two_processes() -> None:
    async with running(Notified()) as pool:
        ahead = [pool.begin(f"slow {number}", needed=False) for number in range(2)]
        answers = [await question.wait(1.0) for question in ahead]
    assert len({float(answer.labels[0]) for answer in answers if answer is not None}) == 2


async def test_texts_behind_a_group_that_hangs_are_answered_by_another_process() -> None:
    """«hang» fills a group, so that the next ones wait behind it."""
    async with running(Notified()) as pool:
        texts = ("hang" + "x" * CHARACTERS, "pause" + "x" * CHARACTERS, "behind", "behind too")
        hanging, *others = [pool.begin(text, needed=False) for text in texts]
        assert await hanging.wait(1.0) is None
        assert None not in [await question.wait(1.0) for question in others]


async def test_only_the_most_doubtful_are_asked_while_a_queue_waits_too_long() -> None:
    clock = HandClock()
    async with running(Notified(), workers=1, clock=clock) as pool:
        asking = [asyncio.create_task(pool.ask("pause"))]
        await asyncio.sleep(0.05)  # it goes alone
        asking += [asyncio.create_task(pool.ask(f"{number}", number / 10)) for number in range(10)]
        await asyncio.sleep(0.05)
        clock.now_s += BEHIND_AFTER_S + 1
        answers = await asyncio.gather(*asking)
        assert [answer is not None for answer in answers] == [True, *[False] * 7, *[True] * 3]
        assert await pool.ask("3") is not None


async def test_the_desks_hear_once_of_a_queue_that_waits_too_long() -> None:
    clock, told = HandClock(), asyncio.Semaphore(0)

    async def tell_behind() -> None:
        told.release()

    async with running(Notified(), workers=1, clock=clock, tell_behind=tell_behind) as pool:
        for end in range(2):
            asking = [asyncio.create_task(pool.ask(f"pause {end}"))]
            await asyncio.sleep(0.05)  # it goes alone
            asking += [asyncio.create_task(pool.ask(f"{text} {end}")) for text in ("a", "b")]
            await asyncio.sleep(0.05)
            clock.now_s += BEHIND_AFTER_S + 1
            await asyncio.gather(*asking)
        await told.acquire()
        assert told.locked()


async def test_a_question_that_was_given_up_waiting_harms_no_other() -> None:
    async with running(Notified(), workers=1) as pool:
        asking = asyncio.create_task(pool.ask("pause"))
        also = asyncio.create_task(pool.ask("pause"))
        await asyncio.sleep(0.05)
        asking.cancel()
        assert await also is not None


def line(value: float) -> EncodedLine:
    array = np.full(1, value, np.float32)
    return EncodedLine(array, array)


def test_answers_are_forgotten_after_two_hours_and_their_number_is_bounded() -> None:
    memory, end = AnswerMemory(), KEPT.total_seconds()
    memory.keep(text_key("old"), line(1), 0)
    memory.keep(text_key("new"), line(2), 60)
    assert memory.find(text_key("old"), end - 1) is not None
    assert memory.find(text_key("old"), end) is None
    assert memory.find(text_key("new"), end) is not None
    for number in range(MOST):
        memory.keep(text_key(str(number)), line(number), end)
    assert memory.find(text_key("new"), end) is None
    assert memory.find(text_key("0"), end) is not None


class FullDisk:
    """Desks whose notices never get on the disk."""

    async def notify(self, works: bool) -> None:
        await asyncio.Event().wait()


async def test_a_process_comes_back_while_the_notice_for_the_desks_waits() -> None:
    async with running(FullDisk(), workers=1) as pool:
        (killed,) = await pids(pool, "before")
        os.kill(killed, signal.SIGKILL)
        await all_work(pool, 1)
        assert killed not in await pids(pool, "after")


class BrokenDisk:
    def __init__(self) -> None:
        self.told: list[bool] = []

    async def notify(self, works: bool) -> None:
        self.told.append(works)
        raise RuntimeError


async def test_a_notice_that_fails_ends_no_process() -> None:
    desks = BrokenDisk()
    async with running(desks, workers=1) as pool:
        (killed,) = await pids(pool, "before")
        os.kill(killed, signal.SIGKILL)
        await all_work(pool, 1)
        assert desks.told == [False, True]
