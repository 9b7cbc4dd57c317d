"""The shipped config and rules. Each process reads them once, since that takes longer than most tests."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from bot.config import Config, load_config
from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules, load_rules

ROOT = Path(__file__).parent.parent

_loaded: dict[str, CurrentRules] = {}


@cache
def config() -> Config:
    return load_config(ROOT / "config.yaml")


@cache
def _rules_of_config() -> CurrentRules:
    return load_rules(ROOT / "rules", config().watches)


def rules(*watches: Watch) -> CurrentRules:
    """The rules of these watches; without any, of the watches of the shipped config."""
    if not watches:
        return _rules_of_config()
    key = repr(watches)
    if key not in _loaded:
        _loaded[key] = load_rules(ROOT / "rules", watches)
    return _loaded[key]


def rules_without_examples(*watches: Watch) -> CurrentRules:
    """The rules for bots that read with the lists alone: each would try the hundred examples at its start, which takes longer
    than most tests. No list gets an example wrong (tests/live_rules/test_examples.py), so they teach nothing."""
    return replace(rules(*watches), examples=())
