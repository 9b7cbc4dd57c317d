"""A pending note outlives a restart and leaves nothing on the disk after it was read or has expired."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.core.action import Action, Button, DeleteMessage, SendMessage, SendPrivately
from bot.core.housekeeping.retention import forget_abandoned
from bot.errors import Refused
from tests.bots import TestClock, on_disk, parts, running, until
from tests.fake_platform import FakePlatform
from tests.kit import TEXTS, WATCH, person

NOTE = TEXTS.render("no_vigilantes", "nl", {}).encode().split(b" {")[0]


class Shy(FakePlatform):
    """A platform on which the bot may write only to members who wrote to it."""

    def __init__(self, *known: str) -> None:
        super().__init__(self._refuse)
        self.known = set(known)

    def _refuse(self, action: Action, attempt: int) -> None:
        if isinstance(action, SendPrivately) and action.person.id not in self.known:
            raise Refused("the bot can't initiate a conversation with a user")

    def signs(self) -> list[SendMessage]:
        return [say for say in self.did(SendMessage) if any(each.opens_bot for each in say.buttons)]


async def test_a_note_is_read_after_a_restart_and_its_sign_is_gone_by_then(tmp_path: Path) -> None:
    clock, first = TestClock(), Shy()
    async with running(parts(tmp_path, first, clock)) as bot:
        first.say("Jan", "wie gaat er mee")
        await until(lambda: any(note.sign for note in bot.pipeline.lanes["kerkwijk"].notes.values()))
    assert [say.buttons[0] for say in first.signs()] == [
        Button(first.signs()[0].buttons[0].label, WATCH.id, opens_bot=True)
    ]
    clock.move(timedelta(minutes=3))
    second = Shy("Jan")
    async with running(parts(tmp_path, second, clock)):
        await until(lambda: second.count(DeleteMessage) == 1)
        second.say("Jan", "/start kerkwijk", chat="Jan", key="500")
        await until(lambda: second.count(SendPrivately) == 1)
    (sent,) = second.did(SendPrivately)
    assert sent.person == person("Jan").ref
    assert NOTE in sent.text.encode()


async def test_of_a_note_that_nobody_reads_nothing_is_left_after_a_day(tmp_path: Path) -> None:
    clock, platform = TestClock(), Shy()
    async with running(parts(tmp_path, platform, clock)) as bot:
        platform.say("Jan", "wie gaat er mee")
        await until(lambda: bool(bot.pipeline.lanes["kerkwijk"].notes))
        assert NOTE in on_disk(tmp_path / "data")
        clock.move(timedelta(hours=25))
        await bot.timers.housekeep()
        await until(lambda: not bot.pipeline.lanes["kerkwijk"].notes)
        await bot._store.purge(clock.now(), ["kerkwijk"], forget_abandoned)
        assert NOTE not in on_disk(tmp_path / "data")
