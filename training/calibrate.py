"""Chooses how the models are combined and where labels begin to count, on messages that neither model learnt from.

`python -m training.calibrate`, and then `python -m training.manifest`. First the weights, so that the sum is calibrated
(least log-loss, the lists a fixed bonus); then for each flag the knot where it is likely (best F1), and the knot where
it is sure: there the flag holds a message, and a lawful report or update held counts as two wrong decisions. Nothing
here sees `dev.jsonl`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from bot.classifier.hybrid import certainty
from bot.classifier.weights_files import BLENDS, WEIGHTS, Blends
from bot.core.reading import FACTS, Label
from bot.core.verdict import Decision
from bot.reader.learned.combine import FLAG_ORDER, KIND_ORDER, NO_KIND, SURER_OF_TALK, TALK, Blend, Thresholds, Weights
from training.corpus import LabelledMessage
from training.metrics import decision
from training.outside import Outside, read

LISTS_COUNT = 0.8
"""Of the lists' evidence in log-odds. Fixed, not fitted: the phrases were taken from these very messages."""

FALSE_HOLD_COSTS = 2.0
CHATTER_HOLD_COSTS = 2.0
MISSED_HOLD_COSTS = 1.0
LIKELY_BY_THEORY = -0.3
"""Where the sums are calibrated, F1 is best at half of the F1 that is reached: here at 0.4 to 0.45."""

SURE_BY_THEORY = float(np.log(2))
"""Where a false hold costs two missed ones. What is found on a few hundred messages of a label is drawn halfway to these
two: half of it is chance."""

ALONE_SURER = 1.0

CUT = NO_KIND + 1
STEPS = np.arange(-3.0, 3.01, 0.1)


def blend_for(outside: Outside) -> Blend:
    """Weights, then offsets of the kinds, then knots."""
    blend = _weighed(outside)
    blend = replace(blend, kinds=_offsets(outside, blend))
    sums = outside.sums(blend)
    found = [_best_f1(sums[:, CUT + place], label, outside.messages) for place, label in enumerate(FLAG_ORDER)]
    likely = [(knot + LIKELY_BY_THEORY) / 2 for knot in found]
    return replace(blend, knots=_knots(sums, likely, outside.messages))


def _weighed(outside: Outside) -> Blend:
    none = tuple(0.0 for _ in range(CUT))
    knots = tuple(Thresholds(0.0, 0.5) for _ in FLAG_ORDER)
    kinds = torch.tensor([m.kind for m in outside.messages])
    flags = torch.tensor([m.flags for m in outside.messages], dtype=torch.float32)
    models = [outside.ngrams] if outside.encoder is None else [outside.ngrams, outside.encoder]
    parts = [torch.tensor(model, dtype=torch.float32) for model in models]
    lists = torch.tensor(outside.evidence, dtype=torch.float32) * LISTS_COUNT

    def loss_of_kinds(weights: Tensor) -> Tensor:
        logits = sum(w * p[:, :CUT].log_softmax(1) for w, p in zip(weights, parts, strict=False)) + lists[:, :CUT]
        return functional.cross_entropy(logits, kinds)

    def loss_of_flags(weights: Tensor) -> Tensor:
        logits = sum(w * p[:, CUT:] for w, p in zip(weights, parts, strict=False)) + lists[:, CUT:] + weights[-1]
        return functional.binary_cross_entropy_with_logits(logits, flags)

    of_kinds, of_flags = _least(loss_of_kinds, len(parts)), _least(loss_of_flags, len(parts) + 1)
    return Blend(_weights(of_kinds, len(parts)), _weights(of_flags, len(parts)), none, knots)


def _least(loss, count: int) -> list[float]:  # type: ignore[no-untyped-def]  # a function of tensors
    weights = torch.full((count,), 0.5, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=100)

    def step() -> Tensor:
        optimiser.zero_grad()
        value = loss(weights)
        value.backward()
        return value

    optimiser.step(step)
    return [float(w) for w in weights.detach()]


def _weights(found: list[float], models: int) -> Weights:
    return Weights(encoder=round(found[1], 3) if models > 1 else 0.0, ngrams=round(found[0], 3), lists=LISTS_COUNT)


def _offsets(outside: Outside, blend: Blend) -> tuple[float, ...]:
    """Added to each kind so that the mean F1 of the four is best; found one at a time, twice round."""
    sums = outside.sums(blend)[:, :CUT]
    kinds = np.array([m.kind for m in outside.messages])
    offsets = np.zeros(CUT)
    for _ in range(2):
        for place in range(CUT):
            scores = []
            for step in STEPS / 3:
                tried = offsets.copy()
                tried[place] = step
                scores.append(_kinds_f1((sums + tried).argmax(1), kinds))
            offsets[place] = _middle(STEPS / 3, np.array(scores))
    return tuple(round(float(offset), 2) for offset in offsets)


def _kinds_f1(found: np.ndarray, kinds: np.ndarray) -> float:
    both = [
        2 * ((found == k) & (kinds == k)).sum() / max((found == k).sum() + (kinds == k).sum(), 1)
        for k in range(NO_KIND)
    ]
    return float(np.mean(both)) + 0.5 * float((found == kinds).mean())


def _best_f1(values: np.ndarray, label: Label, messages: Sequence[LabelledMessage]) -> float:
    true = np.array([label in m.labels for m in messages])
    scores = [2 * (true & (values > step)).sum() / max(true.sum() + (values > step).sum(), 1) for step in STEPS]
    return _middle(STEPS, np.array(scores))


def _middle(steps: np.ndarray, scores: np.ndarray) -> float:
    """The middle of the flat top: what is within half a point of the best, around the best."""
    best = int(scores.argmax())
    low = high = best
    while low > 0 and scores[low - 1] > scores[best] - 0.004:
        low -= 1
    while high < len(steps) - 1 and scores[high + 1] > scores[best] - 0.004:
        high += 1
    return float(steps[(low + high) // 2])


def _knots(sums: np.ndarray, likely: list[float], messages: Sequence[LabelledMessage]) -> tuple[Thresholds, ...]:
    """The sure knots one at a time, twice round, by what the decisions then cost."""
    sure = [knot + 0.3 for knot in likely]
    for _ in range(2):
        for place, label in enumerate(FLAG_ORDER):
            if label is Label.POLICE_CALLED:
                continue
            tries = likely[place] + np.arange(0.05, 2.51, 0.1)
            costs = []
            for value in tries:
                tried = [*sure[:place], float(value), *sure[place + 1 :]]
                costs.append(_cost(decisions(sums, likely, tried), messages))
            sure[place] = _middle(tries, -np.array(costs) / len(messages))
    sure = [(knot + SURE_BY_THEORY) / 2 for knot in sure]
    return tuple(
        Thresholds(round(low, 3), round(max(high, low + 0.05), 3)) for low, high in zip(likely, sure, strict=True)
    )


def decisions(sums: np.ndarray, likely: Sequence[float], sure: Sequence[float]) -> list[Decision]:
    """As the rules take them, with the knots as `knots_for` sets them: a flag that is likely and not sure asks a moderator, and
    says nothing to anybody."""
    flags = sums[:, CUT:]
    held = [place for place, label in enumerate(FLAG_ORDER) if label is not Label.POLICE_CALLED]
    police = FLAG_ORDER.index(Label.POLICE_CALLED)
    bare, talk = np.exp(sums[:, NO_KIND])[:, None], np.exp(sums[:, TALK])[:, None]
    gaps = (np.array(sure) - np.array(likely))[held] * (1 - bare) + SURER_OF_TALK * talk
    hold = np.any(flags[:, held] >= np.array(likely)[held] + gaps, axis=1)
    doubt = np.any(flags[:, held] >= np.array(likely)[held], axis=1)
    called = flags[:, police] >= likely[police]
    taken = []
    for place, kind in enumerate(sums[:, :CUT].argmax(1)):
        label = KIND_ORDER[kind] if kind < NO_KIND else None
        if hold[place]:
            taken.append(Decision.HOLD)
        elif label is Label.OFF_TOPIC and not doubt[place]:
            taken.append(Decision.NUDGE)
        elif label is Label.REPORT and not called[place]:
            taken.append(Decision.ASK_101)
        else:
            taken.append(Decision.ALLOW)
    return taken


def _cost(taken: Sequence[Decision], messages: Sequence[LabelledMessage]) -> float:
    return sum(_costs(t, m) for t, m in zip(taken, messages, strict=True))


def _costs(taken: Decision, message: LabelledMessage) -> float:
    wanted = decision(message.labels)
    if taken is wanted:
        return 0.0
    if taken is Decision.HOLD:
        return FALSE_HOLD_COSTS if message.labels & FACTS else CHATTER_HOLD_COSTS
    return MISSED_HOLD_COSTS if wanted is Decision.HOLD else 1.0


def asks(full: Outside, blends: Blends) -> float:
    """Above which certainty the light model is not doubted: the lowest that costs no more than two decisions in a thousand
    messages, and holds no more than one in a thousand that the encoder would not have held."""
    light = replace(full, encoder=None)
    sums = light.sums(blends.light)
    alone, both = (_taken(each, blend) for each, blend in ((light, blends.light), (full, blends.full)))
    wanted = [decision(m.labels) for m in full.messages]
    lost = np.array([int(b is w) - int(a is w) for a, b, w in zip(alone, both, wanted, strict=True)])
    harm = np.array([a is Decision.HOLD and a is not w and b is w for a, b, w in zip(alone, both, wanted, strict=True)])
    sure = np.array([certainty(row) for row in sums])
    order = np.argsort(-sure)
    little, harmless = (count[order].cumsum() <= len(order) * most for count, most in ((lost, 0.002), (harm, 0.001)))
    fine = np.flatnonzero(little & harmless)
    print(
        f"the encoder is asked about {1 - (len(fine) and fine[-1] + 1) / len(order):.0%} of messages as in the corpus"
    )
    return float(sure[order[fine[-1]]]) if len(fine) else 1.1


def _taken(outside: Outside, blend: Blend) -> list[Decision]:
    return decisions(outside.sums(blend), [k.likely for k in blend.knots], [k.sure for k in blend.knots])


def careful(light: Blend) -> Blend:
    """The light model alone hides nothing unless it is surer still: it carries the bot where nothing better answers, and four
    in ten messages that it learnt from break a rule, where in a real group hardly one in a hundred does."""
    knots = tuple(Thresholds(knot.likely, round(knot.sure + ALONE_SURER, 3)) for knot in light.knots)
    return replace(light, knots=knots)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--to", type=Path, default=WEIGHTS)
    plan = asked.parse_args()
    light, full = read()
    blends = Blends(blend_for(light), blend_for(full), 1.0)
    blends = Blends(careful(blends.light), blends.full, round(asks(full, blends), 4))
    content = msgspec.json.format(msgspec.json.encode(blends), indent=1)
    (plan.to / BLENDS).write_bytes(content)


if __name__ == "__main__":
    main()
