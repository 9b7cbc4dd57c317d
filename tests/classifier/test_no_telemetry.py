"""The library that runs the encoder would number this machine and report on its use. In the bot's processes it does neither."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shipped import ROOT

WITHOUT_IT = ("ORT_", "CI", "PYTEST", "XDG_")
"""The library is silent in a build service and in its own tests, which would hide the fault."""


@pytest.mark.parametrize("first", ["bot.classifier.encoder", "bot.classifier.worker"])
def test_the_encoder_leaves_no_trace_and_begins_no_upload(tmp_path: Path, first: str) -> None:
    for name in ("home", "tmp"):
        (tmp_path / name).mkdir()
    own = {name: value for name, value in os.environ.items() if not name.startswith(WITHOUT_IT)}
    own |= {"HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path / "tmp")}
    code = f"import {first}, onnxruntime; onnxruntime.SessionOptions()"
    subprocess.run((sys.executable, "-c", code), env=own, cwd=ROOT, check=True, timeout=120)
    assert [str(path) for path in tmp_path.rglob("*") if path.is_file()] == []
