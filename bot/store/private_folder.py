"""The data folder is closed to all other users of the machine, since its files hold members' messages.

Only the bot's own files are touched: `data:` may name a folder that holds other things.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

from bot.errors import CannotStart
from bot.translation import tr

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OWN = ("nabuur.*", "pseudonym.key*", "signal-*", "telegram-*", "sent-reports.*", "dry-run", "evidence", "rule-changes")


def close_to_others(folder: Path) -> None:
    """Makes a missing folder, and takes the rights of other users away. Raises CannotStart if they keep them, OSError if
    the folder cannot be made."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.stat().st_mode & stat.S_ISVTX:  # such as /tmp: closing it would lock the other users out
        raise CannotStart(tr("{fault}. All users share that folder; give nabuur another `data:`.", fault=_open(folder)))
    for path in _open_paths(folder):
        _close(path)
    if still := open_to_others(folder):
        raise CannotStart(_way_out(still[0], folder))


def open_to_others(folder: Path) -> list[Path]:
    """Returns the folder and those of its files that other users may read or change. Empty if there is no such folder."""
    return list(_open_paths(folder)) if folder.is_dir() else []


def _open_paths(folder: Path) -> Iterator[Path]:
    own = (path for pattern in _OWN for path in folder.glob(pattern))
    return (path for path in (folder, *own) if path.exists() and path.stat().st_mode & _OTHERS)


def _close(path: Path) -> None:
    try:
        path.chmod(stat.S_IMODE(path.stat().st_mode) & ~_OTHERS)
    except OSError:
        raise CannotStart(_way_out(path, path.parent)) from None


def _way_out(path: Path, folder: Path) -> str:
    return tr(
        "{fault}. As its owner, run `chmod -R go-rwx {folder}`, or give nabuur another `data:`.",
        fault=_open(path),
        folder=folder,
    )


def _open(path: Path) -> str:
    return tr("others on this machine can read {path}, which is for members' messages", path=path)
