"""Tries one text in a test without an event loop."""

from __future__ import annotations

import asyncio

from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.trial import RuleTrial, Tried, try_text
from tests import shipped


def tried(rules: CurrentRules, case: RuleTrial, watch: Watch | None = None) -> Tried:
    """Without a watch: in the first watch of the shipped config."""
    return asyncio.run(try_text(rules.rulebook, LiveRules(rules), watch or shipped.config().watches[0], case))
