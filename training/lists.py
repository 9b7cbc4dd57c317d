"""The reader with the lists of phrases in this repository."""

from __future__ import annotations

from pathlib import Path

from bot.config import load_config
from bot.live_rules.current import load_rules
from bot.reader.reading import LexiconReader

ROOT = Path(__file__).parent.parent


def load_lexicon() -> LexiconReader:
    config = load_config(ROOT / "config.yaml")
    return load_rules(config.rules, config.watches).lexicon
