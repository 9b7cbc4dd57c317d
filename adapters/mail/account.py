"""The mail account of the bot, and the mailboxes that it reads for answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from bot.core.ref import Ref

ALWAYS_ENCRYPTED: Final = 465
"""On this port a connection is encrypted from its first byte (RFC 8314)."""


@dataclass(frozen=True, slots=True)
class MailboxAccount:
    """A mailbox for answers of the police. `handled`: `mark`, `move` or `delete`. `watches`: those whose police answer there;
    `told`: by watch, the chats that read a notice of a watch before it. `domains`: of these police. `kept`: an older mail is
    not looked at."""

    host: str
    port: int
    address: str
    user: str
    password: str = field(repr=False)
    folder: str = "INBOX"
    handled: str = "mark"
    watches: tuple[str, ...] = ()
    told: Mapping[str, tuple[Ref, ...]] = field(default_factory=dict)
    domains: frozenset[str] = frozenset()
    kept: timedelta = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class MailAccount:
    """`sender`: the address in «From». `mailboxes`: for answers; without one, answers come to `sender`."""

    host: str
    port: int
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)
    starttls: bool = True
    mailboxes: tuple[MailboxAccount, ...] = ()

    @property
    def domain(self) -> str:
        return self.sender.rpartition("@")[2]

    @property
    def is_encrypted_at_once(self) -> bool:
        return self.port == ALWAYS_ENCRYPTED
