"""The data folder is closed to all other users of the machine, since its files hold members' messages.

Only the bot's own files are touched: `data:` may name a folder that holds other things.
"""

from __future__ import annotations

import errno
import os
import pwd
import stat
from collections.abc import Iterator
from pathlib import Path

from bot.errors import CannotStart
from bot.translation import reason_of, tr

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


def refusal_of(folder: Path, error: OSError) -> CannotStart:
    """The sentence for a folder that the system does not let this account use."""
    closed = _closed(folder)
    owner = _other_owner(closed)
    if isinstance(error, PermissionError) and owner == "root" and closed == folder and not _other_owner(folder.parent):
        account = pwd.getpwuid(os.geteuid()).pw_name
        return CannotStart(
            tr(
                "the folder {folder} belongs to root, since a command was typed as root. Give it back to the account of the "
                "bot: `sudo chown -R {account}: {folder}`.",
                folder=closed,
                account=account,
            )
        )
    if isinstance(error, PermissionError) and owner:
        return CannotStart(
            tr(
                "the folder {folder} belongs to the account {owner}, and this account may not use it. Type the command as that "
                "account: `sudo -u {owner} …`.",
                folder=closed,
                owner=owner,
            )
        )
    why = reason_of(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return CannotStart(tr("the folder {folder} cannot be used: {why}. Make room there.", folder=folder, why=why))
    return CannotStart(
        tr("the folder {folder} cannot be used: {why}. Change `data:` in config.yaml.", folder=folder, why=why)
    )


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
        folder.stat()
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:  # the folder around it is closed
        raise refusal_of(folder, error) from None
    if not os.access(folder, os.R_OK | os.X_OK):
        raise refusal_of(folder, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))
    if not os.access(folder, os.W_OK):
        number = errno.EROFS if os.statvfs(folder).f_flag & os.ST_RDONLY else errno.EACCES
        raise refusal_of(folder, OSError(number, os.strerror(number)))


def _closed(folder: Path) -> Path:
    """The folder itself, or the one around it that shows nothing of what is inside."""
    for each in (folder, *folder.parents):
        try:
            each.stat()
        except PermissionError:
            continue
        except OSError:
            break
        return each
    return folder


def _other_owner(folder: Path) -> str:
    """The account to which the folder belongs; empty if it is this one, or if it cannot be known."""
    try:
        owner = folder.stat().st_uid
        return "" if owner == os.geteuid() else pwd.getpwuid(owner).pw_name
    except (OSError, KeyError):
        return ""


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
