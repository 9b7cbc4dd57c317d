"""The list of sent reports over a crash: a mail that stands on it is not sent again, although the database does not know."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.backup.sent_reports import FILE, SentReports, read
from bot.core.action import MailPolice
from bot.core.owner import PoliceMail
from bot.core.police_file import Occasion
from bot.core.step_result import PlannedAction
from bot.store.batch import Arrival, LanePlan
from bot.store.outbox import entry_of
from bot.store.store import Store
from tests.bots import TestClock, parts, rests, until
from tests.fake_platform import FakePlatform
from tests.kit import NOON
from tests.mail.reports import AT, line, mail, report
from tests.mail.server import MailServer, serving
from tests.mail.test_relay import REPORT, report_and_end, town


async def test_a_kill_between_the_list_and_the_database_sends_no_second_mail(tmp_path: Path) -> None:
    clock = TestClock()
    async with serving(MailServer()) as server:
        await server.stop()
        async with town(tmp_path, server, clock) as made:
            await report_and_end(made)
        shutil.copytree(tmp_path / "data", tmp_path / "before")
        await server.start()
        clock.move(timedelta(minutes=10))
        async with town(tmp_path, server, clock) as made:
            await until(lambda: len(server.taken) == 1)
            await rests(made.bot)
        assert len(read([tmp_path / "data" / FILE])) == 1
        shutil.copy(tmp_path / "data" / FILE, tmp_path / "before")
        shutil.rmtree(tmp_path / "data")
        (tmp_path / "before").rename(tmp_path / "data")
        async with town(tmp_path, server, clock) as made:
            await rests(made.bot)
            assert len(made.desk("police_mailed")) == 1
            (file,) = made.bot.pipeline.lanes["kerkwijk"].police_files.values()
        assert file.mails[0].waiting == ()
        assert len(server.taken) == 1


async def test_a_report_that_the_backup_had_not_decided_opens_its_incident_anew_and_sends_no_second_mail(
    tmp_path: Path,
) -> None:
    """The list knows its mail, although no police file in the backup does."""
    clock, before = TestClock(), tmp_path / "before"
    raw = json.dumps({"key": "1", "name": "Jan", "text": REPORT, "chat": "kerkwijk"}).encode()
    async with Store.open(before) as store:
        await store.accept([Arrival("console", "1", raw, NOON, "2 console:kerkwijk")])
    shutil.copytree(before, tmp_path / "data")
    async with serving(MailServer()) as server:
        async with town(tmp_path, server, clock) as made:
            await rests(made.bot)
            await made.later(timedelta(hours=1, minutes=1))
            await until(lambda: len(server.taken) == 1)
            await rests(made.bot)
        shutil.copy(tmp_path / "data" / FILE, before)
        shutil.copy(tmp_path / "data" / "pseudonym.key", before)
        shutil.rmtree(tmp_path / "data")
        before.rename(tmp_path / "data")
        async with Store.open(tmp_path / "data") as store:
            await store.note_restore(NOON)
        async with town(tmp_path, server, clock) as made:
            await rests(made.bot)
            await made.later(timedelta(hours=1, minutes=1))
            (file,) = made.bot.pipeline.lanes["kerkwijk"].police_files.values()
    assert [mail.waiting for mail in file.mails] == [()]
    assert len(server.taken) == 1


async def test_a_mail_on_the_list_is_told_by_its_occasion_and_a_later_message_is_news(tmp_path: Path) -> None:
    """A restored bot may plan the same mail at another moment."""
    config, sent = parts(tmp_path, FakePlatform()).config, mail()
    config.data.mkdir()
    reports = SentReports(config, TestClock(AT))
    later = sent.at + timedelta(minutes=30)
    news = replace(line("hij is terug"), at=later)

    async def has(action: MailPolice, number: int = 1) -> bool:
        plan = LanePlan("kerkwijk", PlannedAction("k", action, PoliceMail("f00d", number, "wijk@example.org")))
        return await reports.has(entry_of(plan))

    assert not await has(sent)
    plan = LanePlan("kerkwijk", PlannedAction("k", sent, PoliceMail("f00d", 1, "wijk@example.org")))
    await reports.add(entry_of(plan))
    assert await has(sent)
    assert await has(replace(sent, at=later))
    assert not await has(sent, number=2)
    assert not await has(replace(sent, at=later, report=report(occasion=Occasion.AGAIN)))
    assert not await has(replace(sent, at=later, report=report(*sent.report.lines, news)))
