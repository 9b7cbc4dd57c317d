"""From labelled messages to what the encoder learns from: pieces, context and targets, anew in every epoch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

import numpy as np
import torch

from bot.classifier.encoder import BETWEEN, CONTEXT, OWN
from bot.core.reading import KINDS, Label
from bot.reader.learned.combine import FLAG_ORDER
from bot.reader.learned.tokens import END, START, Pieces, quietly
from training.augmentation import respelled
from training.corpus import LabelledMessage
from training.e5 import Floats
from training.encoder import Batch

RESPELLED = 0.35
WITH_CHATTER_BEFORE = 0.12
WITH_CHATTER_BESIDE = 0.05


@dataclass(frozen=True, slots=True)
class Example:
    own: tuple[int, ...]
    context: tuple[int, ...]
    kind: int
    flags: tuple[bool, ...]


def example(message: LabelledMessage, pieces: Pieces) -> Example:
    """Own pieces: start, message, end. Context: the last two messages before, if any, and an end."""
    own = [START, *pieces.tokens(quietly(message.text), OWN), END]
    before = pieces.tokens(BETWEEN.join(message.after[-2:]), CONTEXT) if message.after else []
    return Example(tuple(own), (*before, END) if before else (), message.kind, message.flags)


class Varied:
    """The messages as one epoch sees them: some respelled, some after chatter or mixed with it."""

    def __init__(self, messages: Sequence[LabelledMessage], dice: Random) -> None:
        self._dice = dice
        self._messages = messages
        self._chatter = {
            language: [
                m.text for m in messages if m.language == language and m.labels == {Label.OFF_TOPIC} and not m.after
            ]
            for language in {m.language for m in messages}
        }

    def epoch(self, pieces: Pieces) -> list[Example]:
        return [example(self._varied(message), pieces) for message in self._messages]

    def _varied(self, message: LabelledMessage) -> LabelledMessage:
        dice = self._dice
        chatter = self._chatter[message.language]
        if not message.after and chatter:
            if dice.random() < WITH_CHATTER_BEFORE:
                message = replace(message, after=tuple(dice.choices(chatter, k=dice.choice((1, 2)))))
            elif dice.random() < WITH_CHATTER_BESIDE:
                message = _beside(message, dice.choice(chatter), dice)
        if dice.random() < RESPELLED:
            message = replace(message, text=respelled(message.text, dice))
        return message


def _beside(message: LabelledMessage, chatter: str, dice: Random) -> LabelledMessage:
    """A message and chatter in one: of its kind, or off topic if it had none."""
    order = (message.text, chatter) if dice.random() < 0.5 else (chatter, message.text)
    labels = message.labels if message.labels & KINDS else message.labels | {Label.OFF_TOPIC}
    return replace(message, text=dice.choice((" ", ". ", "\n")).join(order), labels=labels)


def batches(examples: Sequence[Example], size: int, dice: Random | None = None) -> list[list[int]]:
    """Places of examples, those of like length together. With dice: noise in the length, and the batches shuffled."""

    def length(place: int) -> float:
        each = examples[place]
        return len(each.own) + len(each.context) + (dice.uniform(0, 8) if dice else 0)

    order = sorted(range(len(examples)), key=length)
    cut = [order[at : at + size] for at in range(0, len(order), size)]
    if dice:
        dice.shuffle(cut)
    return cut


def collate(examples: Sequence[Example], table: Floats) -> Batch:
    places = max(len(each.own) + len(each.context) for each in examples)
    shape = (len(examples), places)
    numbers = np.full(shape, 1, dtype=np.int64)
    own, there, segment = (np.zeros(shape, dtype=np.float32) for _ in range(3))
    for row, each in enumerate(examples):
        border, end = len(each.own), len(each.own) + len(each.context)
        numbers[row, :border] = each.own
        numbers[row, border:end] = each.context
        own[row, :border] = 1
        segment[row, border:end] = 1
        there[row, :end] = 1
    return Batch(*(torch.from_numpy(part) for part in (table[numbers], segment, own, there)))


def targets(examples: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor]:
    kinds = torch.tensor([each.kind for each in examples])
    flags = torch.tensor([[float(flag) for flag in each.flags] for each in examples]).view(-1, len(FLAG_ORDER))
    return kinds, flags
