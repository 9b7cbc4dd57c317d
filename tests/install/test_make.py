"""`make run` on a machine that lacks a part of Python."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

MAKEFILE = Path(__file__).parent.parent.parent / "Makefile"
NO_PIP = f"""#!/bin/sh
if [ "$1" = -m ]; then {sys.executable} -m venv --without-pip "$3"; exit 1; fi
exec {sys.executable} "$@"
"""
"""As Python of Debian without `python3-venv`: an environment is begun, and has no pip."""


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
def test_an_environment_that_was_only_begun_is_not_left(language: str, tmp_path: Path) -> None:
    """Else the next `make run` would take it for a whole one."""
    python = tmp_path / "python"
    python.write_text(NO_PIP)
    python.chmod(0o755)
    for _ in range(2):
        made = subprocess.run(
            ["make", "-f", str(MAKEFILE), ".venv/bin/python", f"PYTHON={python}"],
            cwd=tmp_path, env=os.environ | {"NABUUR_LANGUAGE": language}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert made.returncode != 0
        assert "sudo apt install python3-venv" in made.stdout
        assert not (tmp_path / ".venv").exists()
