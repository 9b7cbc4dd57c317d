"""The store's promises: whole batches or nothing, keys that count once, doubts that end, and a database of its own version."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text

from bot.core.action import DeleteMessage, EditMessage, Purpose, SendMessage, SendPrivately
from bot.core.incident import Incident, IncidentMessage, IncidentOutcome, PoliceCall
from bot.core.member import Member
from bot.core.owner import CaseAction, CasePart
from bot.core.police_file import Doubt, PoliceFile
from bot.core.ref import MessageRef
from bot.core.schedule import PostponedReminder, SentReminder, WaitReason
from bot.core.step_result import AuditRecord, PlannedAction, Unlinking
from bot.core.timer_key import CaseTimer, ReminderTimer
from bot.core.watch import USUAL_RETENTION
from bot.core.watch_state import WatchState
from bot.errors import CannotStart
from bot.store.batch import Arrival, Batch, LaneChange, LanePlan
from bot.store.codec import decode, encode
from bot.store.file import schema_version
from bot.store.key_text import timer_text
from bot.store.outbox import Conclusion
from bot.store.schema import ActionState
from bot.store.store import Store
from tests.kit import DESK, GROUP, NOON, person

UNWRITABLE: Any = object()


def arrival(key: str) -> Arrival:
    return Arrival("console", key, b"{}", NOON)


def planned(key: str, action: object = None, **rest: object) -> LanePlan:
    made = PlannedAction(key, action or SendMessage(GROUP, "hallo", Purpose.NOTICE), **rest)  # type: ignore[arg-type]  # any field, by its name: mypy cannot tell which one
    return LanePlan("kerkwijk", made)


async def test_an_incident_is_read_as_it_was_written(store: Store) -> None:
    report, jan = MessageRef(GROUP, "1"), person("Jan")
    call = PoliceCall(jan, NOON, "112", also=(PoliceCall(person("Els"), NOON),))
    incident = Incident(
        "i1", GROUP, report, jan, NOON, NOON, call, asked=True, danger=True, code="7K4",
        told=(IncidentMessage(report, jan, NOON, report=True),), notices=(MessageRef(DESK, "b1"),), placed={str(DESK): NOON},
        streets=("g kerkstr",), plates=("p",), hushed=(GROUP,), away=(jan.ref,), police_at=NOON, wondered_at=NOON,
        question=MessageRef(GROUP, "b2"), closed_at=NOON, outcome=IncidentOutcome.POLICE,
    )  # fmt: skip
    lane = WatchState("kerkwijk")
    await store.commit(Batch(changes={"kerkwijk": LaneChange(lane, lane.with_incident(incident))}), NOON)
    assert (await store.lanes(["kerkwijk"]))["kerkwijk"].incidents == {"i1": incident}


def test_an_incident_of_an_older_version_is_still_read() -> None:
    report = Incident("i1", GROUP, MessageRef(GROUP, "1"), person("Jan"), NOON, NOON, asked=True)
    old = {
        name: getattr(report, name) for name in ("id", "group", "report", "reporter", "opened_at", "last_at", "asked")
    }
    written = encode({**old, "called": None, "danger": False, "asks": [MessageRef(GROUP, "b1")]})
    assert decode(written, Incident) == report


async def test_arrivals_wait_in_order_until_they_are_done(store: Store) -> None:
    await store.accept([arrival(key) for key in "abc"])
    await store.commit(Batch(done=[arrival("b")]), NOON)
    assert [each.key for each in await store.pending(10)] == ["a", "c"]


async def test_a_known_key_is_not_fresh_even_when_it_is_done(store: Store) -> None:
    await store.commit(Batch(done=[arrival("a")]), NOON)
    await store.accept([arrival("a")])
    assert await store.pending(10) == []
    assert [each.key for each in await store.accept_unknown([arrival("a"), arrival("b"), arrival("b")])] == ["b"]
    assert [each.key for each in await store.pending(10)] == ["b"]


async def test_an_action_with_a_known_key_is_planned_once(store: Store) -> None:
    for _ in range(2):
        await store.commit(Batch(planned=[planned("k")]), NOON)
    assert len(await store.due(NOON, 10)) == 1


async def test_a_batch_that_fails_leaves_nothing(store: Store) -> None:
    bad = planned("bad", SendMessage(GROUP, UNWRITABLE, Purpose.NOTICE))
    with pytest.raises(TypeError):
        await store.commit(Batch(done=[arrival("a")], planned=[planned("good"), bad]), NOON)
    assert await store.due(NOON, 10) == []
    assert [each.key for each in await store.accept_unknown([arrival("a")])] == ["a"]


async def test_in_a_group_of_commits_only_the_culprit_fails(store: Store) -> None:
    bad = Batch(planned=[planned("bad", SendMessage(GROUP, UNWRITABLE, Purpose.NOTICE))])
    good = [Batch(planned=[planned(f"k{number}")]) for number in range(5)]
    results = await asyncio.gather(*(store.commit(batch, NOON) for batch in [*good, bad]), return_exceptions=True)
    assert [type(result) for result in results] == [type(None)] * 5 + [TypeError]
    assert len(await store.due(NOON, 10)) == 5


async def test_callers_that_are_cancelled_leave_the_connection_whole(store: Store) -> None:
    for turn in range(60):
        tasks = [asyncio.create_task(store.commit(Batch(planned=[planned(f"{turn}-{n}")]), NOON)) for n in range(3)]
        tasks.append(asyncio.create_task(store.pending(1)))  # type: ignore[arg-type]  # only to be cancelled
        for _ in range(turn % 20):
            await asyncio.sleep(0)
        for task in tasks[1:]:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        assert results[0] is None
    assert await store.pending(1) == []


async def test_deletions_go_before_words_and_words_by_age(store: Store) -> None:
    batch = Batch(
        planned=[
            planned("hint", priority=6),
            planned("first", priority=2),
            planned("second", priority=2),
            planned("gone", DeleteMessage(MessageRef(GROUP, "1")), priority=0),
        ]
    )
    await store.commit(batch, NOON)
    assert [entry.key for entry in await store.due(NOON, 10)] == ["gone", "first", "second", "hint"]


async def test_only_the_newest_face_of_a_message_is_kept(store: Store) -> None:
    message = MessageRef(DESK, "1")
    faces = [planned(f"f{n}", EditMessage(message, f"face {n}"), supersedes=f"face of {message}") for n in range(4)]
    await store.commit(Batch(planned=faces[:2]), NOON)
    await store.commit(Batch(planned=faces[2:]), NOON)
    await store.commit(Batch(planned=faces[3:]), NOON)  # a second delivery of the same plan
    assert [entry.key for entry in await store.due(NOON, 10)] == ["f3"]


async def test_a_deletion_takes_the_place_of_edits_that_wait_and_no_edit_that_of_a_deletion(store: Store) -> None:
    message = MessageRef(DESK, "1")
    face = f"face of {message}"
    edits = [planned(f"e{n}", EditMessage(message, f"face {n}"), supersedes=face) for n in range(3)]
    gone = planned("gone", DeleteMessage(message, ours=True), supersedes=face)
    await store.commit(Batch(planned=edits[:1]), NOON)
    await store.commit(Batch(planned=[edits[1], gone]), NOON)
    assert [entry.key for entry in await store.due(NOON, 10)] == ["gone"]
    await store.commit(Batch(planned=[gone, edits[2]]), NOON)
    assert "gone" in [entry.key for entry in await store.due(NOON, 10)]


async def test_what_is_over_keeps_no_text(store: Store, tmp_path: Path) -> None:
    await store.commit(Batch(planned=[planned("k", SendMessage(GROUP, "zevenslaper", Purpose.NOTICE))]), NOON)
    (entry,) = await store.due(NOON, 10)
    await store.conclude([Conclusion(entry, ActionState.DELIVERED, MessageRef(GROUP, "b1"))], NOON)
    with closing(sqlite3.connect(tmp_path / "nabuur.db")) as raw, raw:
        assert raw.execute("SELECT state, payload FROM outbox").fetchall() == [("delivered", None)]


@pytest.mark.parametrize("state", [ActionState.WAITING, ActionState.DEAD, ActionState.REFUSED])
async def test_a_result_is_stored_whatever_the_words_of_the_platform_are(store: Store, state: ActionState) -> None:
    """Else delivery would try to store it for ever, and nothing more would leave for that chat."""
    await store.commit(Batch(planned=[planned("k", owner=CaseAction("f00d", CasePart.CARD))]), NOON)
    (entry,) = await store.due(NOON, 10)
    await store.conclude([Conclusion(entry, state, MessageRef(GROUP, "\ud83d"), why="half a \ud83d")], NOON)


async def test_a_crash_in_the_middle_of_a_send_is_settled_by_its_purpose(store: Store) -> None:
    hint = SendPrivately(person("Jan").ref, GROUP, "hint", Purpose.NUDGE)
    await store.commit(Batch(planned=[planned("card"), planned("hint", hint)]), NOON)
    await store.begin(["card", "hint"])
    assert await store.settle_doubts() == 1
    assert [entry.key for entry in await store.due(NOON, 10)] == ["card"]


async def test_a_send_that_was_called_off_before_it_began_stays_so_over_a_restart(store: Store) -> None:
    """A paused platform keeps it from its end. An action that may have been under way is done again."""
    owner = CaseAction("f00d", CasePart.CARD)
    deletion = DeleteMessage(MessageRef(GROUP, "1"))
    plans = [planned("waits", owner=owner), planned("begun", owner=owner), planned("gone", deletion, owner=owner)]
    await store.commit(Batch(planned=plans), NOON)
    await store.begin(["begun"])
    await store.commit(Batch(called_off=[("kerkwijk", owner)]), NOON)
    await store.settle_doubts()
    assert {each.key: each.called_off for each in await store.due(NOON, 10)} == {
        "waits": True, "begun": False, "gone": False,
    }  # fmt: skip


async def test_what_was_called_off_ends_also_once_it_is_too_late(store: Store) -> None:
    """A platform that pauses may keep it from its end until then. Else its text would stay, and count as waiting for ever."""
    owner, until = CaseAction("f00d", CasePart.CARD), NOON + timedelta(minutes=15)
    await store.commit(Batch(planned=[planned("k", owner=owner, expires_at=until)]), NOON)
    await store.commit(Batch(called_off=[("kerkwijk", owner)]), NOON)
    (entry,) = await store.due(until + timedelta(hours=1), 10)
    assert entry.called_off


async def test_an_emptied_action_that_was_called_off_is_over(store: Store) -> None:
    owner, jan = CaseAction("f00d", CasePart.CARD), person("Jan").ref
    await store.commit(Batch(planned=[planned("k", SendMessage(jan, "hallo", Purpose.NOTICE), owner=owner)]), NOON)
    await store.commit(Batch(called_off=[("kerkwijk", owner)]), NOON)
    await store.drop_private_texts(jan)
    assert await store.due(NOON, 10) == []


async def test_a_lane_is_written_by_its_difference_and_read_back(store: Store) -> None:
    before = WatchState("kerkwijk").with_timer(CaseTimer("a"), NOON).with_timer(CaseTimer("b"), NOON)
    await store.commit(Batch(changes={"kerkwijk": LaneChange(WatchState("kerkwijk"), before)}), NOON)
    after = before.without_timer(CaseTimer("a")).with_said("console:kerkwijk", "stay_inside", NOON)
    await store.commit(Batch(changes={"kerkwijk": LaneChange(before, after)}), NOON)
    assert (await store.lanes(["kerkwijk", "other"])) == {"kerkwijk": after, "other": WatchState("other")}


async def test_what_a_lane_remembers_of_reminders_is_read_back(store: Store) -> None:
    lane = WatchState("kerkwijk").with_reminded("call-first", SentReminder(NOON, (MessageRef(GROUP, "b1"),)))
    lane = lane.with_put_off(ReminderTimer("1"), PostponedReminder(NOON, WaitReason.QUIET)).with_timer(
        ReminderTimer("1"), NOON
    )
    await store.commit(Batch(changes={"kerkwijk": LaneChange(WatchState("kerkwijk"), lane)}), NOON)
    assert await store.lanes(["kerkwijk"]) == {"kerkwijk": lane}
    after = lane.without_put_off(ReminderTimer("1"))
    await store.commit(Batch(changes={"kerkwijk": LaneChange(lane, after)}), NOON)
    assert await store.lanes(["kerkwijk"]) == {"kerkwijk": after}


async def test_down_time_moves_no_reminder(store: Store) -> None:
    lane = WatchState("kerkwijk").with_timer(ReminderTimer("1"), NOON)
    await store.commit(Batch(changes={"kerkwijk": LaneChange(WatchState("kerkwijk"), lane)}), NOON)
    await store.mark_alive(NOON)
    await store.skip_down_time(["kerkwijk"], NOON + timedelta(days=7))
    assert (await store.lanes(["kerkwijk"]))["kerkwijk"].timers == {ReminderTimer("1"): NOON}


def older_database(folder: Path, version: str, rows: Iterable[tuple[str, str, object]]) -> None:
    """Makes the database that this version left. `rows`: tables of the watch state, keys and bodies."""
    engine = create_engine(f"sqlite:///{folder / 'nabuur.db'}")
    with engine.begin() as connection:
        schema_version._migrate(connection, version)
        for table, key, body in rows:
            connection.exec_driver_sql(f"INSERT INTO {table} VALUES (?, ?, ?)", ("kerkwijk", key, encode(body)))
    engine.dispose()


async def test_a_database_of_before_there_were_reminders_keeps_its_lanes(tmp_path: Path) -> None:
    timer = CaseTimer("c1")
    said = ("said", "console:kerkwijk stay_inside", NOON)
    older_database(tmp_path, "0001", [("timers", timer_text(timer), NOON), said])
    async with Store.look_into(tmp_path) as old:
        assert old is not None
        assert not await old.is_current()
    async with Store.look_into(tmp_path, current_only=True) as none:
        assert none is None
    lane = WatchState("kerkwijk").with_timer(timer, NOON).with_said("console:kerkwijk", "stay_inside", NOON)
    async with Store.open(tmp_path) as opened:
        assert await opened.is_current()
        async with Store.look_into(tmp_path, current_only=True) as beside:
            assert beside is not None
        assert await opened.lanes(["kerkwijk"]) == {"kerkwijk": lane.with_begun("*", datetime(1970, 1, 1, tzinfo=UTC))}


async def test_the_one_open_question_of_a_police_file_becomes_the_first_of_several(tmp_path: Path) -> None:
    plain = PoliceFile("plain", "7K5", NOON)
    asked = PoliceFile("asked", "7K4", NOON, doubts=(Doubt("Q3Z", (1, 2), (MessageRef(GROUP, "b1"),)),))
    bodies = {file.id: json.loads(encode(file)) for file in (plain, asked)}
    for body in bodies.values():
        body["doubt"] = next(iter(body.pop("doubts")), None)
    older_database(tmp_path, "0016", [("police_files", id, body) for id, body in bodies.items()])
    async with Store.open(tmp_path) as opened:
        (lane,) = (await opened.lanes(["kerkwijk"])).values()
        assert lane.police_files == {"plain": plain, "asked": asked}


async def test_a_start_whose_news_are_not_written_is_not_noted_either(store: Store) -> None:
    """Else no desk would read of the time before it."""
    seen = list[tuple[datetime | None, datetime | None]]()

    def news(before: datetime | None, absent: datetime | None) -> list[Arrival]:
        seen.append((before, absent))
        return [Arrival("console", "was away", UNWRITABLE if len(seen) == 1 else b"{}", NOON)]

    await store.mark_alive(NOON)
    await store.skip_down_time(["kerkwijk"], NOON + timedelta(hours=5))
    with pytest.raises(Exception, match="type"):
        await store.take_start(NOON + timedelta(hours=5), news)
    for _ in range(2):
        await store.take_start(NOON + timedelta(hours=5), news)
    assert seen == [(None, NOON), (None, NOON), (NOON + timedelta(hours=5), None)]
    assert len(await store.pending(9)) == 1


async def test_down_time_moves_deadlines_once(store: Store) -> None:
    lane = WatchState("kerkwijk").with_timer(CaseTimer("c1"), NOON)
    await store.commit(Batch(changes={"kerkwijk": LaneChange(WatchState("kerkwijk"), lane)}), NOON)
    await store.mark_alive(NOON)
    later = NOON + timedelta(hours=5)
    assert await store.skip_down_time(["kerkwijk"], later) == timedelta(hours=5)
    assert await store.skip_down_time(["kerkwijk"], later) == timedelta()
    assert (await store.lanes(["kerkwijk"]))["kerkwijk"].timers == {CaseTimer("c1"): later}


async def test_a_clock_set_back_moves_nothing(store: Store) -> None:
    await store.mark_alive(NOON)
    assert await store.skip_down_time(["kerkwijk"], NOON - timedelta(hours=1)) == timedelta()


async def test_the_folder_belongs_to_one_process(store: Store, tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match="another nabuur"):
        async with Store.open(tmp_path):
            pass


def _pragma(name: str) -> Callable[[Connection], object]:
    return lambda connection: connection.execute(text(f"PRAGMA {name}")).scalar()


async def test_every_commit_is_on_the_disk_and_nothing_is_left_in_free_pages(store: Store) -> None:
    pragmas = {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "auto_vacuum": 2}
    for pragma, wanted in pragmas.items():
        found = await store._writer.read(_pragma(pragma))
        assert found == wanted, pragma


async def test_a_database_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    async with Store.open(tmp_path):
        pass
    with closing(sqlite3.connect(tmp_path / "nabuur.db")) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    for opened in (Store.open, Store.look_into):
        with pytest.raises(CannotStart, match="newer nabuur"):
            async with opened(tmp_path):
                pass


@pytest.mark.parametrize("is_begun", [False, True], ids=["empty file", "without tables"])
async def test_a_first_start_that_broke_off_has_left_no_database(tmp_path: Path, is_begun: bool) -> None:
    """The look at it writes nothing there: a restore refuses a file with content."""
    path = tmp_path / "nabuur.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode=WAL" if is_begun else "PRAGMA user_version")
    path.touch()
    before = path.read_bytes()
    async with Store.look_into(tmp_path) as found:
        assert found is None
    assert (path.read_bytes(), bool(before)) == (before, is_begun)
    async with Store.open(tmp_path) as opened:
        assert await opened.is_current()


async def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "nabuur.db")) as raw, raw:
        raw.execute("CREATE TABLE birds (name TEXT)")
    before = (tmp_path / "nabuur.db").stat().st_size
    for opened in (Store.open, Store.look_into):
        with pytest.raises(CannotStart, match=r"nabuur\.db is not a database of nabuur"):
            async with opened(tmp_path):
                pass
    assert (tmp_path / "nabuur.db").stat().st_size == before


def _made_by(make: Callable[[Connection], None]) -> dict[str, str]:
    """Name and SQL of everything in a new database, without quotes and line breaks."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        make(connection)
        rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE tbl_name != 'alembic_version'")).all()
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == [
            schema_version.HEAD
        ]
    engine.dispose()
    return {name: " ".join(re.sub("([(),])", r" \1 ", (sql or "").replace('"', "")).split()) for name, sql in rows}


def test_the_migrations_make_the_tables_of_a_new_database() -> None:
    assert _made_by(schema_version._create) == _made_by(schema_version._migrate), (
        "a new column is the last one of its table"
    )
    assert ScriptDirectory("bot/store/migrations").get_current_head() == schema_version.HEAD


async def test_what_a_watch_knows_of_its_members_is_kept_and_older_rows_are_read(store: Store) -> None:
    members = {"p-Jan": Member((NOON,), seen=NOON, started=NOON, belongs=True), "p-Els": Member()}
    lane = replace(WatchState("kerkwijk"), members=members)
    await store.commit(Batch(changes={"kerkwijk": LaneChange(WatchState("kerkwijk"), lane)}), NOON)
    assert (await store.lanes(["kerkwijk"]))["kerkwijk"] == lane
    assert decode(b'{"strikes":["2026-03-02T12:00:00Z"]}', Member) == Member((NOON,))


@pytest.mark.parametrize(("key", "table", "usual"), [("keys", "inbox", 7), ("decisions", "decisions", 365)])
@pytest.mark.parametrize("by", [-1, 0, 1])
async def test_rows_go_by_the_times_of_the_table(store: Store, key: str, table: str, usual: int, by: int) -> None:
    kept = replace(USUAL_RETENTION, decisions=timedelta(days=366)) if key == "keys" else USUAL_RETENTION
    span = timedelta(days=usual + by)
    kept = replace(kept, **{key: span})
    record = AuditRecord(NOON, "g", "p-Jan", "hold", "HOLD", (), (), "v")
    await store.commit(Batch(done=[arrival("1")], records=[("kerkwijk", record)]), NOON)

    async def overdue(now: datetime) -> list[str]:
        return [each.table for each in await store.overdue(now, kept) if each.table == table]

    assert await overdue(NOON + span) == []
    assert await overdue(NOON + span + timedelta(seconds=1)) == [table]
    await store.purge(NOON + span, [], lambda state, now: state, kept)
    assert await overdue(NOON + span + timedelta(seconds=1)) == [table]
    await store.purge(NOON + span + timedelta(seconds=1), [], lambda state, now: state, kept)
    assert await overdue(NOON + span + timedelta(seconds=1)) == []


async def test_a_forgotten_person_leaves_lines_in_the_audit_log_that_belong_to_nobody(store: Store) -> None:
    """They still count. The lines of a case that waits, and those of other people, keep their author."""
    lines = [("p-Jan", None), ("p-Jan", "open"), ("p-Jan", "gone"), ("p-Els", None)]
    records = [
        ("kerkwijk", AuditRecord(NOON, "console:kerkwijk", author, "counted", "keep", ("r",), (), "v", case))
        for author, case in lines
    ]
    await store.commit(Batch(records=records), NOON)
    await store.commit(Batch(unlinked=[("kerkwijk", Unlinking("p-Jan", besides=("open",)))]), NOON)
    assert [record.case for _, record in await store.decisions_about("p-Jan")] == ["open"]
    assert len(await store.decisions_about("")) == 2
    await store.commit(
        Batch(unlinked=[("dorp", Unlinking("p-Els")), ("kerkwijk", Unlinking("p-Jan", cases=("open",)))]), NOON
    )
    assert await store.decisions_about("p-Jan") == []
    assert await store.decisions_about("p-Els") == [("kerkwijk", records[3][1])]
