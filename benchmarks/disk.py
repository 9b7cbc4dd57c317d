"""The speed of the disk: one small write with fdatasync."""

from __future__ import annotations

import os
from statistics import median, quantiles
from tempfile import NamedTemporaryFile
from time import perf_counter

from benchmarks.row import Row
from benchmarks.texts import ROOT


def fdatasync_ms(times: int = 200) -> list[float]:
    """The time of each write, in milliseconds."""
    with NamedTemporaryFile(dir=ROOT) as file:
        taken = []
        for number in range(times):
            start = perf_counter()
            os.pwrite(file.fileno(), b"x" * 4096, number * 4096)
            os.fdatasync(file.fileno())
            taken.append((perf_counter() - start) * 1000)
    return taken


def disk_now() -> str:
    """The disk and the load beside a figure."""
    return f"fdatasync {median(fdatasync_ms(50)):.2f} ms, load {os.getloadavg()[0]:.1f}"


def measure() -> list[Row]:
    taken = fdatasync_ms()
    return [
        Row(
            "fdatasync of this disk",
            f"{median(taken):.2f} ms",
            f"p95 {quantiles(taken, n=20)[-1]:.2f} ms, 4 KiB, 200 times",
        )
    ]
