"""Dead letters: arrivals that the bot could not decide, and actions that it gave up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, and_, delete, select, update

from bot.store import reasons
from bot.store.schema import ActionState, inbox, micros, outbox
from bot.store.statement import insert
from bot.translation import tr

_DEAD_ARRIVAL = inbox.c.state == "dead"
_DEAD_ACTION = outbox.c.state == ActionState.DEAD


def add(connection: Connection, lane: str, kind: str, place: str, key: str, at: datetime) -> None:
    """Stores an action without any fallback as a dead letter."""
    row = {
        "key": key, "lane": lane, "owner": "", "kind": kind, "chat": place, "payload": None, "priority": 9, "attempts": 0,
        "in_doubt": False, "state": ActionState.DEAD, "error": reasons.NOT_POSSIBLE, "planned_at": micros(at),
    }  # fmt: skip
    connection.execute(insert(outbox).on_conflict_do_nothing(), [row])


def lines(connection: Connection) -> list[str]:
    """A line for each dead letter, without texts of members."""
    arrivals = select(inbox.c.id, inbox.c.account, inbox.c.key, inbox.c.error).where(_DEAD_ARRIVAL).order_by(inbox.c.id)
    actions = (
        select(outbox.c.id, outbox.c.lane, outbox.c.kind, outbox.c.error).where(_DEAD_ACTION).order_by(outbox.c.id)
    )
    letters: list[str] = [
        tr("in {number}: {account} {key}: {why}", number=number, account=account, key=key, why=why)
        for number, account, key, why in connection.execute(arrivals)
    ]
    letters += [
        tr("out {number}: {lane} {kind}: {why}", number=number, lane=lane, kind=kind, why=reasons.of_database(why))
        for number, lane, kind, why in connection.execute(actions)
    ]
    return letters


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
