"""A start of the real program that its rules end: what it was sending arrives, and is sent once."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.wire.program import prepare, serving, shrink
from tests.wire.telegram import TelegramWorld
from tests.wire.telegram.faults import NeverAnswers, Slow

OFFENDING = "wie gaat er mee om hem te pakken?"
RULE = "30-no-vigilantes.yaml"
SENDING = ("deleteMessage", "deleteMessages", "sendMessage")
WRONG = {"caught: [wie gaat er mee]": "caught: [de markt begint]", "{label: vigilante}": "{phrase: list:calls}"}
"""An example that contradicts its rule. No lesson mends that, since the rule asks for a phrase."""
UNREADABLE = {"id: no-vigilantes": "id: [no-vigilantes"}


def waiting(folder: Path, query: str) -> int:
    with closing(sqlite3.connect(folder / "data" / "nabuur.db")) as database:
        ((count,),) = database.execute(query).fetchall()
    return int(count)


@pytest.mark.parametrize("faults", [WRONG, UNREADABLE])
async def test_a_start_that_wrong_rules_end_cuts_no_delivery(
    world: TelegramWorld, tmp_path: Path, faults: dict[str, str]
) -> None:
    group, desk = world.supergroup("Kerkwijk"), world.supergroup("Moderatoren")
    jan, els = world.user("Jan"), world.user("Els")
    group.join(jan, els, quiet=True)
    prepare(tmp_path, world.url, [(group.id, desk.id)], "", "lists")
    shrink(tmp_path)
    right = (tmp_path / "rules" / RULE).read_text()
    for method in SENDING:
        world.fail(method, NeverAnswers(), times=None)
    async with serving(tmp_path, world.token):
        post = group.post(jan, OFFENDING)
        await world.until(lambda: world.calls("deleteMessage", "deleteMessages"), within=120)
        await world.until(lambda: world.calls("sendMessage"), within=120)
    assert not post.gone

    world.heal()
    for method in SENDING:
        world.fail(method, Slow(1.5), times=None)
    wrong = right
    for good, fault in faults.items():
        wrong = wrong.replace(good, fault)
    (tmp_path / "rules" / RULE).write_text(wrong)
    (tmp_path / "data" / "nabuur.rules.json").unlink(missing_ok=True)
    for _ in range(2):
        async with serving(tmp_path, world.token) as process:
            assert await asyncio.wait_for(process.wait(), 60) == 1
    assert post.gone
    assert len(desk.from_bot) == 1
    assert waiting(tmp_path, "SELECT count(*) FROM outbox WHERE state = 'waiting' AND in_doubt") == 0

    world.heal()
    (tmp_path / "rules" / RULE).write_text(right)
    async with serving(tmp_path, world.token):
        again = group.post(els, OFFENDING)
        await world.until(lambda: again.gone, within=120)
        await world.until(lambda: any("Els" in post.text for post in desk.from_bot), within=120)
    assert sum("Jan" in post.text for post in desk.from_bot) == 1
