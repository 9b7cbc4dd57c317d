"""Makes the adapters that the config names. Only this module names all adapters."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from bot.config import Config, Mail
from bot.config.platforms import SignalConfig, TelegramConfig, TelegramReceive
from bot.config.secrets_file import NAME as SECRETS
from bot.config.values import AnswerMailbox
from bot.core.message import Role
from bot.core.ref import Ref
from bot.core.watch import Relay, Watch
from bot.errors import CannotStart
from bot.ports import Adapter, SeenAccount
from bot.replay.chat import ExportedChat
from bot.translation import tr

if TYPE_CHECKING:
    from adapters.mail.account import MailboxAccount
    from adapters.shared.chats import ServedChats


def adapters_for(config: Config) -> list[Adapter]:
    """Returns an adapter for each platform of config.yaml, and one for mail if a watch passes incidents on. Raises CannotStart
    for an unknown platform."""
    adapters = [_made(name, settings, config) for name, settings in config.platforms.items()]
    if config.mail is None or not _sends_mail(config):
        return adapters
    return [*adapters, _mail(config.mail, config)]


def adapters_that_can_be_made(config: Config) -> tuple[list[Adapter], list[CannotStart]]:
    """The adapters of config.yaml that can be made, and an error for each of the others."""
    made, faults = [], []
    parts = [replace(config, platforms={name: settings}, mail=None) for name, settings in config.platforms.items()]
    for part in [*parts, *([replace(config, platforms={})] if _sends_mail(config) else [])]:
        try:
            made += adapters_for(part)
        except CannotStart as fault:
            faults.append(fault)
    return made, faults


def _sends_mail(config: Config) -> bool:
    return config.mail is not None and any(watch.police.relay is not Relay.NONE for watch in config.watches)


def _made(name: str, settings: Any, config: Config) -> Adapter:
    make = _MAKERS.get(name)
    if make is None:
        raise CannotStart(
            tr("this version does not speak {name} yet; take `{name}:` out of {path}", name=name, path=config.path)
        )
    return make(settings, config)


def console_adapter(settings: Any, config: Config, lines: IO[str] | None = None, out: IO[str] | None = None) -> Adapter:
    """The adapter of the terminal. `lines` and `out`: None for standard input and output."""
    from adapters.console import NAME, ConsoleAdapter, Town

    desks = {group: watch.desk for watch in config.watches for group in watch.groups if group.platform == NAME}
    if not desks:
        raise CannotStart(
            tr('{path} has a `console:` platform but no group on it, as `groups: ["console:street"]`', path=config.path)
        )
    languages = {watch.desk: watch.languages[0] for watch in config.watches}
    town = Town(
        desks, frozenset(settings.moderators), frozenset(settings.trusted), frozenset(settings.police), languages
    )
    return ConsoleAdapter(town, lines, out)


def open_export(path: Path, timezone: ZoneInfo, dates: str, chat: str, roles: Mapping[str, Role]) -> ExportedChat:
    """Returns the chat in a file. `dates`: dmy or mdy; "" detects the order. Raises BadInput for an unreadable file."""
    from adapters.export.adapter import DateOrder, ExportAdapter

    order = DateOrder(dates) if dates else None
    return ExportAdapter(path, timezone=timezone, dates=order, chat=chat, roles=roles)


async def look_around(platform: str, secret: str, address: str) -> SeenAccount:
    """The account and its chats, for `nabuur init`. Raises CannotStart for a wrong secret, Lost or Refused."""
    if platform == "telegram":
        from adapters.telegram.api.look_around import look_around as on_telegram

        return await on_telegram(secret, address)
    from adapters.signal.look_around import look_around as on_signal

    return await on_signal(secret, address)


def _telegram(settings: TelegramConfig, config: Config) -> Adapter:
    from adapters.telegram.account import TelegramAccount, WebhookSettings
    from adapters.telegram.adapter import TelegramAdapter

    webhook = None
    if settings.webhook is not None and settings.receive is TelegramReceive.WEBHOOK:
        written = settings.webhook
        secret = _for_telegram(written.secret_env, _long_secret(written.secret_env, config))
        webhook = WebhookSettings(written.listen.host, written.listen.port, written.url, secret)
    token = _secret(settings.token_env, config)
    return TelegramAdapter(TelegramAccount(token, settings.base_url, _chats("telegram", config), config.data, webhook))


_NUMBER = re.compile(r"\+[1-9]\d{5,14}")


def _signal(settings: SignalConfig, config: Config) -> Adapter:
    from adapters.signal.account import ReceiveMode, SignalAccount
    from adapters.signal.adapter import SignalAdapter

    number = _secret(settings.number_env, config).replace(" ", "")
    if not _NUMBER.fullmatch(number):
        raise CannotStart(
            tr(
                "{variable} does not hold a telephone number with its country, as +32470123456",
                variable=settings.number_env,
            )
        )
    return SignalAdapter(
        SignalAccount(
            number=number,
            service=settings.service,
            chats=_chats("signal", config),
            folder=config.data,
            receive=ReceiveMode(settings.receive.value),
            rpc=(settings.rpc.host, settings.rpc.port) if settings.rpc else None,
            listen=(settings.listen.host, settings.listen.port) if settings.listen else None,
            secret=_long_secret(settings.secret_env, config) if settings.secret_env else "",
        )
    )


def _mail(settings: Mail, config: Config) -> Adapter:
    from adapters.mail.account import MailAccount
    from adapters.mail.adapter import MailAdapter

    return MailAdapter(
        MailAccount(
            host=settings.server.host,
            port=settings.server.port,
            sender=settings.sender,
            user=_secret(settings.user_env, config) if settings.user_env else "",
            password=_secret(settings.password_env, config) if settings.password_env else "",
            starttls=settings.starttls,
            mailboxes=_mailboxes(config),
        )
    )


def _mailboxes(config: Config) -> tuple[MailboxAccount, ...]:
    """The mailboxes for answers, each once, with the watches that share it."""
    from adapters.mail.account import MailboxAccount
    from bot.runtime.desk_notices import in_turn

    sharing: dict[AnswerMailbox, list[Watch]] = {}
    for watch in config.watches:
        if watch.id in config.mailboxes and watch.police.relay is not Relay.NONE:
            sharing.setdefault(config.mailboxes[watch.id], []).append(watch)
    return tuple(
        MailboxAccount(
            host=mailbox.server.host,
            port=mailbox.server.port,
            address=mailbox.address,
            user=_secret(mailbox.user_env, config),
            password=_secret(mailbox.password_env, config),
            folder=mailbox.folder,
            handled=mailbox.handled.value,
            watches=tuple(watch.id for watch in watches),
            told={watch.id: told for watch, told in in_turn(watches)},
            domains=frozenset(mail.rpartition("@")[2].casefold() for watch in watches for mail in watch.police.mail),
            kept=config.retention.police + timedelta(days=7),
        )
        for mailbox, watches in sharing.items()
    )


def _chats(platform: str, config: Config) -> ServedChats:
    from adapters.shared.chats import ServedChats

    desks = {group: watch.desk for watch in config.watches for group in watch.groups}
    served = {group: desk for group, desk in desks.items() if platform in (group.platform, desk.platform)}
    official = frozenset(group for watch in config.watches if watch.has_official_posts for group in watch.groups)
    return ServedChats(platform, served, _names(config), official)


def _names(config: Config) -> dict[Ref, str]:
    """Returns the name of each chat for messages to people."""
    served: dict[Ref, list[str]] = {}
    for watch in config.watches:
        served.setdefault(watch.desk, []).append(watch.name)
    desks = {desk: tr("the moderators' chat of {names}", names=", ".join(names)) for desk, names in served.items()}
    return desks | {group: watch.name for watch in config.watches for group in watch.groups}


def _secret(variable: str, config: Config) -> str:
    """Returns the value of an environment variable. Errors name the variable and never its value."""
    found = os.environ.get(variable, "").strip()
    if not found:
        raise CannotStart(
            tr(
                "{path} says that {variable} holds a secret, but this variable is missing or empty; write {variable}=… "
                "into {secrets}",
                path=config.path,
                variable=variable,
                secrets=config.path.parent / SECRETS,
            )
        )
    return found


_SHORTEST: Final = 16
_TELEGRAM_TAKES: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""Bot API, `secret_token` of `setWebhook`."""


def _long_secret(variable: str, config: Config) -> str:
    """A secret that keeps strangers away from a webhook."""
    secret = _secret(variable, config)
    if len(secret) < _SHORTEST:
        raise CannotStart(
            tr(
                "{variable} holds fewer than {shortest} characters; make the secret long and random",
                variable=variable,
                shortest=_SHORTEST,
            )
        )
    return secret


def _for_telegram(variable: str, secret: str) -> str:
    if not _TELEGRAM_TAKES.fullmatch(secret):
        raise CannotStart(
            tr(
                "{variable} holds a sign or a length that Telegram refuses: 256 letters, digits, _ or - at most",
                variable=variable,
            )
        )
    return secret


_MAKERS: Mapping[str, Callable[[Any, Config], Adapter]] = {
    "console": console_adapter,
    "telegram": _telegram,
    "signal": _signal,
}
