"""`nabuur purge` deletes everything whose time is over, or lists it. It decides nothing: open cases, open incidents and mails
that wait stay for the next `run`. In the folder of dry runs they go too, since nothing may come after it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.backup import sent_reports
from bot.backup.create import remove_leftovers
from bot.config import Config
from bot.core.housekeeping.retention import forget, forget_abandoned
from bot.core.texts import DayForm, DayText
from bot.errors import CannotStart, FolderInUse
from bot.evidence.folder import FOLDER, bags_over, delete_over
from bot.logs import old_files
from bot.store.batch import LaneChange
from bot.store.file.folder_lock import is_in_use
from bot.store.purge import Overdue, count_changes
from bot.store.store import Store
from bot.translation import said, said_count


async def purge_lines(config: Config, now: datetime, dry_run: bool) -> AsyncGenerator[str, None]:
    """Lines with the numbers and the oldest date by table, without any text. Raises CannotStart while a bot is running,
    unless it only lists; the folder of dry runs is purged all the same, for a bot that runs deletes nothing there."""
    head = said("this would go") if dry_run else said("this is gone")
    logs = _old_logs(config)
    told = [said("{time} UTC: {what}", time=DayText(now, DayForm.DATE_TIME), what=head), *_files(config, now, logs)]
    trial = replace(config, data=config.trial_data, watches=())  # no moderator ends what is open in it
    found, refusals = list[str](), list[CannotStart]()
    for each in (config,) if not dry_run and is_in_use(trial.data) else (config, trial):
        try:
            found += await _of_folder(each, now, dry_run)
        except CannotStart as refused:
            refusals.append(refused)
    if refusals:
        for line in found:
            yield line
        raise refusals[0]
    for path in () if dry_run else logs:
        with suppress(OSError):
            path.unlink()
    for line in (*told, *found):
        yield line
    if not dry_run:
        for path in (*bags_over(config.data, now), *_old_logs(config)):
            yield said("! {path} cannot be deleted: delete it by hand", path=path)


async def _of_folder(config: Config, now: datetime, dry_run: bool) -> list[str]:
    async with Store.look_into(config.data) as store:
        if store is None:
            return []
    found = await (_overdue if dry_run else _purge)(config, now)
    return [f"{config.data}:", *(f"  {line}" for line in _lines(found))]


def _files(config: Config, now: datetime, logs: Sequence[Path]) -> Iterator[str]:
    if over := [path for path in bags_over(config.data, now) if path.is_dir()]:
        folder = config.data / FOLDER
        yield said_count("{folder}: 1 bag of evidence", "{folder}: {count} bags of evidence", len(over), folder=folder)
    for path in sent_reports.paths_of(config):
        if count := sent_reports.old_in(path, now):
            yield said_count("{path}: 1 sent report", "{path}: {count} sent reports", count, path=path)
    if logs:
        folder, count = logs[0].parent, len(logs)
        yield said_count(
            "{folder}: 1 old file of the log", "{folder}: {count} old files of the log", count, folder=folder
        )


def _old_logs(config: Config) -> list[Path]:
    return old_files(config.log.file, config.log.keep) if config.log else []


async def _overdue(config: Config, now: datetime) -> list[Overdue]:
    async with Store.look_into(config.data, current_only=True) as store:
        if store is None:
            raise CannotStart(
                said(
                    "the database in {folder} is of an older version; the next `run` migrates and purges it",
                    folder=config.data,
                )
            )
        return await _find(store, config, now)


async def _purge(config: Config, now: datetime) -> list[Overdue]:
    try:
        async with Store.open(config.data) as store:
            found = await _find(store, config, now)
            delete_over(config.data, now)
            remove_leftovers(config, now)
            sent_reports.forget(sent_reports.paths_of(config), now)
            changes, kept = await _changes(store, config, now), config.retention
            await store.purge(now, _ids(config), partial(forget_abandoned, kept=kept), kept, changes)
            return found
    except FolderInUse:
        why = said(
            "the bot is running, and purges by itself every ten minutes. `nabuur purge --dry-run` lists what is over."
        )
        raise CannotStart(why) from None


async def _find(store: Store, config: Config, now: datetime) -> list[Overdue]:
    abandoned = await store.lanes_besides(_ids(config))
    changes = [LaneChange(state, forget_abandoned(state, now, config.retention)) for state in abandoned.values()]
    changes += await _changes(store, config, now)
    return [*count_changes(changes), *await store.overdue(now, config.retention)]


async def _changes(store: Store, config: Config, now: datetime) -> list[LaneChange]:
    states = await store.lanes(_ids(config))
    return [LaneChange(states[watch.id], forget(states[watch.id], now, watch)) for watch in config.watches]


def _ids(config: Config) -> list[str]:
    return [watch.id for watch in config.watches]


def _lines(overdue: Sequence[Overdue]) -> Iterator[str]:
    if not overdue:
        yield said("nothing")
    for each in overdue:
        rows = said_count("1 row", "{count} rows", each.rows)
        shorter = said_count(", 1 becomes shorter", ", {count} become shorter", each.shorter) if each.shorter else ""
        oldest = said(", oldest {oldest}", oldest=DayText(each.oldest, DayForm.DATE)) if each.oldest else ""
        yield f"{each.table}: {rows}{shorter}{oldest}"
