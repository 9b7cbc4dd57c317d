"""Whether a message has waited for long in the inbox. Only the bot's own clock counts: a platform may hold them for hours."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from bot.store.batch import Arrival

PATIENCE: Final = timedelta(seconds=2)


def is_late(arrival: Arrival, now: datetime) -> bool:
    return now - arrival.received_at > PATIENCE
