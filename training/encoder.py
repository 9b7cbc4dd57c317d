"""The encoder as a PyTorch module: BERT's twelve layers over given word vectors, and a head of five kinds and seven flags.

The word table stays outside: it is frozen, so that it can be kept in its 4-bit blocks, and the graph stays small.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.reader.learned.combine import OUTPUTS
from training.e5 import Weights

EPSILON = 1e-12


@dataclass(frozen=True, slots=True)
class Batch:
    """`words`: (messages, places, hidden). `own`: 1 at the message's own places. `there`: 1 where there is a piece;
    None: everywhere. `segment`: 1 at the places of the context."""

    words: Tensor
    segment: Tensor
    own: Tensor
    there: Tensor | None


class Layer(nn.Module):
    def __init__(self, hidden: int, inner: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(hidden, hidden)
        self.key = nn.Linear(hidden, hidden)
        self.value = nn.Linear(hidden, hidden)
        self.out = nn.Linear(hidden, hidden)
        self.after_attention = nn.LayerNorm(hidden, EPSILON)
        self.up = nn.Linear(hidden, inner)
        self.down = nn.Linear(inner, hidden)
        self.after_inner = nn.LayerNorm(hidden, EPSILON)

    def forward(self, x: Tensor, mask: Tensor | float) -> Tensor:
        batch, places, hidden = x.shape
        cut = (batch, places, self.heads, hidden // self.heads)
        query = self.query(x).view(cut).transpose(1, 2)
        key = self.key(x).view(cut).transpose(1, 2)
        value = self.value(x).view(cut).transpose(1, 2)
        scores = query @ key.transpose(2, 3) * (hidden // self.heads) ** -0.5 + mask
        seen = (scores.softmax(-1).to(value.dtype) @ value).transpose(1, 2).reshape(batch, places, hidden)
        x = self.after_attention(x + self.out(seen))
        return self.after_inner(x + self.down(functional.gelu(self.up(x))))


class Encoder(nn.Module):
    """`forward` gives the five logits of the kinds and the seven of the flags."""

    def __init__(self, hidden: int, inner: int, heads: int, layers: int, places: int) -> None:
        super().__init__()
        self.position = nn.Parameter(torch.zeros(places, hidden))
        self.segment = nn.Parameter(torch.zeros(2, hidden))
        self.norm = nn.LayerNorm(hidden, EPSILON)
        self.layers = nn.ModuleList(Layer(hidden, inner, heads) for _ in range(layers))
        self.mean = nn.Buffer(torch.zeros(2 * hidden))
        self.scale = nn.Buffer(torch.ones(2 * hidden))
        self.drop = nn.Dropout(0.2)
        self.head = nn.Linear(2 * hidden, OUTPUTS)

    def pooled(self, batch: Batch) -> Tensor:
        segment = batch.segment.unsqueeze(-1)
        x = (
            batch.words
            + self.position[: batch.words.shape[1]]
            + self.segment[0] * (1 - segment)
            + self.segment[1] * segment
        )
        x = self.norm(x)
        mask = 0.0 if batch.there is None else (1 - batch.there)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        own = batch.own.unsqueeze(-1)
        mean = (x * own).sum(1) / own.sum(1)
        highest = (x - (1 - own) * 1e4).amax(1)
        return torch.cat([mean, highest], 1).float()

    def forward(self, batch: Batch) -> Tensor:
        return self.head(self.drop((self.pooled(batch) - self.mean) / self.scale))


PLACES = 128


def pretrained(weights: Weights) -> Encoder:
    """With the weights of multilingual-e5-small; the head is new and not yet standardised."""
    encoder = Encoder(weights.hidden, weights.inner, weights.heads, weights.layers, PLACES)
    state = encoder.state_dict()

    def put(name: str, source: str) -> None:
        state[name].copy_(
            torch.from_numpy(np.array(weights.tensors[source])).view(-1)[: state[name].numel()].view(state[name].shape)
        )

    put("position", "emb.pos")
    kind = torch.from_numpy(np.array(weights.tensors["emb.type"])).view(-1)[: weights.hidden]
    state["segment"].copy_(torch.stack([kind, kind]))
    put("norm.weight", "emb.ln.w")
    put("norm.bias", "emb.ln.b")
    for number in range(weights.layers):
        for name, source in _NAMES.items():
            put(f"layers.{number}.{name}.weight", f"l{number}.{source}.w")
            put(f"layers.{number}.{name}.bias", f"l{number}.{source}.b")
    encoder.load_state_dict(state)
    return encoder


_NAMES = {
    "query": "q",
    "key": "k",
    "value": "v",
    "out": "ao",
    "after_attention": "aln",
    "up": "fi",
    "down": "fo",
    "after_inner": "oln",
}
