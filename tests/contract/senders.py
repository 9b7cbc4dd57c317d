"""The adapters that only send, by the name of their package. They need no rig, since nothing is received."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from adapters.mail.account import MailAccount
from adapters.mail.adapter import MailAdapter
from bot.ports import Adapter

SENDERS: Mapping[str, Callable[[], Adapter]] = {
    "mail": lambda: MailAdapter(MailAccount("127.0.0.1", 25, "watch@example.org", "watch", "geheim-123")),
}
