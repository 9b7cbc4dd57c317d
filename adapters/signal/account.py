"""The settings of one Signal account."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from adapters.shared.chats import ServedChats


class ReceiveMode(Enum):
    """The three sources of envelopes: signal-cli's JSON-RPC, the REST server's webhook, or its websocket."""

    RPC = "rpc"
    WEBHOOK = "webhook"
    WEBSOCKET = "websocket"


@dataclass(frozen=True, slots=True)
class SignalAccount:
    """`service`: the URL of signal-cli-rest-api. `folder`: the data folder. `rpc`: host and port of signal-cli's
    JSON-RPC, if the bot can reach it. `listen`: host and port for the webhook. `secret`: the path of the
    webhook, without its slash; empty: every path."""

    number: str = field(repr=False)
    service: str
    chats: ServedChats
    folder: Path
    receive: ReceiveMode
    rpc: tuple[str, int] | None
    listen: tuple[str, int] | None
    secret: str = field(default="", repr=False)
