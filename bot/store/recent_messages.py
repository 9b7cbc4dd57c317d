"""Tells whether the bot has lately said something in a chat: a message that people see as new, and that arrived."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select

from bot.core.action import AskModerators, SendListing, SendMessage, SendPicture
from bot.core.ref import Ref
from bot.store.codec import stored_name
from bot.store.schema import ActionState, micros, outbox

_SEEN: Final = tuple(stored_name(kind) for kind in (AskModerators, SendListing, SendMessage, SendPicture))
"""An edit or a deletion is no news for a person who looks at the end of the chat."""


def has_spoken(connection: Connection, chat: Ref, since: datetime, besides: Iterable[str]) -> bool:
    """`besides`: the beginnings of the keys of actions that do not count."""
    found = select(outbox.c.id).where(
        outbox.c.planned_at >= micros(since),
        outbox.c.chat == str(chat),
        outbox.c.kind.in_(_SEEN),
        outbox.c.state == ActionState.DELIVERED,
        *(~outbox.c.key.startswith(each, autoescape=True) for each in besides),
    )
    return connection.execute(found.limit(1)).first() is not None
