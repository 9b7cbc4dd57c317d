"""The values of config.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from bot.core.watch import USUAL_RETENTION, Retention, Watch


class ReaderKind(StrEnum):
    """The parts of the reader: the lists of phrases; with `light` also the small model; with `full` also the encoder."""

    LISTS = "lists"
    LIGHT = "light"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class HostPort:
    """A network address, written `host:port`."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Mail:
    """The server for mail to the police. `user_env` and `password_env` are names of environment variables."""

    server: HostPort
    sender: str
    user_env: str | None = None
    password_env: str | None = None
    starttls: bool = True


class HandledMail(StrEnum):
    """The place for a mail that the bot has handled to its end. A mail with something to read for people stays as it is."""

    MARK = "mark"  # as read
    MOVE = "move"  # into a folder beside
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class AnswerMailbox:
    """The mailbox for answers of the police, made for this only. `server`: for IMAP, encrypted from the first byte.
    `user_env` and `password_env` are names of environment variables."""

    server: HostPort
    address: str
    user_env: str
    password_env: str
    folder: str = "INBOX"
    handled: HandledMail = HandledMail.MARK


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """The backup of each night. `keep`: the number of backups in `folder`. `passphrase_env`: the name of an environment
    variable; None: the backups are not encrypted."""

    folder: Path
    at: time = time(3, 30)
    keep: int = 14
    passphrase_env: str | None = None


@dataclass(frozen=True, slots=True)
class HealthSigns:
    """`listen`: the address on this machine for `/healthz` and `/metrics`. `ping_env`: the name of an environment variable with
    an address that the bot calls every `ping_every` while all is well."""

    listen: HostPort | None = None
    ping_env: str | None = None
    ping_every: timedelta = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class LogFile:
    """The log in a file instead of on standard error, a new file each night. `keep`: the number of files of earlier days."""

    file: Path
    keep: int = 14


NO_SIGNS: Final = HealthSigns()


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """config.yaml as a start found it. `missing`: the settings at the end of the last good file which this one lacks; then the
    last good ones run. `since`: the first start that found it so. `left_out`: the missing settings that count as left out from
    this start on."""

    content: bytes
    missing: tuple[str, ...] = ()
    since: datetime | None = None
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. `data` and `rules` are relative to the folder of config.yaml, not to the current folder.

    `platforms`: the settings of each adapter, by platform, in the order of the file. `workers`: the number of processes that
    run the encoder; None: one for each processor core. `mailboxes`: those for answers of the police, by watch. `file`: only
    for a start of the bot, which keeps it.
    """

    path: Path
    data: Path
    rules: Path
    timezone: ZoneInfo
    platforms: Mapping[str, object]
    watches: tuple[Watch, ...]
    mail: Mail | None = None
    backup: BackupPlan | None = None
    health: HealthSigns = NO_SIGNS
    log: LogFile | None = None
    reader: ReaderKind = ReaderKind.FULL
    workers: int | None = None
    retention: Retention = USUAL_RETENTION
    mailboxes: Mapping[str, AnswerMailbox] = field(default_factory=dict)
    file: SettingsFile | None = None

    @property
    def trial_data(self) -> Path:
        """The data folder of dry runs."""
        return self.data / "dry-run"

    def tried_in(self, language: str) -> Config:
        """These settings for a try: watches that only the terminal has speak this language first."""
        return replace(self, watches=tuple(_tried_in(language, watch) for watch in self.watches))


def _tried_in(language: str, watch: Watch) -> Watch:
    if {chat.platform for chat in watch.chats} != {"console"}:
        return watch
    others = tuple(each for each in watch.languages if each != language)
    return replace(watch, languages=(language, *others))
