"""Pictures are drawn just before they are sent. If drawing fails, the numbers are sent alone."""

from __future__ import annotations

import logging
from collections.abc import Sequence, Set

import pytest

from bot.core.action import Action, Bar, Chart, Purpose, SendMessage, SendPicture
from bot.core.event import Event
from bot.core.fallback import ActionKind
from bot.core.ref import MessageRef, Ref
from bot.outbound.pictures import PictureDrawing
from bot.ports import Accept, RoleSource
from bot.store.codec import decode_action, encode, kind_of
from tests.kit import ALL, DESK

CHART = Chart("Kerkwijk", "1/6 – 7/6", (), (), "Per week", "Eerst gebeld", (Bar("1/6", 3, 1),))
PICTURE = SendPicture(DESK, "Meldingen: 3", CHART, Purpose.SUMMARY, silent=True)


class Platform:
    """An adapter that records all actions."""

    name = "console"
    in_order = False
    roles: RoleSource | None = None

    def __init__(self) -> None:
        self.done: list[Action] = []

    async def run(self, accept: Accept) -> None:
        return None

    def decode(self, raw: bytes) -> Sequence[Event]:
        return []

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return ALL

    async def do(self, action: Action) -> MessageRef | None:
        self.done.append(action)
        return MessageRef(DESK, "b1")

    async def examine(self) -> list[str]:
        return ["well"]


async def test_a_picture_is_drawn_on_its_way_and_everything_else_passes_as_it_is() -> None:
    platform = Platform()
    drawing = PictureDrawing(platform)
    said = SendMessage(DESK, "dag", Purpose.DESK)
    for action in (PICTURE, said):
        assert await drawing.do(action) == MessageRef(DESK, "b1")
    drawn, passed = platform.done
    assert isinstance(drawn, SendPicture)
    assert drawn.png.startswith(b"\x89PNG")
    assert passed is said
    assert (drawing.name, drawing.capabilities(DESK), drawing.decode(b""), await drawing.examine()) == (
        *("console", ALL, []),
        ["well"],
    )


async def test_what_cannot_be_drawn_goes_as_text(caplog: pytest.LogCaptureFixture) -> None:
    platform = Platform()
    upside_down = Chart("", "", (), (), "", "", (Bar("", -5, 0),))
    with caplog.at_level(logging.ERROR):
        await PictureDrawing(platform).do(SendPicture(DESK, "Meldingen: 3", upside_down, Purpose.SUMMARY, silent=True))
    assert platform.done == [SendMessage(DESK, "Meldingen: 3", Purpose.SUMMARY, silent=True)]
    assert "cannot be drawn" in caplog.text


def test_on_the_disk_it_is_words_and_numbers() -> None:
    written = encode(PICTURE)
    assert decode_action(kind_of(PICTURE), written) == PICTURE
    assert len(written) < 1000
