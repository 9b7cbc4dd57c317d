"""The list of sent reports over a crash: a mail that stands on it is not sent again, although the database does not know."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

from bot.backup.sent_reports import FILE, read
from tests.bots import TestClock, rests, until
from tests.mail.server import MailServer, serving
from tests.mail.test_relay import report_and_end, town


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
