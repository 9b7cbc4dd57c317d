"""`nabuur backup` and `nabuur restore`: the lines that they print."""

from __future__ import annotations

import shlex
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.backup.create import make_backup
from bot.backup.nightly import passphrase_in, passphrase_of
from bot.backup.restore import Doubts, RestoredBackup, remove_settings, restore_backup, write_settings
from bot.config import Config, load_config
from bot.core.texts import DayForm, DayText
from bot.errors import CannotStart
from bot.pseudonym import FILE as KEY
from bot.setup.prompt import confirmed
from bot.translation import in_language, said, said_count


async def backup_lines(config: Config, target: Path, variable: str, now: datetime) -> AsyncIterator[str]:
    """`variable`: the name of the environment variable with the passphrase; empty: as config.yaml says."""
    passphrase = passphrase_in(variable) if variable else passphrase_of(config.backup)
    if target.suffix == ".age" and not passphrase:
        why = said(
            "{path} would not be encrypted: name the variable with a passphrase by --passphrase-env, or leave out .age",
            path=target,
        )
        raise CannotStart(why)
    made = await make_backup(config, target, now, passphrase)
    yield said(
        "{path}: {size:,} bytes, {how}",
        path=made.path,
        size=made.size,
        how=said("encrypted") if passphrase else said("not encrypted"),
    )
    if made.actions:
        yield said_count(
            "1 action waited then; a restored bot does only deletions, and asks the desk about reports to the police and "
            "messages for a group",
            "{count} actions waited then; a restored bot does only deletions, and asks the desk about reports to the "
            "police and messages for a group",
            made.actions,
        )
    if made.undecided:
        yield said(
            "{undecided} messages had no decision yet; after a restore the bot decides them, and asks the desk before it "
            "says anything. A backup after the next start has none.",
            undecided=made.undecided,
        )
    yield said(
        "keep {key} in another place: without it the warnings in the backup belong to no known member",
        key=config.data / KEY,
    )


async def restore_lines(
    config: Config | None, path: Path, variable: str, key: Path | None, settings: Path | None
) -> AsyncIterator[str]:
    """`settings`: the folder for config.yaml and the rules of the backup; None: only the data goes back. `config`: None if this
    machine has no config.yaml yet; that of the backup counts then. A fault leaves no `settings`."""
    passphrase = passphrase_in(variable) if variable else passphrase_of(config.backup if config else None)
    written = write_settings(path, passphrase, settings) if settings is not None else []
    try:
        known = config or load_config(next(each for each in written if each.parent == settings))
        restored = await restore_backup(known, path, passphrase, key, partial(_is_meant, known, path))
    except BaseException:  # as on a full disk
        if settings is not None:
            remove_settings(settings)
        raise
    for each in written:
        yield said("settings: {path}", path=each)
    for line in _restored_lines(known, restored):
        yield line
    if config is None:
        yield said("no backup holds the secrets: put .env beside {path}, then:", path=known.path)
        yield f"  nabuur run --config {shlex.quote(str(known.path))}"


def _is_meant(config: Config, path: Path, doubts: Doubts) -> bool:
    if doubts.watches:
        print(
            said(
                "{path} holds the data of {theirs}, and {config} names only {ours}. The bot would use none of these data, and "
                "would delete them after their time.",
                path=path,
                theirs=", ".join(doubts.watches),
                config=config.path,
                ours=", ".join(watch.id for watch in config.watches),
            )
        )
    if doubts.replaced:
        print(said("In {data} these files are replaced: {files}", data=config.data, files=", ".join(doubts.replaced)))
    return confirmed(said("Put this backup back all the same?"))


def _restored_lines(config: Config, restored: RestoredBackup) -> Iterator[str]:
    made_at = DayText(restored.made_at.astimezone(config.timezone), DayForm.DATE_TIME)
    yield said(
        "{data} is as it was on {made_at}; the bot knows nothing of what happened later",
        data=config.data,
        made_at=made_at,
    )
    if restored.ended:
        yield said(
            "{ended} actions waited then; they may have been done since, so the bot does not do them again",
            ended=restored.ended,
        )
    if restored.undecided:
        yield said(
            "{undecided} messages had no decision then; the bot decides them, and asks the desk before it says anything",
            undecided=restored.undecided,
        )
    if restored.sent_reports:
        yield said(
            "{reports} reports to the police are known to have left, and are not sent again",
            reports=restored.sent_reports,
        )
    if restored.without:
        yield said(
            "the backup holds nothing of {watches}: the bot begins there without any memory",
            watches=", ".join(restored.without),
        )
    if restored.key_fault:
        yield f"! {in_language(restored.key_fault)}"
