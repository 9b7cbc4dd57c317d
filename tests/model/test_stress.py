"""The same messages as somebody else would type them: how many decisions change is bounded.

The bounds are for the whole way through the default rules, over messages of `corpus/dev.jsonl` that the reader never
learnt from. A change to or from «hold» is the one that hurts, and has its own bound.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from bot.config import load_config
from bot.core.verdict import Decision
from bot.rules_in_force import InForce
from bot.trial import Trial, try_text
from tests.model.conftest import ROOT
from training import corpus
from training.augment import CHANGES

SAMPLE = [message for message in corpus.dev() if not message.after][::8]
HARMLESS = "Bedankt allemaal en een fijne avond nog!"
MOST_CHANGED = {
    "lower case": 0.08, "capitals": 0.08, "no marks": 0.12, "no accents": 0.08, "typing errors": 0.16, "missing spaces": 0.25,
    "digits for letters": 0.2, "letters apart": 0.15, "starred": 0.2, "stretched": 0.2, "emoji": 0.15, "shouting": 0.12,
}  # fmt: skip


def decide(full: InForce, text: str, language: str) -> Decision:
    watch = load_config(ROOT / "config.yaml").watches[0]
    return try_text(full, watch, Trial(text, language=language))[1].decision


@pytest.fixture(scope="session")
def plain(full: InForce) -> list[Decision]:
    return [decide(full, message.text, message.language) for message in SAMPLE]


@pytest.mark.parametrize("name", CHANGES)
def test_another_spelling_seldom_changes_the_decision(full: InForce, plain: list[Decision], name: str) -> None:
    dice = Random(7)
    change: Callable[[str, Random], str] = CHANGES[name]
    changed = [decide(full, change(message.text, dice), message.language) for message in SAMPLE]
    flips = sum(one is not other for one, other in zip(plain, changed, strict=True))
    assert flips / len(SAMPLE) <= MOST_CHANGED[name]


def test_a_facts_message_is_not_held_for_its_spelling(full: InForce, plain: list[Decision]) -> None:
    dice = Random(11)
    lawful = [message for message, decision in zip(SAMPLE, plain, strict=True) if decision is Decision.ASK_101]
    spelled = [(change(message.text, dice), message.language) for message in lawful for change in CHANGES.values()]
    held = sum(decide(full, text, language) is Decision.HOLD for text, language in spelled)
    assert held <= 0.05 * len(spelled)


def test_an_offending_message_stays_one_with_a_friendly_word_beside_it(full: InForce, plain: list[Decision]) -> None:
    held = [message for message, decision in zip(SAMPLE, plain, strict=True) if decision is Decision.HOLD]
    both = [decide(full, f"{message.text} {HARMLESS}", message.language) for message in held]
    assert sum(decision is Decision.HOLD for decision in both) >= 0.75 * len(held)
