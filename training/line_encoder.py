"""Trains the upper layers of the encoder on the lines of `training/line_tasks.py`, so that its pooled numbers hold apart what
the models of lines look for: `python -m training.line_encoder RUN --to RUN`.

Labels and vectors stay nearly as they are, so the head of conversations and all thresholds stay too: each step also keeps what
the encoder said before.
"""

from __future__ import annotations

import argparse
import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.classifier.weights_files import WEIGHTS
from training.conversation import first_encoder, vectors
from training.conversation.head import Head
from training.conversation.weights.export import read_run
from training.e5 import Floats
from training.encoder import Encoder
from training.examples import Example, make_batches
from training.line_tasks import TASKS

UPPER: Final = 4
"""Layers that learn. After one epoch all twelve hold the lines no further apart."""
EPOCHS: Final = 3
BATCH: Final = 32
RATE, HEAD_RATE = 1e-4, 1e-3
WARM_UP: Final = 100
KEPT: Final = 5.0
"""The weight of what the encoder said before. With 1, it moves nearly twice as far in one epoch, and holds the lines apart
hardly better."""


def lines() -> tuple[list[str], Tensor, Tensor]:
    """The texts of all tasks; whether each is what a task looks for, and how much it counts there, of shape (texts, tasks)."""
    of_tasks = [{line.text: line for line in task.to_fit()} for task in TASKS]
    aside = {line.text for task in TASKS for line in task.read("-aside")}
    texts = [text for text in dict.fromkeys(text for lines in of_tasks for text in lines) if text not in aside]
    found = [[float(text in lines and lines[text].found) for lines in of_tasks] for text in texts]
    weights = [[lines[text].weight if text in lines else 0.0 for lines in of_tasks] for text in texts]
    return texts, torch.tensor(found), torch.tensor(weights)


class _Said:
    """The outputs of the head for lines, in units of their spread over all lines."""

    def __init__(self, head: Head, pooled: Tensor) -> None:
        self._head = head
        self._scale = self._outputs(pooled).std(0)
        self.before = self.of(pooled)

    def _outputs(self, pooled: Tensor) -> Tensor:
        return torch.cat([self._head.vector(pooled), self._head.alone(pooled)], 1)

    def of(self, pooled: Tensor) -> Tensor:
        return self._outputs(pooled) / self._scale


def train(
    encoder: Encoder, head: Head, table: Floats, examples: Sequence[Example], found: Tensor, weights: Tensor
) -> None:
    """Changes the upper layers of the encoder."""
    encoder.requires_grad_(False)
    head.requires_grad_(False)
    with torch.no_grad():
        said = _Said(head, _read(encoder, examples, table))
    encoder.layers[-UPPER:].requires_grad_(True)
    looking = nn.Linear(head.vector.in_features, found.shape[1])
    upper, looks = list(encoder.layers[-UPPER:].parameters()), list(looking.parameters())
    groups = [{"params": upper, "lr": RATE}, {"params": looks, "lr": HEAD_RATE}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.0)
    rates = torch.optim.lr_scheduler.LambdaLR(optimiser, _rate(EPOCHS * -(-len(examples) // BATCH)))
    dice, start = Random(1), time.monotonic()
    for epoch in range(EPOCHS):
        moved, batches = 0.0, make_batches(examples, BATCH, dice)
        for places in batches:
            pooled = vectors.pooled(encoder, [examples[place] for place in places], table)
            answers = looking(functional.dropout(pooled, 0.1))
            costs = functional.binary_cross_entropy_with_logits(
                answers, found[places], weights[places], reduction="sum"
            )
            change = functional.mse_loss(said.of(pooled), said.before[places])
            optimiser.zero_grad()
            (costs / len(places) + KEPT * change).backward()
            nn.utils.clip_grad_norm_([*upper, *looks], 1.0)
            optimiser.step()
            rates.step()
            moved += float(change.detach())
        moves = (moved / len(batches)) ** 0.5
        print(f"epoch {epoch + 1}: moved by {moves:.3f} of the spread, {time.monotonic() - start:.0f} s", flush=True)


def _rate(steps: int) -> Callable[[int], float]:
    return lambda step: min(1.0, step / WARM_UP) * max(0.0, 1 - step / steps)


def _read(encoder: Encoder, examples: Sequence[Example], table: Floats) -> Tensor:
    found = torch.zeros(len(examples), 2 * table.shape[1])
    for places in make_batches(examples, BATCH):
        found[places] = vectors.pooled(encoder, [examples[place] for place in places], table)
    return found


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("run", type=Path)
    asked.add_argument("--words", type=Path, default=WEIGHTS, help="the folder of the words")
    asked.add_argument("--to", type=Path, required=True)
    plan = asked.parse_args()
    torch.manual_seed(1)
    encoder, head = read_run(plan.run)
    pieces, table = first_encoder.pieces_and_table(plan.words)
    texts, found, weights = lines()
    train(encoder, head, table, [vectors.as_read(text, pieces) for text in texts], found, weights)
    plan.to.mkdir(parents=True, exist_ok=True)
    torch.save(encoder.state_dict(), plan.to / "encoder.pt")
    shutil.copy(plan.run / "head.pt", plan.to)


if __name__ == "__main__":
    main()
