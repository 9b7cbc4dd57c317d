"""The faults of the year. Each is told to the right person when it begins and when it ends."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Final

from sqlalchemy import Connection

from bot.health.lost_platforms import LostPlatforms
from bot.health.refusing_disk import RefusingDisk
from bot.live_rules.lost_rules import LOST_WAIT
from tests.bots import rests, until
from tests.live_rules.test_reload import edit
from tests.year.home import NO_LONGER_HELD, OUR_EXAMPLE, OURS, RULE, nabuur
from tests.year.year import Year

SETTLED_S: Final = 0.2
MORE_THAN_A_PAGE: Final = "x" * 5000
"""A page of the database has 4096 bytes: this text always needs new ones."""


async def rules_change(year: Year) -> None:
    await year.is_told("rules_bad", lambda: edit(year.rules / RULE, "stage: ask", "stagee: ask"))
    before = year.told("rules_bad")
    await year.restart(timedelta(minutes=2))
    assert year.told("rules_bad") == before
    year.call("kerkwijk")
    await year.rests()
    edit(year.rules / RULE, "stagee: ask", "stage: ask")
    await year.is_told("rules_good", lambda: edit(year.rules / RULE, "after: 30 min", "after: 29 min"))
    ours = year.rules / OURS
    text = ours.read_text()
    await year.is_told("rules_lost", ours.unlink)
    await year.is_told("rules_good", lambda: year.clock.move(LOST_WAIT))
    await year.is_told("rules_good", lambda: ours.write_text(text))


async def rules_are_upgraded(year: Year) -> None:
    """The operator sees the change on the kept month and takes it over, while a member writes. The next such message stays."""
    year.call("kerkwijk", NO_LONGER_HELD)
    await year.rests()
    held = list(year.calls)[-1]
    await year.later(timedelta(hours=1))  # that talk in the group no longer casts doubt on the next message
    upgrading = asyncio.create_task(
        nabuur("upgrade-rules", "--config", str(year.folder / "config.yaml"), typed="y\ny\n")
    )
    year.call("gracht")
    shown = await upgrading
    assert f"- when › any › phrase: {NO_LONGER_HELD}" in shown
    assert f"more hidden: 0, fewer: 1\n  - “{held}”\n" in shown
    assert OUR_EXAMPLE in (year.rules / RULE).read_text()
    await year.is_told("rules_good", lambda: None)
    assert "no-vigilantes" in year.server.on_desk()[-1]
    stays = year.server.tell("post", "Jan", "kerkwijk", NO_LONGER_HELD)
    year.call("kerkplein")
    await year.rests()
    assert all(stays.id not in line for line in year.server.done)
    assert "are those for which" in await nabuur("upgrade-rules", "--config", str(year.folder / "config.yaml"))


async def disk_is_full(year: Year) -> None:
    """The operator hears of it at once, and the desk afterwards."""
    await _fill_disk(year)
    year.call("kerkwijk", more=MORE_THAN_A_PAGE)
    await until(lambda: "the store refuses" in year.log())
    for _ in range(2):
        status, text = await year.health()
        assert (status, "the disk refuses to write" in text) == (503, True)
        assert not year.server.all_confirmed
        await year.look(RefusingDisk)
        year.clock.move(timedelta(minutes=30))
    assert "takes writes again" not in year.log()
    await _make_room(year)
    await year.rests()
    await year.look(RefusingDisk)
    await year.rests()
    assert "takes writes again" in year.log()
    assert year.told("disk_refused") == 1
    assert await year.health() == (200, "ok\n")


async def _fill_disk(year: Year) -> None:
    """Fills the disk: SQLite refuses each write that needs a new page. `ballast` takes the free pages in the file."""

    def fill(connection: Connection) -> None:
        free = connection.exec_driver_sql("PRAGMA freelist_count").scalar_one()
        connection.exec_driver_sql("CREATE TABLE ballast (bytes BLOB)")
        connection.exec_driver_sql(f"INSERT INTO ballast VALUES (zeroblob({free * 4096}))")
        connection.exec_driver_sql("PRAGMA max_page_count = 1").scalar_one()  # it stays at the pages in use
        connection.commit()

    await year.bot._store._connection.run(fill)


async def _make_room(year: Year) -> None:
    def drop(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {2**30}").scalar_one()
        connection.exec_driver_sql("DROP TABLE ballast")
        connection.commit()

    await year.bot._store._connection.run(drop)


async def token_expires(year: Year) -> None:
    """The desk is on the same platform, so the operator hears of it first, and the desk afterwards."""
    await asyncio.sleep(SETTLED_S)
    year.server.refuse_token()
    await until(lambda: "console" in year.bot._receiving.failing)
    assert (await year.health())[0] == 503
    year.call("gracht")
    year.clock.move(timedelta(days=1))
    year.server.accepts_token = True
    await year.rests()
    await year.later(timedelta(minutes=1))
    assert (year.told("platform_ended"), year.told("platform_back")) == (1, 1)
    assert await year.health() == (200, "ok\n")


async def network_is_gone(year: Year) -> None:
    """The desk is on the lost platform, so the operator hears of it first, and the desk afterwards. A restart comes between the
    decision on a message and its deletion."""
    await year.rests()
    year.server.answers = False
    year.server.lost_since = year.clock.at
    year.call("kerkplein")
    await until(lambda: year.server.all_confirmed and year.bot.pipeline.idle)
    year.server.reachable.clear()
    year.call("kerkplein")
    await year.stop()
    await year.start()
    for _ in range(2):
        await year.bot.timers.fire_due()
        await rests(year.bot)
        year.clock.move(timedelta(days=1))
        await year.look(LostPlatforms)
    status, text = await year.health()
    assert (status, "due action" in text, "has not answered" in text) == (503, True, True)
    year.server.lost_since = None
    year.server.answers = True
    year.server.reachable.set()
    await year.look(LostPlatforms)
    await year.rests()
    assert (year.told("platform_lost"), year.told("platform_found")) == (0, 1)
    await year.later(timedelta(minutes=1))
    assert await year.health() == (200, "ok\n")
