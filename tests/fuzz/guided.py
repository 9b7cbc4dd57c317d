"""Fuzzing that follows the coverage, with atheris where it is installed (`pip install -e '.[fuzz]'`).

libFuzzer ends its process after each run, so every turn is a process: `python -m tests.fuzz.guided TARGET FOLDER SECONDS`.
Its corpus stays in the folder, and begins with inputs that Hypothesis makes.
"""

from __future__ import annotations

import logging
import re
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, settings

from tests.fuzz.target import Target

BEGINS_WITH: Final = 40
LONGEST: Final = 4_096
_RUNS: Final = re.compile(r"stat::number_of_executed_units:\s+(\d+)")
_SLOW_S: Final = 120
"""An input that takes longer is a finding. libFuzzer measures by the clock, and other work on the machine can hold it up."""
_LIMIT_S: Final = 300
"""Beyond the time of a turn: the start of the program and its last input."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`finding`: the input that broke the promise. `told`: the end of what libFuzzer printed."""

    count: int
    finding: bytes | None
    told: str


def follow(target: Target, folder: Path, seconds: float) -> Outcome:
    """One turn in a process of its own. A process that does not even start in time has no inputs."""
    corpus, crash = folder / "corpus" / target.name, folder / "crashes" / target.name
    for each in (corpus, crash.parent):
        each.mkdir(parents=True, exist_ok=True)
    crash.unlink(missing_ok=True)
    _begin(target, corpus)
    command = [sys.executable, "-m", __name__, target.name, str(corpus), str(crash), str(max(1, round(seconds)))]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=seconds + _LIMIT_S, check=False
        )
    except subprocess.TimeoutExpired:
        return Outcome(0, None, "")
    told = done.stderr + done.stdout
    runs = _RUNS.search(told)
    finding = crash.read_bytes() if crash.exists() else None
    return Outcome(int(runs[1]) if runs else 0, finding, told[-3_000:])


def _begin(target: Target, corpus: Path) -> None:
    """The first inputs. A turn finds those of the turns before it."""
    if any(corpus.iterdir()):
        return

    @settings(
        max_examples=BEGINS_WITH,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(target.inputs)
    def write(raw: bytes) -> None:
        (corpus / sha256(raw).hexdigest()[:16]).write_bytes(raw[:LONGEST])

    with suppress(Exception):  # the turns of Hypothesis report it
        write()


def _main(name: str, corpus: str, crash: str, seconds: str) -> None:
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["bot", "adapters"]):
        from tests.fuzz.targets import BY_NAME
    logging.disable(logging.CRITICAL)
    limits = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        "-print_final_stats=1",
        f"-report_slow_units={_SLOW_S}",
        f"-timeout={2 * _SLOW_S}",
        f"-exact_artifact_path={crash}",
    ]
    atheris.Setup([sys.argv[0], corpus, *limits, "-verbosity=0"], BY_NAME[name].check)
    atheris.Fuzz()


if __name__ == "__main__":
    _main(*sys.argv[1:])
