"""How well labels and decisions are foretold. Logits: (messages, 5 kinds + 7 flags)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from bot.core.reading import FACTS, Label
from bot.core.verdict import Decision
from bot.reader.learned.combine import FLAG_ORDER, KIND_ORDER, NO_KIND
from training.corpus import LabelledMessage

HELD = frozenset({Label.VIGILANTE, Label.PERSONAL_DATA, Label.PROFILING, Label.INSULT, Label.ADVERT, Label.PANIC})


def decision(labels: Collection[Label]) -> Decision:
    """By the default policy of `corpus/GUIDE.md`."""
    if HELD.intersection(labels):
        return Decision.HOLD
    if Label.OFF_TOPIC in labels:
        return Decision.NUDGE
    if Label.REPORT in labels and Label.POLICE_CALLED not in labels:
        return Decision.ASK_101
    return Decision.ALLOW


def labels_of(logits: np.ndarray) -> list[set[Label]]:
    """The likeliest kind, and each flag that is likelier than not."""
    found = []
    for row in logits:
        kind = int(row[: NO_KIND + 1].argmax())
        labels = {KIND_ORDER[kind]} if kind < NO_KIND else set()
        labels |= {label for label, logit in zip(FLAG_ORDER, row[NO_KIND + 1 :], strict=True) if logit > 0}
        found.append(labels)
    return found


def macro_f1(logits: np.ndarray, messages: Sequence[LabelledMessage]) -> float:
    found = labels_of(logits)
    return float(np.mean([f1(label, found, messages)[2] for label in Label]))


def f1(
    label: Label, found: Sequence[Collection[Label]], messages: Sequence[LabelledMessage]
) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    both = sum(label in labels and label in m.labels for labels, m in zip(found, messages, strict=True))
    said = sum(label in labels for labels in found)
    true = sum(label in m.labels for m in messages)
    return both / max(said, 1), both / max(true, 1), 2 * both / max(said + true, 1)


def decisions_of(logits: np.ndarray, messages: Sequence[LabelledMessage]) -> tuple[float, str]:
    """The share of right decisions; of the reports and updates that break no rule, how many are held."""
    taken = [decision(labels) for labels in labels_of(logits)]
    right = float(np.mean([t is decision(m.labels) for t, m in zip(taken, messages, strict=True)]))
    return right, false_holds(taken, messages)


def false_holds(taken: Sequence[Decision], messages: Sequence[LabelledMessage]) -> str:
    lawful = [
        t for t, m in zip(taken, messages, strict=True) if m.labels & FACTS and decision(m.labels) is not Decision.HOLD
    ]
    return f"{sum(t is Decision.HOLD for t in lawful)}/{len(lawful)}"
