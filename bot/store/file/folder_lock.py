"""The lock on a data folder: one running bot has it, and another process can see that."""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

from bot.errors import FolderInUse
from bot.store.private_folder import close_to_others, refusal_of
from bot.translation import tr

_LOOKS, _LOOK_S = 50, 0.02
"""The attempts to take the lock of the folder while another process only looks at it, and the pause between two, in seconds."""


def lock(folder: Path) -> IO[str]:
    """Locks the folder for this process until the returned handle is closed. Raises CannotStart if another process has it."""
    try:
        close_to_others(folder)
        for name in ("nabuur.db", "nabuur.lock"):  # SQLite gives its other files the rights of the first
            (folder / name).touch(mode=0o600)
        handle = (folder / "nabuur.lock").open("a+")
    except OSError as error:
        raise refusal_of(folder, error) from None
    if not _take(folder, handle):
        handle.close()
        raise _in_use(folder)
    try:
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
    except OSError as error:
        with suppress(OSError):  # what could not be written is tried again at the end
            handle.close()
        raise refusal_of(folder, error) from None
    return handle


def _take(folder: Path, handle: IO[str]) -> bool:
    """Takes the lock. False: a bot has it. A look of `is_in_use` keeps it for less than a millisecond, so it is tried again."""
    for _ in range(_LOOKS):
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if is_in_use(folder):
                return False
            time.sleep(_LOOK_S)
        else:
            return True
    return False


def refuse_in_use(folder: Path) -> None:
    """Raises FolderInUse if a running bot has the folder."""
    if is_in_use(folder):
        raise _in_use(folder)


def _in_use(folder: Path) -> FolderInUse:
    return FolderInUse(
        tr(
            "another nabuur (process {pid}) is using the folder {folder}. Stop it first, or give this one another `data:`.",
            pid=(folder / "nabuur.lock").read_text().strip() or tr("unknown"),
            folder=folder,
        )
    )


def is_in_use(folder: Path) -> bool:
    """Whether a running bot has the folder."""
    try:
        handle = (folder / "nabuur.lock").open()
    except OSError:
        return False
    with handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
