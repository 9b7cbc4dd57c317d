"""The settings of each platform's adapter: one section under `platforms` for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from bot.config.readers import SECRET, host_port, url, variable
from bot.config.values import HostPort
from bot.live_rules import yaml_words
from bot.translation import tr
from bot.yaml_reader.form import Form, is_empty, list_of
from bot.yaml_reader.node import Keys, Node
from bot.yaml_reader.readers import Reader, member_of, text
from bot.yaml_reader.shape import with_shape_of


@dataclass(frozen=True, slots=True)
class ConsoleConfig:
    """A group in this terminal. The fields are the names of people with a role above member."""

    moderators: tuple[str, ...] = ()
    trusted: tuple[str, ...] = ()
    police: tuple[str, ...] = ()


class TelegramReceive(StrEnum):
    POLLING = "polling"
    WEBHOOK = "webhook"


@dataclass(frozen=True, slots=True)
class WebhookConfig:
    """The webhook for Telegram's updates. `url`: the address that Telegram calls; `listen`: the bot's address behind it."""

    listen: HostPort
    url: str
    secret_env: str


@dataclass(frozen=True, slots=True)
class TelegramConfig:
    token_env: str
    base_url: str = "https://api.telegram.org"
    receive: TelegramReceive = TelegramReceive.POLLING
    webhook: WebhookConfig | None = None


class SignalReceive(StrEnum):
    RPC = "rpc"
    WEBHOOK = "webhook"
    WEBSOCKET = "websocket"


@dataclass(frozen=True, slots=True)
class SignalConfig:
    """`service`: the address of signal-cli-rest-api; `rpc`: of signal-cli's JSON-RPC; `listen`: of the bot, for the webhook.
    `secret_env`: the variable with the secret path of the webhook."""

    number_env: str
    service: str = "http://127.0.0.1:8080"
    receive: SignalReceive = SignalReceive.RPC
    rpc: HostPort | None = None
    listen: HostPort | None = None
    secret_env: str | None = None


_names: Final = list_of(text, may_be_empty=True)
_web: Final = url("https", "http")

CONSOLE: Final = Form("`console`", ConsoleConfig, may=dict.fromkeys(("moderators", "trusted", "police"), _names))

WEBHOOK: Final = Form(
    tr("a webhook"),
    WebhookConfig,
    need={"listen": host_port, "url": url("https"), "secret_env": variable},
    hints={"secret": SECRET.with_values(key="secret_env")},
)

TELEGRAM: Final = Form(
    "`telegram`",
    TelegramConfig,
    need={"token_env": variable},
    may={
        "base_url": _web,
        "receive": member_of(tr("a way to receive"), TelegramReceive, yaml_words.WAYS_TO_RECEIVE),
        "webhook": WEBHOOK,
    },
    hints={"token": SECRET.with_values(key="token_env")},
)

SIGNAL: Final = Form(
    "`signal`",
    SignalConfig,
    need={"number_env": variable},
    may={
        "service": _web,
        "receive": member_of(tr("a way to receive"), SignalReceive, yaml_words.WAYS_TO_RECEIVE),
        "rpc": host_port,
        "listen": host_port,
        "secret_env": variable,
    },
    hints={
        "secret": SECRET.with_values(key="secret_env"),
        "number": tr(
            "Put the telephone number in an environment variable and write that variable's name under number_env."
        ),
        "webhook": tr("Write receive: webhook, and listen: 127.0.0.1:8081."),
    },
)


@with_shape_of(CONSOLE, type=["object", "null"])
def _console(node: Node) -> ConsoleConfig:
    """The key `console:` without a value is enough."""
    return ConsoleConfig() if is_empty(node) else CONSOLE(node)


@with_shape_of(TELEGRAM)
def _telegram(node: Node) -> TelegramConfig:
    config = TELEGRAM(node)
    if config.receive is TelegramReceive.WEBHOOK and config.webhook is None:
        raise _needs(node, "webhook", tr("Write webhook: {listen: 127.0.0.1:8443, url: https://…, secret_env: …}."))
    return config


@with_shape_of(SIGNAL)
def _signal(node: Node) -> SignalConfig:
    config = SIGNAL(node)
    if config.receive is SignalReceive.RPC and config.rpc is None:
        raise _needs(node, "rpc", tr("Write rpc: 127.0.0.1:6001, the address of signal-cli's JSON-RPC."))
    if config.receive is SignalReceive.WEBHOOK and config.listen is None:
        raise _needs(node, "listen", tr("Write listen: 127.0.0.1:8081, the address for incoming messages."))
    return config


def _needs(node: Node, key: str, hint: str) -> Exception:
    position = node.entries["receive"].key if isinstance(node, Keys) and "receive" in node.entries else node.position
    return position.wrong(tr("this way to receive needs `{key}`", key=key), hint)


PLATFORMS: Final[Mapping[str, Reader[Any]]] = {"console": _console, "telegram": _telegram, "signal": _signal}
"""Readers of the sections, by platform. For a new platform, add an entry or pass a mapping to `build_config`."""
