"""Reads config.yaml: neighbourhoods, groups, moderators and platforms. It has only the names of variables with secrets."""

from bot.config.load import build_config, load_config
from bot.config.platforms import (
    PLATFORMS,
    ConsoleConfig,
    SignalConfig,
    SignalReceive,
    TelegramConfig,
    TelegramReceive,
    WebhookConfig,
)
from bot.config.values import Config, HostPort, Mail, ReaderKind

__all__ = [
    "PLATFORMS",
    "Config",
    "ConsoleConfig",
    "HostPort",
    "Mail",
    "ReaderKind",
    "SignalConfig",
    "SignalReceive",
    "TelegramConfig",
    "TelegramReceive",
    "WebhookConfig",
    "build_config",
    "load_config",
]
