"""The plug is pulled between any two steps of the event loop; the next start makes good whatever is missing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.thorough import often

MAY_BE_LOST = {"SendPrivately", "SendMessage"}  # hints and answers: rather lost than twice
REPEATABLE = {"DeleteMessage", "card after the decision", "EditMessage"}
STRIDE = often(36, 1)
"""Every 36th turn; `make crash` takes every one, in some minutes."""


def test_a_crash_at_any_step_loses_nothing_and_decides_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.crash.every_await", str(tmp_path), str(STRIDE)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=often(600, 3600), check=False)
    assert ran.returncode == 0, ran.stderr[-2000:]
    first, *crashes = map(json.loads, ran.stdout.splitlines())
    wanted = first["reference"]
    assert sorted(ending for _, _, ending in wanted["state"]["ends"]) == ["approved", "kept"]
    assert len(crashes) > 200 / STRIDE
    for crash in crashes:
        assert crash["confirmed"] == wanted["confirmed"], crash
        assert crash["state"] == wanted["state"], crash
        assert crash["codes"] == wanted["codes"], crash
        for kind, count in wanted["done"].items():
            done = crash["done"].get(kind, 0)
            assert done >= count - (kind in MAY_BE_LOST) * count, (kind, crash)
            assert kind in REPEATABLE or done <= count + 1, (kind, crash)
