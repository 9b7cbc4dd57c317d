"""Loads the models for the `reader` setting of config.yaml, and makes readers of them."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Final

from bot.classifier.encoded_line import LINES, EncodedLine
from bot.classifier.encoder_client import Notify
from bot.classifier.encoder_pool import EncoderPool, encoder_pool
from bot.classifier.encoder_time_limits import ANSWER_LIMIT
from bot.classifier.learned_reader import LearnedReader
from bot.classifier.light_weights import LightWeights, load_head, load_light
from bot.classifier.weights_files import BLENDS, ENCODER, HEAD, LIGHT_HEAD, NGRAMS, PIECES, WEIGHTS, WORDS, has_files
from bot.config.values import ReaderKind
from bot.live_rules.current import CurrentRules
from bot.reader.conversation.head import Head
from bot.reader.text.cleaning import clean

_REMEMBERED: Final = 4_000
"""Answers of the encoder that a command keeps: two sets of rules ask the same, and groups repeat themselves."""


class GroupingEncoder:
    """The encoder in this process. It reads a text together with the next ones that it expects, and remembers the answers."""

    def __init__(self, read_all: Callable[[Sequence[str]], Sequence[EncodedLine]]) -> None:
        self._read_all = read_all
        self._known: dict[str, EncodedLine] = {}
        self._expected: dict[str, None] = {}

    def expect(self, message: str) -> None:
        if (text := clean(message).text) not in self._known:
            self._expected[text] = None

    def __call__(self, text: str) -> EncodedLine:
        if text not in self._known:
            self._expected.pop(text, None)
            group = [text, *islice(self._expected, LINES - 1)]
            self._known |= zip(group, self._read_all(group), strict=True)
            for each in group[1:]:
                del self._expected[each]
            for oldest in [*islice(self._known, max(0, len(self._known) - _REMEMBERED))]:
                del self._known[oldest]
        return self._known[text]


@dataclass(frozen=True)
class Models:
    """The models beside the lists. `encoder`: the folder of its files; None: the light model alone. `head`: reads the
    conversation from the vectors of the encoder. `limit`: the longest time that one question of the running bot may take.
    `workers`: the number of its processes that run the encoder."""

    light: LightWeights
    encoder: Path | None
    head: Head | None = None
    limit: timedelta = ANSWER_LIMIT
    workers: int = 1

    @cached_property
    def encode(self) -> GroupingEncoder | None:
        """The encoder in this process, which all rules share. None: the light model alone."""
        if self.encoder is None:
            return None
        from bot.classifier.encoder import Encoder  # costs time and memory, which the running bot leaves to its worker

        return GroupingEncoder(Encoder(self.encoder).read_all)

    @property
    def kind(self) -> ReaderKind:
        return ReaderKind.LIGHT if self.encoder is None else ReaderKind.FULL


def load_models(kind: ReaderKind, folder: Path = WEIGHTS, workers: int | None = None) -> Models | None:
    """None for `lists`, and if no model was made yet: then the lists read alone. `workers`: None for one process for each
    processor core. Raises CannotStart for damaged files."""
    if kind is ReaderKind.LISTS or not has_files(folder, NGRAMS, BLENDS, LIGHT_HEAD):
        return None
    full = kind is ReaderKind.FULL and has_files(folder, ENCODER, WORDS, PIECES, HEAD)
    head = load_head(folder) if full else None
    return Models(load_light(folder), folder if full else None, head, workers=workers or count_cores())


def count_cores() -> int:
    """The processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def add_models(in_force: CurrentRules, models: Models | None) -> CurrentRules:
    """These rules, with a reader that runs the models in this process. Raises CannotStart for damaged files."""
    if models is None:
        return in_force
    learned = LearnedReader(in_force.lexicon, models.light, models.encode, models.head)
    expect = models.encode.expect if models.encode else in_force.expect
    return replace(in_force, learned=learned, kind=models.kind, expect=expect)


@asynccontextmanager
async def start_encoder(
    models: Models, notify: Notify, tell_behind: Callable[[], Awaitable[None]]
) -> AsyncIterator[EncoderPool | None]:
    """Runs the processes of the encoder for as long as the block lasts; None if the models have no encoder."""
    if models.encoder is None:
        yield None
        return
    async with encoder_pool(notify, models.workers, models.encoder, models.limit, tell_behind) as encoder:
        yield encoder
