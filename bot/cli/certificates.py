"""The certificates of the servers that the bot trusts, or that stand in front of it: are they valid, and for how long?"""

from __future__ import annotations

import asyncio
import smtplib
import socket
import ssl
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from urllib.parse import urlsplit

from bot.config import Config
from bot.config.platforms import SignalConfig, TelegramConfig, TelegramReceive
from bot.core.texts import DayForm, DayText
from bot.core.watch import Relay
from bot.translation import reason_of, said

ENDS_SOON: Final = timedelta(days=14)
"""A certificate that renews itself has been renewed by then."""

WITHIN_S: Final = 10.0
_SMTPS: Final = 465


@dataclass(frozen=True, slots=True)
class Server:
    """`starttls`: the encryption begins after a greeting (SMTP)."""

    host: str
    port: int
    starttls: bool = False


async def certificate_lines(config: Config, now: datetime) -> AsyncIterator[str]:
    """A line for each server. A server that does not answer has its line elsewhere, and none here."""
    for server in dict.fromkeys(_servers(config)):
        try:
            ends = await asyncio.to_thread(_end_of, server)
        except ssl.SSLCertVerificationError as error:
            yield said("! certificate of {host}: {why}", host=server.host, why=reason_of(error))
        except (OSError, smtplib.SMTPException, ssl.SSLError):
            continue
        else:
            mark = "! " if ends - now < ENDS_SOON else ""
            yield mark + said(
                "certificate of {host}: valid until {day}", host=server.host, day=DayText(ends, DayForm.DATE)
            )


def _servers(config: Config) -> Iterator[Server]:
    for settings in config.platforms.values():
        if isinstance(settings, TelegramConfig):
            yield from _of_address(settings.base_url)
            if settings.webhook is not None and settings.receive is TelegramReceive.WEBHOOK:
                yield from _of_address(settings.webhook.url)
        elif isinstance(settings, SignalConfig):
            yield from _of_address(settings.service)
    relays = [watch.id for watch in config.watches if watch.police.relay is not Relay.NONE]
    if config.mail is not None and relays and config.mail.starttls:
        yield Server(config.mail.server.host, config.mail.server.port, config.mail.server.port != _SMTPS)
    for watch, mailbox in config.mailboxes.items():
        if watch in relays:
            yield Server(mailbox.server.host, mailbox.server.port)


def _of_address(address: str) -> Iterator[Server]:
    url = urlsplit(address)
    if url.scheme == "https" and url.hostname:
        yield Server(url.hostname, url.port or 443)


def _end_of(server: Server) -> datetime:
    """When the certificate ends. Raises SSLCertVerificationError for one that is not trusted."""
    context = ssl.create_default_context()
    if server.starttls:
        with smtplib.SMTP(server.host, server.port, timeout=WITHIN_S) as connection:
            connection.starttls(context=context)
            return _read_end(connection.sock)
    with (
        socket.create_connection((server.host, server.port), timeout=WITHIN_S) as plain,
        context.wrap_socket(plain, server_hostname=server.host) as secured,
    ):
        return _read_end(secured)


def _read_end(secured: object) -> datetime:
    certificate = secured.getpeercert() if isinstance(secured, ssl.SSLSocket) else None
    ends = str((certificate or {}).get("notAfter", ""))
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(ends), UTC)
