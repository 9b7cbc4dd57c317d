"""A message that cannot be read or decided reaches the moderators at once, and stops no other message."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.app import run_bot
from bot.core.action import AskModerators
from bot.core.reading import ReaderInput, Reading
from bot.core.ref import Ref
from bot.core.watch import Watch
from bot.live_rules.current import TextReader
from bot.store.store import Store
from tests.bots import parts
from tests.fake_platform import FakePlatform
from tests.kit import WATCH

ACT = "wie gaat er mee"
RIDDLE = "een raadsel"
JAN = Ref("console", "Jan")


class Puzzled:
    """A reader that fails on one text, and misses one part of another."""

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader

    def without_memory(self) -> Puzzled:
        return self

    def read(self, message: ReaderInput) -> Reading:
        if message.text == RIDDLE:
            raise ValueError(RIDDLE)
        reading = self._reader.read(message)
        return replace(reading, failed=("plate",)) if message.text.startswith("half") else reading


async def evening(tmp_path: Path, *texts: str, chat: str = "kerkwijk", watch: Watch = WATCH) -> FakePlatform:
    platform = FakePlatform()
    for text in texts:
        platform.say("Jan", text, chat)
    platform.end()
    made = parts(tmp_path, platform, watch=watch)
    rules = replace(made.rules, learned=Puzzled(made.rules.lexicon))
    await run_bot(replace(made, rules=rules))
    return platform


def cards(platform: FakePlatform) -> list[tuple[str, str]]:
    return [(action.card.text, action.card.head) for action in platform.did(AskModerators)]


async def test_a_message_that_cannot_be_read_is_shown_to_the_moderators(tmp_path: Path) -> None:
    platform = await evening(tmp_path, RIDDLE, ACT)
    assert [text for text, _ in cards(platform)] == [RIDDLE, ACT]
    assert platform.confirmed == ["1", "2"]
    async with Store.open(tmp_path / "data") as store:
        assert await store.dead_letters() == []


async def test_a_message_to_the_bot_of_a_closed_group_that_cannot_be_read_is_shown_too(tmp_path: Path) -> None:
    gated = replace(WATCH, gatekeeper=True, coordinators=(*WATCH.coordinators, JAN))
    platform = await evening(tmp_path, RIDDLE, chat=JAN.id, watch=gated)
    assert [text for text, _ in cards(platform)] == [RIDDLE]
    async with Store.open(tmp_path / "data") as store:
        assert await store.dead_letters() == []


async def test_a_message_that_is_read_in_part_is_judged_by_that_part_and_shown(tmp_path: Path) -> None:
    platform = await evening(tmp_path, "half goed", f"half {ACT}")
    assert [text for text, _ in cards(platform)] == ["half goed", f"half {ACT}"]


async def test_the_desk_hears_at_once_of_an_update_that_cannot_be_decoded(tmp_path: Path) -> None:
    platform = await evening(tmp_path, "poison", "poison")
    assert [text.split(" ")[:2] for text in platform.said()] == [["nl", "arrival_unread"]]
    async with Store.open(tmp_path / "data") as store:
        assert len(await store.dead_letters()) == 2
