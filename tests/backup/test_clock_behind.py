"""A backup goes back on a machine whose clock is behind the backup."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from adapters.mail.account import MailAccount
from adapters.mail.adapter import MailAdapter
from bot.app import Parts
from bot.backup.create import make_backup
from bot.backup.restore import restore_backup
from bot.core.action import AskModerators
from bot.core.police.doubts import ASKED_FOR_ELSE
from bot.pseudonym import FILE as KEY
from tests.backup.test_restore import machine
from tests.bots import TestClock, rests, rings, running
from tests.fake_platform import FakePlatform
from tests.kit import NOON, RELAYING
from tests.mail.server import MailServer, serving


async def test_the_desk_has_its_whole_night_for_a_report_in_doubt(tmp_path: Path) -> None:
    clock, server = TestClock(NOON), MailServer()

    def police(folder: Path, platform: FakePlatform) -> Parts:
        account = MailAccount("127.0.0.1", server.port, "watch@example.org", starttls=False)
        made = machine(folder, platform, clock, watch=RELAYING)
        return replace(made, adapters=[platform, MailAdapter(account)])

    async with serving(server):
        first, second = FakePlatform(), FakePlatform()
        lost = police(tmp_path / "lost", first)
        await server.stop()
        async with running(lost) as bot:
            first.say("Jan", "er loopt iemand aan de deuren te voelen")
            await rests(bot)
            clock.move(timedelta(hours=1, minutes=1))
            await rings(bot)
            await bot.timers.mark_alive()
            await make_backup(lost.config, tmp_path / "b.zip", clock.now(), None)
        await server.start()
        new = police(tmp_path / "new", second)
        await restore_backup(new.config, tmp_path / "b.zip", None, lost.config.data / KEY)
        clock.jump(-timedelta(days=1))
        async with running(new) as bot:
            await rings(bot)
            clock.move(ASKED_FOR_ELSE - timedelta(minutes=1))
            await rings(bot)
            assert sum(isinstance(each, AskModerators) for each in second.done) == 1
            assert not any("police_doubt_late" in text for text in second.said())
            clock.move(timedelta(minutes=1))
            await rings(bot)
            assert sum("police_doubt_late" in text for text in second.said()) == 1
        assert not server.taken
