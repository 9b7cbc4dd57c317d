"""The folder of the bags. The name of a bag begins with the last day on which the bot keeps it."""

from __future__ import annotations

import asyncio
import logging
import re
import shutil
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from bot.ports import Clock, Job
from bot.translation import reason_of

log = logging.getLogger(__name__)

FOLDER: Final = "evidence"
LOOK_EVERY: Final = timedelta(minutes=10)
_NAME: Final = re.compile(r"until-([0-9]{4}-[0-9]{2}-[0-9]{2})-[0-9A-Za-z]+-[0-9a-f]{8}(?:\.new|\.people)?")


def bag_name(until: datetime, code: str, number: str) -> str:
    """`number`: eight hexadecimal digits that no other bag has."""
    return f"until-{until.date().isoformat()}-{code}-{number}"


def last_day(path: Path) -> date | None:
    """The last day of a bag, or of the file beside it. None: the name is none of the bot's."""
    named = _NAME.fullmatch(path.name)
    return date.fromisoformat(named[1]) if named else None


def bags_over(data: Path, now: datetime) -> Iterator[Path]:
    """The bags whose last day has passed, each with the file beside it. Other names are not the bot's."""
    for path in sorted((data / FOLDER).glob("until-*")):
        last = last_day(path)
        if last is not None and last < now.date():
            yield path


def delete_over(data: Path, now: datetime) -> int:
    """Returns the number of deleted bags. One that cannot be deleted holds up no other; it is told in the log."""
    deleted = 0
    for path in bags_over(data, now):
        try:
            if path.is_dir():
                shutil.rmtree(path)
                deleted += 1
            else:
                path.unlink()
        except OSError as error:
            log.error("evidence cannot be deleted", extra={"why": reason_of(error)})
    return deleted


def jobs(data: Path, clock: Clock) -> Sequence[Job]:
    """The work of the running bot on the bags."""

    async def delete_evidence() -> None:
        deleted = await asyncio.to_thread(delete_over, data, clock.now())
        if deleted:
            log.info("evidence deleted", extra={"count": deleted})

    return ((delete_evidence, LOOK_EVERY),)
