"""Refuses a target that is no plain file: a whole new file in its place would be the end of a device, a pipe or a socket. Also
refuses a file of another program, and a folder for new files that is none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from bot.errors import CannotStart
from bot.translation import tr

_LONGEST_BEGINNING: Final = 4096
"""In bytes."""


def refuse_other_than_plain(target: Path) -> None:
    """Raises CannotStart if something lies at `target` that is neither a plain file nor a link to one, and for a name that only
    a folder can have, such as `..`."""
    if target.name in ("", "..") or (target.exists() and not target.is_file()):
        raise CannotStart(
            tr("{target} is a folder or a device, and no plain file: give the name of a new file.", target=target)
        )


def refuse_other_than_own(target: Path, own: re.Pattern[bytes]) -> None:
    """Also raises CannotStart for a file of another program: it is not empty, and does not begin like `own`, the files that the
    same command writes. Raises OSError if it cannot be read."""
    refuse_other_than_plain(target)
    if not target.exists():
        return
    with target.open("rb") as file:
        beginning = file.read(_LONGEST_BEGINNING)
    if beginning and not own.match(beginning):
        raise CannotStart(
            tr(
                "{target} is there already, and this command did not write it: move it away, or give another name.",
                target=target,
            )
        )


def refuse_other_than_folder(target: Path) -> None:
    """Raises CannotStart if a file or a device lies at `target` or above it."""
    found = next(path for path in (target, *target.absolute().parents) if path.exists())
    if not found.is_dir():
        raise CannotStart(tr("{target} is no folder: give the name of a folder.", target=found))
