"""`python -m tests.fuzz [MINUTES] [TARGET …]` (`make fuzz`): all targets in turn, until the time is over.

A finding is printed with its input, which is written to `build/fuzz/findings`; then the target rests until the next run. The
exit code is 1 if there is a finding. Where atheris is installed, every other turn follows the coverage of the code.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Final

from hypothesis.database import DirectoryBasedExampleDatabase

from tests.fuzz import guided
from tests.fuzz.findings import FINDINGS, keep
from tests.fuzz.rounds import Round
from tests.fuzz.target import Target
from tests.fuzz.targets import BY_NAME, TARGETS

BUILD: Final = Path("build/fuzz")
TURN_S: Final = 30
GUIDED_TURN_S: Final = 90
"""Longer, since a third of it is the start."""
EXAMPLES: Final = 100


class Run:
    """`inputs`: how many each target got. `found`: the targets with a finding."""

    def __init__(self, targets: Sequence[Target], until: float) -> None:
        self._targets = targets
        self._until = until
        self._database = DirectoryBasedExampleDatabase(BUILD / "examples")
        self.inputs: Counter[str] = Counter()
        self.found: set[str] = set()

    def run(self) -> None:
        self._replay()
        for turn in count():
            for target in self._targets:
                if time.monotonic() >= self._until:
                    return
                if target.name not in self.found:
                    self._turn(target, follows_coverage=turn % 2 == 1 and find_spec("atheris") is not None)

    def _replay(self) -> None:
        for name, (target, path) in FINDINGS.items():
            try:
                BY_NAME[target].check(path.read_bytes())
            except Exception:  # whatever a check raises is the finding
                self._tell(target, path.read_bytes(), f"{name} is found again")

    def _turn(self, target: Target, follows_coverage: bool) -> None:
        lasts_s = GUIDED_TURN_S if follows_coverage else TURN_S
        over_at = min(self._until, time.monotonic() + lasts_s)
        if follows_coverage:
            self._follow(target, over_at)
            return
        while time.monotonic() < over_at:
            made = Round(target)
            try:
                made.run(EXAMPLES, self._database)
            except Exception:  # as above
                self._tell(target.name, made.last, traceback.format_exc(limit=-8))
                return
            finally:
                self.inputs[target.name] += made.count

    def _follow(self, target: Target, over_at: float) -> None:
        outcome = guided.follow(target, BUILD, over_at - time.monotonic())
        self.inputs[target.name] += outcome.count
        if outcome.finding is not None:
            self._tell(target.name, outcome.finding, outcome.told)

    def _tell(self, target: str, raw: bytes, told: str) -> None:
        self.found.add(target)
        path = keep(BUILD / "findings", target, raw)
        print(f"FINDING {target}: {path}\n{raw[:400]!r}\n{told}", flush=True)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("minutes", nargs="?", type=float, default=10)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(BY_NAME)}")
    given = parser.parse_args(arguments)
    logging.disable(logging.CRITICAL)
    run = Run([BY_NAME[name] for name in given.targets] or TARGETS, time.monotonic() + 60 * given.minutes)
    run.run()
    for target in TARGETS:
        if run.inputs[target.name]:
            print(f"{target.name:20} {run.inputs[target.name]:10,} {'FINDING' if target.name in run.found else ''}")
    print(f"{len(run.found)} findings")
    return 1 if run.found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
