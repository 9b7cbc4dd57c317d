"""A server in front of the mailbox that answers nonsense: the bot tries again later, and nothing else ends."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
import trustme

from adapters.mail.account import MailboxAccount
from adapters.mail.mailbox import MailboxReading
from bot.errors import Lost, Refused
from tests.mail.letters import MAILBOX
from tests.mail.server import certificate
from tests.mail.test_mailbox import Inbox

GOOD = {
    b"CAPABILITY": b"* CAPABILITY IMAP4rev1\r\n",
    b"SELECT": b"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n",
    b"SEARCH": b"* SEARCH 1\r\n",
    b"FETCH": b'* 1 FETCH (UID 1 INTERNALDATE "02-Mar-2026 22:14:00 +0100" BODY[HEADER]<0> {4}\r\na: b)\r\n',
}
NONSENSE = [
    b"",
    b"\xff\xfe\r\n",
    b"nonsense\r\n",
    b"+ go\r\n",
    b"* (((((\r\n",
    b"* )\r\n",
    b"* BYE no\r\n",
    b"* x EXISTS\r\n",
    b"* OK [UIDVALIDITY x] ok\r\n",
    b"* OK [UIDVALIDITY] ok\r\n",
    b"* SEARCH a b\r\n",
    b"* SEARCH 99999999999999999999\r\n",
    b"* FETCH 1\r\n",
    b"* 1 FETCH NIL\r\n",
    b"* 1 FETCH (UID)\r\n",
    b"* 1 FETCH (UID x)\r\n",
    b"* 1 FETCH ({99}\r\n",
    b"* 1 FETCH (UID 1 BODY[] (a b))\r\n",
    b"* 1 FETCH (UID 1 UID 2 BODY[] 5)\r\n",
    b"* 1 FETCH (UID 1 INTERNALDATE 7 BODY[] NIL)\r\n",
    b'* 1 FETCH (UID 1 INTERNALDATE "99-Foo-2026 99:99:99 +9999" BODY[] "x")\r\n',
    b"* 1 FETCH " + b"(" * 3000 + b"\r\n",
]


@asynccontextmanager
async def talking(tls: ssl.SSLContext, says: Mapping[bytes, bytes]) -> AsyncIterator[int]:
    """A server that says these lines to these commands, and then OK. After nonsense it closes the connection."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(says.get(b"GREETING", b"* OK hello\r\n"))
        while b"GREETING" not in says and (line := await reader.readline()):
            words = line.upper().split()
            command = next((word for word in words[1:3] if word in says), words[1] if len(words) > 1 else b"")
            tag = line.split()[0] if words else b"*"
            writer.write(says.get(command, b"") + tag + b" OK done\r\n")
            if says.get(command) != GOOD.get(command):
                break
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0, ssl=tls)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


@pytest.mark.parametrize("command", [b"GREETING", b"CAPABILITY", b"LOGIN", b"SELECT", b"SEARCH", b"FETCH"])
async def test_nonsense_at_any_step_is_a_failure_to_try_again(
    command: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    tls = certificate(authority)
    for said in NONSENSE:
        async with talking(tls, {**GOOD, command: said}) as port:
            account = MailboxAccount("127.0.0.1", port, MAILBOX, "u", "p")
            inbox = Inbox()
            with suppress(Lost, Refused):
                await MailboxReading(account, "example.org").look(inbox.accept)
            assert not inbox.arrived
