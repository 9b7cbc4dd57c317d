"""A year of a watch: no text, name, number or plate stays past its date on the disk, in a backup, in an evidence bag or in the
log, and after the year no pseudonym of a member."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import Bot
from bot.backup.archive import unpack
from bot.backup.nightly import backups_in
from bot.cli.evidence import make_evidence
from bot.config import Config
from bot.config.values import BackupPlan
from bot.core.action import Action, MailPolice
from bot.core.choice import ByCode, Choice
from bot.core.event import ChoiceMade, Event, JoinRequested, MessagePosted
from bot.core.ref import MessageRef, Ref
from bot.core.watch import USUAL_RETENTION, Retention
from bot.core.watch_state import WatchState
from bot.evidence.request import EvidenceRequest
from bot.pseudonym import pseudonyms
from tests.bots import TestClock, on_disk, parts, rests, rings, running
from tests.fake_platform import FakePlatform
from tests.kit import DESK, GROUP, RELAYING
from tests.pipeline.test_privacy import log

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
    objections=7 * DAY,
)
VISITS = 2
WARNED = "Piet"
APART = 183 * DAY


class Platform(FakePlatform):
    """Its messages have the time of the clock. «JOIN» is a request to join, «CHOOSE warn 7K4» a tap."""

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
        return [self._meant(each) if isinstance(each, MessagePosted) else each for each in events]

    def _meant(self, event: MessagePosted) -> Event:
        said, person = event.message, event.message.author
        if said.text == "JOIN":
            return JoinRequested(event.key, GROUP, person, said.at)
        if said.text.startswith("CHOOSE "):
            _, choice, code = said.text.split()
            return ChoiceMade(event.key, DESK, person, Choice(choice), ByCode(code), said.at)
        return event


@dataclass
class Year:
    """`marks`: by a word that stands nowhere else, the moment after which it must be gone."""

    config: Config
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
        file = timedelta(hours=1) + max(kept.police, kept.evidence + 2 * DAY)  # a bag goes after its last day
        self.platform.say("Jan", f"tot morgen {self.mark('talk', number, max(kept.texts, file))}")
        name, plate = self.mark("name", number, max(case, file)), self.mark("1abc", number, case)
        self.platform.say(name, f"wie gaat er mee {self.mark('case', number, case)} {plate}")
        reporter = self.mark("teller", number, max(kept.keys, timedelta(hours=2)))
        self.platform.say(
            reporter, f"er loopt iemand {self.mark('file', number, file)} 0478{self.mark('tel', number, file)}"
        )
        self.platform.say("Els", f"poison {self.mark('dead', number, kept.keys)}")
        self.platform.say(self.mark("joins", number, max(kept.joins, kept.keys)), "JOIN")
        await self.decided("approve", f"wie gaat er mee {self.mark('right', number, case)}", "Bo")
        await self.decided("warn", f"wie gaat er mee {self.mark('wrong', number, case)}", WARNED)
        self.platform.say("Jan", f"/object {self.mark('object', number, kept.objections)}", chat="Jan")
        await rests(self.bot)
        (objection,) = self.lane.objections.values()
        self.platform.say("Mo", f"/answer {objection.code} het is goed", chat="moderators")
        await rests(self.bot)

    @property
    def lane(self) -> WatchState:
        return self.bot.pipeline.lanes["kerkwijk"]

    async def decided(self, choice: str, text: str, name: str) -> None:
        """A message of a member that Mo decides about at once."""
        self.platform.say(name, text)
        await rests(self.bot)
        (code,) = [case.code for case in self.lane.cases.values() if case.text == text]
        self.platform.say("Mo", f"CHOOSE {choice} {code}", chat="moderators")
        await rests(self.bot)

    async def hands_over(self) -> None:
        """The coordinator makes an evidence bag about the incident of the evening."""
        code = max(self.lane.police_files.values(), key=lambda file: file.opened_at).code
        asked = EvidenceRequest("GE.1/2026", code, "PZ Gent", "art. 46 Sv.", "Cora")
        assert [line async for line in make_evidence(self.config, asked, self.clock.now())]
        assert len(self.bags()) == 1

    def bags(self) -> list[Path]:
        return [path for path in (self.config.data / "evidence").glob("*") if path.suffix != ".people"]

    def learned_and_warned(self) -> tuple[int, int]:
        return len(self.lane.lessons), sum(len(member.strikes) for member in self.lane.members.values())

    async def later(self, by: timedelta) -> None:
        self.clock.move(by)
        for _ in range(2):  # what ended in the first minute goes in the second
            await rings(self.bot)
            await self.bot.timers.housekeep()
            await rests(self.bot)
            self.clock.move(timedelta(minutes=1))
        await self.bot.timers.housekeep()  # the file on the disk, after the last commit
        for job, _ in self.bot.jobs:
            await job()

    def written(self) -> bytes:
        """Each file of the data folder, and what is in the backups."""
        plan = self.config.backup
        assert plan is not None
        backups = [unpack(path, None).contents for path in backups_in(plan.folder)]
        return on_disk(self.config.data) + b"".join(content for each in backups for content in each.values())

    def left(self) -> list[str]:
        written = self.written()
        return [word for word in self.marks if word.encode() in written]

    def overdue(self) -> list[str]:
        return [word for word in self.left() if self.clock.now() > self.marks[word] + SLACK]


@pytest.mark.parametrize("kept", [USUAL_RETENTION, SHORT], ids=["usual", "short"])
async def test_a_year_leaves_nothing_past_its_date(tmp_path: Path, log: io.StringIO, kept: Retention) -> None:
    clock = TestClock()
    platform, mail = Platform(clock), Platform(clock, "mail")
    made = parts(tmp_path, platform, clock, replace(RELAYING, retention=kept))
    made.config.path.write_text("")
    backup = BackupPlan(tmp_path / "backups", keep=1)
    made = replace(made, config=replace(made.config, retention=kept, backup=backup), adapters=[platform, mail])
    async with running(made) as bot:
        year = Year(made.config, kept, clock, platform, bot)
        for number in range(VISITS):
            await year.visit(number)
            held = year.left()
            assert sum(word.endswith(f"{number:02}x") for word in held) == 12, held
            assert year.learned_and_warned() == (1, 1)
            gone = timedelta()
            for after in (
                timedelta(hours=1, minutes=15),
                kept.keys + timedelta(hours=3),
                kept.cases + timedelta(hours=3),
            ):
                await year.later(after - gone)
                gone = after
                assert year.overdue() == []
                if after < DAY:
                    await year.hands_over()
            await year.later(APART - gone)
            assert year.overdue() == []
            assert (year.learned_and_warned(), year.bags()) == ((0, 0), [])
        assert len(mail.done) == VISITS
        assert year.left() == []
        await year.later(2 * APART)  # the audit log and the memberships go after a year
        pseudonym = pseudonyms((made.config.data / "pseudonym.key").read_bytes())
        people = {name: pseudonym(Ref("console", name)) for name in ("Jan", "Bo", "Els", WARNED)}
        written = year.written()
        assert [name for name, who in people.items() if who.encode() in written] == []
    assert clock.now() - TestClock().now() > timedelta(days=360)
    assert [word for word in year.marks if word in log.getvalue()] == []
