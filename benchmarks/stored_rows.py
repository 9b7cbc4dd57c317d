"""The time that the database takes for a message, with few and with many rows stored."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.figure import PERCENTILES, Figure, figure
from benchmarks.texts import ROOT
from bot.core.step_result import AuditKind, AuditRecord
from bot.deciding.turns import Turns
from bot.store.batch import Arrival, Batch
from bot.store.store import Store
from tests.kit import GROUP, NOON

MESSAGES = 300
_TURN = f"2 {GROUP}"
_RECORD = AuditRecord(NOON, str(GROUP), "p", "allow", "keep", (), (), "1", kind=AuditKind.HIT)


async def stored_rows(steps: tuple[int, ...]) -> list[Figure]:
    """A row for each number of stored arrivals and lines of the audit log, half of each."""
    rows, stored, numbers = list[Figure](), 0, count()
    with TemporaryDirectory(dir=ROOT) as name:
        folder = Path(name)
        async with Store.open(folder):
            pass  # makes the tables
        for step in steps:
            _fill(folder, stored, step // 2)
            stored = step // 2
            size_mb = (folder / "nabuur.db").stat().st_size / 2**20
            async with Store.open(folder) as store:
                taken = sorted([await _message_ms(store, next(numbers)) for _ in range(MESSAGES)])
            how = (
                f"{MESSAGES} messages, each stored, found, and decided with a line of the audit log; {size_mb:,.0f} MB"
            )
            rows.append(figure(f"Database, {step:,} rows stored{PERCENTILES}", taken, "ms", "as with few", how))
    return rows


async def _message_ms(store: Store, number: int) -> float:
    begun = perf_counter()
    await store.accept([Arrival("telegram", f"new {number}", b"{}", NOON, _TURN)])
    found = await store.in_turns(lambda waiting: Turns().share_out(waiting, 64))
    await store.commit(Batch(done=found, records=[("kerkwijk", _RECORD)]), NOON)
    await store.due_and_next(NOON, 64)
    return (perf_counter() - begun) * 1000


def _fill(folder: Path, have: int, want: int) -> None:
    """Copies of one decided arrival and one line of the audit log, as many as are missing."""
    with closing(sqlite3.connect(folder / "nabuur.db")) as database, database:
        numbers = range(have, want)
        at = int(NOON.timestamp() * 1_000_000)
        database.executemany(
            "INSERT INTO inbox (account, key, received_at, state, turn) VALUES ('telegram', ?, ?, 'done', '0')",
            ((f"old {number}", at) for number in numbers),
        )
        database.executemany(
            "INSERT INTO decisions (at, lane, chat, author, decision, treatment, rules, labels, rules_version, kind, hash) "
            "VALUES (?, 'kerkwijk', ?, ?, 'allow', 'keep', '[]', '[]', '1', 'hit', ?)",
            ((at, str(GROUP), f"{number:064x}", f"{number:064x}") for number in numbers),
        )
