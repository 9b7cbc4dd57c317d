"""The mail account of the bot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

ALWAYS_ENCRYPTED: Final = 465
"""On this port a connection is encrypted from its first byte (RFC 8314)."""


@dataclass(frozen=True, slots=True)
class MailAccount:
    """`sender`: the address in «From», whose mailbox a coordinator reads."""

    host: str
    port: int
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)
    starttls: bool = True

    @property
    def domain(self) -> str:
        return self.sender.rpartition("@")[2]

    @property
    def is_encrypted_at_once(self) -> bool:
        return self.port == ALWAYS_ENCRYPTED
