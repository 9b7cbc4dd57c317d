"""Sends mail to the police through one mail server. Receives nothing: answers go to the mailbox of the sender.

A mail counts as delivered when the server has taken it. SMTP has no way to ask whether a mail was taken before a connection
broke: the bot sends such a mail again, with the same Message-ID, by which mail programs know that it is the same.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence, Set
from contextlib import asynccontextmanager, suppress
from typing import Final

import aiosmtplib

from adapters.mail import NAME
from adapters.mail.account import MailAccount
from adapters.mail.errors import translated, translating, unless_later, why
from adapters.mail.message import mail_of, message_id
from bot.core.action import Action, MailPolice
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.ref import MessageRef, Ref
from bot.errors import Lost, NabuurError, Refused
from bot.ports import Accept, RoleSource

TIMEOUT_S: Final = 20.0
"""For one exchange with the server. Delivery allows 60 seconds for the whole mail."""

LOGIN_AGAIN_S: Final = 300.0
"""After a refused login the bot leaves the server alone for this long: many failed logins can lock an account."""


_HEADERS_ONLY: Final = ("RET=HDRS",)
_TELLS: Final = ("NOTIFY=FAILURE,DELAY",)
"""Asks servers that can (RFC 3461) for a report of a failure or a delay, without the texts of members in it."""

_FAILURE_REPORTS: Final = "dsn"
"""The name of the extension by which a server sends failure reports as they are asked for (RFC 3461)."""


class MailAdapter:
    """`redelivers` is False: nothing arrives."""

    name = NAME
    redelivers = False
    in_order = False
    roles: RoleSource | None = None

    def __init__(self, account: MailAccount) -> None:
        self._account = account
        self._login_at = 0.0

    async def run(self, accept: Accept) -> None:
        """Returns at once: there is nothing to receive."""

    def decode(self, raw: bytes) -> Sequence[Event]:
        raise ValueError("no arrival comes by mail")

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return frozenset({MailPolice})

    async def do(self, action: Action) -> MessageRef | None:
        if not isinstance(action, MailPolice):
            raise Refused("mail only goes to the police")
        if time.monotonic() < self._login_at:
            raise Lost("the mail server refuses the login", maybe_done=False)
        mail = await asyncio.to_thread(lambda: mail_of(action, self._account).as_bytes())
        await self._send(action.to.id, mail)
        return MessageRef(action.to, message_id(action.id, self._account))

    async def _send(self, to: str, mail: bytes) -> None:
        """Only a refusal of the receiver or of the mail itself is for good. A refused sender is a fault of the account, which
        the operator can mend."""
        async with self._connected() as server:
            reports = server.supports_extension(_FAILURE_REPORTS)
            with translating(lambda error: unless_later(error, "the mail server refuses the sender")):
                await server.mail(self._account.sender, options=_HEADERS_ONLY if reports else ())
            with translating(translated):
                await server.rcpt(to, options=_TELLS if reports else ())
            with translating(lambda error: translated(error, under_way=True)):
                await server.data(mail)

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[aiosmtplib.SMTP]:
        """A connection of its own for each mail: there are few, and long ones break."""
        account = self._account
        server = aiosmtplib.SMTP(
            hostname=account.host,
            port=account.port,
            timeout=TIMEOUT_S,
            use_tls=account.is_encrypted_at_once,
            start_tls=False,
        )
        try:
            await self._open(server)
            yield server
            with suppress(aiosmtplib.SMTPException, OSError):  # the mail has been taken; a goodbye needs no success
                await server.quit()
        finally:
            server.close()

    async def _open(self, server: aiosmtplib.SMTP) -> None:
        account = self._account
        try:
            await server.connect()
            await server.ehlo()
            if account.starttls and not account.is_encrypted_at_once:
                await server.starttls()
                await server.ehlo()
            if account.user:
                await server.login(account.user, account.password)
        except aiosmtplib.SMTPAuthenticationError as error:
            self._login_at = time.monotonic() + LOGIN_AGAIN_S
            raise Lost(f"the mail server refuses the login ({error.code})", maybe_done=False) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise Lost(why(error), maybe_done=False) from error

    async def examine(self) -> list[str]:
        """Logs in, and sends nothing."""
        account = self._account
        where = f"mail: {account.host}:{account.port}, from {account.sender}"
        encrypted = "encrypted, " if account.starttls or account.is_encrypted_at_once else "not encrypted, "
        try:
            async with self._connected():
                return [f"{where}: {encrypted}the server lets the bot in"]
        except NabuurError as error:
            return [f"! {where}: {error}"]
