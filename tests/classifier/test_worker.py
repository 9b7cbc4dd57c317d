"""The real process of the encoder, and the reader of the running bot with it."""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import timedelta
from pathlib import Path
from subprocess import PIPE, Popen, check_output

import numpy as np
import pytest

from bot.classifier.encoded_line import EncodedLine
from bot.classifier.encoder import Encoder
from bot.classifier.encoder_client import worker_command
from bot.classifier.encoder_pool import EncoderPool, Question, encoder_pool
from bot.classifier.full_reader import ModelReader
from bot.classifier.light_weights import LightWeights, load_head
from bot.classifier.models import count_cores
from bot.classifier.weights_files import WEIGHTS
from bot.classifier.worker import BEHIND_THE_BOT
from bot.core.reading import Label, ReaderInput
from bot.live_rules.current import CurrentRules, LiveRules
from tests import small_rules
from tests.bots import until
from tests.shipped import ROOT

CALL = ReaderInput("wie gaat er mee, we pakken hem zelf aan", ("nl", "fr"))


async def ignore(works: bool) -> None:
    """Ignores the notification."""


async def test_the_process_answers_like_the_encoder(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.classifier.encoder_pool.worker_command", worker_command)
    async with encoder_pool(ignore, workers=1) as process:
        async with asyncio.timeout(60):
            await process.works.wait()
        for text in ("", "er loopt iemand aan de deuren te voelen", "👍", "x" * 1_000_000):
            async with asyncio.timeout(60):
                # On a busy machine the answer may come later than the bot waits.
                while (answer := await process.ask(text)) is None:
                    await process.works.wait()
            assert is_same(answer, encoder.read(text))


def test_the_process_lets_the_bot_go_first() -> None:
    """Its priority is lower once it has said that it is ready."""
    with Popen(worker_command(WEIGHTS), stdin=PIPE, stdout=PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.read(1)
        own = os.getpriority(os.PRIO_PROCESS, 0)
        assert os.getpriority(os.PRIO_PROCESS, process.pid) == min(own + BEHIND_THE_BOT, 19)
        process.communicate()


def test_the_process_ends_without_a_word_if_the_bot_was_killed_meanwhile() -> None:
    with Popen(worker_command(WEIGHTS), stdin=PIPE, stdout=PIPE, stderr=PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


async def test_the_program_starts_as_many_processes_as_config_names(tmp_path: Path) -> None:
    """One more than without a number."""
    workers = count_cores() + 1
    small_rules.write(tmp_path / "rules")
    settings = (ROOT / "config.yaml").read_text() + f"\nreader: {{kind: full, workers: {workers}}}\n"
    (tmp_path / "config.yaml").write_text(settings)
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", "--config", str(tmp_path / "config.yaml"), cwd=ROOT, stdin=PIPE, stdout=PIPE
    )
    try:
        await until(lambda: count_encoders(program.pid) == workers, tries=500)
    finally:
        program.kill()
        await program.communicate()


def count_encoders(parent: int) -> int:
    """The processes that this one has started for the encoder."""
    listed = check_output(["ps", "-A", "-o", "ppid=,args="], text=True).splitlines()
    rows = (line.strip().partition(" ") for line in listed)
    return sum(int(pid) == parent and "bot.classifier.worker" in args for pid, _, args in rows)


def is_same(one: EncodedLine, other: EncodedLine) -> bool:
    """True if both are the same to the last bit."""
    return np.array_equal(one.labels, other.labels) and np.array_equal(one.vector, other.vector)


def test_a_line_is_read_in_the_same_way_alone_and_among_others(encoder: Encoder) -> None:
    """More lines than go into one run."""
    calls = ("", "er loopt iemand aan de deuren te voelen", "👍", "x" * 5_000, "pak hem", "wie komt er mee? " * 9)
    texts = [f"{text} {number}".strip() for number in range(3) for text in calls]
    together = encoder.read_all(texts)
    assert all(is_same(line, encoder.read(text)) for text, line in zip(texts, together, strict=True))
    assert encoder.read_all([]) == []


async def test_without_a_process_the_light_model_reads(rules: CurrentRules, light: LightWeights) -> None:
    away = EncoderPool(ignore, [("false",)], timedelta(milliseconds=100))
    reader = ModelReader(LiveRules(rules), light, away, load_head())
    (reading,) = await reader.read([CALL])
    assert reading.likely(Label.VIGILANTE)
    assert reading.imprint is None


class Recording(EncoderPool):
    """A pool that never works. `begun`: the texts that it got."""

    def __init__(self) -> None:
        super().__init__(ignore, [("false",)])
        self.begun: list[str] = []

    def begin(self, text: str, needed: bool = True) -> Question:
        self.begun.append(text)
        return super().begin(text, needed)


async def test_an_expected_text_is_encoded_as_it_will_be_read(rules: CurrentRules, light: LightWeights) -> None:
    """A text with a quotation waits for its turn, since only the lists and the light model say which part is read."""
    pool = Recording()
    reader = ModelReader(LiveRules(rules), light, pool, load_head())
    for text in ("er loopt\u200b iemand rond", "", "> pak hem\ndat kan toch niet"):
        reader.expect(ReaderInput(text, ("nl",)))
    assert pool.begun == ["er loopt iemand rond", ""]
    await reader.read([ReaderInput("er loopt\u200b iemand rond", ("nl",))])
    assert set(pool.begun) == {"er loopt iemand rond", ""}


async def test_the_windows_of_a_long_text_are_expected_with_it(rules: CurrentRules, light: LightWeights) -> None:
    pool = Recording()
    reader = ModelReader(LiveRules(rules), light, pool, load_head())
    text = "Dag allemaal. Mooi weer vandaag. De markt was druk. Wie gaat er mee, we pakken hem zelf aan. Tot morgen."
    reader.expect(ReaderInput(text, ("nl",)))
    ahead = set(pool.begun)
    assert len(ahead) > 2
    await reader.read([ReaderInput(text, ("nl",))])
    assert set(pool.begun) == ahead
