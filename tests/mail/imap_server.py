"""A real IMAP server on loopback (pymap), encrypted from the first byte, with its mails in memory."""

from __future__ import annotations

import asyncio
import ssl
from argparse import Namespace
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from proxyprotocol.reader import ProxyProtocolReader
from pymap.backend.dict import DictBackend
from pymap.backend.dict.mailbox import MailboxData, MailboxSet, Message
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.parsing.specials.flag import Seen
from pysasl.hashing import Cleartext

USER, PASSWORD = "receipts", "regenboog"


@dataclass
class ImapServer:
    """`tls`: its certificate. `sent`: bytes that went to clients. `connections`: how often one connected.
    `is_silent`: it answers nothing more, and keeps its connections. `holds_marks`: it takes no mark, and the client waits.
    `asked_to_mark`: a client has asked for one."""

    tls: ssl.SSLContext
    password: str = PASSWORD
    port: int = 0
    sent: int = 0
    connections: int = 0
    is_silent: bool = False
    holds_marks: bool = False
    asked_to_mark: asyncio.Event = field(default_factory=asyncio.Event)
    _folders: dict[str, Any] = field(default_factory=dict)
    _server: asyncio.Server | None = None
    _open: list[asyncio.StreamWriter] = field(default_factory=list)

    async def start(self) -> None:
        """Listens on the same port as before, with the same mails."""
        args = Namespace(
            host=None, port=0, debug=False, cert=None, key=None, tls=False, proxy_protocol="noop", passlib_cfg=None,
            demo_data=False, demo_user=USER, demo_password=self.password,
        )  # fmt: skip
        backend, config = await DictBackend.init(
            args, cpu_subsystem=Subsystem.for_asyncio(), hash_context=Cleartext(), invalid_user_sleep=0
        )
        config.set_cache = self._folders
        config.apply_context()
        talk = ProxyProtocolReader(config.proxy_protocol).get_callback(IMAPServer(backend.login, config))

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            self.connections += 1
            self._open.append(writer)
            await talk(_Held(reader, self), _Counted(writer, self))  # type: ignore[arg-type]  # a writer in all but its class

        self._server = await asyncio.start_server(answer, "127.0.0.1", self.port, ssl=self.tls)
        self.port = self._server.sockets[0].getsockname()[1]
        if USER not in self._folders:
            self._folders[USER] = (MailboxSet(), object())

    async def stop(self) -> None:
        if self._server is None:
            return
        self._server.close()
        for writer in self._open:
            writer.transport.abort()
        self._open.clear()
        await self._server.wait_closed()
        self._server = None

    async def receive(self, *mails: bytes, at: datetime | None = None) -> None:
        """Mail arrives in the inbox."""
        for mail in mails:
            await self._inbox.append(AppendMessage(mail, at or datetime.now(UTC), frozenset()), recent=True)

    async def begin_anew(self, *mails: bytes) -> None:
        """The inbox has another UIDVALIDITY and begins with these mails, as after a move to another machine."""
        self._folders[USER] = (MailboxSet(), object())
        await self.receive(*mails)

    def repeat_the_first(self, count: int) -> None:
        """The first mail is there so many times more, with the same moment."""
        inbox = self._inbox
        first = next(iter(inbox._messages.values()))
        for uid in range(inbox._max_uid + 1, inbox._max_uid + count + 1):
            inbox._messages[uid] = Message.copy(first, uid=uid)
        inbox._max_uid += count

    @property
    def is_up(self) -> bool:
        return self._server is not None

    @property
    def read(self) -> list[bool]:
        """Whether each mail in the inbox is marked as read."""
        return [Seen in message.permanent_flags for message in self._inbox._messages.values()]

    def count(self, folder: str) -> int:
        return len(self._folders[USER][0]._set[folder]._messages)

    @property
    def _inbox(self) -> MailboxData:
        inbox: MailboxData = self._folders[USER][0]._inbox
        return inbox


class _Held:
    """Passes a wish for a mark on only if the server takes marks."""

    def __init__(self, reader: asyncio.StreamReader, server: ImapServer) -> None:
        self._reader = reader
        self._server = server

    async def readline(self) -> bytes:
        line = await self._reader.readline()
        if b" STORE " in line and self._server.holds_marks:
            self._server.asked_to_mark.set()
            return await self._reader.readline()  # until the client is gone
        return line

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)


class _Counted:
    """Counts what is written."""

    def __init__(self, writer: asyncio.StreamWriter, server: ImapServer) -> None:
        self._writer = writer
        self._server = server

    def write(self, data: bytes) -> None:
        if not self._server.is_silent:
            self._server.sent += len(data)
            self._writer.write(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._writer, name)


@asynccontextmanager
async def serving(server: ImapServer) -> AsyncIterator[ImapServer]:
    await server.start()
    try:
        yield server
    finally:
        await server.stop()
