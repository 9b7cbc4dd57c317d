"""A whole bot with the learned reader. It tells the desk once about an encoder that fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.classifier.light_weights import load_light
from bot.classifier.models import Models
from bot.core.action import AskModerators, SendMessage
from tests.bots import parts, running, until
from tests.fake_platform import FakePlatform

CALL = "vanavond 21 uur aan de brug, knuppels meebrengen, we slaan die dief in elkaar"
"""No phrase of the test's lists occurs in it."""


@pytest.fixture
def platform() -> Iterator[FakePlatform]:
    """Ends its input with the test."""
    platform = FakePlatform()
    yield platform
    platform.end()


async def test_a_call_that_no_list_knows_reaches_the_moderators(tmp_path: Path, platform: FakePlatform) -> None:
    made = replace(parts(tmp_path, platform), models=Models(load_light(), None))
    async with running(made):
        platform.say("Jan", CALL)
        await until(lambda: platform.count(AskModerators) == 1)


async def test_an_encoder_that_fails_is_reported_once_and_messages_are_read(
    tmp_path: Path, platform: FakePlatform
) -> None:
    nothing_there = tmp_path / "weights"
    nothing_there.mkdir()
    made = replace(parts(tmp_path, platform), models=Models(load_light(), nothing_there))
    async with running(made):
        await until(lambda: platform.count(SendMessage) == 1, tries=2000)
        platform.say("Jan", CALL)
        await until(lambda: platform.count(AskModerators) == 1)
        assert platform.count(SendMessage) == 1
