"""The whole program as a process: the time to its first message, and its memory."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.row import Row
from benchmarks.texts import ROOT, messages


def measure() -> list[Row]:
    with TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "rules", Path(folder) / "rules")
        shutil.copy(ROOT / "config.yaml", folder)
        first, _ = _run(Path(folder), ["@1 Jan: hallo"])
        starts = [_run(Path(folder), [f"@{number} Jan: hallo"])[0] for number in range(2, 7)]
        lines = [f"@{10 + number} Jan: {' '.join(text.split())}" for number, text in enumerate(messages(2000))]
        _, memory = _run(Path(folder), lines)
    return [
        Row(
            "start to first message on the disk",
            f"{median(starts):.2f} s",
            f"the very first start, with its tables: {first:.2f} s",
        ),
        Row("memory", f"{memory / 1024:.0f} MB", "largest resident set, after 2,000 messages"),
    ]


def _run(folder: Path, lines: list[str]) -> tuple[float, int]:
    """Seconds until the first line was accepted, and the largest resident set in KiB."""
    start = perf_counter()
    program = subprocess.Popen(
        [sys.executable, "-m", "bot", "run", "--config", str(folder / "config.yaml")],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(lines[0] + "\n")
    program.stdin.flush()
    program.stdout.readline()
    taken = perf_counter() - start
    program.communicate("".join(f"{line}\n" for line in lines[1:]), timeout=120)
    return taken, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
