"""What each platform's adapter needs to know: one section of `platforms` each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from bot.config.readers import SECRET, host_port, url, variable
from bot.config.values import HostPort
from bot.yaml_reader.form import Form, list_of
from bot.yaml_reader.node import Keys, Node, Scalar
from bot.yaml_reader.readers import Reader, member_of, text
from bot.yaml_reader.shape import with_shape_of


@dataclass(frozen=True, slots=True)
class ConsoleConfig:
    """A group in this terminal. Names of people who are more than members there."""

    moderators: tuple[str, ...] = ()
    trusted: tuple[str, ...] = ()
    police: tuple[str, ...] = ()


class TelegramReceive(StrEnum):
    POLLING = "polling"
    WEBHOOK = "webhook"


@dataclass(frozen=True, slots=True)
class WebhookConfig:
    """Where Telegram's updates arrive. `url` is what Telegram calls; `listen` is where it comes in here."""

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
    """`service` is signal-cli-rest-api; `rpc` signal-cli's own JSON-RPC; `listen` is where its webhook comes in."""

    number_env: str
    service: str = "http://127.0.0.1:8080"
    receive: SignalReceive = SignalReceive.RPC
    rpc: HostPort | None = None
    listen: HostPort | None = None


_names: Final = list_of(text, may_be_empty=True)
_web: Final = url("https", "http")

CONSOLE: Final = Form("`console`", ConsoleConfig, may=dict.fromkeys(("moderators", "trusted", "police"), _names))

WEBHOOK: Final = Form(
    "a webhook",
    WebhookConfig,
    need={"listen": host_port, "url": url("https"), "secret_env": variable},
    hints={"secret": SECRET.format("secret_env")},
)

TELEGRAM: Final = Form(
    "`telegram`",
    TelegramConfig,
    need={"token_env": variable},
    may={"base_url": _web, "receive": member_of("a way to receive", TelegramReceive), "webhook": WEBHOOK},
    hints={"token": SECRET.format("token_env")},
)

SIGNAL: Final = Form(
    "`signal`",
    SignalConfig,
    need={"number_env": variable},
    may={
        "service": _web,
        "receive": member_of("a way to receive", SignalReceive),
        "rpc": host_port,
        "listen": host_port,
    },
    hints={
        "number": "Put the telephone number in an environment variable and write that variable's name under number_env.",
        "webhook": "Write receive: webhook, and listen: 127.0.0.1:8081.",
    },
)


@with_shape_of(CONSOLE, type=["object", "null"])
def _console(node: Node) -> ConsoleConfig:
    """`console:` without anything is enough."""
    return ConsoleConfig() if isinstance(node, Scalar) and node.plain and not node.text else CONSOLE(node)


@with_shape_of(TELEGRAM)
def _telegram(node: Node) -> TelegramConfig:
    made = TELEGRAM(node)
    if made.receive is TelegramReceive.WEBHOOK and made.webhook is None:
        raise _lacks(node, "webhook", "Write webhook: {listen: 127.0.0.1:8443, url: https://…, secret_env: …}.")
    return made


@with_shape_of(SIGNAL)
def _signal(node: Node) -> SignalConfig:
    made = SIGNAL(node)
    if made.receive is SignalReceive.RPC and made.rpc is None:
        raise _lacks(node, "rpc", "Write rpc: 127.0.0.1:6001, the address of signal-cli's JSON-RPC.")
    if made.receive is SignalReceive.WEBHOOK and made.listen is None:
        raise _lacks(node, "listen", "Write listen: 127.0.0.1:8081, where the messages come in.")
    return made


def _lacks(node: Node, key: str, hint: str) -> Exception:
    position = node.entries["receive"].key if isinstance(node, Keys) and "receive" in node.entries else node.position
    return position.wrong(f"this way to receive needs `{key}`", hint)


PLATFORMS: Final[Mapping[str, Reader[Any]]] = {"console": _console, "telegram": _telegram, "signal": _signal}
"""By name. A new platform is one entry more, given to `load_config`."""
