"""Which models there are for the reader that config.yaml asks for, and the reader for commands that read a few texts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.classifier.encoder_client import EncoderProcess, Say, encoder_process
from bot.classifier.hybrid import LearnedReader
from bot.classifier.weights_files import BLENDS, ENCODER, NGRAMS, PIECES, WEIGHTS, WORDS, LightWeights, has, load_light
from bot.config.values import ReaderKind
from bot.live_rules.current import CurrentRules


@dataclass(frozen=True, slots=True)
class Models:
    """What reads besides the lists. `encoder`: the folder of its files; None: the light model alone."""

    light: LightWeights
    encoder: Path | None


def load_models(kind: ReaderKind, folder: Path = WEIGHTS) -> Models | None:
    """None: the lists read alone, since that is wanted, or since no model was made yet. Raises CannotStart for damaged
    files."""
    if kind is ReaderKind.LISTS or not has(NGRAMS, BLENDS, folder=folder):
        return None
    full = kind is ReaderKind.FULL and has(ENCODER, WORDS, PIECES, folder=folder)
    return Models(load_light(folder), folder if full else None)


def add_models(in_force: CurrentRules, models: Models | None) -> CurrentRules:
    """The same rules, read by the models too, all in this process. Raises CannotStart for damaged files."""
    if models is None:
        return in_force
    ask = None
    if models.encoder is not None:
        from bot.classifier.encoder import Encoder  # it takes time and memory that the running bot leaves to its worker

        ask = Encoder(models.encoder).logits
    return replace(in_force, learned=LearnedReader(in_force.lexicon, models.light, ask))


@asynccontextmanager
async def start_encoder(models: Models, say: Say) -> AsyncIterator[EncoderProcess | None]:
    """The process of the encoder, if there is one, for as long as the block lasts."""
    if models.encoder is None:
        yield None
        return
    async with encoder_process(say, models.encoder) as encoder:
        yield encoder
