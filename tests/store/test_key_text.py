"""Owners and timer keys as text: each text that a version ever wrote is read; any other text is refused."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.action import Purpose, SendMessage
from bot.core.event import ActionDelivered, ActionRefused, TimeCame
from bot.core.owner import (
    CaseAction,
    CasePart,
    CleanUp,
    DoubtCard,
    GateAction,
    IncidentAction,
    IncidentNotice,
    IncidentPart,
    JoinAction,
    JoinPart,
    NoteAction,
    OfferCard,
    OfficialPost,
    Owner,
    PoliceMail,
    ReminderAction,
    Served,
    StrangeChat,
    UnsaidCard,
    WeeklyNote,
)
from bot.core.ref import MessageRef, Ref
from bot.core.step_result import PlannedAction
from bot.core.timer_key import (
    AppealTimer,
    ArrangementTimer,
    CalmTimer,
    CaseTimer,
    ClaimTimer,
    ClockJumpTimer,
    DigestTimer,
    DutyTimer,
    HousekeepingTimer,
    IncidentBell,
    IncidentTimer,
    JoinTimer,
    LeaveTimer,
    LockTimer,
    LookBackTimer,
    NoteTimer,
    ObjectionTimer,
    PauseTimer,
    PoliceBell,
    PoliceTimer,
    ReminderTimer,
    TimerKey,
    UnsaidTimer,
    WeekTimer,
)
from bot.core.watch_state import SaidKey, WatchState
from bot.store.batch import Batch, LaneChange, LanePlan
from bot.store.codec import decode_internal, encode_internal
from bot.store.key_text import owner_text, parse_owner, parse_said, parse_timer, said_text, timer_text
from bot.store.outbox import Conclusion, OutboxEntry
from bot.store.schema import ActionState
from bot.store.store import Store
from tests.kit import GROUP, NOON

OWNERS: dict[str, Owner] = {
    "case/f00d/original": CaseAction("f00d", CasePart.ORIGINAL),
    "case/f00d/copy": CaseAction("f00d", CasePart.COPY),
    "case/f00d/masked": CaseAction("f00d", CasePart.MASKED),
    "case/f00d/card": CaseAction("f00d", CasePart.CARD),
    "case/f00d/reminder": CaseAction("f00d", CasePart.REMINDER),
    "incident/f00d/notice-1a2b3c4d": IncidentNotice("f00d", "1a2b3c4d"),
    "incident/f00d/question": IncidentAction("f00d", IncidentPart.QUESTION),
    "incident/f00d/told": IncidentAction("f00d", IncidentPart.TOLD),
    "incident/telegram:-100/7/ask": IncidentAction("telegram:-100/7", IncidentPart.ASK),
    "incident-gone": CleanUp(Served.INCIDENT),
    "join/f00d/rules": JoinAction("f00d", JoinPart.RULES),
    "join/f00d/in": JoinAction("f00d", JoinPart.IN),
    "join/f00d/card": JoinAction("f00d", JoinPart.CARD),
    "note/f00d": NoteAction("f00d"),
    "note/sign": CleanUp(Served.NOTE),
    "flag/sign": CleanUp(Served.FLAG),
    "remind/call-first": ReminderAction("call-first"),
    "remind/old": CleanUp(Served.REMINDER),
    "card/old": CleanUp(Served.CARD),
    "remind/guideline/old": ReminderAction("old"),
    "week/note": WeeklyNote(),
    "gate/console:Jan/12": GateAction("gate/console:Jan/12"),
    "leave/telegram:-100": StrangeChat(Ref("telegram", "-100")),
    "official/post": OfficialPost(),
    "offer/7K4": OfferCard("7K4"),
    "doubt/f00d": DoubtCard("f00d"),
    "doubt/f00d/7K4": DoubtCard("f00d", "7K4"),
    "unsaid/7K4": UnsaidCard("7K4"),
    "police/f00d/2/wijk@example.org": PoliceMail("f00d", 2, "wijk@example.org"),
    "police/day-2026-03-02/1/a/b@example.org": PoliceMail("day-2026-03-02", 1, "a/b@example.org"),
}
TIMERS: dict[str, TimerKey] = {
    "case/f00d/unanswered": CaseTimer("f00d"),
    "case/f00d/claim": ClaimTimer("f00d"),
    "case/f00d/appeal": AppealTimer("f00d"),
    "duty": DutyTimer(),
    "incident/f00d/call": IncidentTimer("f00d", IncidentBell.CALL),
    "incident/f00d/quiet": IncidentTimer("f00d", IncidentBell.QUIET),
    "incident/console:7/long": IncidentTimer("console:7", IncidentBell.LONG),
    "join/f00d/unanswered": JoinTimer("f00d"),
    "note/f00d": NoteTimer("f00d"),
    "digest/no-plates/2026-03-02": DigestTimer("no-plates", date(2026, 3, 2)),
    "remind/1a2b3c4d": ReminderTimer("1a2b3c4d"),
    "remind/calm": CalmTimer(),
    "remind/afterwards": LookBackTimer(),
    "week/1a2b3c4d": WeekTimer("1a2b3c4d"),
    "paused": PauseTimer(),
    "leave/signal:group.a/b=": LeaveTimer(Ref("signal", "group.a/b=")),
    "lock/telegram:-1001": LockTimer(Ref("telegram", "-1001")),
    "forget": HousekeepingTimer(),
    "arrange": ArrangementTimer(),
    "jump/-28800": ClockJumpTimer(-28800),
    "objection/f00d": ObjectionTimer("f00d"),
    "unsaid/7K4": UnsaidTimer("7K4"),
    "police/f00d/arrival": PoliceTimer("f00d", PoliceBell.ARRIVAL),
    "police/f00d/receipt": PoliceTimer("f00d", PoliceBell.RECEIPT),
    "police/f00d/doubt": PoliceTimer("f00d", PoliceBell.DOUBT),
    "police/f00d/added": PoliceTimer("f00d", PoliceBell.ADDED),
    "police/day-2026-03-02/day": PoliceTimer("day-2026-03-02", PoliceBell.DAY),
}
UNREADABLE = (
    "case/f00d", "case/f00d/other", "case/f00d/original/x", "incident/f00d/other", "join/f00d/ask", "week/other/x",
    "remind/guideline/call-first", "leave/nowhere", "digest/no-plates/20260302", "digest/no-plates/never", "other", "",
    "paused/x", "note/a/b", "police/f00d/x/a@example.org", "police/f00d/01/a@example.org", "police/f00d/other",
)  # fmt: skip


@pytest.mark.parametrize("text", OWNERS)
def test_an_owner_is_written_and_read_letter_for_letter(text: str) -> None:
    assert parse_owner(text) == OWNERS[text]
    assert owner_text(OWNERS[text]) == text


@pytest.mark.parametrize("text", TIMERS)
def test_a_timer_is_written_and_read_letter_for_letter(text: str) -> None:
    assert parse_timer(text) == TIMERS[text]
    assert timer_text(TIMERS[text]) == text


def test_every_kind_of_owner_and_timer_has_its_text() -> None:
    assert {type(owner) for owner in OWNERS.values()} == set(get_args(Owner))
    assert {type(timer) for timer in TIMERS.values()} == set(get_args(TimerKey))


@pytest.mark.parametrize("text", UNREADABLE)
def test_any_other_text_is_neither_an_owner_nor_a_timer(text: str) -> None:
    assert parse_owner(text) is None
    assert parse_timer(text) is None


@given(st.text())
def test_whatever_is_read_is_what_was_written(text: str) -> None:
    for prefix in ("", "case/", "incident/", "remind/", "leave/", "gate/", "digest/a/"):
        owner, timer = parse_owner(prefix + text), parse_timer(prefix + text)
        assert owner is None or owner_text(owner) == prefix + text
        assert timer is None or timer_text(timer) == prefix + text


@given(st.from_regex("[a-z0-9]+(?:[-_][a-z0-9]+)*", fullmatch=True))
def test_every_name_that_a_guideline_may_have_comes_back(name: str) -> None:
    assert parse_owner(owner_text(ReminderAction(name))) == ReminderAction(name)


def change(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "nabuur.db")) as raw, raw:
        raw.execute(statement)


async def test_a_timer_that_cannot_be_read_stays_on_the_disk_and_stops_nothing(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    lane = WatchState("kerkwijk").with_timer(CaseTimer("c1"), NOON).with_timer(CaseTimer("c2"), NOON)
    await store.commit(Batch(changes={"kerkwijk": LaneChange(WatchState("kerkwijk"), lane)}), NOON)
    change(tmp_path, "UPDATE timers SET timer = 'case/Xantippe' WHERE timer = 'case/c1/unanswered'")
    with caplog.at_level(logging.WARNING):
        read = (await store.lanes(["kerkwijk"]))["kerkwijk"]
    assert set(read.timers) == {CaseTimer("c2")}
    assert [(each.getMessage(), getattr(each, "key", "")) for each in caplog.records] == [
        ("a key cannot be read", "case")
    ]
    await store.commit(Batch(changes={"kerkwijk": LaneChange(read, read.without_timer(CaseTimer("c2")))}), NOON)
    with closing(sqlite3.connect(tmp_path / "nabuur.db")) as raw, raw:
        assert raw.execute("SELECT timer FROM timers").fetchall() == [("case/Xantippe",)]


async def of_an_unreadable_owner(store: Store, folder: Path) -> OutboxEntry:
    planned = PlannedAction("k", SendMessage(GROUP, "hallo", Purpose.NOTICE), CaseAction("c1", CasePart.COPY))
    await store.commit(Batch(planned=[LanePlan("kerkwijk", planned)]), NOON)
    change(folder, "UPDATE outbox SET owner = 'Xantippe/c1'")
    (entry,) = await store.due(NOON, 10)
    return entry


async def test_an_action_of_an_unreadable_owner_is_done_and_nobody_is_told(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    entry = await of_an_unreadable_owner(store, tmp_path)
    await store.conclude([Conclusion(entry, ActionState.DELIVERED, MessageRef(GROUP, "b1"))], NOON)
    assert await store.pending(10) == []
    assert await store.count_unfinished() == 0
    assert [each.getMessage() for each in caplog.records] == ["an owner cannot be read"]


async def test_its_refusal_is_still_told_since_somebody_has_to_do_it(store: Store, tmp_path: Path) -> None:
    entry = await of_an_unreadable_owner(store, tmp_path)
    await store.conclude([Conclusion(entry, ActionState.REFUSED, why="no")], NOON)
    (arrival,) = await store.pending(10)
    told = decode_internal(arrival.raw)
    assert isinstance(told, ActionRefused)
    assert (told.owner, told.action) == (None, entry.action)


EVENTS = (
    TimeCame("k", "kerkwijk", CaseTimer("c1"), NOON),
    ActionDelivered(
        "k", "kerkwijk", CaseAction("c1", CasePart.COPY), MessageRef(GROUP, "b1"), NOON + timedelta(seconds=1)
    ),
    ActionRefused("k", "kerkwijk", None, SendMessage(GROUP, "hallo", Purpose.NOTICE), "no", True, NOON),
)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_from_inside_is_read_as_it_was_written(event: TimeCame | ActionDelivered | ActionRefused) -> None:
    assert decode_internal(encode_internal(event)) == event


def test_events_from_inside_stand_in_the_inbox_as_they_always_did() -> None:
    came, delivered, _ = EVENTS
    assert encode_internal(came) == (
        b'{"event":"TimeCame","body":{"key":"k","lane":"kerkwijk","timer":"case/c1/unanswered","at":"2026-03-02T12:00:00Z"}}'
    )
    assert encode_internal(delivered) == (
        b'{"event":"Delivered","body":{"key":"k","lane":"kerkwijk","owner":"case/c1/copy",'
        b'"ref":{"chat":{"platform":"console","id":"kerkwijk"},"id":"b1"},"at":"2026-03-02T12:00:01Z"}}'
    )


@pytest.mark.parametrize("kind", ["TimeCame", "Delivered", "Surprised"])
def test_an_event_whose_key_cannot_be_read_is_put_aside(kind: str) -> None:
    body = '{"key":"k","lane":"kerkwijk","timer":"other","owner":"other","ref":null,"at":"2026-03-02T12:00:00Z"}'
    with pytest.raises(ValueError):
        decode_internal(f'{{"event":"{kind}","body":{body}}}'.encode())


SAID = (
    ("65703aa72527c19dc9e29fa4 house rules", SaidKey("65703aa72527c19dc9e29fa4", "house rules")),
    ("ec4f1fb51fd103f1ba27ec25 limit of flag 7K4", SaidKey("ec4f1fb51fd103f1ba27ec25", "limit of flag 7K4")),
    ("console:kerkplein stay_inside", SaidKey("console:kerkplein", "stay_inside")),
    ("console:our street stay_inside", SaidKey("console:our street", "stay_inside")),
    ("console:our street reaction 7K4", SaidKey("console:our street", "reaction 7K4")),
    ("console:the desk many ask to join", SaidKey("console:the desk", "many ask to join")),
    ("unfinished", SaidKey("unfinished", "")),
)


@pytest.mark.parametrize(("text", "key"), SAID)
def test_the_bot_reads_what_older_versions_said(text: str, key: SaidKey) -> None:
    assert (parse_said(text), said_text(key)) == (key, text)


@given(st.text())
def test_a_row_about_what_was_said_keeps_its_text(text: str) -> None:
    assert said_text(parse_said(text)) == text
