"""The data folder is closed to all other users of the machine, since its files hold members' messages.

Only the bot's own files are touched: `data:` may name a folder that holds other things.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from bot.account_rights import is_of_another, is_read_only, nearest, number_of_refusal, refusing, remedy_for
from bot.errors import CannotStart
from bot.translation import reason_of, tr

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_OWN = ("nabuur.*", "pseudonym.key*", "signal-*", "telegram-*", "sent-reports.*", "dry-run", "evidence", "rule-changes")


def close_to_others(folder: Path) -> None:
    """Makes a missing folder, and takes the rights of other users away. Raises CannotStart if they keep them, OSError if
    the folder cannot be made."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError:  # a file, or a link to nothing
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)) from None
    if folder.stat().st_mode & stat.S_ISVTX:  # such as /tmp: closing it would lock the other users out
        raise CannotStart(tr("{fault}. All users share that folder; give nabuur another `data:`.", fault=_open(folder)))
    for path in _open_paths(folder):
        _close(path, folder)
    if still := open_to_others(folder):
        raise CannotStart(_way_out(still[0], folder))


def open_to_others(folder: Path) -> list[Path]:
    """Returns the folder and those of its files that other users may read or change. Empty if there is no such folder."""
    return list(_open_paths(folder)) if folder.is_dir() else []


def refusal_of(folder: Path, error: OSError) -> CannotStart:
    """The sentence for a folder that the system does not let this account use."""
    if isinstance(error, PermissionError) and (closed := _closed(folder) or _of_another(folder)):
        return CannotStart(remedy_for(closed, folder))
    why = reason_of(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return CannotStart(tr("the folder {folder} cannot be used: {why}. Make room there.", folder=folder, why=why))
    if (folder / "nabuur.db").exists():
        return CannotStart(
            tr(
                "the folder {folder} cannot be used: {why}. See that it takes writes again: another `data:` would begin with "
                "an empty memory.",
                folder=folder,
                why=why,
            )
        )
    return CannotStart(
        tr("the folder {folder} cannot be used: {why}. Change `data:` in config.yaml.", folder=folder, why=why)
    )


def refusal_in(folder: Path) -> CannotStart | None:
    """The sentence if this account cannot read and write the folder or a file of the bot in it. None if it can, or if there is
    no such folder yet."""
    if folder.exists() and is_read_only(folder):
        return refusal_of(folder, OSError(errno.EROFS, os.strerror(errno.EROFS)))
    return CannotStart(remedy_for(closed, folder)) if (closed := _closed(folder)) else None


def hand_over(folder: Path, around: Path) -> None:
    """Gives files that root has just made in the folder to the account that runs the bot: the owner of `around`. Does nothing
    for other accounts, and where root owns both."""
    owner = around.stat()
    if os.geteuid() or not owner.st_uid:
        return
    for path in (folder, *folder.rglob("*")):
        if path.lstat().st_uid == 0:
            os.chown(path, owner.st_uid, owner.st_gid, follow_symlinks=False)


def require_access(folder: Path) -> None:
    """Raises CannotStart if this account cannot read the folder, or if nothing can be written there: SQLite needs both. A
    missing folder is fine."""
    try:
        is_folder = stat.S_ISDIR(folder.stat().st_mode)
    except FileNotFoundError:
        if not folder.is_symlink():
            return
        is_folder = False
    except OSError as error:  # the folder around it is closed, or is a file
        raise refusal_of(folder, error) from None
    if number := number_of_refusal(folder) if is_folder else errno.ENOTDIR:
        raise refusal_of(folder, OSError(number, os.strerror(number)))


def _closed(folder: Path) -> Path | None:
    """The folder around that hides this one, the folder itself, or a file of the bot in it that this account cannot use."""
    return refusing((folder,)) or refusing(path for pattern in _OWN for path in sorted(folder.glob(pattern)))


def _of_another(folder: Path) -> Path | None:
    """The folder, or the nearest one around it, if another account owns it. Some disks refuse more than the rights say."""
    place = nearest(folder)
    return place if is_of_another(place) else None


def _open_paths(folder: Path) -> Iterator[Path]:
    own = (path for pattern in _OWN for path in folder.glob(pattern))
    return (path for path in (folder, *own) if path.exists() and path.stat().st_mode & _OTHERS)


def _close(path: Path, folder: Path) -> None:
    try:
        path.chmod(stat.S_IMODE(path.stat().st_mode) & ~_OTHERS)
    except OSError:
        if is_of_another(path):  # closing it would shut this account out
            raise CannotStart(remedy_for(path, folder)) from None
        raise CannotStart(_way_out(path, folder)) from None


def _way_out(path: Path, folder: Path) -> str:
    return tr(
        "{fault}. As its owner, run `chmod -R go-rwx {folder}`, or give nabuur another `data:`.",
        fault=_open(path),
        folder=folder,
    )


def _open(path: Path) -> str:
    return tr("others on this machine can read {path}, which is for members' messages", path=path)
