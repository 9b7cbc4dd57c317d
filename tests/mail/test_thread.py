"""Blocking calls beside the loop, and their results after the caller has gone."""

from __future__ import annotations

import asyncio
import threading

import pytest

from adapters.mail.thread import in_thread


async def test_a_result_and_an_error_reach_the_caller() -> None:
    assert await in_thread(lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        await in_thread(lambda: 1 // 0)


async def test_a_result_that_comes_too_late_is_discarded() -> None:
    go, discarded = threading.Event(), asyncio.Event()

    def slow() -> str:
        go.wait(10)
        return "session"

    calling = asyncio.create_task(in_thread(slow, lambda result: discarded.set()))
    await asyncio.sleep(0)
    calling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await calling
    go.set()
    async with asyncio.timeout(10):
        await discarded.wait()


def test_after_the_end_of_the_loop_it_is_discarded_too() -> None:
    go, discarded = threading.Event(), threading.Event()

    async def main() -> None:
        calling = asyncio.create_task(in_thread(lambda: go.wait(10), lambda result: discarded.set()))
        await asyncio.sleep(0)
        calling.cancel()

    asyncio.run(main())
    go.set()
    assert discarded.wait(10)
