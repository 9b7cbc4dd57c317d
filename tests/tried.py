"""Tries one text in a test without an event loop."""

from __future__ import annotations

from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.trial import RuleTrial, Tried, try_text
from tests import shipped


def tried(rules: CurrentRules, case: RuleTrial, watch: Watch | None = None) -> Tried:
    """Without a watch: in the first watch of the shipped config. A reader in this process waits for nothing, so one step does
    it all; a new loop for each text takes as long as the rules."""
    trial = try_text(rules.rulebook, LiveRules(rules), watch or shipped.config().watches[0], case)
    try:
        trial.send(None)
    except StopIteration as end:
        done: Tried = end.value
        return done
    raise AssertionError("the reader waits")
