"""The encoder as a PyTorch module: the twelve layers of BERT over word vectors, and a head of five kinds and seven flags.

The word table is no part of the module. It is frozen, so it can stay in its 4-bit blocks, and the graph stays small.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.reader.learned.blend_of_models import OUTPUTS
from training.e5 import Weights

EPSILON = 1e-12


@dataclass(frozen=True, slots=True)
class Batch:
    """`words`: word vectors, of shape (messages, positions, hidden). The others have the shape (messages, positions):
    `segment` is 1 for the context, `own` is 1 for the message itself, `present` is 1 for pieces and 0 for padding. None: no
    padding."""

    words: Tensor
    segment: Tensor
    own: Tensor
    present: Tensor | None


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
        return self.after(x, self.attended(self.query(x), self.key(x), self.value(x), mask))

    def attended(self, query: Tensor, key: Tensor, value: Tensor, mask: Tensor | float) -> Tensor:
        batch, positions, hidden = query.shape
        by_head = (batch, positions, self.heads, hidden // self.heads)
        query, key, value = (part.view(by_head).transpose(1, 2) for part in (query, key, value))
        scores = query @ key.transpose(2, 3) * (hidden // self.heads) ** -0.5 + mask
        return (scores.softmax(-1).to(value.dtype) @ value).transpose(1, 2).reshape(batch, positions, hidden)

    def after(self, x: Tensor, attended: Tensor) -> Tensor:
        x = self.after_attention(x + self.out(attended))
        return self.after_inner(x + self.down(functional.gelu(self.up(x))))


class Encoder(nn.Module):
    """`forward` gives logits of shape (messages, 12): five kinds and seven flags."""

    def __init__(self, hidden: int, inner: int, heads: int, layers: int, positions: int) -> None:
        super().__init__()
        self.position = nn.Parameter(torch.zeros(positions, hidden))
        self.segment = nn.Parameter(torch.zeros(2, hidden))
        self.norm = nn.LayerNorm(hidden, EPSILON)
        self.layers = nn.ModuleList(Layer(hidden, inner, heads) for _ in range(layers))
        self.mean = nn.Buffer(torch.zeros(2 * hidden))
        self.scale = nn.Buffer(torch.ones(2 * hidden))
        self.drop = nn.Dropout(0.2)
        self.head = nn.Linear(2 * hidden, OUTPUTS)

    def pool(self, batch: Batch) -> Tensor:
        """Mean and maximum over the positions of the message itself, of shape (messages, 2 * hidden)."""
        segment = batch.segment.unsqueeze(-1)
        x = (
            batch.words
            + self.position[: batch.words.shape[1]]
            + self.segment[0] * (1 - segment)
            + self.segment[1] * segment
        )
        x = self.norm(x)
        mask = 0.0 if batch.present is None else (1 - batch.present)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return self.mean_and_highest(x, batch.own)

    @staticmethod
    def mean_and_highest(x: Tensor, own: Tensor) -> Tensor:
        own = own.unsqueeze(-1)
        mean = (x * own).sum(1) / own.sum(1)
        highest = (x - (1 - own) * 1e4).amax(1)
        return torch.cat([mean, highest], 1).float()

    def forward(self, batch: Batch) -> Tensor:
        return self.head(self.drop((self.pool(batch) - self.mean) / self.scale))


MAX_POSITIONS = 128


def load_pretrained(weights: Weights) -> Encoder:
    """The encoder with the weights of multilingual-e5-small. Its head is new and not yet standardised."""
    encoder = Encoder(weights.hidden, weights.inner, weights.heads, weights.layers, MAX_POSITIONS)
    state = encoder.state_dict()

    def put(name: str, source: str) -> None:
        state[name].copy_(
            torch.from_numpy(np.array(weights.tensors[source])).view(-1)[: state[name].numel()].view(state[name].shape)
        )

    put("position", "emb.pos")
    token_type = torch.from_numpy(np.array(weights.tensors["emb.type"])).view(-1)[: weights.hidden]
    state["segment"].copy_(torch.stack([token_type, token_type]))
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
