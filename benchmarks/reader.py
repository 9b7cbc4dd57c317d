"""The learned reader: the time and messages per second of the light model and of the encoder, and the worker's memory."""

from __future__ import annotations

import subprocess
import sys
from time import process_time
from typing import IO

from benchmarks.processes import peak_mb
from benchmarks.row import Row
from benchmarks.texts import ROOT
from bot.classifier.encoder import Encoder
from bot.classifier.frames import LENGTH, EncoderQuestion, encode_frame
from bot.classifier.learned_reader import LearnedReader
from bot.classifier.light_weights import load_head
from bot.classifier.models import load_models
from bot.classifier.weights_files import WEIGHTS
from bot.config import load_config
from bot.config.values import ReaderKind
from bot.core.reading import ReaderInput
from bot.core.texts import LANGUAGES
from bot.live_rules.current import load_rules
from training import corpus
from training.corpus import LabelledMessage


def measure() -> list[Row]:
    config = load_config(ROOT / "config.yaml")
    rules = load_rules(config.rules, config.watches)
    models = load_models(ReaderKind.LIGHT)
    if models is None:
        return []
    head, encode = load_head(), Encoder().read
    dev = corpus.load_dev()
    calm = [message for message in corpus.load_train() if message.source in ("train-calm", "train-quiet-xx")][::2]
    light_ms = _ms(LearnedReader(rules.lexicon, models.light), dev)
    full_ms = _ms(LearnedReader(rules.lexicon, models.light, encode, head), dev)
    calm_ms = _ms(LearnedReader(rules.lexicon, models.light, encode, head), calm)
    return [
        Row("read, light", f"{light_ms:.2f} ms a message", f"{len(dev):,} messages of dev.jsonl, processor time"),
        Row("read, full", f"{full_ms:.1f} ms a message", f"the same; {1000 / full_ms:.0f}/s"),
        Row(
            "read, full, of ordinary chatter",
            f"{calm_ms:.1f} ms a message",
            f"{len(calm):,} harmless messages of the corpus; {1000 / calm_ms:.0f}/s",
        ),
        Row("memory of the encoder's process", f"{_worker_mb():.0f} MB", "largest resident set after 500 questions"),
    ]


def _ms(reader: LearnedReader, messages: list[LabelledMessage]) -> float:
    """The mean processor time for one message, in milliseconds."""
    start = process_time()
    for message in messages:
        reader.read(ReaderInput(message.text, (message.language, *LANGUAGES)))
    return (process_time() - start) / len(messages) * 1000


def _worker_mb() -> float:
    """The largest resident set of the encoder's process in MiB. The questions go over its pipes, as in the bot."""
    command, pipe = [sys.executable, "-m", "bot.classifier.worker", str(WEIGHTS)], subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        _skip(process.stdout)  # the report that the model is loaded
        for number, message in enumerate(corpus.load_dev()[:500]):
            process.stdin.write(encode_frame(EncoderQuestion(number, (message.text,))))
            process.stdin.flush()
            _skip(process.stdout)
        largest = peak_mb(process.pid)
        process.stdin.close()
    return largest


def _skip(answers: IO[bytes]) -> None:
    (length,) = LENGTH.unpack(answers.read(LENGTH.size))
    answers.read(length)
