"""A year of a bot with the shipped rules and reader in the folder that `nabuur init` writes, by clock: restarts, a database and
rules of an earlier version, edited rules, a full disk, a refused token, a lost network and a log that rotates. Each message is
judged once, each action is done once, and each fault reaches the right person when it begins and when it ends.
"""

from __future__ import annotations

import os
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from bot import app, pipeline
from bot.live_rules import reload
from bot.outbound import delivery
from bot.runtime import receive_loop
from tests.warm import right_examples
from tests.year import faults
from tests.year.year import Year

VISITS: Final = 26
FAULTS: Final = {
    4: faults.rules_change,
    9: faults.disk_is_full,
    12: faults.rules_are_upgraded,
    16: faults.token_expires,
    21: faults.network_is_gone,
}


@pytest.mark.usefixtures("log_as_before")
async def test_a_year_of_faults_loses_nothing_and_does_nothing_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part in (pipeline, delivery):
        monkeypatch.setattr(part, "RETRY", timedelta(seconds=0.05))
    monkeypatch.setattr(reload, "CHECK_EVERY", timedelta(seconds=0.1))
    monkeypatch.setattr(reload, "_PAUSE_S", 0)
    monkeypatch.setattr(app, "STOP_WITHIN", timedelta())
    monkeypatch.setattr(receive_loop, "PAUSES_S", (0.02,))
    monkeypatch.setattr(receive_loop, "SETTLED_S", faults.SETTLED_S)
    monkeypatch.setattr(reload, "learn_examples", right_examples.learn)  # most starts find the rules of the one before
    year = Year(tmp_path / "watch")
    await year.begin()
    try:
        for number in range(VISITS):
            await year.evening(number)
            if number in FAULTS:
                await FAULTS[number](year)
                await year.later(timedelta(hours=1))
    finally:
        await year.stop()
    assert year.cards() == dict.fromkeys(year.calls, 1)
    assert year.deletions() == dict.fromkeys(year.calls.values(), 1)
    assert year.judged() - year.judged_before == len(year.calls)
    assert [line for line, times in Counter(year.server.done).items() if times > 1] == []
    assert year.left_at_stops > 0
    assert year.undecided() == []
    assert year.rows("SELECT key FROM outbox WHERE state IN ('waiting', 'calling_off', 'dead')") == []
    assert "pakken hem zelf" not in year.log()
    assert sum(name.startswith("nabuur.log.") for name in os.listdir(year.folder / "logs")) > 2
