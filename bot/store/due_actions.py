"""The actions of the outbox that may be done now, and the next moment for which one waits."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, and_, bindparam, func, or_, select

from bot.store.outbox import IS_WAITING, OPEN, OutboxEntry
from bot.store.schema import UNTIL_ANSWERED, ActionState, micros, moment, outbox
from bot.store.statement import Statement

FAR: Final = timedelta(minutes=6)
"""The pause after a failed attempt is shorter (`delivery.LONGEST_PAUSE`), so a longer one means that the clock was set back."""


@dataclass(frozen=True, slots=True)
class Held:
    """The actions that a look leaves out. `chats` get only actions of the kinds in `urgent`, and `platforms` get none.
    `sends_only`: no chat gets an action of these kinds."""

    chats: Collection[str] = ()
    platforms: Collection[str] = ()
    urgent: Collection[str] = ()
    sends_only: bool = False

    def __bool__(self) -> bool:
        return bool(self.chats or self.platforms or self.sends_only)


NOTHING_HELD: Final = Held()


def due(connection: Connection, now: datetime, most: int, held: Held) -> list[OutboxEntry]:
    """Returns the actions that may be done now, by priority, then by age. A retry that lies further ahead than `FAR` is due
    too, because the clock was set back. A call-off never comes too late."""
    values: dict[str, Any] = {"b_now": micros(now), "b_most": most, "b_far": micros(now + FAR)}
    if not held:
        return [_entry(row) for row in _DUE.rows(connection, values)]
    columns, urgent = outbox.c, outbox.c.kind.in_(held.urgent)
    asked = _LOOK.where(
        or_(urgent, columns.chat.not_in(held.chats)),
        *(~columns.chat.startswith(f"{platform}:", autoescape=True) for platform in held.platforms),
    )
    return [_entry(row) for row in connection.execute(asked.where(~urgent) if held.sends_only else asked, values)]


def next_moment(connection: Connection, now: datetime) -> datetime | None:
    """Returns the next moment for which a row waits. None if no row waits for a later moment."""
    ((found,),) = _NEXT.rows(connection, {"b_now": micros(now)})
    return None if found is None else moment(found)


def _entry(row: Any) -> OutboxEntry:
    key, lane, owner, chat, kind, payload, attempts, state, in_doubt = row
    called_off = state == ActionState.CALLING_OFF
    return OutboxEntry(key, lane, owner, chat, kind, payload, attempts, called_off, bool(in_doubt))


_ENTRY = tuple(
    outbox.c[name] for name in ("key", "lane", "owner", "chat", "kind", "payload", "attempts", "state", "in_doubt")
)


def _due() -> Any:
    begins = outbox.c.not_before
    is_far = and_(outbox.c.attempts > 0, begins > bindparam("b_far"), begins != UNTIL_ANSWERED)
    return (
        select(*_ENTRY)
        .where(
            outbox.c.state.in_(OPEN),
            or_(begins.is_(None), begins <= bindparam("b_now"), is_far),
            or_(outbox.c.expires_at.is_(None), outbox.c.expires_at > bindparam("b_now"), ~IS_WAITING),
        )
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(bindparam("b_most"))
    )


_LOOK = _due()
_DUE = Statement(_LOOK)
_NEXT = Statement(select(func.min(outbox.c.not_before)).where(IS_WAITING, outbox.c.not_before > bindparam("b_now")))
