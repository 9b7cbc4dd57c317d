"""The quality of labels and decisions. Logits have the shape (messages, 12): five kinds and seven flags."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from bot.core.reading import FACTS, Label
from bot.core.verdict import Decision
from bot.reader.learned.blend_of_models import FLAG_ORDER, KIND_ORDER, NO_KIND
from training.corpus import LabelledMessage

HELD = frozenset({Label.VIGILANTE, Label.PERSONAL_DATA, Label.PROFILING, Label.INSULT, Label.ADVERT, Label.PANIC})


def decide(labels: Collection[Label]) -> Decision:
    """The decision by the default policy of `corpus/GUIDE.md`."""
    if HELD.intersection(labels):
        return Decision.HOLD
    if Label.OFF_TOPIC in labels:
        return Decision.NUDGE
    if Label.REPORT in labels and Label.POLICE_CALLED not in labels:
        return Decision.ASK_101
    return Decision.ALLOW


def predict_labels(logits: np.ndarray) -> list[set[Label]]:
    """The likeliest kind of each message, and each flag that is likelier than not."""
    predicted = []
    for row in logits:
        kind = int(row[: NO_KIND + 1].argmax())
        labels = {KIND_ORDER[kind]} if kind < NO_KIND else set()
        labels |= {label for label, logit in zip(FLAG_ORDER, row[NO_KIND + 1 :], strict=True) if logit > 0}
        predicted.append(labels)
    return predicted


def macro_f1(logits: np.ndarray, messages: Sequence[LabelledMessage]) -> float:
    predicted = predict_labels(logits)
    return float(np.mean([score_label(label, predicted, messages)[2] for label in Label]))


def score_label(
    label: Label, predicted: Sequence[Collection[Label]], messages: Sequence[LabelledMessage]
) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    both = sum(label in labels and label in m.labels for labels, m in zip(predicted, messages, strict=True))
    positive = sum(label in labels for labels in predicted)
    true = sum(label in m.labels for m in messages)
    return both / max(positive, 1), both / max(true, 1), 2 * both / max(positive + true, 1)


def rate_decisions(logits: np.ndarray, messages: Sequence[LabelledMessage]) -> tuple[float, str]:
    """The share of right decisions, and `count_false_holds`."""
    taken = [decide(labels) for labels in predict_labels(logits)]
    right = float(np.mean([t is decide(m.labels) for t, m in zip(taken, messages, strict=True)]))
    return right, count_false_holds(taken, messages)


def count_false_holds(taken: Sequence[Decision], messages: Sequence[LabelledMessage]) -> str:
    """The number held among the reports and updates that break no rule: `2/391`."""
    lawful = [
        t for t, m in zip(taken, messages, strict=True) if m.labels & FACTS and decide(m.labels) is not Decision.HOLD
    ]
    return f"{sum(t is Decision.HOLD for t in lawful)}/{len(lawful)}"
