"""One epoch of the training: evenings in any order, each with single messages of its language."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from training.conversation.examples import Evenings, Noise, Singles, Target
from training.conversation.small_files import IN_DANGER
from training.corpus import LabelledMessage

OFTEN = frozenset({"alarms", "calls", "groups", "lone", "people", "veiled", "voices"})
"""Small files whose messages come twice in every epoch."""
ALWAYS = frozenset({*OFTEN, "pairs"})
"""Files whose messages come in every epoch."""

ORDINARY = "talk"
"""The annotators of ordinary days, by the first part of their names."""


def steps(
    evenings: Evenings, singles: Singles, dice: Random, noise: Noise, share: float, ordinary: float
) -> Iterator[list[Target]]:
    """One epoch: every evening once, each with a part of the single messages in its language. `share`: of all messages;
    `ordinary`: of the ordinary days, of which too many make small talk likely everywhere."""
    by_language: dict[str, list[LabelledMessage]] = {}
    always = [m for m in singles.messages if m.id in IN_DANGER or m.source in ALWAYS]
    others = [m for m in singles.messages if m.id not in IN_DANGER and m.source not in ALWAYS]
    often = [m for m in always if m.source in OFTEN]
    taken = [*always, *often, *dice.sample(others, int(share * len(others)))]
    for message in dice.sample(taken, len(taken)):
        by_language.setdefault(message.language, []).append(message)
    kept = [e for e in evenings.evenings if not e.hand.startswith(ORDINARY) or dice.random() < ordinary]
    order = dice.sample(kept, len(kept))
    left = {language: sum(e.language == language for e in order) for language in by_language}
    for each in order:
        targets = evenings.targets(each, dice, noise)
        pool = by_language.get(each.language, [])
        count = -(-len(pool) // max(left.get(each.language, 1), 1))
        taken = [pool.pop() for _ in range(min(count, len(pool)))]
        left[each.language] = left.get(each.language, 1) - 1
        yield [*targets, *(singles.target(message, dice, targets) for message in taken)]
