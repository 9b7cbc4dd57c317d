"""The lines for `doctor`: the bot itself, then each chat."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from adapters.shared.chats import ServedChats
from adapters.telegram.api.answers import WebhookAnswer
from adapters.telegram.api.client import Identity
from adapters.telegram.capabilities import TelegramCapabilities
from adapters.telegram.refs import chat_ref, number_of
from bot.core.ref import Ref
from bot.translation import tr, tr_count

NO_NAME: Final = tr("the bot's user name cannot be read, so buttons that open the private chat are left out")
LATE: Final = tr("questions about the police may be taken for too late; see that the machine asks a time server")
ANOTHER_BOT: Final = tr(
    "@{username} is in none of the chats of config.yaml; if you know the bot by another name, the token is that of another "
    "bot: copy the right one from @BotFather"
)
CLOCK_MAY_DIFFER: Final = timedelta(minutes=3)


def lines_for_doctor(me: Identity, chats: ServedChats, capabilities: TelegramCapabilities) -> list[str]:
    """A line that begins with `!` reports a fault."""
    lines: list[str] = (
        [tr("telegram: this is @{username}", username=me.username)]
        if me.username
        else [tr("! telegram: {fault}", fault=NO_NAME)]
    )
    for chat in chats.on_platform:
        faults = list(_faults(me, chats, capabilities, chat))
        lines += [tr("! telegram: {fault}", fault=fault) for fault in faults]
        if not faults:
            lines.append(tr("telegram: {name}: the bot is there and may do what it needs", name=chats.name(chat)))
    if me.username and capabilities.is_nowhere():
        lines.append(tr("! telegram: {fault}", fault=ANOTHER_BOT.with_values(username=me.username)))
    return lines


def lines_about_server(base_url: str) -> list[str]:
    """A note if the token goes to another machine unencrypted. A server in the same private network may be meant."""
    address = urlsplit(base_url)
    if address.scheme != "http" or _is_here(address.hostname or ""):
        return []
    return [
        tr(
            "note: telegram: the token goes to {hostname} unencrypted; use https unless the network is your own",
            hostname=address.hostname,
        )
    ]


def lines_about_clock(answered_at: str, now: datetime) -> list[str]:
    """A fault if the machine's clock is not that of Telegram. `answered_at`: the `Date` of an answer that came just now."""
    try:
        off = now - parsedate_to_datetime(answered_at)
    except (ValueError, TypeError):  # no date, or one without a zone
        return []
    if abs(off) < CLOCK_MAY_DIFFER:
        return []
    minutes = round(abs(off) / timedelta(minutes=1))
    if off > timedelta():
        return [
            tr(
                "! telegram: the clock of this machine is {minutes} minutes ahead of Telegram's: {late}",
                minutes=minutes,
                late=LATE,
            )
        ]
    return [
        tr(
            "! telegram: the clock of this machine is {minutes} minutes behind Telegram's: {late}",
            minutes=minutes,
            late=LATE,
        )
    ]


def line_about_webhook(told: WebhookAnswer, url: str) -> str:
    """`url`: the address in config.yaml. If Telegram has another one, only its host is shown, since its path may be a
    secret."""
    if not told.url:
        return tr("telegram: no webhook is set; the next `run` sets it")
    if told.url != url:
        return tr(
            "! telegram: the updates go to another address, at {host}. Stop the other program with this token, or correct "
            "`webhook: url:`; a start of the bot sets the address of config.yaml",
            host=urlsplit(told.url).hostname,
        )
    if not told.pending_update_count:
        return tr("telegram: the webhook is set, and no update waits")
    if not told.last_error_message:
        return tr_count(
            "telegram: the webhook is set, and 1 update waits",
            "telegram: the webhook is set, and {count} updates wait",
            told.pending_update_count,
        )
    return tr_count(
        "! telegram: 1 update waits, since Telegram cannot bring it to the webhook: “{why}”. See that the bot runs, and that "
        "the server in front of it leads there",
        "! telegram: {count} updates wait, since Telegram cannot bring them to the webhook: “{why}”. See that the bot runs, "
        "and that the server in front of it leads there",
        told.pending_update_count,
        why=told.last_error_message,
    )


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _faults(me: Identity, chats: ServedChats, capabilities: TelegramCapabilities, chat: Ref) -> Iterator[str]:
    name, rights = chats.name(chat), capabilities.rights(chat)
    if rights.problem:
        yield tr(
            "{name} ({chat}): {problem}; add the bot to it, and look at the number in config.yaml",
            name=name,
            chat=chat,
            problem=rights.problem,
        )
        return
    if rights.unread:
        yield tr(
            "{name}: Telegram's answer cannot be read ({parts}), so the bot assumes that it may do what it needs; look for "
            "a newer version of nabuur",
            name=name,
            parts=", ".join(rights.unread),
        )
    if (number := capabilities.moved.current(number_of(chat))) != number_of(chat):
        new = chat_ref(number)
        yield tr(
            "{name} has become a supergroup: write {new} in place of {chat} in config.yaml",
            name=name,
            new=new,
            chat=chat,
        )
    if not rights.is_admin and not rights.unread and me.hears_all is False:
        yield tr("the bot does not hear what is written in {name}: make it an administrator there", name=name)
    if chat in chats.desks.values() and not rights.is_admin and not rights.unread:
        yield tr(
            "make the bot an administrator of {name}, without any rights: only then it hears "
            "at once when a moderator leaves",
            name=name,
        )
    if chat in chats.desks:
        for right in rights.missing:
            yield tr("give the bot the right {right} in {name}", right=right, name=name)
