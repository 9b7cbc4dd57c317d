"""The rows of docs/performance.md, in its order. Everything runs as it is shipped: rules with their limits, the reader that the
row names, files on the disk of the repository."""

from __future__ import annotations

from collections.abc import AsyncIterator

from benchmarks import floor, raids, stored_rows, telegram, watches
from benchmarks.figure import Figure

STORED = (10_000, 100_000, 1_000_000)

ALL_ROWS = 22 + 2 * len(floor.plain_bots())


async def figures(share: float) -> AsyncIterator[Figure]:
    """`share`: of the usual number of messages, for a quick look."""

    def some(count: int) -> int:
        return max(12, int(count * share))

    runs = 3 if share >= 1 else 1
    for row in await raids.other_street(some(3000), runs):
        yield row
    for row in await telegram.backlog("full", some(1500), runs, "≥ 200/s"):
        yield row
    yield await telegram.quiet("full", some(200), "≤ 12 / – / ≤ 30 ms")
    yield await telegram.quiet("lists", some(300), "≤ 5 / – / ≤ 15 ms")
    for row in await telegram.new_authors(some(100)):
        yield row
    for row in await telegram.backlog("lists", some(5000), runs, "≥ 1,700/s"):
        yield row
    for number, api_ms, bar in ((1, 0, "< 1.5 s"), (100, 50, "< 1.5 s"), (2000, 0, "< 3 s"), (2000, 50, "< 3 s")):
        yield await watches.start(number if share >= 1 else min(number, 20), api_ms, runs, bar)
    yield await watches.speed(1, some(4000), runs, "")
    yield await watches.speed(2000 if share >= 1 else 20, some(4000), runs, "as with one, ± 20 %")
    yield await raids.raid(40, runs)
    yield await raids.stop(some(3000), runs)
    for row in await stored_rows.stored_rows(tuple(map(some, STORED))):
        yield row
    yield await floor.durable_insert(some(500))
    for library, command in floor.plain_bots().items():
        for row in await floor.plain_bot(library, command, some(200), some(5000)):
            yield row
