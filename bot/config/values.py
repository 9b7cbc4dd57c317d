"""config.yaml as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.core.watch import Watch


class ReaderKind(StrEnum):
    """How texts are read: by the lists of phrases alone, by the light model too, or by the encoder as well."""

    LISTS = "lists"
    LIGHT = "light"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class HostPort:
    """An address on a network, written `host:port`."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Mail:
    """The server that takes mail for the police. `user_env` and `password_env` name environment variables."""

    server: HostPort
    sender: str
    user_env: str | None = None
    password_env: str | None = None
    starttls: bool = True


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. `data` and `rules` are taken from the folder of config.yaml, not from where the command is typed.

    `platforms`: by name, what its adapter needs to know, in the order of the file.
    """

    path: Path
    data: Path
    rules: Path
    timezone: ZoneInfo
    platforms: Mapping[str, object]
    watches: tuple[Watch, ...]
    mail: Mail | None = None
    reader: ReaderKind = ReaderKind.FULL
