"""`nabuur replay` of a long chat, as a process: its speed, and its memory for two lengths."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.row import Row
from benchmarks.texts import ROOT, messages

SHORT, LONG = 2_000, 30_000
A_DAY = 50
"""Messages a day in a busy watch."""


def measure() -> list[Row]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "rules", folder / "rules")
        shutil.copy(ROOT / "config.yaml", folder)
        (short_s, short_kib), (long_s, long_kib) = (_run(folder, count) for count in (SHORT, LONG))
    return [
        Row(
            "replay, lexicon reader",
            f"{(LONG - SHORT) / (long_s - short_s):,.0f} messages/s",
            f"processor time of one core, {A_DAY} messages a day; {short_s:.1f} s for {SHORT:,}, start included",
        ),
        Row(
            "replay, memory", f"{long_kib / 1024:.0f} MB", f"{LONG:,} messages; {short_kib / 1024:.0f} MB for {SHORT:,}"
        ),
    ]


def _run(folder: Path, count: int) -> tuple[float, int]:
    """Seconds of processor time, and the largest resident set in KiB."""
    chat = folder / f"{count}.txt"
    chat.write_text("".join(_lines(count)), encoding="utf-8")
    command = [sys.executable, "-m", "bot", "replay", str(chat), "--config", str(folder / "config.yaml")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as program:
        _, status, used = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
    assert program.returncode == 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss


def _lines(count: int) -> list[str]:
    texts = [" ".join(text.split()) for text in messages()]
    start, distance = datetime(2024, 1, 31, 8, 0), timedelta(days=1) / A_DAY
    return [
        f"{start + number * distance:%d/%m/%Y, %H:%M} - Buur {number % 80}: {texts[number % len(texts)]}\n"
        for number in range(count)
    ]
