"""Makes a backup of the data folder and of the settings, while the bot runs or not."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from bot.account_rights import fact_about, refusing
from bot.backup.archive import BACKUP, DATABASE, SETTINGS, Archive, pack
from bot.backup.snapshot import LONGEST_WAIT_S, copy_database
from bot.config import Config
from bot.config.last_good import running_content
from bot.errors import CannotStart
from bot.kept_copy import write_private
from bot.plain_file import refuse_other_than_own
from bot.rulebook.files import paths_below
from bot.store.file.database import is_begun, is_full, may_be_rights
from bot.store.file.folder_lock import is_in_use
from bot.store.private_folder import refusal_in
from bot.translation import reason_of, tr

_BESIDE: Final = ("signal-memory.json", "signal-revisions", "signal-challenge", "telegram-permissions.json")
"""The files of the adapters. The key of the pseudonyms is not among them: it is kept apart."""

COPY: Final = "nabuur.backup-"
"""The folder of a copy or a restore that is under way begins with it."""
_PART: Final = ".part"
"""Follows the name of a half-written file, see `write_private`."""

_LEFT_OVER_AFTER: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """`undecided`, `actions`: arrivals without a decision, and actions that waited, in the copy. `size`: in bytes."""

    path: Path
    size: int
    undecided: int
    actions: int


async def make_backup(
    config: Config, target: Path, now: datetime, passphrase: str | None, disk: Executor | None = None
) -> MadeBackup:
    """Writes the backup to `target`, whole or not at all. Raises CannotStart if that cannot be done. `disk`: a thread for the
    work on the folder of backups, which waits for as long as its disk does."""
    loop = asyncio.get_running_loop()
    try:
        if not is_begun(config.data):
            raise CannotStart(tr("{data} holds no database yet; the first `run` makes one.", data=config.data))
        await loop.run_in_executor(disk, refuse_other_than_own, target, BACKUP)
        await loop.run_in_executor(disk, remove_leftovers, config, now)
        with tempfile.TemporaryDirectory(dir=config.data, prefix=COPY) as folder:
            copy = Path(folder) / DATABASE
            longest_wait_s = LONGEST_WAIT_S if is_in_use(config.data) else 0.0  # without a bot, no better moment comes
            half_done = await copy_database(config.data / DATABASE, copy, longest_wait_s)
            size = await loop.run_in_executor(disk, _write, config, copy, target, now, passphrase)
    except (OSError, sqlite3.Error) as error:
        why = _why(config, target, error)
        raise CannotStart(tr("the backup {target} cannot be written: {why}", target=target, why=why)) from None
    return MadeBackup(target, size, half_done.undecided, half_done.actions)


def _why(config: Config, target: Path, error: OSError | sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0)
    if is_full(config.data, code):
        return reason_of(OSError(errno.ENOSPC, ""))
    if (isinstance(error, PermissionError) or may_be_rights(code)) and (refusal := refusal_in(config.data)):
        sentence: str = refusal.args[0]  # its desk may read another language than this process
        return sentence
    if isinstance(error, PermissionError) and (place := refusing((target, target.parent))):
        return tr("{fault}. Give the account a folder of its own for backups.", fault=fact_about(place))
    if isinstance(error, sqlite3.Error) or error.filename == str(config.data / DATABASE):
        return tr("{database}: {why}", database=DATABASE, why=reason_of(error))
    return reason_of(error)


def remove_leftovers(config: Config, now: datetime) -> None:
    """Removes copies of the database that a crash left in the data folder, and half-written backups of a night. A folder that
    cannot be read, as on a disk with a fault, is left alone: the next backup says so."""
    places = [(config.data, f"{COPY}*"), *([(config.backup.folder, f"nabuur-*{_PART}")] if config.backup else [])]
    for folder, name in places:
        with suppress(OSError):
            for path in folder.glob(name):
                _remove_old(path, now)


def _remove_old(path: Path, now: datetime) -> None:
    with suppress(OSError):  # it has gone meanwhile, or belongs to another user
        if now.timestamp() - path.stat().st_mtime > _LEFT_OVER_AFTER.total_seconds():
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _write(config: Config, copy: Path, target: Path, now: datetime, passphrase: str | None) -> int:
    contents = {DATABASE: copy.read_bytes(), **dict(_beside(config)), **dict(_settings(config))}
    packed = pack(Archive(now, contents), passphrase)
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        write_private(target, packed)
    finally:
        with suppress(OSError):  # the first error is the one to report
            target.with_name(f"{target.name}{_PART}").unlink(missing_ok=True)
    return len(packed)


def _beside(config: Config) -> Iterator[tuple[str, bytes]]:
    for name in _BESIDE:
        path = config.data / name
        if path.is_file():
            yield name, path.read_bytes()


def _settings(config: Config) -> Iterator[tuple[str, bytes]]:
    """The rules stand where config.yaml looks for them, if that is below its own folder."""
    yield f"{SETTINGS}{config.path.name}", running_content(config)
    folders = (config.path.parent, config.rules)
    home, rules = (Path(os.path.abspath(folder)) for folder in folders)  # a link keeps its name
    place = rules.relative_to(home).as_posix() if home in rules.parents else "rules"
    for path in sorted(path for path in paths_below(config.rules) if path.suffix == ".yaml" and path.is_file()):
        yield f"{SETTINGS}{place}/{path.relative_to(config.rules).as_posix()}", path.read_bytes()
