"""Runs that fork from the warm server end as runs of their own do (`tests/warm/`)."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests import warm


def test_a_process_of_the_encoder_without_its_files_ends_with_its_exit_code(tmp_path: Path) -> None:
    run = subprocess.run(warm.encoder(tmp_path), capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (1, "")
    assert str(tmp_path) in run.stderr
