"""A stop of the real program while Telegram does not answer: it ends by itself, and what waits is done after the next start."""

from __future__ import annotations

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests import warm
from tests.wire.program import prepare, running, serving, shrink
from tests.wire.telegram import Post, TelegramWorld
from tests.wire.telegram.faults import NeverAnswers

OFFENDING = "wie gaat er mee om hem te pakken? {n}"
HELD = "  - {id: no-vigilantes, stage: act, then: {message: mask}}\n"


@asynccontextmanager
async def waiting(world: TelegramWorld, folder: Path) -> AsyncIterator[tuple[Process, list[Post]]]:
    """The program with a deletion under way that Telegram does not answer."""
    group, desk = world.supergroup("Kerkwijk"), world.supergroup("Moderatoren")
    jan = world.user("Jan")
    group.join(jan, quiet=True)
    prepare(folder, world.url, [(group.id, desk.id)], HELD, "lists")
    shrink(folder)
    for method in ("deleteMessage", "deleteMessages", "sendMessage"):
        world.fail(method, NeverAnswers(), times=None)
    async with running(folder, world.token, warm.program()) as process:
        posts = [group.post(jan, OFFENDING.format(n=number)) for number in range(3)]
        await world.until(lambda: world.calls("deleteMessage", "deleteMessages"), within=120)
        yield process, posts


async def test_a_stop_waits_for_no_answer_and_the_next_start_does_what_is_left(
    world: TelegramWorld, tmp_path: Path
) -> None:
    async with waiting(world, tmp_path) as (process, posts):
        process.send_signal(signal.SIGTERM)
        assert (
            await asyncio.wait_for(process.wait(), 40) == 0
        )  # an action may take a minute; a stop does not wait for it
    assert not any(post.gone for post in posts)
    world.heal()
    async with serving(tmp_path, world.token):
        await world.until(lambda: all(post.gone for post in posts), within=120)


_BUSY = """
import asyncio
from bot.runtime.process_limits import hear_signals

async def main():
    hear_signals(lambda: None)
    print("ready", flush=True)
    while True:
        pass

asyncio.run(main())
"""


async def test_a_second_signal_does_not_wait_for_a_busy_event_loop() -> None:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", _BUSY, stdout=PIPE)
    try:
        assert process.stdout is not None
        assert await process.stdout.readline() == b"ready\n"
        process.send_signal(signal.SIGINT)
        await asyncio.sleep(0.3)  # two signals at the same moment count as one
        process.send_signal(signal.SIGINT)
        assert await asyncio.wait_for(process.wait(), 60) == 128 + signal.SIGINT
    finally:
        if process.returncode is None:
            process.kill()


async def test_a_second_signal_ends_the_program_at_once(world: TelegramWorld, tmp_path: Path) -> None:
    async with waiting(world, tmp_path) as (process, posts):
        process.send_signal(signal.SIGINT)
        await world.until(lambda: world.calls("getUpdates")[-1].answered_at is None)
        await asyncio.sleep(0.3)  # two signals at the same moment count as one
        process.send_signal(signal.SIGINT)
        assert await process.wait() == 128 + signal.SIGINT
    world.heal()
    async with serving(tmp_path, world.token):
        await world.until(lambda: all(post.gone for post in posts), within=120)
