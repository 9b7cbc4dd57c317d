"""Every statement of the store is one for PostgreSQL too."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import BigInteger, BinaryExpression, BindParameter, ClauseElement, TextClause, event
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.visitors import iterate

from bot.core.owner import CaseAction, CasePart
from bot.core.step_result import AuditRecord, Unlinking
from bot.core.timer_key import CaseTimer
from bot.core.watch import USUAL_RETENTION
from bot.core.watch_state import WatchState
from bot.store import watch_states
from bot.store.audit.evidence_log import EvidenceEntry
from bot.store.batch import Arrival, Batch, LaneChange, SetAside
from bot.store.due_actions import Held
from bot.store.outbox import Conclusion
from bot.store.schema import ActionState, metadata
from bot.store.statement import Statement
from bot.store.store import Store
from tests.kit import GROUP, NOON
from tests.store.test_store import planned

FOR_SQLITE = {"is_current", "is_whole", "set_damaged_aside", "verify_audit_log"}
"""They ask for SQLite's own tables, and for values of a wrong type, which PostgreSQL does not take."""

LATER = NOON + timedelta(days=400)


@contextmanager
def recorded(store: Store) -> Iterator[list[ClauseElement]]:
    """The statements that the store executes inside the `with` block, by SQLAlchemy or as a `Statement`."""
    statements: list[ClauseElement] = []

    def record(_: object, statement: ClauseElement, *_rest: Any) -> None:
        statements.append(statement)

    engine = store._connection.engine.sync_engine
    event.listen(engine, "before_execute", record)
    yield statements
    event.remove(engine, "before_execute", record)
    statements += [each.core for each in _written_once()]


def _written_once() -> Iterator[Statement]:
    """The statements for which SQLAlchemy writes the text only."""
    modules = [module for name, module in sys.modules.items() if name.startswith("bot.store.")]
    yield from {each for module in modules for each in vars(module).values() if isinstance(each, Statement)}
    for part in watch_states._PARTS:
        yield from (watch_states._upsert(part.table), watch_states._delete(part.table))


async def _all_methods(store: Store) -> None:
    arrivals = [Arrival("console", key, b"{}", NOON) for key in "abc"]
    await store.accept(arrivals)
    await store.accept_anew(arrivals)
    await store.accept_unknown(arrivals)
    await store.accept_unknown(arrivals[:1])
    await store.pending(10)
    await store.in_turns(lambda turns: [(turn, 10) for turn in turns])
    before = WatchState("kerkwijk").with_timer(CaseTimer("a"), NOON)
    after = before.without_timer(CaseTimer("a"))
    plans = [planned(key, supersedes="face") for key in "abcde"]
    await store.commit(
        Batch(
            done=arrivals[:1],
            asides=[SetAside(arrivals[1], "why")],
            changes={"kerkwijk": LaneChange(before, after)},
            planned=[*plans, planned("f"), planned("g"), planned("h")],
            called_off=[("kerkwijk", CaseAction("f00d", CasePart.CARD))],
            unfit=[("kerkwijk", "Repost", "")],
            records=[("kerkwijk", AuditRecord(NOON, "c", "p", "hold", "hold", (), (), "v"))],
            unlinked=[("kerkwijk", Unlinking("p-Jan", besides=("a",))), ("kerkwijk", Unlinking("p-Jan", cases=("a",)))],
        ),
        NOON,
    )
    due = await store.due(NOON, 10)
    await store.due(NOON, 10, Held(["chat"], ["console"], ["DeleteMessage"], sends_only=True))
    await store.begin([entry.key for entry in due])
    ends = (ActionState.DELIVERED, ActionState.WAITING, ActionState.DEAD)
    await store.conclude([Conclusion(entry, end) for entry, end in zip(due, ends, strict=False)], NOON)
    await store.settle_doubts()
    await store.due_and_next(NOON, 10)
    await store.expire(LATER)
    await store.count_unfinished()
    await store.lanes(["kerkwijk"])
    await store.lanes_besides()
    await store.decisions_about("p-Jan")
    await store.drop_private_texts(GROUP)
    await store.started_at()
    await store.mark_alive(NOON)
    await store.alive_at()
    await store.take_start(NOON, lambda before, absent: arrivals[:1])
    await store.skip_down_time(["kerkwijk"], LATER)
    await store.remember_key("mark")
    await store.known_key()
    await store.damaged()
    await store.dead_letters()
    await store.decide_report(1, True, NOON)
    await store.damaged()
    await store.retry_dead_arrivals()
    await store.note_restore(NOON)
    await store.follow_clock(NOON, LATER - NOON, [])
    await store.retry_dead_actions(NOON)
    await store.backlog(NOON)
    await store.has_spoken(GROUP, NOON, besides="house")
    await store.drop_dead_letters()
    await store.take_restore(lambda made_at, held, posts: [])
    await store.log_evidence(
        EvidenceEntry(NOON, "kerkwijk", "7K4", "GE.1", "PZ", "art. 1", "Cora", False, "bag", "seal")
    )
    await store.evidence_log()
    await store.overdue(LATER, USUAL_RETENTION)
    await store.lanes_besides(["kerkwijk"])
    await store.audit_log(NOON, "kerkwijk")
    await store.purge(LATER, ["kerkwijk"], lambda state, now: state)


def test_the_methods_below_are_all_methods_of_the_store() -> None:
    called = inspect.getsource(_all_methods)
    methods = [name for name, _ in inspect.getmembers(Store, inspect.iscoroutinefunction) if not name.startswith("_")]
    assert {name for name in methods if f"store.{name}(" not in called} == FOR_SQLITE


async def test_every_statement_compiles_for_postgresql(tmp_path: Path) -> None:
    async with Store.open(tmp_path) as store:
        with recorded(store) as statements:
            await _all_methods(store)
    for_postgresql = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy has no types here
    texts = {str(statement.compile(dialect=for_postgresql)) for statement in statements}
    assert not any(isinstance(statement, TextClause) for statement in statements)
    touched = {table for table in metadata.tables if any(f" {table} " in f"{text} " for text in texts)}
    assert touched == set(metadata.tables)
    assert len(texts) > 40


def test_a_state_stands_in_the_text_of_a_statement() -> None:
    """SQLite prepares a statement anew at each run if a bound value meets the condition of an index."""
    conditions = [each for one in _written_once() for each in iterate(one.core) if isinstance(each, BinaryExpression)]
    states = [each for each in conditions if getattr(each.left, "name", "") == "state"]
    assert len(states) > 10
    assert [str(each) for each in states if isinstance(each.right, BindParameter)] == []


def test_every_moment_fits_into_its_column_of_postgresql() -> None:
    """By its name: a column of a moment ends in `at`, or is one of two others."""
    columns = [column for table in metadata.sorted_tables for column in table.columns]
    moments = [column for column in columns if re.search(r"(^|_)at$|^backup$|^not_before$", column.name)]
    assert {column.table.name for column in moments} == {"inbox", "outbox", "cases", "decisions", "damaged", "evidence"}
    assert [str(column) for column in moments if not isinstance(column.type, BigInteger)] == []
