"""A real SMTP server on loopback (aiosmtpd), with the faults of real ones."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any, TypeVar

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "watch", "hemelwater"


@dataclass
class MailServer:
    """`refuses`: by receiver, the reply to RCPT. `reply`: the reply to DATA. `breaks`: the connection breaks after the mail has
    been taken, before the reply; `loses`: such a mail is lost. `breaks_before`: it breaks before the text of the mail.
    `login`: asks for one, over an encrypted connection; `offers_login`: takes one. `tls`: offers STARTTLS. `reports`:
    understands wishes for failure reports, and keeps them in `wishes`. `refuses_from`: by sender, the reply to MAIL. `senders`:
    of the taken mails."""

    tls: ssl.SSLContext | None = None
    login: bool = False
    offers_login: bool = True
    reports: bool = False
    size: int = 10_000_000
    refuses: dict[str, str] = field(default_factory=dict)
    reply: str = "250 OK"
    breaks: int = 0
    loses: bool = False
    breaks_before: int = 0
    port: int = 0
    taken: list[tuple[str, EmailMessage]] = field(default_factory=list)
    connections: int = 0
    logins: int = 0
    wishes: list[str] = field(default_factory=list)
    refuses_from: dict[str, str] = field(default_factory=dict)
    senders: list[str] = field(default_factory=list)
    _server: asyncio.Server | None = None
    _open: list[SMTP] = field(default_factory=list)

    async def start(self) -> None:
        """Listens on the same port as before."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._protocol, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        if self._server is None:
            return
        self._server.close()
        for protocol in self._open:
            _abort(protocol)
        await self._server.wait_closed()
        self._server = None

    def _protocol(self) -> SMTP:
        self.connections += 1
        protocol = (_WithReports if self.reports else SMTP)(
            self, data_size_limit=self.size, hostname="mail.example.org", tls_context=self.tls, require_starttls=bool(self.tls),
            auth_required=self.login, auth_require_tls=bool(self.tls), authenticator=self._check, timeout=30,
        )  # fmt: skip
        self._open.append(protocol)
        return protocol

    def _check(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        self.logins += 1
        good = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=good, handled=False)

    async def handle_EHLO(  # noqa: N802 - aiosmtpd looks for this name
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        offered = [line for line in responses[1:] if self.offers_login or "AUTH" not in line]
        return [responses[0], *(["250-DSN"] if self.reports else []), *offered]

    async def handle_MAIL(  # noqa: N802 - aiosmtpd looks for this name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refuses_from:
            return self.refuses_from[address]
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd looks for this name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refuses:
            return self.refuses[address]
        if self.breaks_before:
            self.breaks_before -= 1
            _abort(server)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        if not self.reply.startswith("250"):
            return self.reply
        mail = message_from_bytes(_content(envelope), policy=default)
        assert isinstance(mail, EmailMessage)
        breaks, self.breaks = self.breaks > 0, max(0, self.breaks - 1)
        if not (breaks and self.loses):
            self.senders.append(envelope.mail_from or "")
            self.taken += [(address, mail) for address in envelope.rcpt_tos]
        if breaks:
            _abort(server)
        return self.reply

    @property
    def ids(self) -> list[str]:
        return [str(mail["Message-ID"]) for _, mail in self.taken]


class _WithReports(SMTP):
    """aiosmtpd refuses the wishes of RFC 3461; this server notes them."""

    async def smtp_MAIL(self, arg: str | None) -> None:  # noqa: N802 - aiosmtpd looks for this name
        await super().smtp_MAIL(self._noted(arg))

    async def smtp_RCPT(self, arg: str | None) -> None:  # noqa: N802 - as above
        await super().smtp_RCPT(self._noted(arg))

    def _noted(self, arg: str | None) -> str:
        words = (arg or "").split()
        assert isinstance(self.event_handler, MailServer)
        self.event_handler.wishes += [word for word in words if word.startswith(("RET=", "NOTIFY="))]
        return " ".join(word for word in words if not word.startswith(("RET=", "NOTIFY=")))


def _content(envelope: Envelope) -> bytes:
    content = envelope.content or b""
    return content.encode() if isinstance(content, str) else content


def _abort(protocol: SMTP) -> None:
    if isinstance(protocol.transport, asyncio.Transport) and not protocol.transport.is_closing():
        protocol.transport.abort()


Server = TypeVar("Server", bound=MailServer)


@asynccontextmanager
async def serving(server: Server) -> AsyncIterator[Server]:
    await server.start()
    try:
        yield server
    finally:
        await server.stop()


def certificate(authority: trustme.CA) -> ssl.SSLContext:
    """The certificate of a server on this machine."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return context
