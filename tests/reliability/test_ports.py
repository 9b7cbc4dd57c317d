"""Two processes that run tests at once never get the same port, whenever their servers start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.wire.ports import free_port

SCRIPT = "from tests.wire.ports import free_port; print(*(free_port() for _ in range(600)), flush=True); input()"


def test_no_port_belongs_to_two_processes() -> None:
    mine = {free_port() for _ in range(600)}
    others = [
        subprocess.Popen(
            [sys.executable, "-c", SCRIPT],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    try:
        theirs = [{int(port) for port in process.stdout.readline().split()} for process in others if process.stdout]
    finally:
        for process in others:
            process.communicate("\n", timeout=30)
    assert all(len(each) > 400 for each in (mine, *theirs))
    assert not mine & (theirs[0] | theirs[1])
    assert not theirs[0] & theirs[1]
