"""A year of a watch: no text, name, number or plate stays on the disk or in the log past its date."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import Bot
from bot.core.action import Action, MailPolice
from bot.core.event import Event, JoinRequested, MessagePosted
from bot.core.message import Person
from bot.core.ref import MessageRef
from bot.core.watch import USUAL_RETENTION, Retention
from tests.bots import TestClock, parts, rests, rings, running
from tests.fake_platform import FakePlatform
from tests.kit import GROUP, RELAYING
from tests.pipeline.test_privacy import log, on_disk

__all__ = ["log"]  # the fixture

DAY = timedelta(days=1)
SLACK = timedelta(minutes=10)
"""Housekeeping comes every ten minutes."""

SHORT = Retention(
    texts=timedelta(minutes=10),
    cases=21 * DAY,
    warnings=30 * DAY,
    members=30 * DAY,
    joins=7 * DAY,
    lessons=7 * DAY,
    police=2 * DAY,
    decisions=90 * DAY,
    damaged=7 * DAY,
    keys=2 * DAY,
    evidence=DAY,
)
VISITS = 2
APART = 183 * DAY


class Platform(FakePlatform):
    """Its messages have the time of the clock. «JOIN» is a request to join."""

    def __init__(self, clock: TestClock, name: str = "console") -> None:
        super().__init__()
        self.name = name
        self._clock = clock
        self._moments: dict[str, datetime] = {}

    def moment(self, update: dict[str, Any]) -> datetime:
        return self._moments.setdefault(update["key"], self._clock.now())

    async def do(self, action: Action) -> MessageRef | None:
        done = await super().do(action)
        return MessageRef(action.to, action.id) if isinstance(action, MailPolice) else done

    def decode(self, raw: bytes) -> Sequence[Event]:
        if b"poison" in raw:
            raise ValueError("not to be understood")
        events = super().decode(raw)
        return [
            self._join(each) if isinstance(each, MessagePosted) and each.message.text == "JOIN" else each
            for each in events
        ]

    def _join(self, event: MessagePosted) -> JoinRequested:
        person: Person = event.message.author
        return JoinRequested(event.key, GROUP, person, event.message.at)


@dataclass
class Year:
    """`marks`: by a word that stands nowhere else, the moment after which it must be gone."""

    folder: Path
    kept: Retention
    clock: TestClock
    platform: Platform
    bot: Bot
    marks: dict[str, datetime] = field(default_factory=dict)

    def mark(self, what: str, visit: int, kept: timedelta) -> str:
        word = f"zv{what}{visit:02}x"
        self.marks[word] = self.clock.now() + kept
        return word

    async def visit(self, number: int) -> None:
        """An evening in the group. Its undecided case ends after half an hour, its incident after an hour."""
        kept, half_an_hour = self.kept, timedelta(minutes=30)
        case = half_an_hour + kept.cases
        file = timedelta(hours=1) + kept.police
        self.platform.say("Jan", f"tot morgen {self.mark('talk', number, max(kept.texts, file))}")
        name, plate = self.mark("name", number, max(case, file)), self.mark("1abc", number, case)
        self.platform.say(name, f"wie gaat er mee {self.mark('case', number, case)} {plate}")
        reporter = self.mark("teller", number, max(kept.keys, timedelta(hours=2)))
        self.platform.say(
            reporter, f"er loopt iemand {self.mark('file', number, file)} 0478{self.mark('tel', number, file)}"
        )
        self.platform.say("Els", f"poison {self.mark('dead', number, kept.keys)}")
        self.platform.say(self.mark("joins", number, max(kept.joins, kept.keys)), "JOIN")
        await rests(self.bot)

    async def later(self, by: timedelta) -> None:
        self.clock.move(by)
        for _ in range(2):  # what ended in the first minute goes in the second
            await rings(self.bot)
            await self.bot.timers.housekeep()
            await rests(self.bot)
            self.clock.move(timedelta(minutes=1))
        await self.bot.timers.housekeep()  # the file on the disk, after the last commit

    def left(self) -> list[str]:
        """The marks on the disk, in any file of the data folder."""
        written = on_disk(self.folder / "data")
        return [word for word in self.marks if word.encode() in written]

    def overdue(self) -> list[str]:
        return [word for word in self.left() if self.clock.now() > self.marks[word] + SLACK]


@pytest.mark.parametrize("kept", [USUAL_RETENTION, SHORT], ids=["usual", "short"])
async def test_a_year_leaves_nothing_past_its_date(tmp_path: Path, log: io.StringIO, kept: Retention) -> None:
    clock = TestClock()
    platform, mail = Platform(clock), Platform(clock, "mail")
    made = parts(tmp_path, platform, clock, replace(RELAYING, retention=kept))
    made = replace(made, config=replace(made.config, retention=kept), adapters=[platform, mail])
    async with running(made) as bot:
        year = Year(tmp_path, kept, clock, platform, bot)
        for number in range(VISITS):
            await year.visit(number)
            held = year.left()
            assert sum(word.endswith(f"{number:02}x") for word in held) == 9, held
            gone = timedelta()
            for after in (
                timedelta(hours=1, minutes=15),
                kept.keys + timedelta(hours=3),
                kept.cases + timedelta(hours=3),
            ):
                await year.later(after - gone)
                gone = after
                assert year.overdue() == []
            await year.later(APART - gone)
            assert year.overdue() == []
        assert len(mail.done) == VISITS
    assert year.left() == []
    assert clock.now() - TestClock().now() > timedelta(days=360)
    assert [word for word in year.marks if word in log.getvalue()] == []
