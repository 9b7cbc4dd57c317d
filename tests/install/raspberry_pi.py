"""`python -m tests.install.raspberry_pi`: does each pinned library have a wheel for the 64-bit Raspberry Pi OS?

The package index answers; nothing is installed. Exit code 1: a library would have to be built there, and is not one of those
that are plain Python.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent.parent
PYTHONS: Final = ("3.11", "3.13")
"""The versions of Debian 12 and 13."""

PLATFORMS: Final = (
    "manylinux_2_28_aarch64",
    "manylinux_2_27_aarch64",
    "manylinux_2_26_aarch64",
    "manylinux2014_aarch64",
)
"""Older systems than both have: their C library is 2.36 and 2.41."""

PACKED_ON_THE_SPOT: Final = ("bagit",)
"""Plain Python without a wheel."""


def pins() -> str:
    """requirements.txt without the libraries that need no wheel."""
    blocks = re.split(r"^(?=\w)", (ROOT / "requirements.txt").read_text(), flags=re.MULTILINE)
    return "".join(block for block in blocks if not block.startswith(PACKED_ON_THE_SPOT))


def wheels(python: str, folder: Path) -> list[str]:
    """The addresses of the wheels. Raises CalledProcessError if one is missing; pip names it on standard error."""
    (folder / "pins.txt").write_text(pins())
    platforms = [word for platform in PLATFORMS for word in ("--platform", platform)]
    command = [
        sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:",
        "--implementation", "cp", "--python-version", python, *platforms,
        "--target", str(folder / python), "--report", str(folder / "report.json"), "--requirement", str(folder / "pins.txt"),
    ]  # fmt: skip
    subprocess.run(command, check=True)
    report = json.loads((folder / "report.json").read_text())
    return [str(each["download_info"]["url"]) for each in report["install"]]


def main() -> int:
    for python in PYTHONS:
        with tempfile.TemporaryDirectory() as folder:
            try:
                found = wheels(python, Path(folder))
            except subprocess.CalledProcessError:
                return 1
        own = sum("aarch64" in each for each in found)
        print(f"Python {python}: {len(found)} wheels, {own} of them for aarch64")
    return 0


if __name__ == "__main__":
    sys.exit(main())
