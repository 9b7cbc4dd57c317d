"""Pictures are drawn just before they are sent. If drawing fails, the numbers are sent alone."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.core.action import Bar, Chart, Purpose, SendMessage, SendPicture
from bot.core.step_result import PlannedAction
from bot.outbound.handover import Handovers
from bot.outbound.pictures import drawn
from bot.store.batch import LanePlan
from bot.store.codec import decode_action, encode, kind_of
from bot.store.outbox import entry_of
from bot.store.store import Store
from tests.fake_platform import FakePlatform
from tests.kit import DESK
from tests.outbound.test_handover import Nothing

CHART = Chart("Kerkwijk", "1/6 – 7/6", (), (), "Per week", "Eerst gebeld", (Bar("1/6", 3, 1),))
PICTURE = SendPicture(DESK, "Meldingen: 3", CHART, Purpose.SUMMARY, silent=True)


async def test_a_picture_is_drawn_on_its_way_and_everything_else_passes_as_it_is(tmp_path: Path) -> None:
    platform, said = FakePlatform(), SendMessage(DESK, "dag", Purpose.DESK)
    async with Store.open(tmp_path) as store:
        handovers = Handovers(store, Nothing(), {})
        for action in (PICTURE, said):
            await handovers.do(entry_of(LanePlan("kerkwijk", PlannedAction("k", action))), platform)
    picture, passed = platform.done
    assert isinstance(picture, SendPicture)
    assert picture.png.startswith(b"\x89PNG")
    assert passed == said


async def test_what_cannot_be_drawn_goes_as_text(caplog: pytest.LogCaptureFixture) -> None:
    upside_down = Chart("", "", (), (), "", "", (Bar("", -5, 0),))
    with caplog.at_level(logging.ERROR):
        instead = await drawn(SendPicture(DESK, "Meldingen: 3", upside_down, Purpose.SUMMARY, silent=True))
    assert instead == SendMessage(DESK, "Meldingen: 3", Purpose.SUMMARY, silent=True)
    assert "cannot be drawn" in caplog.text


def test_on_the_disk_it_is_words_and_numbers() -> None:
    written = encode(PICTURE)
    assert decode_action(kind_of(PICTURE), written) == PICTURE
    assert len(written) < 1000
