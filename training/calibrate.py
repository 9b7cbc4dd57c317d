"""Chooses the blends on messages that neither model has learned from: the weights of the models, and the thresholds.

`training.conversation.blend` calls it. The weights of the models give the least log-loss, so that the sum is calibrated; the
weight of the lists is fixed. For each flag, `likely` is the threshold with the best F1. From `sure` on the flag holds a
message; that threshold has the least cost, and a false hold costs as much as two missed ones. Nothing here sees `dev.jsonl`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from msgspec.structs import replace
from torch import Tensor
from torch.nn import functional

from bot.core.reading import Label
from bot.core.verdict import Decision
from bot.reader.learned.blend_of_models import (
    FLAG_ORDER,
    KIND_ORDER,
    NO_KIND,
    SMALL_TALK,
    SMALL_TALK_MARGIN,
    Blend,
    Thresholds,
    Weights,
)
from training.corpus import LabelledMessage
from training.held_out import HeldOut
from training.metrics import decide

LISTS_WEIGHT = 0.8
"""Fixed and not fitted, since the phrases were taken from these same messages."""

FALSE_HOLD_COSTS = 2.0
"""Each other error costs 1."""

LIKELY_BY_THEORY = -0.3
"""Log-odds. With calibrated sums the best threshold for F1 is half of the F1 that it reaches, here 0.4 to 0.45."""

SURE_BY_THEORY = float(np.log(2))
"""Log-odds where a false hold costs two missed ones. A measured threshold is averaged with the theoretical one, since it
rests on a few hundred messages of a label."""

FIRST_FLAG = NO_KIND + 1
STEPS = np.arange(-3.0, 3.01, 0.1)


def fit_blend(held_out: HeldOut) -> Blend:
    """Chooses the weights, then the offsets of the kinds, then the thresholds."""
    blend = _fit_weights(held_out)
    blend = replace(blend, kind_offsets=_choose_offsets(held_out, blend))
    sums = held_out.sums(blend)
    measured = [
        _choose_likely(sums[:, FIRST_FLAG + index], label, held_out.messages) for index, label in enumerate(FLAG_ORDER)
    ]
    likely = [(threshold + LIKELY_BY_THEORY) / 2 for threshold in measured]
    return replace(blend, thresholds=_choose_thresholds(sums, likely, held_out.messages))


def _fit_weights(held_out: HeldOut) -> Blend:
    offsets = tuple(0.0 for _ in range(FIRST_FLAG))
    thresholds = tuple(Thresholds(0.0, 0.5) for _ in FLAG_ORDER)
    kinds = torch.tensor([m.kind for m in held_out.messages])
    flags = torch.tensor([m.flags for m in held_out.messages], dtype=torch.float32)
    models = [held_out.ngrams] if held_out.encoder is None else [held_out.ngrams, held_out.encoder]
    parts = [torch.tensor(model, dtype=torch.float32) for model in models]
    lists = torch.tensor(held_out.evidence, dtype=torch.float32) * LISTS_WEIGHT

    def loss_of_kinds(weights: Tensor) -> Tensor:
        logits = (
            sum(w * p[:, :FIRST_FLAG].log_softmax(1) for w, p in zip(weights, parts, strict=False))
            + lists[:, :FIRST_FLAG]
        )
        return functional.cross_entropy(logits, kinds)

    def loss_of_flags(weights: Tensor) -> Tensor:
        logits = (
            sum(w * p[:, FIRST_FLAG:] for w, p in zip(weights, parts, strict=False))
            + lists[:, FIRST_FLAG:]
            + weights[-1]
        )
        return functional.binary_cross_entropy_with_logits(logits, flags)

    of_kinds, of_flags = _minimise(loss_of_kinds, len(parts)), _minimise(loss_of_flags, len(parts) + 1)
    return Blend(_to_weights(of_kinds, len(parts)), _to_weights(of_flags, len(parts)), offsets, thresholds)


def _minimise(loss, count: int) -> list[float]:  # type: ignore[no-untyped-def]  # a function of tensors
    weights = torch.full((count,), 0.5, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=100)

    def step() -> Tensor:
        optimiser.zero_grad()
        value = loss(weights)
        value.backward()
        return value

    optimiser.step(step)
    return [float(w) for w in weights.detach()]


def _to_weights(fitted: list[float], models: int) -> Weights:
    return Weights(encoder=round(fitted[1], 3) if models > 1 else 0.0, ngrams=round(fitted[0], 3), lists=LISTS_WEIGHT)


def _choose_offsets(held_out: HeldOut, blend: Blend) -> tuple[float, ...]:
    """The offsets with the best score of the kinds. They are chosen one at a time, in two rounds."""
    sums = held_out.sums(blend)[:, :FIRST_FLAG]
    kinds = np.array([m.kind for m in held_out.messages])
    offsets = np.zeros(FIRST_FLAG)
    for _ in range(2):
        for index in range(FIRST_FLAG):
            scores = []
            for step in STEPS / 3:
                candidate = offsets.copy()
                candidate[index] = step
                scores.append(_score_kinds((sums + candidate).argmax(1), kinds))
            offsets[index] = _middle_of_best(STEPS / 3, np.array(scores))
    return tuple(round(float(offset), 2) for offset in offsets)


def _score_kinds(predicted: np.ndarray, kinds: np.ndarray) -> float:
    """The mean F1 of the four kinds, plus half of the accuracy."""
    f1_scores = [
        2 * ((predicted == k) & (kinds == k)).sum() / max((predicted == k).sum() + (kinds == k).sum(), 1)
        for k in range(NO_KIND)
    ]
    return float(np.mean(f1_scores)) + 0.5 * float((predicted == kinds).mean())


def _choose_likely(log_odds: np.ndarray, label: Label, messages: Sequence[LabelledMessage]) -> float:
    """The threshold with the best F1."""
    true = np.array([label in m.labels for m in messages])
    scores = [2 * (true & (log_odds > step)).sum() / max(true.sum() + (log_odds > step).sum(), 1) for step in STEPS]
    return _middle_of_best(STEPS, np.array(scores))


def _middle_of_best(steps: np.ndarray, scores: np.ndarray) -> float:
    """The middle of the steps around the best one whose scores are within 0.004 of the best."""
    best = int(scores.argmax())
    low = high = best
    while low > 0 and scores[low - 1] > scores[best] - 0.004:
        low -= 1
    while high < len(steps) - 1 and scores[high + 1] > scores[best] - 0.004:
        high += 1
    return float(steps[(low + high) // 2])


def _choose_thresholds(
    sums: np.ndarray, likely: list[float], messages: Sequence[LabelledMessage]
) -> tuple[Thresholds, ...]:
    """The `sure` thresholds with the least cost of the decisions. They are chosen one at a time, in two rounds."""
    sure = [threshold + 0.3 for threshold in likely]
    for _ in range(2):
        for index, label in enumerate(FLAG_ORDER):
            if label is Label.POLICE_CALLED:
                continue
            values = likely[index] + np.arange(0.05, 2.51, 0.1)
            costs = []
            for value in values:
                candidate = [*sure[:index], float(value), *sure[index + 1 :]]
                costs.append(_total_cost(decide_all(sums, likely, candidate), messages))
            sure[index] = _middle_of_best(values, -np.array(costs) / len(messages))
    sure = [(threshold + SURE_BY_THEORY) / 2 for threshold in sure]
    return tuple(
        Thresholds(round(low, 3), round(max(high, low + 0.05), 3)) for low, high in zip(likely, sure, strict=True)
    )


def decide_all(sums: np.ndarray, likely: Sequence[float], sure: Sequence[float]) -> list[Decision]:
    """The decisions of the rules, with the `sure` thresholds as `adjust_thresholds` moves them.

    A flag that is likely but not sure only asks a moderator, so there is no nudge either.
    """
    flags = sums[:, FIRST_FLAG:]
    holding = [index for index, label in enumerate(FLAG_ORDER) if label is not Label.POLICE_CALLED]
    police = FLAG_ORDER.index(Label.POLICE_CALLED)
    no_kind, small_talk = np.exp(sums[:, NO_KIND])[:, None], np.exp(sums[:, SMALL_TALK])[:, None]
    gaps = (np.array(sure) - np.array(likely))[holding] * (1 - no_kind) + SMALL_TALK_MARGIN * small_talk
    hold = np.any(flags[:, holding] >= np.array(likely)[holding] + gaps, axis=1)
    doubt = np.any(flags[:, holding] >= np.array(likely)[holding], axis=1)
    called = flags[:, police] >= likely[police]
    taken = []
    for row, kind in enumerate(sums[:, :FIRST_FLAG].argmax(1)):
        label = KIND_ORDER[kind] if kind < NO_KIND else None
        if hold[row]:
            taken.append(Decision.HOLD)
        elif label is Label.OFF_TOPIC and not doubt[row]:
            taken.append(Decision.NUDGE)
        elif label is Label.REPORT and not called[row]:
            taken.append(Decision.ASK_101)
        else:
            taken.append(Decision.ALLOW)
    return taken


def _total_cost(taken: Sequence[Decision], messages: Sequence[LabelledMessage]) -> float:
    return sum(_cost(t, m) for t, m in zip(taken, messages, strict=True))


def _cost(taken: Decision, message: LabelledMessage) -> float:
    if taken is decide(message.labels):
        return 0.0
    return FALSE_HOLD_COSTS if taken is Decision.HOLD else 1.0
