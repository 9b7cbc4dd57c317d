"""Dead letters: arrivals that the bot could not decide, and actions that it gave up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, and_, delete, select, update

from bot.store.schema import ActionState, inbox, micros, outbox

_DEAD_ARRIVAL = inbox.c.state == "dead"
_DEAD_ACTION = outbox.c.state == ActionState.DEAD


def lines(connection: Connection) -> list[str]:
    """A line for each dead letter, without texts of members."""
    arrivals = select(inbox.c.id, inbox.c.account, inbox.c.key, inbox.c.error).where(_DEAD_ARRIVAL).order_by(inbox.c.id)
    actions = (
        select(outbox.c.id, outbox.c.lane, outbox.c.kind, outbox.c.error).where(_DEAD_ACTION).order_by(outbox.c.id)
    )
    return [f"in {number}: {account} {key}: {why}" for number, account, key, why in connection.execute(arrivals)] + [
        f"out {number}: {lane} {kind}: {why}" for number, lane, kind, why in connection.execute(actions)
    ]


def retry_arrivals(connection: Connection) -> int:
    """Makes all of them undecided again, for a newer version may decode them. Returns their number."""
    return connection.execute(update(inbox).where(_DEAD_ARRIVAL).values(state="new", error=None)).rowcount


def retry_actions(connection: Connection, at: datetime) -> int:
    """Makes those wait again, with their whole time, that still have their payload. Returns their number."""
    again = {
        "state": ActionState.WAITING,
        "attempts": 0,
        "not_before": None,
        "expires_at": None,
        "planned_at": micros(at),
    }
    readable = and_(_DEAD_ACTION, outbox.c.payload.is_not(None))
    return connection.execute(update(outbox).where(readable).values(**again, error=None)).rowcount


def drop(connection: Connection) -> int:
    """Deletes all dead letters. Returns their number."""
    arrivals = connection.execute(delete(inbox).where(_DEAD_ARRIVAL)).rowcount
    return arrivals + connection.execute(delete(outbox).where(_DEAD_ACTION)).rowcount
