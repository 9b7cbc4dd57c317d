"""The rules as the running bot reads with them: with the models that `reader:` in config.yaml names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bot.classifier.models import add_models, load_models
from bot.config import Config, ReaderKind
from bot.live_rules.current import CurrentRules
from bot.live_rules.reload import load_rules

_PARTS: Final[Mapping[ReaderKind, str]] = {
    ReaderKind.LISTS: "the lists of phrases alone",
    ReaderKind.LIGHT: "the lists of phrases and the light model",
    ReaderKind.FULL: "the lists of phrases, the light model and the encoder",
}


def load_current(config: Config, folder: Path | None = None) -> CurrentRules:
    """The rules of the folder, or of config.yaml without one. Raises BadInput for faults, CannotStart for damaged models."""
    return add_models(load_rules(folder or config.rules, config.watches), load_models(config.reader))


def reader_line(kind: ReaderKind) -> str:
    """The line of a command that names its reader."""
    return f"reader: {kind.value} ({_PARTS[kind]})"
