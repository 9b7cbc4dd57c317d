"""Fine-tunes the encoder on the corpus. `python -m training.finetune --seed 1 --held 0 --of 6 --epochs 5 --out DIR`.

The recipe was chosen on half of the corpus: a head over mean and maximum of the message's own positions, standardised
before training; smoothed targets; a learning rate that falls from the top layer down; bf16 where the processor has it. A
stopped training goes on from its last save. Each epoch ends with predictions for the held-out messages and for `dev.jsonl`.
The latter are only reported.
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
from training.encoder import Encoder, load_pretrained
from training.examples import Example, Variations, collate, make_batches, make_example, make_targets
from training.metrics import macro_f1, rate_decisions

BATCH = 16
RATE = 1e-4
HEAD_FASTER = 8.0
LAYER_DECAY = 0.92
WARM_UP = 0.06
FLAGS_WEIGHT = 2.0
SAVE_EVERY = 250


@dataclass(frozen=True, slots=True)
class Plan:
    """The arguments of the command. `held`: the fold to hold out, of `of` folds; None: no fold."""

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
    everything = corpus.load_train()
    kept = vocabulary.choose_pieces(weights, (text for m in everything for text in (m.text, *m.after)))
    pieces, table = vocabulary.make_pieces(weights, kept), vocabulary.unpack_table(weights, kept)
    learn, held_out = corpus.split(everything, plan.held, plan.of)
    messages = [everything[index] for index in learn][: plan.limit]
    encoder = load_pretrained(weights)
    torch.manual_seed(0)  # the same head for all seeds, so that their weights can be averaged
    nn.init.normal_(encoder.head.weight, std=0.02)
    torch.manual_seed(plan.seed)
    (plan.out / "plan.json").write_text(json.dumps({**_describe(plan), "data": corpus.fingerprint(everything)}))
    reported = {"aside": [everything[index] for index in held_out], "dev": corpus.load_dev()}
    Training(encoder, table, Random(plan.seed)).run(plan, messages, reported, pieces)


def _plan() -> Plan:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--held", type=int, default=None)
    parser.add_argument("--of", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--limit", type=int, default=None)
    parser.add_argument("--out", type=Path, required=True)
    return Plan(**vars(parser.parse_args()))


def _describe(plan: Plan) -> dict[str, object]:
    return {
        "seed": plan.seed,
        "held": plan.held,
        "of": plan.of,
        "epochs": plan.epochs,
    }


class Training:
    """`table`: the word vectors, of shape (pieces, hidden)."""

    def __init__(self, encoder: Encoder, table: e5.Floats, dice: Random) -> None:
        self.encoder = encoder
        self.table = table
        self.dice = dice

    def run(
        self,
        plan: Plan,
        messages: Sequence[corpus.LabelledMessage],
        reported: dict[str, list[corpus.LabelledMessage]],
        pieces: Pieces,
    ) -> None:
        variations = Variations(messages, self.dice)
        self._standardise([make_example(m, pieces) for m in self.dice.sample(list(messages), 512)])
        loss = Loss([make_example(m, pieces) for m in messages])
        groups = _parameter_groups(self.encoder)
        optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        base_rates = [group["lr"] for group in optimiser.param_groups]
        saved = Saved(plan.out, self.encoder, optimiser)
        of_epoch = -(-len(messages) // BATCH)
        self.progress = Progress(saved.load(), plan.epochs * of_epoch)
        for epoch in range(self.progress.done // of_epoch, plan.epochs):
            self.dice.seed(f"{plan.seed} {epoch}")
            examples = variations.make_epoch(pieces)
            self.encoder.train()
            for indices in make_batches(examples, BATCH, self.dice)[self.progress.done - epoch * of_epoch :]:
                for group, rate in zip(optimiser.param_groups, base_rates, strict=True):
                    group["lr"] = rate * _rate_factor(self.progress.share)
                self.progress.step(self._step([examples[index] for index in indices], loss, optimiser))
                if self.progress.done % SAVE_EVERY == 0:
                    saved.save(self.progress.done)
            saved.save(self.progress.done)
            self._report(plan, epoch, reported, pieces)

    def _standardise(self, sample: Sequence[Example]) -> None:
        self.encoder.eval()
        with torch.no_grad():
            pooled = torch.cat(
                [
                    self.encoder.pool(collate([sample[index] for index in indices], self.table))
                    for indices in make_batches(sample, 32)
                ]
            )
        self.encoder.mean.copy_(pooled.mean(0))
        self.encoder.scale.copy_(pooled.std(0) + 1e-5)

    def _step(self, examples: Sequence[Example], loss: Loss, optimiser: torch.optim.Optimizer) -> float:
        with torch.autocast("cpu", torch.bfloat16):
            logits = self.encoder(collate(examples, self.table))
        value = loss(logits.float(), *make_targets(examples))
        optimiser.zero_grad()
        value.backward()
        nn.utils.clip_grad_norm_(self.encoder.parameters(), 1.0)
        optimiser.step()
        return float(value.detach())

    def _report(
        self, plan: Plan, epoch: int, reported: dict[str, list[corpus.LabelledMessage]], pieces: Pieces
    ) -> None:
        for name, messages in reported.items():
            if not messages:
                continue
            logits = predict(self.encoder, [make_example(undisguise_message(m), pieces) for m in messages], self.table)
            np.save(plan.out / f"{name}.npy", logits)
            right, false_holds = rate_decisions(logits, messages)
            quality = f"macro-F1 {macro_f1(logits, messages):.3f} decisions {right:.3f} false holds {false_holds}"
            print(f"epoch {epoch + 1} {name}: {quality}", flush=True)


def undisguise_message(message: corpus.LabelledMessage) -> corpus.LabelledMessage:
    """The message without disguises, as the bot gives it to the encoder."""
    return replace(message, text=undisguise(message.text))


def predict(encoder: Encoder, examples: Sequence[Example], table: e5.Floats) -> np.ndarray:
    """Logits in the order of the examples."""
    encoder.eval()
    out = np.zeros((len(examples), encoder.head.out_features), dtype=np.float32)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for indices in make_batches(examples, 32):
            out[indices] = encoder(collate([examples[index] for index in indices], table)).float().numpy()
    return out


class Loss:
    """Cross-entropy over the kinds, with more weight for rare ones, plus twice the mean binary cross-entropy of the flags."""

    def __init__(self, examples: Sequence[Example]) -> None:
        kinds, flags = make_targets(examples)
        share = torch.bincount(kinds, minlength=5).clamp(min=1) / len(kinds)
        self.kinds = share**-0.3
        self.kinds = self.kinds / (self.kinds * share).sum()
        positive = flags.mean(0).clamp(min=1e-3)
        self.flags = ((1 - positive) / positive).sqrt().clamp(max=2.5)

    def __call__(self, logits: Tensor, kinds: Tensor, flags: Tensor) -> Tensor:
        of_kinds = functional.cross_entropy(logits[:, :5], kinds, self.kinds, label_smoothing=0.05)
        soft = flags * 0.96 + 0.02
        return of_kinds + FLAGS_WEIGHT * functional.binary_cross_entropy_with_logits(
            logits[:, 5:], soft, pos_weight=self.flags
        )


class Saved:
    """The encoder for the next steps, and the state from which a stopped training goes on."""

    def __init__(self, folder: Path, encoder: Encoder, optimiser: torch.optim.Optimizer) -> None:
        self._encoder, self._optimiser = encoder, optimiser
        self._weights, self._state = folder / "encoder.pt", folder / "state.pt"

    def save(self, done: int) -> None:
        encoder = self._encoder.state_dict()
        torch.save(encoder, self._weights)
        new = self._state.with_suffix(".new")
        torch.save({"done": done, "encoder": encoder, "optimiser": self._optimiser.state_dict()}, new)
        new.replace(self._state)

    def load(self) -> int:
        """The steps that are done."""
        if not self._state.is_file():
            return 0
        state = torch.load(self._state, weights_only=True)
        self._encoder.load_state_dict(state["encoder"])
        self._optimiser.load_state_dict(state["optimiser"])
        return int(state["done"])


class Progress:
    """The progress of the training. Prints every 50 steps. `done`: the steps of an earlier start."""

    def __init__(self, done: int, steps: int) -> None:
        self.done = done
        self._first = done
        self._steps = steps
        self._start = time.monotonic()
        self._losses: list[float] = []

    @property
    def share(self) -> float:
        return self.done / self._steps

    def step(self, loss: float) -> None:
        self.done += 1
        self._losses.append(loss)
        if self.done % 50 == 0:
            mean = sum(self._losses[-200:]) / len(self._losses[-200:])
            pace = (time.monotonic() - self._start) / (self.done - self._first)
            print(f"{self.share:.1%} step {self.done}/{self._steps} loss {mean:.3f}, {pace:.2f} s a step", flush=True)


def _rate_factor(share: float) -> float:
    return share / WARM_UP if share < WARM_UP else max(0.0, (1 - share) / (1 - WARM_UP))


def _parameter_groups(encoder: Encoder) -> list[dict[str, object]]:
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
