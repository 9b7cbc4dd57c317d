"""Puts a backup back into an empty data folder, and keeps the bot from doing again what it did after the backup."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.backup import sent_reports
from bot.backup.archive import DATABASE, SETTINGS, Archive, unpack
from bot.backup.create import COPY
from bot.config import Config
from bot.errors import CannotStart
from bot.plain_file import refuse_other_than_folder
from bot.pseudonym import FILE as KEY
from bot.pseudonym import fault_of, read_key
from bot.rulebook.files import BASE
from bot.rulebook.kept_rules import keep_again
from bot.store.file.database import is_begun
from bot.store.file.folder_lock import refuse_in_use
from bot.store.private_folder import close_to_others, hand_over, refusal_of
from bot.store.store import Store
from bot.translation import reason_of, tr


@dataclass(frozen=True, slots=True)
class RestoredBackup:
    """`ended`: actions that waited in the backup and are not done any more. `undecided`: messages without a decision there.
    `sent_reports`: the number of reports to the police that are known to have left. `key_fault`: a sentence about a missing
    key, or empty. `without`: the watches of config.yaml of which the backup holds nothing."""

    made_at: datetime
    ended: int
    undecided: int
    sent_reports: int
    key_fault: str
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubts:
    """`watches`: those of a backup if config.yaml names none of them. `replaced`: the files of the data folder that go."""

    watches: tuple[str, ...]
    replaced: tuple[str, ...]


async def restore_backup(
    config: Config,
    path: Path,
    passphrase: str | None,
    key: Path | None,
    is_meant: Callable[[Doubts], bool] = lambda doubts: False,
) -> RestoredBackup:
    """Raises CannotStart if the data folder is in use or holds a database, if the backup cannot be read, if `key` is the key
    of another database, or if the backup is one of other watches or replaces another key and that is not meant.

    All is made ready in a folder inside the data folder. The database comes last, so a restore that breaks off leaves nothing
    that the next start would take for the bot's own.
    """
    _refuse_to_overwrite(config.data)
    refuse_in_use(config.data)
    archive = unpack(path, passphrase)
    files = _files_of(archive, key)
    with _writing(config.data), TemporaryDirectory(dir=config.data, prefix=COPY) as folder:
        ready = Path(folder)
        for name, content in files.items():
            _write(ready / name, content)
        async with Store.open(ready) as store:
            ended, undecided = await store.note_restore(archive.made_at)
            watches = tuple(sorted(await store.lanes_besides()))
            if key is not None and fault_of(ready, await store.known_key()):
                raise CannotStart(
                    tr("{key} is not the key of this backup; name the copy of pseudonym.key that was kept", key=key)
                )
        ours = {watch.id: watch for watch in config.watches}
        others = () if ours.keys() & set(watches) else watches
        if others or (key is not None and read_key(config.data) not in (b"", files[KEY])):
            replaced = tuple(sorted(name for name in files if (config.data / name).exists()))
            if not is_meant(Doubts(others, replaced)):
                raise CannotStart(tr("nothing was put back of {path}", path=path))
        known = _bring_sent_reports(config, path)
        _move_in(ready, files, config.data)
    async with Store.open(config.data) as store:
        key_fault = fault_of(config.data, await store.known_key())
    hand_over(config.data, config.path.absolute().parent)
    without = tuple(id for id in ours if id not in watches)
    return RestoredBackup(archive.made_at, ended, undecided, known, key_fault, without)


def _refuse_to_overwrite(data: Path) -> None:
    if is_begun(data):
        raise CannotStart(
            tr(
                "{data} holds a database, which a restore would overwrite. Stop the bot, move that folder away, and "
                "try again.",
                data=data,
            )
        )


def _files_of(archive: Archive, key: Path | None) -> dict[str, bytes]:
    """The files of the data folder."""
    try:
        files = {} if key is None else {KEY: key.read_bytes()}
    except OSError as error:
        raise CannotStart(tr("the key {key} cannot be read: {why}", key=key, why=reason_of(error))) from None
    return files | {
        Path(name).name: content for name, content in archive.contents.items() if not name.startswith(SETTINGS)
    }


def _move_in(ready: Path, names: Iterable[str], data: Path) -> None:
    """Moves the files into the data folder, the database last."""
    for left in data.glob(f"{DATABASE}-*"):  # of the lost database; SQLite would put its pages into this one
        left.unlink()
    for name in sorted(names, key=lambda name: name == DATABASE):
        (ready / name).replace(data / name)


@contextmanager
def _writing(data: Path) -> Iterator[None]:
    try:
        close_to_others(data)
        yield
    except PermissionError as error:
        raise refusal_of(data, error) from None
    except OSError as error:
        raise CannotStart(tr("the folder {data} cannot be written: {why}", data=data, why=reason_of(error))) from None


def _bring_sent_reports(config: Config, backup: Path) -> int:
    """Puts the lists of sent reports that are still there into the data folder: that of the folder itself, that of the folder
    for backups, and the one beside this backup. Returns the number of reports on them."""
    own, *others = sent_reports.paths_of(config)
    reports = sent_reports.read((own, *others, backup.with_name(sent_reports.FILE)))
    if reports:
        sent_reports.write(own, reports)
    return len(reports)


def write_settings(path: Path, passphrase: str | None, folder: Path) -> list[Path]:
    """Writes config.yaml and the rules of a backup into an empty or new folder. Returns the written files. A fault leaves
    nothing behind."""
    refuse_other_than_folder(folder)
    if folder.exists() and any(folder.iterdir()):
        raise CannotStart(tr("{folder} is not empty. Name a new folder for the settings.", folder=folder))
    settings = _settings(unpack(path, passphrase))
    try:
        written = [_write_setting(path, folder, name, content) for name, content in settings.items()]
        for base in (each for each in written if each.name == BASE):
            keep_again(base)
        return written
    except BaseException:
        remove_settings(folder)
        raise


def _write_setting(backup: Path, folder: Path, name: str, content: bytes) -> Path:
    target = folder / name
    if not target.resolve().is_relative_to(folder.resolve()):
        raise CannotStart(tr("{path} names a file outside its own folder, so it is no backup of nabuur.", path=backup))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return target


def remove_settings(folder: Path) -> None:
    """The folder itself stays if it is the root of a disk, as in a container."""
    shutil.rmtree(folder, ignore_errors=True)


def _settings(archive: Archive) -> dict[str, bytes]:
    return {
        name.removeprefix(SETTINGS): content for name, content in archive.contents.items() if name.startswith(SETTINGS)
    }


def _write(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)
    path.touch(mode=0o600)
    path.write_bytes(content)
