"""The lines of `nabuur doctor` about the machine: versions, clock, disk, the rights of files, certificates."""

from __future__ import annotations

import ctypes
import platform
import shutil
import sqlite3
import stat
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from bot import __version__
from bot.account_rights import nearest
from bot.cli.certificates import certificate_lines
from bot.config import Config
from bot.config.secrets_file import open_secrets
from bot.core.texts import DayForm, DayText
from bot.health.vital_signs import LEAST_DISK
from bot.logs import old_files, refusal_of
from bot.rulebook.files import paths_below
from bot.translation import said

SCARCE_DISK: Final = 10 * LEAST_DISK
"""The number of free bytes below which `doctor` warns: an operator still has time to make room."""

BEHIND: Final = timedelta(minutes=3)

_UNSYNCHRONISED: Final = 5
"""`TIME_ERROR` of adjtimex(2)."""

_TIMEX_BYTES: Final = 512
"""More than the structure of adjtimex(2) takes on any machine. All zero: only read."""


async def machine_lines(config: Config, alive_at: datetime | None, now: datetime) -> AsyncIterator[str]:
    """`alive_at`: the last sign of life in the database. A line about a fault begins with `!`."""
    yield said(
        "versions: nabuur {nabuur}, Python {python}, SQLite {sqlite}, {system}",
        nabuur=__version__,
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        system=f"{platform.system()} {platform.release().partition('-')[0]} {platform.machine()}",
    )
    for zone in dict.fromkeys(watch.timezone for watch in config.watches):
        yield said("clock: it is {now} in {zone}", now=_minute(now.astimezone(zone)), zone=zone)
    for line in _clock(alive_at, now):
        yield line
    for line in _disks(config):
        yield line
    for line in _rights(config):
        yield line
    if config.log and (why := refusal_of(config.log.file)):
        yield said(
            "! log: it cannot be written to {file} ({why}), so it goes to standard error; see `log: file`",
            file=config.log.file, why=why,
        )  # fmt: skip
    for path in old_files(config.log.file, config.log.keep) if config.log else ():
        yield said("! log: {path} is older than `keep` allows and was not deleted; delete it", path=path)
    async for line in certificate_lines(config, now):
        yield line


def _clock(alive_at: datetime | None, now: datetime) -> Iterator[str]:
    if alive_at is not None and alive_at - now > BEHIND:
        yield said(
            "! clock: the machine says {now} UTC, but the bot already ran at {alive}; see that it asks a time server",
            now=_minute(now), alive=_minute(alive_at),
        )  # fmt: skip
    elif asks_time_server() is False:
        yield said("note: clock: the system does not say that it asks a time server; `timedatectl` tells more")


def _minute(at: datetime) -> DayText:
    return DayText(at, DayForm.DATE_TIME)


def asks_time_server() -> bool | None:
    """Whether the kernel counts its clock as synchronised. None: this system does not say."""
    if sys.platform != "linux":
        return None
    with suppress(OSError, AttributeError):
        return bool(ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(_TIMEX_BYTES)) != _UNSYNCHRONISED)
    return None


def _disks(config: Config) -> Iterator[str]:
    folders = [
        config.data,
        *([config.backup.folder] if config.backup else []),
        *([config.log.file.parent] if config.log else []),
    ]
    devices: dict[int, Path] = {}
    for folder in folders:
        existing = nearest(folder)
        devices.setdefault(existing.stat().st_dev, existing)
    for place in devices.values():
        free = shutil.disk_usage(place).free
        mark = "! " if free < SCARCE_DISK else ""
        yield mark + said("disk: {free:.1f} GB free in {folder}", free=free / 1e9, folder=place)


def _rights(config: Config) -> Iterator[str]:
    """The data folder has its own lines. A backup may hold whole messages, a log none."""
    if secrets := open_secrets(config.path.parent):
        yield said("! secrets: others on this machine can read {secrets}; run `chmod 600 {secrets}`", secrets=secrets)
    for path in _settings(config):
        mode = path.stat().st_mode
        if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:  # in a folder such as /tmp only the owner replaces a file
            yield said("! settings: every account of this machine can change {path}; run `chmod o-w {path}`", path=path)
    if config.backup is None or config.backup.passphrase_env:
        return
    backups: list[Path] = []
    with suppress(OSError):  # another line of the report names it
        backups = sorted(config.backup.folder.glob("nabuur-*.zip"))
    for path in backups:
        if _is_open(path) and not _is_closed(path.parent):
            yield said("! backup: others on this machine can read {path}; run `chmod 600 {path}`", path=path)


def _settings(config: Config) -> Iterator[Path]:
    """The files that say what the bot does, and their folders: in an open folder any account can put others in their place."""
    folder = config.path.parent
    yield from (path for path in dict.fromkeys((config.path, folder, config.rules)) if path.exists())
    yield from sorted(
        path for path in paths_below(config.rules) if path.is_dir() or (path.suffix == ".yaml" and path.exists())
    )


def _is_open(backup: Path) -> bool:
    """False for one that the bot has removed meanwhile, and for one that cannot be read."""
    with suppress(OSError):
        return bool(backup.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH))
    return False


def _is_closed(folder: Path) -> bool:
    return not folder.stat().st_mode & (stat.S_IXGRP | stat.S_IXOTH)
