"""Texts of any lengths through the encoder at once: their pieces lie one behind the other, so that no layer computes padding.
Only attention needs texts of similar length side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.e5 import Floats
from training.encoder import Encoder, Layer
from training.examples import Example

SIDE_BY_SIDE = 16


@dataclass(frozen=True, slots=True)
class Group:
    """Texts of similar length. `rows`: the row of each piece, of shape (texts, positions), for padding the row after the last.
    `own`: 1 for a piece, 0 for padding."""

    rows: Tensor
    own: Tensor

    def beside(self, x: Tensor) -> Tensor:
        """Numbers of shape (texts, positions, numbers), from rows."""
        return x.index_select(0, self.rows.view(-1)).view(*self.rows.shape, -1)


@dataclass(frozen=True, slots=True)
class Packing:
    """`back`: the row of each piece among those of all groups."""

    groups: list[Group]
    back: Tensor

    def attended(self, layer: Layer, x: Tensor) -> Tensor:
        asked = _with_padding(torch.cat([layer.query(x), layer.key(x), layer.value(x)], 1))
        found = []
        for group in self.groups:
            query, key, value = group.beside(asked).chunk(3, 2)
            mask = (1 - group.own)[:, None, None, :] * -1e4
            found.append(layer.attended(query, key, value, mask).flatten(0, 1))
        return torch.cat(found).index_select(0, self.back)


def pooled(encoder: Encoder, examples: Sequence[Example], table: Floats) -> Tensor:
    """Standardised vectors of shape (examples, 768), with gradients unless they are switched off."""
    order = sorted(range(len(examples)), key=lambda place: len(examples[place].own))
    packing = _pack([len(examples[place].own) for place in order])
    numbers = np.concatenate([examples[place].own for place in order])
    positions = np.concatenate([np.arange(len(examples[place].own)) for place in order])
    with torch.autocast("cpu", torch.bfloat16):
        words = torch.from_numpy(table[numbers]) + encoder.position[torch.from_numpy(positions)] + encoder.segment[0]
        x = encoder.norm(words)
        for layer in encoder.layers:
            x = layer.after(x, packing.attended(layer, x))
        x = _with_padding(x)
        found = torch.cat([encoder.mean_and_highest(group.beside(x).float(), group.own) for group in packing.groups])
    return ((found - encoder.mean) / encoder.scale)[torch.from_numpy(np.argsort(order))]


def _pack(lengths: Sequence[int]) -> Packing:
    starts = np.cumsum([0, *lengths])
    padding = starts[-1]
    all_rows = []
    for at in range(0, len(lengths), SIDE_BY_SIDE):
        of_group = lengths[at : at + SIDE_BY_SIDE]
        rows = starts[at : at + len(of_group), None] + np.arange(max(of_group))
        all_rows.append(np.where(np.arange(max(of_group)) < np.array(of_group)[:, None], rows, padding))
    flat = np.concatenate([rows.ravel() for rows in all_rows])
    groups = [Group(torch.from_numpy(rows), torch.from_numpy((rows < padding).astype(np.float32))) for rows in all_rows]
    return Packing(groups, torch.from_numpy(np.flatnonzero(flat < padding)))


def _with_padding(x: Tensor) -> Tensor:
    return torch.cat([x, x.new_zeros(1, x.shape[1])])
