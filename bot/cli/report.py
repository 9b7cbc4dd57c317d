"""`nabuur report` writes the yearly report of each watch as a page, a PDF and a table, in each language of the watch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.charts.paper import PAPER
from bot.config import Config
from bot.core.rulebook import Rulebook
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.errors import CannotStart
from bot.plain_file import refuse_other_than_folder, refuse_other_than_own
from bot.replay.page import PAGE
from bot.store.store import Store
from bot.translation import reason_of, said
from bot.yearly_report.contents import CountedYear, contents
from bot.yearly_report.page import page
from bot.yearly_report.pdf import pdf
from bot.yearly_report.table import table


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """`folder`: where the files go. `today`: the local day."""

    year: int
    folder: Path
    today: date


async def write_reports(
    config: Config, rulebook: Rulebook, watches: Sequence[Watch], options: ReportOptions
) -> list[str]:
    """Writes the reports from the watch states on the disk. Returns the lines to print. Raises CannotStart."""
    if options.year > options.today.year:
        raise CannotStart(said("{year} has not begun yet: there are no numbers of it", year=options.year))
    states = await _states(config)
    refuse_other_than_folder(options.folder)
    files: list[_File] = []
    for watch in watches:
        state = states.get(watch.id, WatchState(watch.id))
        titles = {rule.id: rule.title for rule in rulebook.rules_for(watch.id)}
        counted = CountedYear(watch, options.year, state.years, titles, options.today)
        files += (file for language in watch.languages for file in _files(counted, language, options.folder))
    for file in files:
        with _writing(file.path):
            refuse_other_than_own(file.path, file.own)
    for file in files:
        with _writing(file.path):
            options.folder.mkdir(parents=True, exist_ok=True)
            file.path.write_bytes(file.content)
    return [said("{path} is written", path=file.path) for file in files]


async def _states(config: Config) -> Mapping[str, WatchState]:
    async with Store.look_into(config.data, current_only=True) as store:
        if store is None:
            raise CannotStart(
                said("{data} holds no numbers yet: start the bot once with `nabuur run`", data=config.data)
            )
        return await store.lanes([watch.id for watch in config.watches])


@dataclass(frozen=True, slots=True)
class _File:
    """`own`: the beginning of an earlier one that this one replaces."""

    path: Path
    content: bytes
    own: re.Pattern[bytes]


def _files(counted: CountedYear, language: str, folder: Path) -> Iterator[_File]:
    report = contents(counted, language)
    name = f"{counted.watch.id}-{counted.year}-{language}"
    rows = table(report)
    yield _File(folder / f"{name}.html", page(report).encode(), PAGE)
    yield _File(folder / f"{name}.pdf", pdf(report, counted.watch.name), PAPER)
    yield _File(folder / f"{name}.csv", rows, re.compile(re.escape(rows.splitlines()[0])))


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotStart(
            said(
                "{path} cannot be written: {why}. Give another folder with --out.",
                path=path,
                why=reason_of(error),
            )
        ) from None
