"""The settings of one bot account."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from adapters.shared.chats import ServedChats


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    """Telegram posts updates to `url`, with `secret` in each request; they arrive here at `host` and `port`."""

    host: str
    port: int
    url: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TelegramAccount:
    """`folder`: the data folder. `webhook` None: the bot asks Telegram for updates."""

    token: str = field(repr=False)
    base_url: str
    chats: ServedChats
    folder: Path
    webhook: WebhookSettings | None = None
