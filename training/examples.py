"""Makes training examples for the encoder from labelled messages: pieces, context and targets, varied in every epoch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

import numpy as np
import torch

from bot.classifier.encoder import MAX_OWN_PIECES
from bot.core.reading import KINDS, Label
from bot.reader.learned.blend_of_models import FLAG_ORDER
from bot.reader.learned.tokens import END, START, Pieces, lower_shouting
from training.augmentation import respell
from training.corpus import LabelledMessage
from training.e5 import Floats
from training.encoder import Batch

MAX_CONTEXT_PIECES = 40
CONTEXT_SEPARATOR = " / "
RESPELLED = 0.35
WITH_CHATTER_BEFORE = 0.12
WITH_CHATTER_BESIDE = 0.05


@dataclass(frozen=True, slots=True)
class Example:
    """`own` and `context`: numbers of pieces. `kind` and `flags`: see `LabelledMessage`."""

    own: tuple[int, ...]
    context: tuple[int, ...]
    kind: int
    flags: tuple[bool, ...]


def make_example(message: LabelledMessage, pieces: Pieces) -> Example:
    """Own pieces: START, the message, END. Context: the last two messages before it, and END; empty without such messages."""
    own = [START, *pieces.tokenize(lower_shouting(message.text), MAX_OWN_PIECES), END]
    before = pieces.tokenize(CONTEXT_SEPARATOR.join(message.after[-2:]), MAX_CONTEXT_PIECES) if message.after else []
    return Example(tuple(own), (*before, END) if before else (), message.kind, message.flags)


class Variations:
    """Varies the messages for each epoch: some are respelled, some follow chatter or are mixed with it."""

    def __init__(self, messages: Sequence[LabelledMessage], dice: Random) -> None:
        self._dice = dice
        self._messages = messages
        self._chatter = {
            language: [
                m.text for m in messages if m.language == language and m.labels == {Label.OFF_TOPIC} and not m.after
            ]
            for language in {m.language for m in messages}
        }

    def make_epoch(self, pieces: Pieces) -> list[Example]:
        return [make_example(self._vary(message), pieces) for message in self._messages]

    def _vary(self, message: LabelledMessage) -> LabelledMessage:
        dice = self._dice
        chatter = self._chatter[message.language]
        if not message.after and chatter:
            if dice.random() < WITH_CHATTER_BEFORE:
                message = replace(message, after=tuple(dice.choices(chatter, k=dice.choice((1, 2)))))
            elif dice.random() < WITH_CHATTER_BESIDE:
                message = _mix(message, dice.choice(chatter), dice)
        if dice.random() < RESPELLED:
            message = replace(message, text=respell(message.text, dice))
        return message


def _mix(message: LabelledMessage, chatter: str, dice: Random) -> LabelledMessage:
    """The message and chatter in one text. It keeps its labels; without a kind it becomes off topic."""
    order = (message.text, chatter) if dice.random() < 0.5 else (chatter, message.text)
    labels = message.labels if message.labels & KINDS else message.labels | {Label.OFF_TOPIC}
    return replace(message, text=dice.choice((" ", ". ", "\n")).join(order), labels=labels)


def make_batches(examples: Sequence[Example], size: int, dice: Random | None = None) -> list[list[int]]:
    """Indices of examples in batches of similar length. With `dice`, lengths get some noise, and the batches are shuffled."""

    def length(index: int) -> float:
        example = examples[index]
        return len(example.own) + len(example.context) + (dice.uniform(0, 8) if dice else 0)

    order = sorted(range(len(examples)), key=length)
    batches = [order[start : start + size] for start in range(0, len(order), size)]
    if dice:
        dice.shuffle(batches)
    return batches


def collate(examples: Sequence[Example], table: Floats) -> Batch:
    """`table`: the word vectors, of shape (pieces, hidden)."""
    positions = max(len(example.own) + len(example.context) for example in examples)
    shape = (len(examples), positions)
    numbers = np.full(shape, 1, dtype=np.int64)
    own, present, segment = (np.zeros(shape, dtype=np.float32) for _ in range(3))
    for row, example in enumerate(examples):
        border, end = len(example.own), len(example.own) + len(example.context)
        numbers[row, :border] = example.own
        numbers[row, border:end] = example.context
        own[row, :border] = 1
        segment[row, border:end] = 1
        present[row, :end] = 1
    return Batch(*(torch.from_numpy(part) for part in (table[numbers], segment, own, present)))


def make_targets(examples: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor]:
    """Kinds, of shape (examples,), and flags, of shape (examples, 7)."""
    kinds = torch.tensor([example.kind for example in examples])
    flags = torch.tensor([[float(flag) for flag in example.flags] for example in examples]).view(-1, len(FLAG_ORDER))
    return kinds, flags
