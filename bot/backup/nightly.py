"""Makes a backup each night while the bot runs, and removes the oldest ones."""

from __future__ import annotations

import asyncio
import logging
import os
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from bot.backup.create import MadeBackup, make_backup, remove_leftovers
from bot.config import Config
from bot.config.values import BackupPlan
from bot.errors import CannotStart
from bot.ports import Clock, Job, NotifyDesks
from bot.translation import reason_of, tr

log = logging.getLogger(__name__)

LOOK_EVERY: Final = timedelta(minutes=5)

_NAME: Final = re.compile(r"nabuur-\d{4}-\d\d-\d\dT\d{4}\.zip(\.age)?")
_AGAIN_AFTER: Final = timedelta(hours=1)
"""The pause after a failed backup."""

_ANSWER_S: Final = 60.0
"""A disk in the network that gives no answer for so long is told to the desks."""

_BACKUP_S: Final = 1800.0
"""A backup over a slow line may take minutes."""


class NightlyBackup:
    """Looks every few minutes whether the backup of the day is there. A backup that was missed, since the bot was off, is
    made at the next look."""

    def __init__(self, config: Config, plan: BackupPlan, clock: Clock, notify_desks: NotifyDesks) -> None:
        self._config = config
        self._plan = plan
        self._clock = clock
        self._notify_desks = notify_desks
        self._failed_at: datetime | None = None
        self._told = False
        self._disk = ThreadPoolExecutor(1, "backups")
        """A thread of its own: each look at a disk that does not answer would take one from the other work."""

    async def look(self) -> None:
        """Makes a backup if one is due. A failure is told on the desks once, with its reason, and so is its end."""
        now = self._clock.now()
        if self._failed_at is not None and abs(now - self._failed_at) < _AGAIN_AFTER:  # the clock may be set back
            return
        try:
            made = await self._make(now) if await self._is_due(now) else None
        except CannotStart as fault:
            self._failed_at = now
            log.error("no backup was made", extra={"why": str(fault)})
            if not self._told:
                self._told = True
                await self._notify_desks("backup_failed", {"reason": fault})
            return
        if self._told:  # also once the backup that took too long is there
            self._told = False
            await self._notify_desks("backup_back", {})
        if made is None:
            return
        log.info("backup", extra={"bytes": made.size, "waiting": made.actions})
        if made.undecided:
            log.warning("a backup holds undecided messages", extra={"count": made.undecided})

    async def _make(self, now: datetime) -> MadeBackup:
        """Makes a backup and removes the oldest ones. Raises CannotStart, also if the disk takes too long: its thread then
        waits on, and so does each later look."""
        passphrase = passphrase_of(self._plan)
        try:
            async with asyncio.timeout(_BACKUP_S):
                made = await make_backup(self._config, self._target(now), now, passphrase, self._disk)
                await asyncio.get_running_loop().run_in_executor(self._disk, self._remove_old, made.path.name)
                return made
        except TimeoutError:
            self._disk.submit(self._remove_old, self._target(now).name)  # for the backup that its thread may still make
            raise CannotStart(tr("{folder} gives no answer", folder=self._plan.folder)) from None

    def _remove_old(self, newest: str) -> None:
        """Backups of a clock that ran ahead go first."""
        backups = backups_in(self._plan.folder)
        for old in sorted(backups, key=lambda path: path.name <= newest)[: -self._plan.keep]:
            try:
                old.unlink(missing_ok=True)
            except OSError as error:
                log.warning("an old backup cannot be removed", extra={"why": reason_of(error)})

    async def _is_due(self, now: datetime) -> bool:
        """Raises CannotStart if the disk gives no answer."""
        folder = self._plan.folder
        try:
            async with asyncio.timeout(_ANSWER_S):
                return await asyncio.get_running_loop().run_in_executor(self._disk, self._lacks_one, now)
        except TimeoutError:
            raise CannotStart(tr("{folder} gives no answer", folder=folder)) from None
        except OSError as error:
            raise CannotStart(tr("{path} cannot be read: {why}", path=folder, why=reason_of(error))) from None

    def _lacks_one(self, now: datetime) -> bool:
        last, latest = self._target(self._latest_run(now)).name, self._target(now).name
        return not any(last <= path.name <= latest for path in backups_in(self._plan.folder))

    def _latest_run(self, now: datetime) -> datetime:
        local = now.astimezone(self._config.timezone)
        today = local.replace(hour=self._plan.at.hour, minute=self._plan.at.minute, second=0, microsecond=0)
        return today if today <= local else today - timedelta(days=1)

    def _target(self, at: datetime) -> Path:
        """Names sort by time."""
        ending = ".zip.age" if self._plan.passphrase_env else ".zip"
        return self._plan.folder / f"nabuur-{at.astimezone(self._config.timezone):%Y-%m-%dT%H%M}{ending}"


def jobs(config: Config, clock: Clock, notify_desks: NotifyDesks) -> list[Job]:
    """The jobs for the timer loop: the backup, if `config.yaml` names a folder for it, and the removal of what a crash left."""

    async def remove_backup_leftovers() -> None:
        await asyncio.to_thread(remove_leftovers, config, clock.now())

    backup = [(NightlyBackup(config, config.backup, clock, notify_desks).look, LOOK_EVERY)] if config.backup else []
    return [*backup, (remove_backup_leftovers, LOOK_EVERY)]


def backups_in(folder: Path) -> Sequence[Path]:
    """The backups of each night, oldest first. Other files in the folder are left alone."""
    return sorted(path for path in folder.glob("nabuur-*") if _NAME.fullmatch(path.name))


def passphrase_of(plan: BackupPlan | None) -> str | None:
    """Raises CannotStart if the variable that should hold the passphrase is empty: a backup never becomes a plain one by
    mistake."""
    if plan is None or plan.passphrase_env is None:
        return None
    return passphrase_in(plan.passphrase_env)


def passphrase_in(variable: str) -> str:
    passphrase = os.environ.get(variable, "")
    if not passphrase:
        raise CannotStart(
            tr(
                "the environment variable {variable} is empty; it should hold the passphrase of the backups",
                variable=variable,
            )
        )
    return passphrase
