"""This version opens the database of an older version and loses nothing of it: see `old_town.py`."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any, get_args

import pytest

from bot.app import Bot
from bot.core.action import Action, MailPolice, PinMessage, RemoveMember, SendListing
from bot.core.owner import DoubtCard, OfferCard, OfficialPost, Owner, PoliceMail, UnsaidCard
from bot.core.rulebook import WorkOnRules
from bot.core.timer_key import (
    AppealTimer,
    ArrangementTimer,
    ClaimTimer,
    ClockJumpTimer,
    DutyTimer,
    HousekeepingTimer,
    LockTimer,
    ObjectionTimer,
    PoliceTimer,
    TimerKey,
    UnsaidTimer,
)
from bot.store.codec import stored_name
from bot.store.key_text import parse_owner, parse_timer, said_text, timer_text
from bot.store.store import Store
from tests.bots import TestClock, runs
from tests.store.old_town import DATA, LEFT_AT, WATCHES, TownPlatform, lives_on, town, unpack

WATCH_IDS = [watch.id for watch in WATCHES]


def rows(folder: Path, question: str) -> list[Any]:
    with closing(sqlite3.connect(folder / "data" / "nabuur.db")) as raw, raw:
        found = raw.execute(question).fetchall()
    return [row[0] if len(row) == 1 else row for row in found]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    unpack(tmp_path)
    return tmp_path


WAITS = "state IN ('waiting', 'calling_off')"


def names(kinds: Iterable[type[object]]) -> set[str]:
    return {stored_name(kind) for kind in kinds}


NEWER: set[type[object]] = {
    MailPolice,
    PinMessage,
    RemoveMember,
    SendListing,
    WorkOnRules,
    OfferCard,
    DoubtCard,
    UnsaidCard,
    OfficialPost,
    PoliceMail,
    PoliceTimer,
    LockTimer,
    ObjectionTimer,
    ClaimTimer,
    DutyTimer,
    AppealTimer,
    UnsaidTimer,
}
"""No database of that version holds them."""


def test_every_kind_of_action_owner_and_timer_waits_in_it(folder: Path) -> None:
    assert set(rows(folder, f"SELECT kind FROM outbox WHERE {WAITS}")) == names({*get_args(Action)} - NEWER)
    owners = [parse_owner(text) for text in rows(folder, f"SELECT owner FROM outbox WHERE {WAITS} AND owner != ''")]
    assert {type(owner) for owner in owners} == set(get_args(Owner)) - NEWER
    timers = [parse_timer(text) for text in rows(folder, "SELECT timer FROM timers UNION SELECT timer FROM put_off")]
    assert {type(timer) for timer in timers} == set(get_args(TimerKey)) - {
        HousekeepingTimer,
        ArrangementTimer,
        ClockJumpTimer,
    } - NEWER
    inside = rows(folder, "SELECT json_extract(raw, '$.event') FROM inbox WHERE account = 'nabuur' AND state = 'new'")
    assert set(inside) == {"TimeCame", "Delivered", "Refused", "HouseSpoke"}


async def test_its_lanes_have_all_their_timers_and_know_what_was_said(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with Store.open(folder / "data") as store:
        lanes = await store.lanes(WATCH_IDS)
    for part in ("timers", "put_off"):
        read = {(lane.watch, timer_text(timer)) for lane in lanes.values() for timer in getattr(lane, part)}
        assert read == set(rows(folder, f"SELECT lane, timer FROM {part}"))
    said = {(lane.watch, said_text(key)) for lane in lanes.values() for key in lane.said}
    assert said == set(rows(folder, "SELECT lane, what FROM said"))
    assert caplog.records == []


async def test_what_waited_is_done_and_nothing_is_put_aside(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    waited = rows(folder, f"SELECT key FROM outbox WHERE {WAITS} AND NOT in_doubt AND state = 'waiting'")
    clock = TestClock(LEFT_AT + timedelta(minutes=4))
    await runs(town(folder, TownPlatform(clock), clock))
    ends = dict(rows(folder, "SELECT key, state FROM outbox"))
    assert {key: ends[key] for key in waited} == dict.fromkeys(waited, "delivered")
    assert rows(folder, f"SELECT key FROM outbox WHERE {WAITS}") == []
    assert rows(folder, "SELECT key FROM inbox WHERE state != 'done'") == []
    assert [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING] == [
        "a crash left sends in doubt that are not made twice"
    ]


async def test_nine_days_go_by_as_they_went_with_the_version_that_wrote_it(folder: Path) -> None:
    bots: list[Bot] = []
    done = await lives_on(folder, bots.append)
    assert done == (DATA / "before_rooms.txt").read_text().splitlines()
    (bot,) = bots
    assert all(at > LEFT_AT + timedelta(days=9) for lane in bot.pipeline.lanes.values() for at in lane.timers.values())
