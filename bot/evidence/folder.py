"""The folder of the bags. The name of a bag begins with the last day on which the bot keeps it."""

from __future__ import annotations

import asyncio
import logging
import re
import shutil
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from bot.ports import Clock

log = logging.getLogger(__name__)

FOLDER: Final = "evidence"
LOOK_EVERY: Final = timedelta(minutes=10)
_NAME: Final = re.compile(r"until-([0-9]{4}-[0-9]{2}-[0-9]{2})-[0-9A-Za-z]+-[0-9a-f]{8}(?:\.new)?")


def bag_name(until: datetime, code: str, number: str) -> str:
    """`number`: eight hexadecimal digits that no other bag has."""
    return f"until-{until.date().isoformat()}-{code}-{number}"


def bags_over(data: Path, now: datetime) -> Iterator[Path]:
    """The bags whose last day has passed. Folders with other names are not the bot's."""
    for path in sorted((data / FOLDER).glob("until-*")):
        named = _NAME.fullmatch(path.name)
        if named and date.fromisoformat(named[1]) < now.date():
            yield path


def delete_over(data: Path, now: datetime) -> int:
    """Returns the number of deleted bags."""
    over = list(bags_over(data, now))
    for path in over:
        shutil.rmtree(path)
    return len(over)


def jobs(data: Path, clock: Clock) -> Sequence[tuple[Callable[[], Awaitable[None]], timedelta]]:
    """The work of the running bot on the bags, with the time between two looks."""

    async def delete_evidence() -> None:
        deleted = await asyncio.to_thread(delete_over, data, clock.now())
        if deleted:
            log.info("evidence deleted", extra={"count": deleted})

    return ((delete_evidence, LOOK_EVERY),)
