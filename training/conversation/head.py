"""The head of conversations as a PyTorch module. `bot.reader.conversation.head` computes the same in numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.reader.conversation.features import INCIDENT_FEATURES, LINE_FEATURES, OWN_FEATURES
from bot.reader.conversation.head import ALL_OUTPUTS, EPSILON, HEADS, NO_INCIDENT, ROUNDS
from bot.reader.learned.blend_of_models import OUTPUTS

WIDE = 128
VECTOR = 192


@dataclass(frozen=True, slots=True)
class Seen:
    """The input of the head. `own`, `lines`: indices of vectors. `members`: the share of each vector in the mean of an
    incident, of shape (targets, incidents, vectors). `*_there`: 1 if there is a line or an incident, else 0."""

    own: Tensor
    own_features: Tensor
    lines: Tensor
    lines_there: Tensor
    line_features: Tensor
    members: Tensor
    incidents_there: Tensor
    incident_features: Tensor


@dataclass(frozen=True, slots=True)
class Said:
    """`out`: of shape (targets, outputs), as the numpy head orders them. `incidents`: of shape (targets, incidents + 1), the
    last for none. `moved`: the change of each label by the conversation. `alone`: the labels of every vector by itself, of
    shape (vectors, labels)."""

    out: Tensor
    incidents: Tensor
    moved: Tensor
    alone: Tensor


def norm(x: Tensor) -> Tensor:
    return functional.layer_norm(x, x.shape[-1:], eps=EPSILON)


class Round(nn.Module):
    def __init__(self, wide: int, drop: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(wide, wide) for _ in range(4))
        self.up, self.down = nn.Linear(wide, 2 * wide), nn.Linear(2 * wide, wide)
        self.drop = nn.Dropout(drop)

    def forward(self, hidden: Tensor, memory: Tensor, there: Tensor) -> Tensor:
        targets, places, wide = memory.shape
        cut = (targets, places, HEADS, wide // HEADS)
        query = self.query(hidden).view(targets, HEADS, wide // HEADS)
        keys, values = self.key(memory).view(cut), self.value(memory).view(cut)
        scores = torch.einsum("ths,tnhs->thn", query, keys) * (wide // HEADS) ** -0.5
        shares = (scores + (1 - there)[:, None] * -1e4).softmax(-1)
        seen = torch.einsum("thn,tnhs->ths", shares, values).reshape(targets, wide)
        hidden = norm(hidden + self.drop(self.out(seen)))
        return norm(hidden + self.drop(self.down(functional.silu(self.up(hidden)))))


class Head(nn.Module):
    """`given`: the length of the vectors that a reader gives for a line alone."""

    def __init__(self, given: int, wide: int = WIDE, vector: int = VECTOR, drop: float = 0.2) -> None:
        super().__init__()
        self.vector = nn.Linear(given, vector)
        self.alone = nn.Linear(given, OUTPUTS)
        self.own, self.own_features = nn.Linear(vector, wide), nn.Linear(OWN_FEATURES, wide)
        self.lines, self.line_features = nn.Linear(vector, wide), nn.Linear(LINE_FEATURES, wide)
        self.incidents, self.incident_features = nn.Linear(vector, wide), nn.Linear(INCIDENT_FEATURES, wide)
        self.nothing = nn.Parameter(torch.zeros(wide))
        self.rounds = nn.ModuleList(Round(wide, drop) for _ in range(ROUNDS))
        self.out = nn.Linear(wide + vector, ALL_OUTPUTS)
        self.asks = nn.Linear(wide, wide)
        self.likely = nn.Linear(wide, 1, bias=False)
        self.drop = nn.Dropout(drop)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def line(self, given: Tensor) -> tuple[Tensor, Tensor]:
        """The vector of each line, and the labels of the line alone."""
        return norm(self.vector(self.drop(given))), self.alone(given)

    def forward(self, given: Tensor, seen: Seen) -> Said:
        vectors, alone = self.line(given)
        own = vectors[seen.own]
        hidden = norm(self.own(own) + self.own_features(seen.own_features))
        lines = norm(self.lines(vectors[seen.lines]) + self.line_features(seen.line_features))
        incidents = norm(self.incidents(seen.members @ vectors) + self.incident_features(seen.incident_features))
        nothing = self.nothing.expand(len(own), 1, -1)
        memory = torch.cat([nothing, lines, incidents], 1)
        there = torch.cat([torch.ones(len(own), 1), seen.lines_there, seen.incidents_there], 1)
        for each in self.rounds:
            hidden = each(hidden, memory, there)
        out = self.out(torch.cat([self.drop(hidden), self.drop(own)], 1))
        asks = self.asks(hidden) * hidden.shape[1] ** -0.5
        scores = torch.einsum("tkw,tw->tk", incidents, asks) + self.likely(incidents).squeeze(-1)
        scores = scores + (1 - seen.incidents_there) * -1e4
        moved, rest = out[:, :OUTPUTS], out[:, OUTPUTS:NO_INCIDENT]
        labels = moved + alone[seen.own]
        return Said(torch.cat([labels, rest], 1), torch.cat([scores, out[:, NO_INCIDENT:]], 1), moved, alone)


def arrays(head: Head) -> dict[str, np.ndarray]:
    """All arrays by name, for the numpy head. The arrays of `vector` and `alone` belong to the graph of the encoder."""
    return {name: values.detach().numpy() for name, values in head.state_dict().items()}
