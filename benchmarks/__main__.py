"""`make bench`: measures the program as it is shipped and writes the table of docs/performance.md.

`python -m benchmarks SHARE` prints the table of a share of the messages (0.1) and writes nothing.
"""

from __future__ import annotations

import asyncio
import os
import sys
from time import perf_counter

from benchmarks import page
from benchmarks.figure import Figure
from benchmarks.table import ALL_ROWS, figures


async def measure(share: float) -> list[Figure]:
    done: list[Figure] = []
    async for row in figures(share):
        done.append(row)
        print(f"{len(done)}/{ALL_ROWS} {row.what}: {row.shown} ({row.how}; {row.beside})", flush=True)
    return done


def main() -> None:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its compiled files
    begun = perf_counter()
    share = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    done = asyncio.run(measure(share))
    took_s = perf_counter() - begun
    print(page.table(done, took_s))
    if share >= 1:
        page.write(done, took_s)


if __name__ == "__main__":
    main()
