"""From a message in the group to the mail of an officer: a whole bot, its outbox on the disk, and a real SMTP server."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from adapters.mail.account import MailAccount
from adapters.mail.adapter import MailAdapter
from bot.app import Bot
from bot.cli.dead_letters import decide_report, drop_dead_letters, list_dead_letters, retry_dead_letters
from bot.core.action import AskModerators, UpdateCard
from bot.core.watch import Relay, Watch
from bot.errors import CannotStart
from tests.bots import TestClock, parts, rests, running, until
from tests.fake_platform import FakePlatform
from tests.kit import RELAYING
from tests.mail.server import MailServer, serving

REPORT = "er loopt iemand aan de deuren te voelen"
TWO = replace(RELAYING, police=replace(RELAYING.police, mail=("wijk@example.org", "dispatch@example.org")))
CORRECTED = replace(RELAYING, police=replace(RELAYING.police, mail=("right@example.org",)))
ENDED = replace(RELAYING, police=replace(RELAYING.police, relay=Relay.NONE))


@pytest.fixture
async def server() -> AsyncIterator[MailServer]:
    async with serving(MailServer()) as made:
        yield made


@dataclass
class Town:
    """A bot that passes on to the server, with its clock and its platform."""

    bot: Bot
    platform: FakePlatform
    clock: TestClock

    async def later(self, by: timedelta) -> None:
        self.clock.move(by)
        await self.bot.timers.fire_due()
        self.bot.delivery.wake()
        await rests(self.bot)

    def desk(self, key: str) -> list[str]:
        return [text for text in self.platform.said() if f" {key} " in text]

    def asked(self) -> list[str]:
        """The codes on the cards about reports in doubt."""
        cards = (action.card for action in self.platform.did(AskModerators))
        return [card.code for card in cards if " police_doubt " in card.head]

    def card_says(self, key: str) -> bool:
        """Whether the newest face of a card says this."""
        faces = [action.card for action in self.platform.done if isinstance(action, AskModerators | UpdateCard)]
        return bool(faces) and key in f"{faces[-1].head} {faces[-1].foot}"

    def answer(self, word: str) -> None:
        """The only question about a report, which may be from before a start, is answered."""
        (file,) = self.bot.pipeline.lanes["kerkwijk"].police_files.values()
        (doubt,) = file.doubts
        self.platform.say("Mo", f"{word} {doubt.code}", "moderators", key=f"answer {word}")


@asynccontextmanager
async def town(
    folder: Path, server: MailServer, clock: TestClock | None = None, watch: Watch = RELAYING
) -> AsyncIterator[Town]:
    platform, clock = FakePlatform(), clock or TestClock()
    made = parts(folder, platform, clock, watch)
    account = MailAccount("127.0.0.1", server.port, "watch@example.org", starttls=False)
    async with running(replace(made, adapters=[platform, MailAdapter(account)])) as bot:
        yield Town(bot, platform, clock)


def attached(mail: EmailMessage) -> dict[str, object]:
    part = next(part for part in mail.iter_attachments() if part.get_filename() == "incident.json")
    content = part.get_content()
    document: dict[str, object] = json.loads(content)
    return document


async def report_and_end(made: Town) -> None:
    made.platform.say("Jan", REPORT)
    await _confirmed(made, 1)
    made.platform.say("Els", "gebeld")
    await _confirmed(made, 2)
    await made.later(timedelta(hours=1, minutes=1))


async def _confirmed(made: Town, count: int) -> None:
    await until(lambda: len(made.platform.confirmed) >= count)
    await rests(made.bot)


async def test_an_incident_arrives_and_the_desk_knows(tmp_path: Path, server: MailServer) -> None:
    async with town(tmp_path, server) as made:
        await report_and_end(made)
    ((to, mail),) = server.taken
    assert to == "wijk@example.org"
    document = attached(mail)
    assert document["occasion"] == "end"
    assert [message["text"] for message in document["messages"]] == [REPORT]  # type: ignore[attr-defined]  # JSON
    assert document["incident"]["call"]["by"] == "member 2"  # type: ignore[index]  # JSON
    assert len(made.desk("police_mailed")) == 1


async def test_a_server_that_is_down_for_two_days_gets_every_mail_once(tmp_path: Path, server: MailServer) -> None:
    await server.stop()
    clock = TestClock()
    async with town(tmp_path, server, clock) as made:
        await report_and_end(made)
        for _ in range(24):
            await made.later(timedelta(hours=1))
    async with town(tmp_path, server, clock) as made:  # and a restart in between
        for _ in range(24):
            await made.later(timedelta(hours=1))
        assert made.desk("police_waiting")
        await server.start()
        await made.later(timedelta(minutes=1))
        await until(lambda: len(server.taken) == 1)
        await made.later(timedelta(hours=5))
        await made.later(timedelta(hours=5))
    assert len(server.taken) == 1
    assert len(made.desk("police_mailed")) == 1
    assert made.desk("police_given_up") == []


async def test_later_is_tried_again_with_the_same_identity(tmp_path: Path, server: MailServer) -> None:
    server.reply = "451 try again"
    async with town(tmp_path, server) as made:
        await report_and_end(made)
        assert server.taken == []
        server.reply = "250 OK"
        await made.later(timedelta(minutes=5))
        await until(lambda: len(server.taken) == 1)


async def test_one_refused_address_is_shown_and_the_other_gets_the_mail(tmp_path: Path, server: MailServer) -> None:
    server.refuses["wijk@example.org"] = "550 no such user"
    async with town(tmp_path, server, watch=TWO) as made:
        await report_and_end(made)
        await made.later(timedelta(hours=3))
    assert [to for to, _ in server.taken] == ["dispatch@example.org"]
    (refused,) = made.desk("police_refused")
    assert "wijk@example.org" in refused
    assert "dispatch@example.org" in refused
    assert "police_pass_on" not in refused


@pytest.mark.parametrize("taken", [True, False])
async def test_a_mail_whose_connection_broke_waits_for_one_answer_of_the_desk(
    tmp_path: Path, server: MailServer, taken: bool
) -> None:
    """A moderator who asks the police knows whether it arrived. The police have it once in the end."""
    server.breaks, server.loses = 1, not taken
    clock = TestClock()
    async with town(tmp_path, server, clock) as made:
        await report_and_end(made)
        await made.later(timedelta(hours=2))
    async with town(tmp_path, server, clock) as made:  # a start changes nothing
        await made.later(timedelta(hours=2))
        assert len(server.taken) == taken
        made.answer("weg" if taken else "ok")
        await until(lambda: len(server.taken) == 1)
        await rests(made.bot)
        await made.later(timedelta(hours=13))
    assert len(server.taken) == 1
    assert made.card_says("police_doubt_had" if taken else "police_doubt_sent")


async def test_the_clock_sends_no_mail_in_doubt_and_a_late_yes_sends_the_same(
    tmp_path: Path, server: MailServer
) -> None:
    """By its identity mail programs see that it is the same, if the answer was wrong."""
    server.breaks = 1
    clock = TestClock()
    async with town(tmp_path, server, clock) as made:
        await report_and_end(made)
        await made.later(timedelta(hours=13))
        assert len(made.desk("police_doubt_late")) == 1
        assert made.card_says("police_doubt_open")
        await made.later(timedelta(days=2))
    async with town(tmp_path, server, clock) as made:
        await made.later(timedelta(days=2))
        assert (len(server.taken), made.desk("police_doubt_late"), made.desk("dead_letter")) == (1, [], [])
        made.answer("ok")
        await until(lambda: len(server.taken) == 2)
        await rests(made.bot)
    assert len(set(server.ids)) == 1
    first, second = (attached(mail) for _, mail in server.taken)
    assert first == second


@pytest.mark.parametrize("send", [True, False])
async def test_the_operator_lists_a_report_without_an_answer_and_sends_it_or_gives_it_up(
    tmp_path: Path, server: MailServer, send: bool
) -> None:
    server.breaks, server.loses = 1, True
    clock, config = TestClock(), parts(tmp_path, FakePlatform(), TestClock(), RELAYING).config
    async with town(tmp_path, server, clock) as made:
        await report_and_end(made)
        await made.later(timedelta(hours=13))
        listed = await printed(list_dead_letters(config))
    assert ("wijk@example.org" in listed, "twice" in listed) == (True, True)
    number = int(listed.split()[1].rstrip(":"))
    assert "stays" in await printed(retry_dead_letters(config, clock.now()))
    assert "stays" in await printed(drop_dead_letters(config))
    with pytest.raises(CannotStart, match=f"no report in doubt has the number {number + 1}"):
        await printed(decide_report(config, number + 1, send, clock.now()))
    assert f"report {number}" in await printed(decide_report(config, number, send, clock.now()))
    assert "already" in await printed(decide_report(config, number, not send, clock.now()))
    chosen = "it may have arrived; the next `run` sends it" if send else "the next `run` gives it up"
    assert await printed(list_dead_letters(config)) == f"out {number}: kerkwijk, report for wijk@example.org: {chosen}"
    assert "stays" not in await printed(drop_dead_letters(config))
    async with town(tmp_path, server, clock) as made:
        await until(lambda: len(server.taken) == send)
        await rests(made.bot)
        await made.later(timedelta(days=1))
        assert len(made.desk("police_doubt_dropped")) == (not send)
    assert len(server.taken) == send
    assert await printed(list_dead_letters(config)) == "no dead letters"


@pytest.mark.parametrize("watch", [CORRECTED, ENDED, replace(RELAYING, id="dorp")])
async def test_the_operator_reads_that_a_report_cannot_be_sent_any_more(
    tmp_path: Path, server: MailServer, watch: Watch
) -> None:
    """config.yaml names another address, no relay, or another neighbourhood."""
    server.breaks, server.loses = 1, True
    clock, config = TestClock(), parts(tmp_path, FakePlatform(), TestClock(), watch).config
    async with town(tmp_path, server, clock) as made:
        await report_and_end(made)
        await made.later(timedelta(hours=13))
    number = int((await printed(list_dead_letters(config))).split()[1].rstrip(":"))
    assert "cannot leave" in await printed(decide_report(config, number, True, clock.now()))
    dropped = await printed(decide_report(config, number, False, clock.now()))
    assert ("cannot leave" in dropped) == (watch.id == "dorp")


async def printed(lines: AsyncIterator[str]) -> str:
    return "\n".join([line async for line in lines])


async def test_a_report_in_doubt_is_gone_at_its_date_when_the_bot_was_off_for_days(
    tmp_path: Path, server: MailServer
) -> None:
    server.breaks = 1
    clock = TestClock()
    async with town(tmp_path, server, clock) as made:
        await report_and_end(made)
    clock.move(timedelta(days=15))
    async with town(tmp_path, server, clock) as made:
        await rests(made.bot)
        await made.later(timedelta(hours=2))
        await made.bot.timers.housekeep()
        await rests(made.bot)
        assert made.desk("police_doubt_over")
        assert made.card_says("police_doubt_over")
        await made.bot.timers.housekeep()
    assert len(server.taken) == 1
    with closing(sqlite3.connect(tmp_path / "data" / "nabuur.db")) as raw, raw:
        assert raw.execute("SELECT count(*) FROM outbox WHERE kind = 'MailPolice'").fetchone() == (0,)
        assert raw.execute("SELECT count(*) FROM police_files").fetchone() == (0,)


async def test_a_connection_that_breaks_before_the_text_of_a_mail_leaves_no_doubt(
    tmp_path: Path, server: MailServer
) -> None:
    server.breaks_before = 1
    async with town(tmp_path, server) as made:
        await report_and_end(made)
        await made.later(timedelta(minutes=1))
        await until(lambda: len(server.taken) == 1)
        await rests(made.bot)
        assert made.asked() == []


async def test_the_other_address_of_a_mail_in_doubt_does_not_wait(tmp_path: Path, server: MailServer) -> None:
    server.breaks = 1
    async with town(tmp_path, server, watch=TWO) as made:
        await report_and_end(made)
        await made.later(timedelta(minutes=1))
        await until(lambda: len(server.taken) == 2)
        await rests(made.bot)
        assert len(made.asked()) == 1
    assert {to for to, _ in server.taken} == {"wijk@example.org", "dispatch@example.org"}


async def test_the_day_arrives_in_the_morning(tmp_path: Path, server: MailServer) -> None:
    everything = replace(RELAYING, police=replace(RELAYING.police, relay=Relay.ALL))
    async with town(tmp_path, server, watch=everything) as made:
        made.platform.say("Jan", "morgen is het markt")
        await _confirmed(made, 1)
        await made.later(timedelta(hours=12))
        await until(lambda: len(server.taken) == 1)
    assert attached(server.taken[0][1])["day"] == "2026-03-02"


async def test_nothing_of_a_mail_stays_in_the_outbox_once_it_has_left(tmp_path: Path, server: MailServer) -> None:
    async with town(tmp_path, server) as made:
        await report_and_end(made)
        await until(lambda: len(server.taken) == 1)
    with closing(sqlite3.connect(tmp_path / "data" / "nabuur.db")) as raw, raw:
        rows = raw.execute("SELECT state, payload FROM outbox WHERE kind = 'MailPolice'").fetchall()
    assert rows == [("delivered", None)]


async def test_a_mail_that_waits_does_not_leave_after_the_watch_has_ended_its_relay(tmp_path: Path) -> None:
    clock, none = TestClock(), replace(RELAYING, police=replace(RELAYING.police, relay=Relay.NONE))
    async with serving(MailServer()) as server:
        await server.stop()
        async with town(tmp_path, server, clock) as made:
            await report_and_end(made)
        await server.start()
        async with town(tmp_path, server, clock, none) as made:
            await rests(made.bot)
            await made.later(timedelta(hours=3))
            assert made.bot.pipeline.lanes["kerkwijk"].police_files == {}
        assert server.taken == []


async def test_the_mail_of_a_day_does_not_leave_after_the_watch_has_gone_back_to_incidents(tmp_path: Path) -> None:
    clock, everything = TestClock(), replace(RELAYING, police=replace(RELAYING.police, relay=Relay.ALL))
    async with serving(MailServer()) as server:
        await server.stop()
        async with town(tmp_path, server, clock, everything) as made:
            made.platform.say("Jan", "morgen is het markt")
            await _confirmed(made, 1)
            await made.later(timedelta(hours=12))
        await server.start()
        clock.move(timedelta(minutes=10))  # the mail is due at once
        async with town(tmp_path, server, clock) as made:
            await rests(made.bot)
            assert made.desk("police_withdrawn")
        assert server.taken == []


@pytest.mark.parametrize("in_doubt", [True, False])
@pytest.mark.parametrize(("watch", "takers"), [(CORRECTED, ["right@example.org"]), (ENDED, [])])
async def test_after_a_change_of_the_settings_no_mail_leaves_for_an_address_of_before(
    tmp_path: Path, server: MailServer, watch: Watch, takers: list[str], in_doubt: bool
) -> None:
    server.breaks, server.loses = int(in_doubt), True
    if not in_doubt:
        await server.stop()
    clock = TestClock()
    async with town(tmp_path, server, clock) as made:
        await report_and_end(made)
    if not in_doubt:
        await server.start()
        clock.move(timedelta(minutes=10))  # the mail is due at once
    async with town(tmp_path, server, clock, watch) as made:
        await rests(made.bot)
        await made.later(timedelta(hours=13))
        asked = made.asked()
    assert len(asked) == (in_doubt and watch is CORRECTED)  # the officers of the old address may have it
    assert [to for to, _ in server.taken] == ([] if asked else takers)
