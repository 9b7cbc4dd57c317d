"""Sends mail to the police through one mail server, and reads the mailboxes for answers, if a watch has one.

A mail counts as delivered when the server has taken it. SMTP has no way to ask whether a mail was taken before a connection
broke, so `hand_over` says when that becomes possible (docs/decisions/0052).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence, Set
from contextlib import asynccontextmanager, suppress
from typing import Final

import aiosmtplib

from adapters.mail import NAME
from adapters.mail.account import MailAccount
from adapters.mail.errors import NO_ENCRYPTION, NO_LOGIN, need, translated, translating, unless_later, why
from adapters.mail.mailbox import MailboxReading
from adapters.mail.message import mail_of, message_id
from adapters.mail.wire import events_in
from adapters.shared.tasks import task_group
from bot.core.action import Action, MailPolice
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.ref import MessageRef, Ref
from bot.errors import Lost, NabuurError, Refused
from bot.ports import Accept, RoleSource
from bot.translation import tr

TIMEOUT_S: Final = 20.0
"""The limit for one exchange with the server. Delivery allows 60 seconds for the whole mail."""

GOODBYE_S: Final = 2.0
"""The limit for the goodbye. A taken mail is noted after it, so a server that does not say goodbye must not keep it in
doubt."""

LOGIN_AGAIN_S: Final = 300.0
"""After a refused login the bot leaves the server alone for this long: many failed logins can lock an account."""

_HEADERS_ONLY: Final = ("RET=HDRS",)
_TELLS: Final = ("NOTIFY=FAILURE,DELAY",)
"""Asks servers that can (RFC 3461) for a report of a failure or a delay, without the texts of members in it."""

_FAILURE_REPORTS: Final = "dsn"
"""The name of the extension by which a server sends failure reports as they are asked for (RFC 3461)."""


class MailAdapter:
    """The mail account of the bot, as a platform."""

    name = NAME
    in_order = False
    roles: RoleSource | None = None

    def __init__(self, account: MailAccount) -> None:
        self.account = account
        self._login_at = 0.0
        self._mailboxes = [MailboxReading(mailbox, account.domain) for mailbox in account.mailboxes]

    async def run(self, accept: Accept) -> None:
        """Reads the mailboxes until cancelled. Returns at once without a mailbox: there is nothing to receive."""
        async with task_group() as tasks:
            for number, mailbox in enumerate(self._mailboxes):
                tasks.create_task(mailbox.run(accept), name=f"mailbox {number}")

    def decode(self, raw: bytes) -> Sequence[Event]:
        return events_in(raw)

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return frozenset({MailPolice})

    async def do(self, action: Action) -> MessageRef | None:
        async def begins() -> None:
            return

        if not isinstance(action, MailPolice):
            raise Refused(tr("mail only goes to the police"))
        return await self.hand_over(action, begins)

    async def hand_over(self, action: MailPolice, begins: Callable[[], Awaitable[None]]) -> MessageRef | None:
        if time.monotonic() < self._login_at:
            raise Lost(tr("the mail server refuses the login"), maybe_done=False)
        mail = await asyncio.to_thread(lambda: mail_of(action, self.account).as_bytes())
        await self._send(action, mail, begins)
        return MessageRef(action.to, message_id(action.id, self.account))

    async def _send(self, action: MailPolice, mail: bytes, begins: Callable[[], Awaitable[None]]) -> None:
        """Only a refusal of the receiver or of the mail itself is for good. A refused sender is a fault of the account, which
        the operator can mend."""
        async with self._connected() as server:
            reports = server.supports_extension(_FAILURE_REPORTS)
            with translating(lambda error: unless_later(error, tr("the mail server refuses the sender"))):
                await self._name_sender(server, action.answers_to, _HEADERS_ONLY if reports else ())
            with translating(translated):
                await server.rcpt(action.to.id, options=_TELLS if reports else ())
            await begins()
            with translating(lambda error: translated(error, under_way=True)):
                await server.data(mail)

    async def _name_sender(self, server: aiosmtplib.SMTP, mailbox: str, options: Sequence[str]) -> bool:
        """Names the address for failure reports: the mailbox, if the server of the bot lets it send in that name. In the name
        of another domain the police would take the mail for a forgery (SPF). False: the reports go to the sender."""
        if mailbox.rpartition("@")[2].casefold() == self.account.domain.casefold():
            try:
                await server.mail(mailbox, options=options)
                return True
            except aiosmtplib.SMTPSenderRefused as error:
                if error.code < 500:
                    raise
                await server.rset()
        await server.mail(self.account.sender, options=options)
        return False

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[aiosmtplib.SMTP]:
        """A connection of its own for each mail: there are few, and long ones break."""
        account = self.account
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
                await server.quit(timeout=GOODBYE_S)
        finally:
            server.close()

    async def _open(self, server: aiosmtplib.SMTP) -> None:
        account = self.account
        try:
            await server.connect()
            await server.ehlo()
            if account.starttls and not account.is_encrypted_at_once:
                need(server, "starttls", NO_ENCRYPTION)
                await server.starttls()
                await server.ehlo()
            if account.user:
                need(server, "auth", NO_LOGIN)
                await server.login(account.user, account.password)
        except aiosmtplib.SMTPAuthenticationError as error:
            self._login_at = time.monotonic() + LOGIN_AGAIN_S
            raise Lost(tr("the mail server refuses the login ({code})", code=error.code), maybe_done=False) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise Lost(why(error), maybe_done=False) from error

    async def examine(self) -> list[str]:
        """Logs in, and sends nothing."""
        account = self.account
        where = tr("mail: {host}:{port}, from {sender}", host=account.host, port=account.port, sender=account.sender)
        encrypted = account.starttls or account.is_encrypted_at_once
        try:
            async with self._connected() as server:
                lines: list[str] = [
                    tr("{where}: encrypted, the server lets the bot in", where=where)
                    if encrypted
                    else tr("{where}: not encrypted, the server lets the bot in", where=where)
                ]
                lines += await self._lost_reports(server)
        except NabuurError as error:
            lines = [tr("! {where}: {error}", where=where, error=error)]
        return [*lines, *[await mailbox.examine() for mailbox in self._mailboxes]]

    async def _lost_reports(self, server: aiosmtplib.SMTP) -> list[str]:
        """The mailboxes in whose name the bot cannot send: there it reads answers, and no failure reports."""
        lost = []
        for mailbox in self.account.mailboxes:
            with translating(translated):
                if not await self._name_sender(server, mailbox.address, ()):
                    lost.append(mailbox.address)
                await server.rset()
        sender = self.account.sender
        return [
            tr(
                "mail: failure reports come to {sender} and not to {each}: no sending in its name",
                sender=sender,
                each=each,
            )
            for each in lost
        ]
