"""How long an arrival or an event has waited."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from bot.store.batch import Arrival

LATE_AFTER: Final = timedelta(seconds=2)
_WORTH_A_WORD: Final = timedelta(minutes=1)


def is_late(arrival: Arrival, now: datetime) -> bool:
    """Whether it has waited for long in the inbox. Only the bot's own clock counts: a platform may hold messages for hours."""
    return now - arrival.received_at > LATE_AFTER


def waited(since: datetime, now: datetime) -> timedelta:
    """The time since this moment, however an event spent it: at the platform, too. Nothing below a minute."""
    return now - since if now - since >= _WORTH_A_WORD else timedelta()
