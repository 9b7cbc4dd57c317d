"""The outbox: what is to be done, and what came of it. A row's payload goes as soon as the row is over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from bot.core.action import Action, Purpose
from bot.core.fit import place_of
from bot.core.outcome import purpose_of
from bot.core.ref import MessageRef
from bot.store.batch import LanePlan
from bot.store.codec import decode_action, encode, kind_of
from bot.store.schema import micros, outbox

NOT_TWICE = frozenset({Purpose.NUDGE, Purpose.REMINDER, Purpose.ANSWER})
"""Sends that are rather lost than doubled. All others are sent again when a crash leaves them in doubt."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An action that waits. `in_doubt`: a send was begun, and whether it arrived is not known."""

    key: str
    lane: str
    owner: str
    chat: str
    action: Action
    attempts: int
    in_doubt: bool
    called_off: bool


def plan(connection: Connection, plans: Iterable[LanePlan], at: datetime) -> None:
    """Write actions down; a key that is known already changes nothing. Older faces of the same thing are let go."""
    rows = [_row(plan, at) for plan in plans]
    if not rows:
        return
    for lane, face in dict.fromkeys((row["lane"], row["supersedes"]) for row in rows if row["supersedes"]):
        _let_go(connection, lane, face)
    newest = {(row["lane"], row["supersedes"]): row["key"] for row in rows if row["supersedes"]}
    kept = [row for row in rows if not row["supersedes"] or newest[row["lane"], row["supersedes"]] == row["key"]]
    connection.execute(insert(outbox).on_conflict_do_nothing(), kept)


def _let_go(connection: Connection, lane: str, face: str) -> None:
    waiting = and_(outbox.c.lane == lane, outbox.c.supersedes == face, outbox.c.state == "waiting", ~outbox.c.in_doubt)
    connection.execute(update(outbox).where(waiting).values(state="superseded", payload=None))


def _row(plan: LanePlan, at: datetime) -> dict[str, Any]:
    planned = plan.planned
    return {
        "key": planned.key,
        "lane": plan.lane,
        "owner": planned.owner,
        "kind": kind_of(planned.action),
        "chat": str(place_of(planned.action)),
        "payload": encode(planned.action),
        "priority": planned.priority,
        "needs": planned.needs,
        "not_before": None if planned.not_before is None else micros(planned.not_before),
        "expires_at": None if planned.expires_at is None else micros(planned.expires_at),
        "supersedes": planned.supersedes,
        "attempts": 0,
        "in_doubt": False,
        "state": "waiting",
        "planned_at": micros(at),
    }


def call_off(connection: Connection, lane: str, owner: str) -> None:
    """Mark what is not wanted any more. Delivery answers for it: called off in time, or under way already."""
    waiting = and_(outbox.c.lane == lane, outbox.c.owner == owner, outbox.c.state == "waiting")
    connection.execute(update(outbox).where(waiting).values(state="calling_off"))


def due(connection: Connection, now: datetime, most: int) -> list[Entry]:
    """What may be done now: the urgent first, then by age. Later sends of one chat come after earlier ones."""
    statement = (
        outbox.select()
        .where(outbox.c.state.in_(["waiting", "calling_off"]), _not_waiting_for(now))
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(most)
    )
    return [_entry(row) for row in connection.execute(statement)]


def _not_waiting_for(now: datetime) -> Any:
    first = outbox.alias("first")
    unmet = select(first.c.id).where(first.c.key == outbox.c.needs, first.c.state == "waiting").exists()
    return and_(or_(outbox.c.not_before.is_(None), outbox.c.not_before <= micros(now)), ~unmet)


def _entry(row: Any) -> Entry:
    return Entry(
        key=row.key,
        lane=row.lane,
        owner=row.owner,
        chat=row.chat,
        action=decode_action(row.kind, row.payload),
        attempts=row.attempts,
        in_doubt=row.in_doubt,
        called_off=row.state == "calling_off",
    )


def begin(connection: Connection, key: str) -> None:
    """A send is about to be made: from now on it is in doubt until its answer is written down."""
    _change(connection, key, in_doubt=True, attempts=outbox.c.attempts + 1)


def end(connection: Connection, key: str, state: str, ref: MessageRef | None = None, error: str | None = None) -> None:
    """It is over: delivered, refused, expired, superseded, doubtful or dead. The payload goes, save for the dead."""
    values: dict[str, Any] = {
        "state": state,
        "ref": None if ref is None else str(ref),
        "error": error,
        "in_doubt": False,
    }
    if state != "dead":
        values["payload"] = None
    _change(connection, key, **values)


def later(connection: Connection, key: str, not_before: datetime, error: str, in_doubt: bool) -> None:
    """Try again, not before a moment."""
    _change(
        connection,
        key,
        not_before=micros(not_before),
        error=error,
        in_doubt=in_doubt,
        attempts=outbox.c.attempts + (0 if in_doubt else 1),
    )


def _change(connection: Connection, key: str, **values: Any) -> None:
    connection.execute(update(outbox).where(outbox.c.key == key).values(**values))


def settle_doubts(connection: Connection) -> int:
    """After a start: sends that a crash left in doubt. What must not come twice ends here; returns how many that were.

    A deletion that was being called off is carried out: whether it went through is not known, and it may be repeated.
    """
    connection.execute(update(outbox).where(outbox.c.state == "calling_off").values(state="waiting"))
    doubtful = connection.execute(
        select(outbox.c.key, outbox.c.kind, outbox.c.payload).where(outbox.c.state == "waiting", outbox.c.in_doubt)
    ).all()
    lost = [row.key for row in doubtful if purpose_of(decode_action(row.kind, row.payload)) in NOT_TWICE]
    for key in lost:
        end(connection, key, "doubtful", error="a crash left it in doubt; it is not sent twice")
    return len(lost)


def expired(connection: Connection, now: datetime) -> list[tuple[str, str]]:
    """End what is too late to be of use; returns their keys and lanes."""
    late = and_(outbox.c.state == "waiting", outbox.c.expires_at <= micros(now))
    keys = [(row.key, row.lane) for row in connection.execute(select(outbox.c.key, outbox.c.lane).where(late))]
    for key, _ in keys:
        end(connection, key, "expired")
    return keys


def next_moment(connection: Connection) -> int | None:
    """When the next row that waits for a moment may be tried (microseconds), if there is one."""
    waits = and_(outbox.c.state == "waiting", outbox.c.not_before.is_not(None))
    return connection.execute(select(func.min(outbox.c.not_before)).where(waits)).scalar_one_or_none()


def waiting(connection: Connection) -> int:
    states = outbox.c.state.in_(["waiting", "calling_off"])
    return connection.execute(select(func.count()).where(states)).scalar_one()


def unfit(connection: Connection, lane: str, kind: str, place: str, key: str, at: datetime) -> None:
    """An action that nobody here can do: for the operator to see."""
    row = {
        "key": key, "lane": lane, "owner": "", "kind": kind, "chat": place, "payload": None, "priority": 9, "needs": None,
        "not_before": None, "expires_at": None, "supersedes": None, "attempts": 0, "in_doubt": False, "state": "dead",
        "ref": None, "error": "nobody here is able to do it", "planned_at": micros(at),
    }  # fmt: skip
    connection.execute(insert(outbox).on_conflict_do_nothing(), [row])


def dead(connection: Connection) -> list[tuple[int, str, str, str]]:
    """What could not be delivered: number, lane, kind and why."""
    columns = (outbox.c.id, outbox.c.lane, outbox.c.kind, outbox.c.error)
    rows = connection.execute(select(*columns).where(outbox.c.state == "dead").order_by(outbox.c.id))
    return [tuple(row) for row in rows]


def purge(connection: Connection, before: datetime) -> None:
    over = outbox.c.state.not_in(["waiting", "calling_off"])
    connection.execute(outbox.delete().where(outbox.c.planned_at < micros(before), over))
