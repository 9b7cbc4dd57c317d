"""Trains the reader of conversations: `python -m training.conversation.train --first FILE --out DIR`.

An evening with single messages of its language is one batch. The encoder reads every line once, every line has a loss, and
the head sees only earlier lines. `--frozen FILES…` reads ready vectors and trains the head alone, in minutes.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor, nn

from bot.reader.learned.blend_of_models import NO_KIND
from training.augmentation import decorate, respell
from training.conversation import evenings, first, measure, vectors
from training.conversation.batch import Loss, collate, texts_of, wanted
from training.conversation.epoch import ORDINARY, steps
from training.conversation.examples import NO_NOISE, Evenings, Noise, Singles, Target
from training.conversation.head import Head, Said
from training.conversation.measure import Numbers
from training.conversation.small_files import UNTAUGHT, to_learn
from training.conversation.trials import Trials, trials
from training.corpus import LabelledMessage
from training.e5 import Floats
from training.encoder import Encoder
from training.examples import make_batches

RESPELLED = 0.25
RATE = 4e-5
LAYER_DECAY = 0.92
FIXED = 6
HEAD_RATE = 1e-3
WARM_UP = 0.05

Given = Callable[[Sequence[str]], Tensor]
"""Returns the vectors of texts."""


def loss_for(found: Evenings, messages: Sequence[LabelledMessage], unmoved: float) -> Loss:
    """Rare kinds and flags weigh more. Their rates are those of evenings and messages together."""
    lines = [line for e in found.evenings for line in e.lines]
    kinds = torch.tensor([line.kind for line in lines] + [m.kind for m in messages])
    flags = torch.tensor([line.flags for line in lines] + [m.flags for m in messages], dtype=torch.float32)
    share = torch.bincount(kinds, minlength=NO_KIND + 1) / len(kinds)
    weight = share**-0.3
    positive = flags.mean(0)
    return Loss(weight / (weight * share).sum(), ((1 - positive) / positive).sqrt().clamp(max=2.5), unmoved=unmoved)


class Encoded:
    """Encodes texts in small batches of similar length, which need little memory."""

    def __init__(self, encoder: Encoder, dice: Random, respelled: float) -> None:
        self.encoder = encoder
        self.pieces, self.table = first.pieces_and_table()
        self.dice = dice
        self.respelled = respelled

    def __call__(self, texts: Sequence[str]) -> Tensor:
        dice = self.dice
        if self.respelled:
            texts = [respell(text, dice) if dice.random() < self.respelled else decorate(text, dice) for text in texts]
        examples = [vectors.as_read(text, self.pieces) for text in texts]
        order, parts = [], []
        for places in make_batches(examples, 24):
            order += places
            parts.append(vectors.pooled(self.encoder, [examples[place] for place in places], self.table))
        back = torch.tensor(np.argsort(order))
        return torch.cat(parts)[back]


class Kept:
    """Looks ready vectors up."""

    def __init__(self, known: dict[str, Floats]) -> None:
        self.known = known

    def __call__(self, texts: Sequence[str]) -> Tensor:
        return torch.from_numpy(np.stack([self.known[text] for text in texts]).astype(np.float32))


class Teacher:
    """The labels that the first encoder gives to lines alone. Training must not lose what it learned from single messages.

    It says nothing of the messages that only this training has: the first encoder is wrong about many of them. It reads a text
    when it is first asked for.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = deepcopy(encoder).eval()
        self._pieces, self._table = first.pieces_and_table()
        self._labels: dict[str, Tensor] = {}

    def distance(self, alone: Tensor, targets: Sequence[Target]) -> Tensor:
        """The mean square distance of `alone`, which has one row for each text of the targets, in the order of `texts_of`."""
        texts = texts_of(targets)
        taught = torch.tensor([id not in UNTAUGHT for id in texts])
        rows = [text for id, text in texts.items() if id not in UNTAUGHT]
        self._read([text for text in dict.fromkeys(rows) if text not in self._labels])
        return (alone[taught] - torch.stack([self._labels[text] for text in rows])).square().mean()

    def _read(self, texts: Sequence[str]) -> None:
        if texts:
            found = torch.from_numpy(vectors.read(self._encoder, texts, self._pieces, self._table))
            with torch.no_grad():
                self._labels |= dict(zip(texts, self._encoder.head(found), strict=True))


def forward(given: Given, head: Head, targets: Sequence[Target]) -> Said:
    texts = texts_of(targets)
    row = {id: place for place, id in enumerate(texts)}
    said: Said = head(given(list(texts.values())), collate(targets, row))
    return said


def predict(given: Given, head: Head, targets: Sequence[Target], size: int = 64) -> Numbers:
    head.eval()
    out, incidents = [], []
    with torch.no_grad():
        for at in range(0, len(targets), size):
            said = forward(given, head, targets[at : at + size])
            out.append(said.out.numpy())
            incidents.append(said.incidents.numpy())
    return Numbers(np.concatenate(out), np.concatenate(incidents))


def report(given: Given, head: Head, on: Trials, long: bool) -> Iterator[str]:
    aside = predict(given, head, on.aside)
    if long:
        yield from measure.of_labels("evenings kept aside", measure.judged(aside), on.aside)
    yield f"evenings: {measure.in_one_line(measure.judged(aside), on.aside)}"
    yield from measure.of_the_rest(aside, on.aside)
    for name, targets in (("alone", on.alarms_alone), ("after chatter", on.alarms_after_chatter)):
        yield f"alarms {name}: {measure.of_alarms(predict(given, head, targets), targets, aside, on.aside)}"
    for name, targets in (("alone", on.alone), ("after chatter", on.after_chatter), ("after a call", on.after_call)):
        numbers = predict(given, head, targets)
        yield f"dev {name}: {measure.in_one_line(measure.judged(numbers), targets)}"


def main() -> None:
    plan = _options()
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    plan.out.mkdir(parents=True, exist_ok=True)
    dice = Random(plan.seed)
    learn, aside = evenings.split(evenings.load())
    on = trials(aside)
    messages = to_learn()
    if plan.limit:
        messages = dice.sample(messages, plan.limit)
    encoder = first.encoder(plan.first)
    head = _first_head(encoder, plan)
    given: Given = Kept(vectors.load(plan.frozen)) if plan.frozen else Encoded(encoder, dice, RESPELLED)
    watching: Given = given if plan.frozen else Encoded(encoder, dice, 0.0)
    found, singles = Evenings(learn), Singles(messages, mixed=plan.frozen is None)
    training = Training(encoder, head, loss_for(found, messages, plan.unmoved), plan)
    noise = NO_NOISE if plan.no_noise else Noise()
    total = round(plan.epochs * sum(plan.ordinary if e.hand.startswith(ORDINARY) else 1 for e in learn))
    for epoch in range(plan.epochs):
        training.run(given, steps(found, singles, dice, noise, plan.share, plan.ordinary), total)
        last = epoch == plan.epochs - 1 or training.share >= 1
        if last or (plan.frozen and epoch % 5 == 4):
            encoder.eval()
            print(f"\nepoch {epoch + 1}, {time.monotonic() - training.start:.0f} s", flush=True)
            print(*report(watching, head, on, last), sep="\n", flush=True)
        if last:
            break


def _options() -> argparse.Namespace:
    asked = argparse.ArgumentParser()
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--first", type=Path, required=True, help="the encoder to begin with")
    asked.add_argument("--frozen", type=Path, nargs="*", default=None)
    asked.add_argument("--given", type=int, default=None, help="numbers of a vector that is not the encoder's")
    asked.add_argument("--head", type=Path, default=None, help="begin with this head")
    asked.add_argument("--epochs", type=int, default=3)
    asked.add_argument("--minutes", type=float, default=None)
    asked.add_argument("--share", type=float, default=0.5, help="of the single messages, in an epoch")
    asked.add_argument("--ordinary", type=float, default=1.0, help="of the ordinary days, in an epoch")
    asked.add_argument("--threads", type=int, default=2)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--rate", type=float, default=RATE)
    asked.add_argument("--fixed", type=int, default=FIXED, help="the number of lowest layers that do not learn")
    asked.add_argument("--layer-decay", type=float, default=LAYER_DECAY, help="the rate of a layer, of that above it")
    asked.add_argument("--head-rate", type=float, default=HEAD_RATE)
    asked.add_argument("--taught", type=float, default=0.5, help="weight of the labels that the first encoder gave")
    asked.add_argument("--unmoved", type=float, default=0.3)
    asked.add_argument("--no-noise", action="store_true")
    asked.add_argument("--limit", type=int, default=None, help="of single messages")
    return asked.parse_args()


def _first_head(encoder: Encoder, plan: argparse.Namespace) -> Head:
    """A head that at first gives the labels of the line alone, or the head in `plan.head`."""
    head = Head(plan.given or encoder.head.in_features)
    if plan.given:
        head.alone.weight.data.copy_(torch.eye(*head.alone.weight.shape))
    else:
        head.alone.load_state_dict(encoder.head.state_dict())
    if plan.head:
        head.load_state_dict(torch.load(plan.head, weights_only=True))
    return head


class Training:
    """Runs epochs. `share`: the part of the training that is done, by steps or by minutes."""

    def __init__(self, encoder: Encoder, head: Head, loss: Loss, plan: argparse.Namespace) -> None:
        self._encoder, self._head, self._loss, self._plan = encoder, head, loss, plan
        self._optimiser = torch.optim.AdamW(_groups(encoder, head, plan), betas=(0.9, 0.98), weight_decay=0.02)
        self._rates = [group["lr"] for group in self._optimiser.param_groups]
        self._teacher = Teacher(encoder) if plan.taught and not plan.frozen else None
        self._losses: list[float] = []
        self.start = time.monotonic()
        self.share = 0.0

    def run(self, given: Given, batches: Iterable[list[Target]], total: int) -> None:
        """One epoch, or the part of it for which there is time. `total`: the steps of all epochs."""
        self._head.train()
        self._encoder.train(not self._plan.frozen)
        for targets in batches:
            done, minutes = len(self._losses), self._plan.minutes
            spent = time.monotonic() - self.start
            self.share = max(done / total, spent / (minutes * 60) if minutes else 0.0)
            if self.share >= 1:
                break
            self._step(given, targets)
            done += 1
            if done % 50 == 0:
                recent = np.mean(self._losses[-100:])
                print(f"{self.share:.1%} step {done}/{total} loss {recent:.3f} {spent / done:.2f} s", flush=True)
            if done % 100 == 0 and not self._plan.frozen:
                self._save()
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
        if not self._plan.frozen:
            torch.save(self._encoder.state_dict(), self._plan.out / "encoder.pt")


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


if __name__ == "__main__":
    main()
