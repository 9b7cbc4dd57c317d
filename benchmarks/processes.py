"""The figures of the system about a process: its time, its memory, and the processes that it started."""

from __future__ import annotations

import os
from asyncio.subprocess import Process
from pathlib import Path


def cpu_s(process: Process | int) -> float:
    """The processor time so far, in seconds (proc(5): utime and stime). An int is the number of a process."""
    fields = Path(f"/proc/{_pid(process)}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak_mb(pid: int) -> float:
    """The largest resident set so far, in MiB."""
    return int(Path(f"/proc/{pid}/status").read_text().split("VmHWM:")[1].split()[0]) / 1024


def children(pid: int) -> list[int]:
    """The processes that this one started: those of the encoder."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _pid(process: Process | int) -> int:
    return process if isinstance(process, int) else process.pid
