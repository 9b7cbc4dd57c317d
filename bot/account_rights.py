"""The rights of this account on a path, and the sentence about a right that it lacks.

The operating system only says “permission denied”, and SQLite that nothing can be written. The operator needs the path, its
owner and the command that helps.
"""

from __future__ import annotations

import errno
import os
import pwd
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from bot.translation import Sentence, tr


def refusing(paths: Iterable[Path]) -> Path | None:
    """The first of the paths that this account cannot read and write. If a path is not there or is hidden, the folder around
    it counts."""
    return next((place for path in paths if number_of_refusal(place := nearest(path)) == errno.EACCES), None)


def nearest(path: Path) -> Path:
    """The path itself, or the nearest folder around it that can be seen."""
    for each in (path, *path.absolute().parents):
        try:
            each.stat()
        except OSError:
            continue
        return each
    return path


def is_of_another(path: Path) -> bool:
    """Whether an existing path belongs to another account than this one."""
    return _owner(path) != os.geteuid()


def give_to_owner_of(place: Path, descriptor: int) -> None:
    """Gives an open file that root has made to the account of an existing path. Does nothing for other accounts, and where the
    system does not allow it, as in some containers."""
    give_to(place.stat(), descriptor)


def give_to(owner: os.stat_result, descriptor: int) -> None:
    """Does the same as `give_to_owner_of`, for the account of a path that was looked at."""
    if os.geteuid() == 0 and owner.st_uid:
        with suppress(OSError):
            os.fchown(descriptor, owner.st_uid, owner.st_gid)


def number_of_refusal(path: Path) -> int:
    """The number with which the system refuses to write at an existing path: EROFS, EACCES, or 0 if it does not."""
    wanted = os.R_OK | os.W_OK | (os.X_OK if path.is_dir() else 0)
    if os.access(path, wanted, effective_ids=os.access in os.supports_effective_ids):
        return 0
    return errno.EROFS if is_read_only(path) else errno.EACCES


def is_read_only(path: Path) -> bool:
    """Whether the disk of an existing path takes no writes, whatever the rights are."""
    return bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def fact_about(path: Path) -> Sentence:
    """The path, its owner and this account, as the reason inside another sentence."""
    if not is_of_another(path):
        return tr(
            "{path} belongs to this account ({account}), but the account has too few rights there",
            path=path,
            account=account(),
        )
    return tr(
        "{path} belongs to the account {owner}, and this account ({account}) may not use it",
        path=path,
        owner=_name(_owner(path)),
        account=account(),
    )


def remedy_for(path: Path, folder: Path) -> Sentence:
    """The fact about the path, with the command that helps. `folder`: the bot's, in or around which the path lies."""
    owner = _owner(path)
    if not is_of_another(path):
        return tr("{fault}. Give it the rights: `chmod -R u+rwX {path}`.", fault=fact_about(path), path=path)
    if owner == 0 and path.is_relative_to(folder) and _is_for_this_account(folder):
        return tr(
            "{path} belongs to root, since a command was typed as root. Give the folder back to the account of the bot: "
            "`sudo chown -R {account}: {folder}`.",
            path=path,
            account=account(),
            folder=folder,
        )
    return tr(
        "{fault}. Type the command as that account: `sudo -u {owner} …`.",
        fault=fact_about(path),
        owner=_name(owner) if _is_named(owner) else f"'#{owner}'",
    )


def account() -> str:
    """The name of this account; its number if it has none."""
    return _name(os.geteuid())


def _owner(path: Path) -> int:
    return path.stat().st_uid


def _is_for_this_account(folder: Path) -> bool:
    """Whether the folder, or the one in which it lies, belongs to this account."""
    return not (is_of_another(folder) and is_of_another(folder.absolute().parent))


def _is_named(number: int) -> bool:
    try:
        pwd.getpwuid(number)
    except KeyError:
        return False
    return True


def _name(number: int) -> str:
    return pwd.getpwuid(number).pw_name if _is_named(number) else str(number)
