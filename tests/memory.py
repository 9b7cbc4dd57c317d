"""Temporary files of the tests lie in memory, where the machine has room for them. Each commit of the bot waits for the disk,
and no test takes the power away: all that a killed process wrote is still there."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

FOLDER: Final = Path("/dev/shm")
ENOUGH: Final = 2 * 1024**3


def keep_temporary_files_there() -> None:
    """Keeps them there for this process and its children, unless TMPDIR says otherwise."""
    if "TMPDIR" not in os.environ and os.access(FOLDER, os.W_OK) and _has_room():
        os.environ["TMPDIR"] = tempfile.tempdir = str(FOLDER)


def _has_room() -> bool:
    """True if there is room, also for programs: a test installs the bot there."""
    state = os.statvfs(FOLDER)
    return state.f_bavail * state.f_frsize >= ENOUGH and not state.f_flag & os.ST_NOEXEC
