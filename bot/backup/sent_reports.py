"""The list of the reports that the police got, kept outside of the database: after a restore or a crash it tells which ones not
to send again (docs/decisions/0045).

It stands in the data folder, and beside the backups if config.yaml names a folder for them: often another disk, which
outlives the machine. A line holds a moment and a hash; no text, name, place or address.
"""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from bot.config import Config
from bot.core.action import MailPolice
from bot.core.owner import PoliceMail
from bot.core.police_file import SentReport
from bot.ports import Clock
from bot.store.key_text import parse_owner
from bot.store.outbox import OutboxEntry

log = logging.getLogger(__name__)

Result = TypeVar("Result")

FILE: Final = "sent-reports.jsonl"
KEPT: Final = timedelta(days=30)
"""An older backup asks the desk."""

_WRITE_S: Final = 5.0
"""A disk in the network that does not answer holds no report back."""


class SentReports:
    """Adds each report that has left."""

    def __init__(self, config: Config, clock: Clock) -> None:
        paths = paths_of(config)
        self._own = paths[0]
        self._disks = {path: ThreadPoolExecutor(1, "sent reports") for path in paths}
        """A thread each: a disk that does not answer takes none from the others, and two never write at once."""
        self._clock = clock

    async def add(self, entry: OutboxEntry) -> None:
        """Adds a delivered action, if it is a report to the police. A list that cannot be written stops no report: without its
        line, a restored bot asks the desk."""
        owner = parse_owner(entry.owner)
        if not isinstance(owner, PoliceMail):
            return
        line = msgspec.json.encode(_report(entry, owner, self._clock.now())) + b"\n"
        for path in self._disks:
            try:
                async with asyncio.timeout(_WRITE_S):
                    await self._run(path, partial(append, path, line))
            except OSError:  # a timeout is one too
                log.exception("the list of sent reports cannot be written")

    async def has(self, entry: OutboxEntry) -> bool:
        """True if this very mail has left before: a crash came before the database knew, or a restored bot decides again what
        it had decided after the backup."""
        owner, action = parse_owner(entry.owner), entry.action
        if not isinstance(owner, PoliceMail) or not isinstance(action, MailPolice):
            return False
        mark = owner.mark(entry.lane)
        reports = await self._run(self._own, partial(read, [self._own]))
        return any(report.mark == mark and _says_all_of(report, action) for report in reports)

    async def forget_old(self) -> None:
        """Removes the lines that are older than `KEPT`."""
        for path in self._disks:
            await self._run(path, partial(forget, [path], self._clock.now()))

    async def _run(self, path: Path, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._disks[path], work)


async def in_time(work: Callable[[], Result], otherwise: Result) -> Result:
    """The result of work on a disk in the network. `otherwise`: it gave no answer, and a start does not wait for it."""
    thread = ThreadPoolExecutor(1, "disk of backups")
    try:
        async with asyncio.timeout(_WRITE_S):
            return await asyncio.get_running_loop().run_in_executor(thread, work)
    except TimeoutError:
        log.warning("the folder for backups gives no answer; the bot goes on without it")
        return otherwise
    finally:
        thread.shutdown(wait=False)


def paths_of(config: Config) -> tuple[Path, ...]:
    folders = (config.data, *([config.backup.folder] if config.backup else []))
    return tuple(folder / FILE for folder in folders)


def _says_all_of(sent: SentReport, mail: MailPolice) -> bool:
    """False for a mail with a later message: it is news, also if it has the name of the one before."""
    if sent.at == mail.at:
        return True
    is_older = all(line.at <= sent.at for line in mail.report.lines)
    return sent.occasion == mail.report.occasion.value and is_older


def _report(entry: OutboxEntry, owner: PoliceMail, now: datetime) -> SentReport:
    mark = owner.mark(entry.lane)
    action = entry.action
    if not isinstance(action, MailPolice):
        return SentReport(mark, now)
    incident = action.report.incident
    return SentReport(mark, action.at, action.report.occasion.value, incident.outcome if incident else "")


def read(paths: Iterable[Path]) -> tuple[SentReport, ...]:
    """The reports on all lists that are there, each once, the latest last. A line that a crash left half written is no
    report."""
    found = set[SentReport]()
    for path in paths:
        for line in _lines(path):
            with suppress(ValueError, RecursionError):
                found.add(msgspec.json.decode(line, type=SentReport))
    return merged(found)


def merged(*found: Iterable[SentReport]) -> tuple[SentReport, ...]:
    """Each report once, the latest last."""
    return tuple(sorted(set(chain(*found)), key=lambda report: (report.at.timestamp(), report.mark)))


def write(path: Path, reports: Sequence[SentReport]) -> None:
    """Writes the whole list, or leaves it as it was."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    part.write_bytes(b"".join(msgspec.json.encode(report) + b"\n" for report in reports))
    part.replace(path)


def _lines(path: Path) -> list[bytes]:
    try:
        return path.read_bytes().splitlines()
    except OSError:
        return []


def append(path: Path, line: bytes) -> None:
    """A half line of a crash ends before the new one begins."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        size = os.fstat(handle).st_size
        whole = size == 0 or os.pread(handle, 1, size - 1) == b"\n"
        os.write(handle, line if whole else b"\n" + line)
        os.fsync(handle)
    finally:
        os.close(handle)


def old_in(path: Path, now: datetime) -> int:
    """The number of lines whose time is over."""
    return sum(now - report.at > KEPT for report in read((path,)))


def forget(paths: Iterable[Path], now: datetime) -> None:
    """Removes the lines whose time is over."""
    for path in paths:
        if old_in(path, now):
            try:
                write(path, [report for report in read((path,)) if now - report.at <= KEPT])
            except OSError:
                log.exception("the list of sent reports cannot be written")
