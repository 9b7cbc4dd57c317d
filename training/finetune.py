"""Fine-tunes the encoder on the corpus. `python -m training.finetune --seed 1 --held 0 --of 6 --epochs 5 --out DIR`.

The recipe (measured on half the corpus before it was taken): a head over mean and maximum of the message's own places,
standardised before it learns; smoothed targets; a rate that falls from the top layer down; bf16 where the processor
has it. After each epoch a checkpoint is written, with what it says of the messages kept aside and of `dev.jsonl`: the
latter is only watched.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.reader.learned.tokens import Pieces
from bot.reader.text.disguise import undisguise
from training import corpus, e5, vocabulary
from training.encoder import Encoder, pretrained
from training.examples import Example, Varied, batches, collate, example, targets
from training.metrics import decisions_of, macro_f1

BATCH = 16
RATE = 1e-4
HEAD_FASTER = 8.0
LAYER_DECAY = 0.92
WARM_UP = 0.06
FLAGS_COUNT = 2.0
SAVE_EVERY = 250


@dataclass(frozen=True, slots=True)
class Plan:
    seed: int
    held: int | None
    of: int
    epochs: int
    out: Path
    threads: int
    limit: int | None
    minutes: float | None
    resume: Path | None
    peak: float


def main() -> None:
    plan = _plan()
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    plan.out.mkdir(parents=True, exist_ok=True)
    weights = e5.load()
    everything = corpus.load_train()
    kept = vocabulary.chosen(weights, (text for m in everything for text in (m.text, *m.after)))
    pieces, table = vocabulary.pieces(weights, kept), vocabulary.table(weights, kept)
    learn, aside = corpus.split(everything, plan.held, plan.of)
    messages = [everything[place] for place in learn][: plan.limit]
    encoder = pretrained(weights)
    torch.manual_seed(0)  # the head begins the same for all seeds: only so can their weights be averaged
    nn.init.normal_(encoder.head.weight, std=0.02)
    if plan.resume:
        encoder.load_state_dict(torch.load(plan.resume, weights_only=True))
    torch.manual_seed(plan.seed)
    (plan.out / "plan.json").write_text(json.dumps({**_told(plan), "data": corpus.fingerprint(everything)}))
    watched = {"aside": [everything[place] for place in aside], "dev": corpus.load_dev()}
    Training(encoder, table, Random(plan.seed)).run(plan, messages, watched, pieces)


def _plan() -> Plan:
    asked = argparse.ArgumentParser()
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--held", type=int, default=None)
    asked.add_argument("--of", type=int, default=6)
    asked.add_argument("--epochs", type=int, default=5)
    asked.add_argument("--threads", type=int, default=2)
    asked.add_argument("--limit", type=int, default=None)
    asked.add_argument("--minutes", type=float, default=None, help="end by then, whatever the epochs")
    asked.add_argument("--resume", type=Path, default=None, help="go on from the weights of this checkpoint")
    asked.add_argument("--peak", type=float, default=1.0, help="of the highest rate; lower when going on")
    asked.add_argument("--out", type=Path, required=True)
    return Plan(**vars(asked.parse_args()))


def _told(plan: Plan) -> dict[str, object]:
    return {
        "seed": plan.seed,
        "held": plan.held,
        "of": plan.of,
        "epochs": plan.epochs,
        "minutes": plan.minutes,
        "peak": plan.peak,
    }


class Training:
    def __init__(self, encoder: Encoder, table: e5.Floats, dice: Random) -> None:
        self.encoder = encoder
        self.table = table
        self.dice = dice

    def run(
        self,
        plan: Plan,
        messages: Sequence[corpus.LabelledMessage],
        watched: dict[str, list[corpus.LabelledMessage]],
        pieces: Pieces,
    ) -> None:
        varied = Varied(messages, self.dice)
        if plan.resume is None:
            self._standardise([example(m, pieces) for m in self.dice.sample(list(messages), 512)])
        loss = Loss([example(m, pieces) for m in messages])
        groups = _groups(self.encoder)
        optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        self.progress = Progress(plan.epochs * -(-len(messages) // BATCH), plan.minutes)
        first = [group["lr"] for group in optimiser.param_groups]
        for epoch in range(plan.epochs):
            examples = varied.epoch(pieces)
            self.encoder.train()
            for places in batches(examples, BATCH, self.dice):
                for group, rate in zip(optimiser.param_groups, first, strict=True):
                    group["lr"] = rate * plan.peak * _rate(self.progress.share)
                self.progress.step(self._step([examples[place] for place in places], loss, optimiser))
                if self.progress.done % SAVE_EVERY == 0:
                    self._save(plan)
                if self.progress.share >= 1:
                    break
            self._save(plan)
            self._watch(plan, epoch, watched, pieces)
            if self.progress.share >= 1:
                break

    def _save(self, plan: Plan) -> None:
        torch.save(self.encoder.state_dict(), plan.out / "new.pt")
        (plan.out / "new.pt").replace(plan.out / "encoder.pt")

    def _standardise(self, sample: Sequence[Example]) -> None:
        self.encoder.eval()
        with torch.no_grad():
            pooled = torch.cat(
                [
                    self.encoder.pooled(collate([sample[p] for p in places], self.table))
                    for places in batches(sample, 32)
                ]
            )
        self.encoder.mean.copy_(pooled.mean(0))
        self.encoder.scale.copy_(pooled.std(0) + 1e-5)

    def _step(self, examples: Sequence[Example], loss: Loss, optimiser: torch.optim.Optimizer) -> float:
        with torch.autocast("cpu", torch.bfloat16):
            logits = self.encoder(collate(examples, self.table))
        value = loss(logits.float(), *targets(examples))
        optimiser.zero_grad()
        value.backward()
        nn.utils.clip_grad_norm_(self.encoder.parameters(), 1.0)
        optimiser.step()
        return float(value.detach())

    def _watch(self, plan: Plan, epoch: int, watched: dict[str, list[corpus.LabelledMessage]], pieces: Pieces) -> None:
        for name, messages in watched.items():
            if not messages:
                continue
            logits = predict(self.encoder, [example(as_served(m), pieces) for m in messages], self.table)
            np.save(plan.out / f"{name}.npy", logits)
            right, false_holds = decisions_of(logits, messages)
            reached = f"macro-F1 {macro_f1(logits, messages):.3f} decisions {right:.3f} false holds {false_holds}"
            print(f"epoch {epoch + 1} {name}: {reached}", flush=True)


def as_served(message: corpus.LabelledMessage) -> corpus.LabelledMessage:
    """With its disguises taken off, as the bot does before it asks."""
    return replace(message, text=undisguise(message.text))


def predict(encoder: Encoder, examples: Sequence[Example], table: e5.Floats) -> np.ndarray:
    """Logits in the order of the examples."""
    encoder.eval()
    out = np.zeros((len(examples), encoder.head.out_features), dtype=np.float32)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for places in batches(examples, 32):
            out[places] = encoder(collate([examples[place] for place in places], table)).float().numpy()
    return out


class Loss:
    """Cross-entropy over the kinds, rarer ones heavier, and twice the mean of the flags' binary ones."""

    def __init__(self, examples: Sequence[Example]) -> None:
        kinds, flags = targets(examples)
        share = torch.bincount(kinds, minlength=5).clamp(min=1) / len(kinds)
        self.kinds = share**-0.3
        self.kinds = self.kinds / (self.kinds * share).sum()
        positive = flags.mean(0).clamp(min=1e-3)
        self.flags = ((1 - positive) / positive).sqrt().clamp(max=2.5)

    def __call__(self, logits: Tensor, kinds: Tensor, flags: Tensor) -> Tensor:
        of_kinds = functional.cross_entropy(logits[:, :5], kinds, self.kinds, label_smoothing=0.05)
        soft = flags * 0.96 + 0.02
        return of_kinds + FLAGS_COUNT * functional.binary_cross_entropy_with_logits(
            logits[:, 5:], soft, pos_weight=self.flags
        )


class Progress:
    """How far the training is, by steps or by the clock, whichever is further; printed now and then."""

    def __init__(self, steps: int, minutes: float | None) -> None:
        self.done = 0
        self._steps = steps
        self._seconds = minutes * 60 if minutes else None
        self._start = time.monotonic()
        self._losses: list[float] = []

    @property
    def share(self) -> float:
        by_clock = self._spent / self._seconds if self._seconds else 0.0
        return max(self.done / self._steps, by_clock)

    @property
    def _spent(self) -> float:
        return time.monotonic() - self._start

    def step(self, loss: float) -> None:
        self.done += 1
        self._losses.append(loss)
        if self.done % 50 == 0:
            mean = sum(self._losses[-200:]) / len(self._losses[-200:])
            print(
                f"{self.share:.1%} step {self.done}/{self._steps} loss {mean:.3f}, {self._spent / self.done:.2f} s a step",
                flush=True,
            )


def _rate(share: float) -> float:
    return share / WARM_UP if share < WARM_UP else max(0.0, (1 - share) / (1 - WARM_UP))


def _groups(encoder: Encoder) -> list[dict[str, object]]:
    depth = len(encoder.layers)
    groups: list[dict[str, object]] = [
        {
            "params": [encoder.position, encoder.segment, *encoder.norm.parameters()],
            "lr": RATE * LAYER_DECAY ** (depth + 1),
        },
        {"params": list(encoder.head.parameters()), "lr": RATE * HEAD_FASTER},
    ]
    for number, layer in enumerate(encoder.layers):
        groups.append({"params": list(layer.parameters()), "lr": RATE * LAYER_DECAY ** (depth - number)})
    return groups


if __name__ == "__main__":
    main()
