"""The end of the time in which a person may answer."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.draft import Draft


def deadline(draft: Draft, patience: timedelta) -> datetime:
    """The time begins when the event is decided: after a night without the bot no case closes before its card was read."""
    return draft.at + draft.context.late + patience
