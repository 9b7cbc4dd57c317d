"""The steps of the training on conversations, and their saves."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Sequence
from itertools import islice

import numpy as np
import torch
from torch import nn

from training.conversation.batch import Loss, wanted
from training.conversation.examples import Target
from training.conversation.head import Head
from training.conversation.line_vectors import Given, Teacher, forward
from training.encoder import Encoder

WARM_UP = 0.05
SAVE_EVERY = 200


class Training:
    """Runs epochs. `share`: the part of the training that is done, by steps or by minutes. `epoch`: the one to go on with.

    It goes on from `state.pt` in the folder of the output, which a stopped training has left there.
    """

    def __init__(self, encoder: Encoder, head: Head, loss: Loss, plan: argparse.Namespace) -> None:
        self._encoder, self._head, self._loss, self._plan = encoder, head, loss, plan
        self._optimiser = torch.optim.AdamW(
            _groups(encoder, head, plan), betas=(0.9, 0.98), weight_decay=0.02, fused=True
        )
        self._rates = [group["lr"] for group in self._optimiser.param_groups]
        self._teacher = Teacher(encoder) if plan.taught and not plan.frozen else None
        self._losses: list[float] = []
        self.start = time.monotonic()
        self.share = 0.0
        self.epoch = self._done_of_epoch = 0
        self._state = plan.out / "state.pt"
        if self._state.is_file():
            self._go_on()
        self._first = len(self._losses)

    def run(self, given: Given, epoch: int, batches: Iterable[list[Target]], total: int) -> None:
        """One epoch, or the part of it for which there is time. `total`: the steps of all epochs."""
        self._head.train()
        self._encoder.train(not self._plan.frozen)
        self.epoch = epoch
        for targets in islice(batches, self._done_of_epoch, None):
            done, minutes = len(self._losses), self._plan.minutes
            spent = time.monotonic() - self.start
            self.share = max(done / total, spent / (minutes * 60) if minutes else 0.0)
            if self.share >= 1:
                break
            self._step(given, targets)
            self._done_of_epoch += 1
            done += 1
            if done % 50 == 0:
                recent = np.mean(self._losses[-100:])
                print(
                    f"{self.share:.1%} step {done}/{total} loss {recent:.3f} {spent / (done - self._first):.2f} s",
                    flush=True,
                )
            if done % SAVE_EVERY == 0:
                self._save()
        self._done_of_epoch, self.epoch = 0, epoch + 1
        self._save()

    def _step(self, given: Given, targets: Sequence[Target]) -> None:
        groups, share = self._optimiser.param_groups, self.share
        rate = share / WARM_UP if share < WARM_UP else (1 - share) / (1 - WARM_UP)
        for group, highest in zip(groups, self._rates, strict=True):
            group["lr"] = highest * rate
        said = forward(given, self._head, targets)
        value = self._loss(said, wanted(targets))
        if self._teacher is not None:
            value = value + self._plan.taught * self._teacher.distance(said.alone, targets)
        self._optimiser.zero_grad()
        value.backward()
        nn.utils.clip_grad_norm_([p for group in groups for p in group["params"]], 1.0)
        self._optimiser.step()
        self._losses.append(float(value.detach()))

    def _save(self) -> None:
        torch.save(self._head.state_dict(), self._plan.out / "head.pt")
        if self._plan.frozen:
            return
        torch.save(self._encoder.state_dict(), self._plan.out / "encoder.pt")
        parts = {"head": self._head, "encoder": self._encoder, "optimiser": self._optimiser}
        place = {"epoch": self.epoch, "done_of_epoch": self._done_of_epoch, "losses": self._losses}
        new = self._state.with_suffix(".new")
        torch.save({**place, **{name: part.state_dict() for name, part in parts.items()}}, new)
        new.replace(self._state)

    def _go_on(self) -> None:
        state = torch.load(self._state, weights_only=True)
        self.epoch, self._done_of_epoch, self._losses = state["epoch"], state["done_of_epoch"], state["losses"]
        for name, part in (("head", self._head), ("encoder", self._encoder), ("optimiser", self._optimiser)):
            part.load_state_dict(state[name])


def _groups(encoder: Encoder, head: Head, plan: argparse.Namespace) -> list[dict[str, object]]:
    parameters = [p for name, p in head.named_parameters() if not name.startswith("alone")]
    groups: list[dict[str, object]] = [{"params": parameters, "lr": plan.head_rate}]
    if plan.frozen:
        head.alone.requires_grad_(False)
        return groups
    groups.append({"params": list(head.alone.parameters()), "lr": plan.head_rate * 0.1})
    return groups + _encoder_groups(encoder, plan.rate, plan.fixed, plan.layer_decay)


def _encoder_groups(encoder: Encoder, rate: float, fixed: int, decay: float) -> list[dict[str, object]]:
    """Freezes the `fixed` lowest layers. With the lower half frozen, training takes two thirds of the time."""
    depth = len(encoder.layers)
    for part in (encoder.norm, *encoder.layers[:fixed]):
        part.requires_grad_(False)
    encoder.position.requires_grad_(False)
    encoder.segment.requires_grad_(False)
    groups: list[dict[str, object]] = []
    for number, layer in list(enumerate(encoder.layers))[fixed:]:
        groups.append({"params": list(layer.parameters()), "lr": rate * decay ** (depth - number)})
    return groups
