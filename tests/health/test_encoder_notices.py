"""The desk knows which reader reads, also after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.classifier.light_weights import load_light
from bot.classifier.models import Models
from bot.classifier.weights_files import WEIGHTS
from tests.bots import parts, rests, running, until
from tests.fake_platform import FakePlatform


@pytest.fixture
def platform() -> Iterator[FakePlatform]:
    """Ends its input with the test."""
    platform = FakePlatform()
    yield platform
    platform.end()


def said(platform: FakePlatform) -> list[str]:
    return [text.split("}")[0] for text in platform.said() if "reader_" in text]


async def test_an_encoder_that_comes_back_with_a_restart_is_told_once(tmp_path: Path, platform: FakePlatform) -> None:
    (tmp_path / "weights").mkdir()
    without = replace(parts(tmp_path, platform), models=Models(load_light(), tmp_path / "weights"))
    async with running(without):
        await until(lambda: len(said(platform)) == 1, tries=2000)
    whole = replace(without, models=Models(load_light(), WEIGHTS))
    async with running(whole):
        await until(lambda: len(said(platform)) == 2, tries=2000)
    async with running(whole) as bot:
        await bot.reloading.learned.wait()
        await rests(bot)
    light, back = said(platform)
    assert "reader_light" in light
    assert "reader_back" in back
