"""Reports to the police on their way: what breaks in a hand-over is neither repeated nor dropped."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.mail.account import MailAccount
from adapters.mail.adapter import MailAdapter
from bot.core.action import Action, SendPrivately
from bot.core.owner import PoliceMail
from bot.core.ref import Ref
from bot.core.step_result import PlannedAction
from bot.core.watch import Relay
from bot.errors import Busy, Lost
from bot.outbound.handover import Handovers
from bot.store.batch import Batch, LanePlan
from bot.store.outbox import OutboxEntry
from bot.store.store import Store
from tests.bots import TestClock, parts, rests, running, until
from tests.fake_platform import FakePlatform, failing
from tests.kit import NOON, RELAYING
from tests.mail.reports import mail
from tests.mail.server import MailServer, serving
from tests.mail.test_relay import Town, report_and_end

WIM = Ref("console", "Wim")
BY_CHAT = replace(RELAYING, police=replace(RELAYING.police, mail=(), chat=WIM))


def to_wim(platform: FakePlatform) -> int:
    return sum(isinstance(action, SendPrivately) and action.person == WIM for action in platform.done)


async def chat_with(folder: Path, error: Callable[[], Exception]) -> tuple[int, int]:
    """The number of reports that arrived, and of questions, an hour after the first attempt broke."""
    clock, platform = TestClock(), FakePlatform(failing(error(), SendPrivately, times=1))
    async with running(parts(folder, platform, clock, BY_CHAT)) as bot:
        made = Town(bot, platform, clock)
        await report_and_end(made)
        await made.later(timedelta(hours=1))
        return to_wim(platform), len(made.asked())


async def test_a_report_in_a_chat_whose_connection_broke_waits_for_the_desk(tmp_path: Path) -> None:
    assert await chat_with(tmp_path, lambda: Lost("the answer did not come")) == (0, 1)


@pytest.mark.parametrize("error", [lambda: Lost("no connection", maybe_done=False), lambda: Busy(timedelta(seconds=1))])
async def test_one_that_surely_did_not_arrive_is_sent_again(tmp_path: Path, error: Callable[[], Exception]) -> None:
    assert await chat_with(tmp_path, error) == (1, 0)


async def test_a_report_in_a_chat_that_a_crash_left_in_doubt_waits_for_the_desk(tmp_path: Path) -> None:
    """The mark of the store stands before the attempt, as for every message in a chat."""
    clock, platform = TestClock(), FakePlatform(lambda action, attempt: _lost_for_ever(action))
    async with running(parts(tmp_path, platform, clock, BY_CHAT)) as bot:
        await report_and_end(Town(bot, platform, clock))
    with closing(sqlite3.connect(tmp_path / "data" / "nabuur.db")) as database, database:
        waits = "kind = 'SendPrivately' AND state = 'waiting'"
        assert database.execute(f"UPDATE outbox SET in_doubt = 1, not_before = NULL WHERE {waits}").rowcount == 1
    platform = FakePlatform()
    async with running(parts(tmp_path, platform, clock, BY_CHAT)) as bot:
        made = Town(bot, platform, clock)
        await rests(bot)
        assert (to_wim(platform), len(made.asked())) == (0, 1)
        made.answer("ok")
        await until(lambda: to_wim(platform) == 1)


def _lost_for_ever(action: Action) -> None:
    if isinstance(action, SendPrivately):
        raise Lost("no connection", maybe_done=False)


class Nothing:
    """A list of sent reports without a report."""

    async def add(self, entry: OutboxEntry) -> None:
        return

    async def has(self, entry: OutboxEntry) -> bool:
        return False


@pytest.mark.parametrize(
    ("relay", "leaves"), [(Relay.NONE, ""), (Relay.INCIDENTS, "f00d"), (Relay.ALL, "f00d day-2026-03-02")]
)
async def test_a_report_that_the_relay_does_not_name_leaves_not_even_before_the_first_event(
    tmp_path: Path, relay: Relay, leaves: str
) -> None:
    watch = replace(RELAYING, police=replace(RELAYING.police, relay=relay))
    owners = [PoliceMail(file, 1, "wijk@example.org") for file in ("f00d", "day-2026-03-02")]
    async with Store.open(tmp_path) as store:
        plans = [LanePlan("kerkwijk", PlannedAction(owner.file, mail(), owner)) for owner in owners]
        await store.commit(Batch(planned=plans), NOON)
        handovers = Handovers(store, Nothing(), {"kerkwijk": watch})
        due = await store.due(NOON, 10)
        assert [entry.key for entry in due if await handovers.known_end(entry) is None] == leaves.split()


async def test_without_a_mark_on_the_disk_no_mail_leaves(tmp_path: Path) -> None:
    """Another process has locked the database."""
    plan = LanePlan("kerkwijk", PlannedAction("k", mail(), PoliceMail("f00d", 1, "wijk@example.org")))
    async with serving(MailServer()) as server, Store.open(tmp_path) as store:
        await store.commit(Batch(planned=[plan]), NOON)
        adapter = MailAdapter(MailAccount("127.0.0.1", server.port, "watch@example.org", starttls=False))
        handovers, (entry,) = Handovers(store, Nothing(), {"kerkwijk": RELAYING}), await store.due(NOON, 10)
        with closing(sqlite3.connect(tmp_path / "nabuur.db")) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(Lost) as caught:
                await handovers.do(entry, adapter)
        assert (caught.value.maybe_done, handovers.end_of_broken(entry), server.taken) == (False, None, [])
        await handovers.do(entry, adapter)
        assert len(server.taken) == 1
