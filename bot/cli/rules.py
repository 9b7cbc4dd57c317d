"""The rules as the running bot reads with them: with the models that `reader:` in config.yaml names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from bot.classifier.models import add_models, load_models
from bot.config import Config, ReaderKind
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.examples import check_examples
from bot.live_rules.reload import load_rules

_PARTS: Final[Mapping[ReaderKind, str]] = {
    ReaderKind.LISTS: "the lists of phrases alone",
    ReaderKind.LIGHT: "the lists of phrases and the light model",
    ReaderKind.FULL: "the lists of phrases, the light model and the encoder",
}


def load_current(config: Config, *folders: Path) -> list[CurrentRules]:
    """The rules of each folder, with the same models. The examples are not tried. Raises BadInput for faults, CannotStart for
    damaged models."""
    models = load_models(config.reader)
    return [add_models(load_rules(folder, config.watches), models) for folder in folders]


async def load_checked(config: Config) -> CurrentRules:
    """The rules of config.yaml, without models. Raises BadInput with every fault, examples included."""
    rules = load_rules(config.rules, config.watches)
    await check_examples(
        rules, config.watches[0], lambda fresh: LiveRules(add_models(fresh, load_models(config.reader)))
    )
    return rules


def reader_line(kind: ReaderKind) -> str:
    """The line of a command that names its reader."""
    return f"reader: {kind.value} ({_PARTS[kind]})"
