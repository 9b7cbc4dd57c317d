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
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training import corpus, e5, vocabulary
from training.encoder import Encoder, pretrained
from training.examples import Example, Varied, batches, collate, example, targets
from training.measure import decisions_of, macro_f1

BATCH = 16
RATE = 1e-4
HEAD_FASTER = 8.0
LAYER_DECAY = 0.92
WARM_UP = 0.08
HELD_FLAGS = 2.0


@dataclass(frozen=True, slots=True)
class Plan:
    seed: int
    held: int | None
    of: int
    epochs: int
    out: Path
    threads: int
    limit: int | None


def main() -> None:
    plan = _plan()
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    plan.out.mkdir(parents=True, exist_ok=True)
    weights = e5.load()
    everything = corpus.train()
    kept = vocabulary.chosen(weights, (text for m in everything for text in (m.text, *m.after)))
    pieces, table = vocabulary.pieces(weights, kept), vocabulary.table(weights, kept)
    learn, aside = corpus.split(everything, plan.held, plan.of)
    messages = [everything[place] for place in learn][: plan.limit]
    encoder = pretrained(weights)
    torch.manual_seed(0)  # the head begins the same for all seeds: only so can their weights be averaged
    nn.init.normal_(encoder.head.weight, std=0.02)
    torch.manual_seed(plan.seed)
    (plan.out / "plan.json").write_text(json.dumps({**_told(plan), "data": corpus.fingerprint(everything)}))
    watched = {"aside": [everything[place] for place in aside], "dev": corpus.dev()}
    Training(encoder, table, Random(plan.seed)).run(plan, messages, watched, pieces)


def _plan() -> Plan:
    asked = argparse.ArgumentParser()
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--held", type=int, default=None)
    asked.add_argument("--of", type=int, default=6)
    asked.add_argument("--epochs", type=int, default=5)
    asked.add_argument("--threads", type=int, default=2)
    asked.add_argument("--limit", type=int, default=None)
    asked.add_argument("--out", type=Path, required=True)
    return Plan(**vars(asked.parse_args()))


def _told(plan: Plan) -> dict[str, object]:
    return {"seed": plan.seed, "held": plan.held, "of": plan.of, "epochs": plan.epochs}


class Training:
    def __init__(self, encoder: Encoder, table: e5.Floats, dice: Random) -> None:
        self.encoder = encoder
        self.table = table
        self.dice = dice

    def run(self, plan: Plan, messages: Sequence[corpus.Labelled], watched: dict[str, list[corpus.Labelled]], pieces) -> None:
        varied = Varied(messages, self.dice)
        self._standardise([example(m, pieces) for m in self.dice.sample(list(messages), 512)])
        loss = Loss([example(m, pieces) for m in messages])
        groups = _groups(self.encoder)
        optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        steps = plan.epochs * -(-len(messages) // BATCH)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps))
        done, start = 0, time.monotonic()
        for epoch in range(plan.epochs):
            self.encoder.train()
            examples, total = varied.epoch(pieces), 0.0
            for places in batches(examples, BATCH, self.dice):
                total += self._step([examples[place] for place in places], loss, optimiser)
                schedule.step()
                done += 1
                if done % 50 == 0:
                    spent = time.monotonic() - start
                    print(f"step {done}/{steps} loss {total / (done % (steps // plan.epochs) or 1):.3f} {spent / done:.3f} s/step", flush=True)
            torch.save(self.encoder.state_dict(), plan.out / "encoder.pt")
            self._watch(plan, epoch, watched, pieces)

    def _standardise(self, sample: Sequence[Example]) -> None:
        self.encoder.eval()
        with torch.no_grad():
            pooled = torch.cat([self.encoder.pooled(collate([sample[p] for p in places], self.table)) for places in batches(sample, 32)])
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

    def _watch(self, plan: Plan, epoch: int, watched: dict[str, list[corpus.Labelled]], pieces) -> None:
        for name, messages in watched.items():
            if not messages:
                continue
            logits = predict(self.encoder, [example(m, pieces) for m in messages], self.table)
            np.save(plan.out / f"{name}.npy", logits)
            right, false_holds = decisions_of(logits, messages)
            print(f"epoch {epoch + 1} {name}: macro-F1 {macro_f1(logits, messages):.3f} decisions {right:.3f} false holds {false_holds}", flush=True)


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
        return of_kinds + HELD_FLAGS * functional.binary_cross_entropy_with_logits(logits[:, 5:], soft, pos_weight=self.flags)


def _rate(step: int, steps: int) -> float:
    warm = WARM_UP * steps
    return step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


def _groups(encoder: Encoder) -> list[dict[str, object]]:
    depth = len(encoder.layers)
    groups: list[dict[str, object]] = [
        {"params": [encoder.position, encoder.segment, *encoder.norm.parameters()], "lr": RATE * LAYER_DECAY ** (depth + 1)},
        {"params": list(encoder.head.parameters()), "lr": RATE * HEAD_FASTER},
    ]
    for number, layer in enumerate(encoder.layers):
        groups.append({"params": list(layer.parameters()), "lr": RATE * LAYER_DECAY ** (depth - number)})
    return groups


if __name__ == "__main__":
    main()
