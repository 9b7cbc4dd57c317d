"""How much waits in the store, and for how long: numbers only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, case, func, or_, select

from bot.store.schema import UNTIL_ANSWERED, ActionState, damaged, inbox, micros, moment, outbox


@dataclass(frozen=True, slots=True)
class Backlog:
    """`arrivals`, `actions`: those that wait. An action counts from the first moment at which it may be done, also in the
    pauses between its attempts. `dead`, `damaged`: dead letters and damaged rows that still lie there."""

    arrivals: int
    oldest_arrival: timedelta
    actions: int
    oldest_action: timedelta
    dead: int
    damaged: int


def look(connection: Connection, now: datetime) -> Backlog:
    arrivals, first_arrival = connection.execute(
        select(func.count(), func.min(inbox.c.received_at)).where(inbox.c.state == "new")
    ).one()
    tried = and_(outbox.c.attempts > 0, outbox.c.not_before != UNTIL_ANSWERED)
    due = or_(outbox.c.not_before.is_(None), outbox.c.not_before <= micros(now), tried)
    waiting = outbox.c.state.in_([ActionState.WAITING, ActionState.CALLING_OFF])
    first_moment = func.max(outbox.c.planned_at, func.coalesce(outbox.c.not_before, 0))
    since = case((outbox.c.attempts == 0, first_moment), else_=outbox.c.planned_at)
    actions, first_action = connection.execute(select(func.count(), func.min(since)).where(waiting, due)).one()
    dead_arrivals = connection.execute(select(func.count()).where(inbox.c.state == "dead")).scalar_one()
    dead_actions = connection.execute(select(func.count()).where(outbox.c.state == ActionState.DEAD)).scalar_one()
    broken = connection.execute(select(func.count()).select_from(damaged)).scalar_one()
    return Backlog(
        arrivals, _age(first_arrival, now), actions, _age(first_action, now), dead_arrivals + dead_actions, broken
    )


def _age(since: int | None, now: datetime) -> timedelta:
    return timedelta() if since is None else max(timedelta(), now - moment(since))
