"""Targets as tensors: the input of the head, its right answers, and the loss."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from bot.reader.conversation.features import (
    INCIDENT_FEATURES,
    LINE_FEATURES,
    MOST_INCIDENTS,
    MOST_LINES,
    OWN_FEATURES,
    incident_features,
    line_features,
    own_features,
)
from bot.reader.conversation.head import ACTS, CALLED, DANGER, ENDINGS
from bot.reader.learned.blend_of_models import NO_KIND, OUTPUTS
from training.conversation.examples import IGNORED, Target
from training.conversation.head import Said, Seen

CUT = NO_KIND + 1


@dataclass(frozen=True, slots=True)
class Wanted:
    kinds: Tensor
    flags: Tensor
    danger: Tensor
    called: Tensor
    acts: Tensor
    endings: Tensor
    incidents: Tensor
    counts: Tensor
    by_chance: Tensor


def texts_of(targets: Sequence[Target]) -> dict[str, str]:
    """The texts, by id, of all lines that the head sees, and of all lines of the incidents that it sees."""
    found: dict[str, str] = {}
    for target in targets:
        talk = target.talk
        ids = [talk.line.id, *(line.id for line in talk.before), *(id for each in talk.incidents for id in each.lines)]
        found.update((id, target.texts[id]) for id in ids)
    return found


def collate(targets: Sequence[Target], row: dict[str, int]) -> Seen:
    """`row`: the index of the vector of each line, by id."""
    count = len(targets)
    own = np.array([row[target.talk.line.id] for target in targets])
    own_numbers = np.zeros((count, OWN_FEATURES), np.float32)
    lines, there = np.zeros((count, MOST_LINES), np.int64), np.zeros((count, MOST_LINES), np.float32)
    line_numbers = np.zeros((count, MOST_LINES, LINE_FEATURES), np.float32)
    members = np.zeros((count, MOST_INCIDENTS, max(row.values()) + 1), np.float32)
    known = np.zeros((count, MOST_INCIDENTS), np.float32)
    incident_numbers = np.zeros((count, MOST_INCIDENTS, INCIDENT_FEATURES), np.float32)
    for place, target in enumerate(targets):
        talk = target.talk
        own_numbers[place] = own_features(talk)
        before = len(talk.before)
        lines[place, :before] = [row[line.id] for line in talk.before]
        there[place, :before] = 1
        line_numbers[place, :before] = line_features(talk)
        known[place, : len(talk.incidents)] = 1
        incident_numbers[place, : len(talk.incidents)] = incident_features(talk)
        for number, each in enumerate(talk.incidents):
            members[place, number, [row[id] for id in each.lines]] = 1 / len(each.lines)
    parts = (own, own_numbers, lines, there, line_numbers, members, known, incident_numbers)
    return Seen(*(torch.from_numpy(part) for part in parts))


def wanted(targets: Sequence[Target]) -> Wanted:
    return Wanted(
        kinds=torch.tensor([t.kind for t in targets]),
        flags=torch.tensor([t.flags for t in targets], dtype=torch.float32),
        danger=torch.tensor([t.danger for t in targets]),
        called=torch.tensor([t.called for t in targets]),
        acts=torch.tensor([t.act for t in targets]),
        endings=torch.tensor([t.ending for t in targets]),
        incidents=torch.tensor([place_of(t) for t in targets]),
        counts=torch.tensor([t.counts for t in targets]),
        by_chance=torch.tensor([float(t.by_chance) for t in targets]),
    )


def place_of(target: Target) -> int:
    """The index of its incident, or MOST_INCIDENTS for none."""
    if target.incident is None:
        return IGNORED
    ids = [each.id for each in target.talk.incidents]
    return ids.index(target.incident) if target.incident in ids else MOST_INCIDENTS


@dataclass(frozen=True, slots=True)
class Loss:
    """`kinds`: the weight of each kind. `flags`, `danger`: the weight of a positive.

    `unmoved`: the weight of a penalty. A conversation that was drawn by chance around a message should move none of the
    labels. The loss of the labels does not teach this: the encoder knows the single messages by heart, so the head could
    bring the rates of evenings to them without a loss.
    """

    kinds: Tensor
    flags: Tensor
    danger: float = 4.0
    called: float = 1.0
    unmoved: float = 0.3

    def __call__(self, said: Said, is_wanted: Wanted) -> Tensor:
        out, counts = said.out, is_wanted.counts
        kinds = functional.cross_entropy(
            out[:, :CUT], is_wanted.kinds, self.kinds, ignore_index=IGNORED, label_smoothing=0.05
        )
        soft = is_wanted.flags * 0.96 + 0.02
        flags = functional.binary_cross_entropy_with_logits(out[:, CUT:OUTPUTS], soft, pos_weight=self.flags)
        danger = _binary(out[:, DANGER], is_wanted.danger, counts, self.danger)
        called = _binary(out[:, CALLED], is_wanted.called, counts, self.called)
        acts = _choice(out[:, ACTS], is_wanted.acts, counts)
        endings = _choice(out[:, ENDINGS], is_wanted.endings, counts)
        incidents = _choice(said.incidents, is_wanted.incidents, counts)
        by_chance = is_wanted.by_chance[:, None]
        moved = (said.moved.square() * by_chance).sum() / (by_chance.sum() * OUTPUTS).clamp(min=1)
        of_labels = kinds + 2 * flags + self.unmoved * moved
        return of_labels + 2 * danger + 2 * called + acts + 0.1 * endings + 0.7 * incidents


def _binary(logits: Tensor, wanted: Tensor, counts: Tensor, positive: float) -> Tensor:
    known = (wanted != IGNORED).float() * counts
    weight = torch.tensor(positive)
    target = wanted.clamp(min=0).float() * 0.98 + 0.01
    each = functional.binary_cross_entropy_with_logits(logits, target, pos_weight=weight, reduction="none")
    return (each * known).sum() / known.sum().clamp(min=1)


def _choice(logits: Tensor, wanted: Tensor, counts: Tensor) -> Tensor:
    each = functional.cross_entropy(logits, wanted, ignore_index=IGNORED, reduction="none")
    known = (wanted != IGNORED).float() * counts
    return (each * known).sum() / known.sum().clamp(min=1)
