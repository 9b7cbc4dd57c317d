"""Trains the reader of conversations: `python -m training.conversation.train --first FILE --out DIR`.

An evening with single messages of its language is one batch. The encoder reads every line once, every line has a loss, and
the head sees only earlier lines. `--frozen FILES…` reads ready vectors and trains the head alone, in minutes.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import numpy as np
import torch

from bot.reader.learned.blend_of_models import NO_KIND
from training.conversation import evenings, first_encoder, measure, vectors
from training.conversation.batch import Loss
from training.conversation.epoch import ORDINARY, steps
from training.conversation.examples import NO_NOISE, Evenings, Noise, Singles, Target
from training.conversation.head import Head
from training.conversation.line_vectors import Encoded, Given, Kept, forward
from training.conversation.measure import Numbers
from training.conversation.optimise import Training
from training.conversation.small_files import to_learn
from training.conversation.trials import Trials, trials
from training.corpus import LabelledMessage
from training.encoder import Encoder

RESPELLED = 0.25
RATE = 4e-5
LAYER_DECAY = 0.92
FIXED = 6
HEAD_RATE = 1e-3
FIRST_HEAD = 2


def loss_for(found: Evenings, messages: Sequence[LabelledMessage], unmoved: float) -> Loss:
    """Rare kinds and flags weigh more. Their rates are those of evenings and messages together."""
    lines = [line for e in found.evenings for line in e.lines]
    kinds = torch.tensor([line.kind for line in lines] + [m.kind for m in messages])
    flags = torch.tensor([line.flags for line in lines] + [m.flags for m in messages], dtype=torch.float32)
    share = torch.bincount(kinds, minlength=NO_KIND + 1) / len(kinds)
    weight = share**-0.3
    positive = flags.mean(0)
    return Loss(weight / (weight * share).sum(), ((1 - positive) / positive).sqrt().clamp(max=2.5), unmoved=unmoved)


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
    plan.out.mkdir(parents=True, exist_ok=True)
    dice = Random(plan.seed)
    learn, aside = evenings.split(evenings.load())
    on = trials(aside)
    messages = to_learn()
    if plan.limit:
        messages = dice.sample(messages, plan.limit)
    encoder = first_encoder.encoder(plan.first)
    head = _first_head(encoder, plan)
    given: Given = Kept(vectors.load(plan.frozen)) if plan.frozen else Encoded(encoder, dice, RESPELLED)
    watching: Given = given if plan.frozen else Encoded(encoder, dice, 0.0)
    found, singles = Evenings(learn), Singles(messages, mixed=plan.frozen is None)
    training = Training(encoder, head, loss_for(found, messages, plan.unmoved), plan)
    noise = NO_NOISE if plan.no_noise else Noise()
    total = round(plan.epochs * sum(plan.ordinary if e.hand.startswith(ORDINARY) else 1 for e in learn))
    for epoch in range(training.epoch, plan.epochs):
        dice.seed(f"{plan.seed} {epoch}")
        training.run(given, epoch, steps(found, singles, dice, noise, plan.share, plan.ordinary), total)
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
    """A head that at first gives the labels of the line alone, or the head in `plan.head`. It is the same for every seed,
    since only runs from one beginning can be averaged."""
    torch.manual_seed(FIRST_HEAD)
    head = Head(plan.given or encoder.head.in_features)
    torch.manual_seed(plan.seed)
    if plan.given:
        head.alone.weight.data.copy_(torch.eye(*head.alone.weight.shape))
    else:
        head.alone.load_state_dict(encoder.head.state_dict())
    if plan.head:
        head.load_state_dict(torch.load(plan.head, weights_only=True))
    return head


if __name__ == "__main__":
    main()
