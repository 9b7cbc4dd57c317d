"""The learned reader: time of the light model and of the encoder, messages a second of both, and the worker's memory."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import process_time
from typing import IO

from benchmarks.row import Row
from benchmarks.texts import ROOT
from bot.classifier.encoder import Encoder
from bot.classifier.frames import LENGTH, EncoderQuestion, encode_frame
from bot.classifier.hybrid import Floats, LearnedReader
from bot.classifier.models import load_models
from bot.classifier.weights_files import WEIGHTS
from bot.config import load_config
from bot.config.values import ReaderKind
from bot.core.reading import ReaderInput
from bot.core.texts import LANGUAGES
from bot.live_rules.reload import load_rules
from training import corpus
from training.corpus import LabelledMessage


def measure() -> list[Row]:
    config = load_config(ROOT / "config.yaml")
    rules = load_rules(config.rules, config.watches)
    models = load_models(ReaderKind.LIGHT)
    if models is None:
        return []
    encoder, asked = Encoder(), 0

    def ask(text: str, after: Sequence[str]) -> Floats:
        nonlocal asked
        asked += 1
        return encoder.logits(text, after)

    dev = corpus.load_dev()
    calm = [m for m in corpus.load_train() if m.source in ("train-calm", "train-quiet-xx")][::2]
    light = _ms(LearnedReader(rules.lexicon, models.light), dev)
    always = _ms(LearnedReader(rules.lexicon, models.light, ask), dev)
    share, asked = asked / len(dev), 0
    of_calm = _ms(LearnedReader(rules.lexicon, models.light, ask), calm)
    return [
        Row("read, light", f"{light:.2f} ms a message", f"{len(dev):,} messages of dev.jsonl, processor time"),
        Row(
            "read, full",
            f"{always:.1f} ms a message",
            f"the same; {1000 / always:.0f}/s, encoder asked about {share:.0%}",
        ),
        Row(
            "read, full, of ordinary chatter",
            f"{of_calm:.1f} ms a message",
            f"{len(calm):,} harmless messages of the corpus; {1000 / of_calm:.0f}/s, asked about {asked / len(calm):.0%}",
        ),
        Row("memory of the encoder's process", f"{_worker_mb():.0f} MB", "largest resident set after 500 questions"),
    ]


def _ms(reader: LearnedReader, messages: list[LabelledMessage]) -> float:
    start = process_time()
    for message in messages:
        reader.read(ReaderInput(message.text, (message.language, *LANGUAGES), message.after))
    return (process_time() - start) / len(messages) * 1000


def _worker_mb() -> float:
    """Asked as the bot asks it, over its pipes."""
    command, pipe = [sys.executable, "-m", "bot.classifier.worker", str(WEIGHTS)], subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        _pass_over(process.stdout)  # that it is loaded
        for number, message in enumerate(corpus.load_dev()[:500]):
            process.stdin.write(encode_frame(EncoderQuestion(number, message.text, message.after[-2:])))
            process.stdin.flush()
            _pass_over(process.stdout)
        status = Path(f"/proc/{process.pid}/status").read_text()
        process.stdin.close()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _pass_over(answers: IO[bytes]) -> None:
    (length,) = LENGTH.unpack(answers.read(LENGTH.size))
    answers.read(length)
