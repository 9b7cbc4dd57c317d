"""A pipeline on real SQLite, and the rows of its inbox as another program sees them."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from bot.deciding.waiting_arrivals import WaitingArrivals
from bot.pipeline import Pipeline
from bot.ports import Reader
from bot.store.batch import Arrival
from bot.store.store import Store
from tests.deciding import pipeline
from tests.kit import NOON


def arrival(number: int, text: str) -> Arrival:
    said = {"key": str(number), "name": "Jan", "text": text, "chat": "kerkwijk"}
    return Arrival("console", str(number), json.dumps(said).encode(), NOON)


def rows(folder: Path) -> dict[str, str]:
    """The state of each arrival on the disk: new, done or dead."""
    with closing(sqlite3.connect(folder / "nabuur.db")) as connection:
        return dict(connection.execute("SELECT key, state FROM inbox WHERE account = 'console'").fetchall())


@asynccontextmanager
async def deciding(folder: Path, reader: Reader, waiting: WaitingArrivals) -> AsyncIterator[Pipeline]:
    """A pipeline that decides until the block ends, and then what still waits."""
    async with Store.open(folder) as store:
        made = pipeline(store, waiting, reader)
        running = asyncio.create_task(made.run())
        try:
            yield made
        finally:
            made.stop()
            await running
