"""The inbox: all arrivals until they are decided. Their keys stay for a week, so that a repeated arrival changes nothing.

Undecided arrivals wait in queues, one for each turn. The number of queues, and not the number of arrivals in them, makes the
next round more expensive to find.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, select, tuple_

from bot.store.batch import OWN_TURN, Arrival, SetAside
from bot.store.schema import inbox, micros, moment
from bot.store.upsert import insert

ShareOut = Callable[[Sequence[str]], Sequence[tuple[str, int]]]
"""From the turns that wait to those of a round, each with the largest number of its arrivals."""

_CHUNK = 400
_ACCEPT = insert(inbox).on_conflict_do_nothing()
_NAME = tuple_(inbox.c.account, inbox.c.key)
_KNOWN = select(inbox.c.account, inbox.c.key).where(_NAME.in_(bindparam("b_keys", expanding=True)))
_KNOWN_ALONE = select(inbox.c.account, inbox.c.key).where(
    inbox.c.account == bindparam("b_account"), inbox.c.key == bindparam("b_key")
)


def accept(connection: Connection, arrivals: Iterable[Arrival]) -> None:
    """Stores arrivals. An arrival that is already known changes nothing."""
    rows = [_row(arrival, "new") for arrival in arrivals]
    if rows:
        connection.execute(_ACCEPT, rows)


def unknown(connection: Connection, arrivals: Sequence[Arrival]) -> list[Arrival]:
    """Returns the arrivals that are not in the inbox yet, each once, in their order."""
    found = set(_known(connection, [(arrival.account, arrival.key) for arrival in arrivals]))
    fresh: dict[tuple[str, str], Arrival] = {}
    for arrival in arrivals:
        name = (arrival.account, arrival.key)
        if name not in found:
            fresh.setdefault(name, arrival)
    return list(fresh.values())


def _known(connection: Connection, names: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Of these arrivals, by account and key, those in the inbox."""
    if len(names) == 1:  # in quiet times; SQLAlchemy writes a list of values anew each time
        account, key = names[0]
        yield from map(tuple, connection.execute(_KNOWN_ALONE, {"b_account": account, "b_key": key}))
        return
    for start in range(0, len(names), _CHUNK):
        yield from map(tuple, connection.execute(_KNOWN, {"b_keys": names[start : start + _CHUNK]}))


def pending(connection: Connection, most: int) -> list[Arrival]:
    """Returns the oldest undecided arrivals, at most `most`, in the order in which they came."""
    return _arrivals(connection.execute(_OLDEST, {"b_most": most}))


def in_turns(connection: Connection, share_out: ShareOut) -> list[Arrival]:
    """Returns the undecided arrivals of the next round: of each turn that `share_out` names, the oldest ones, in order."""
    arrivals: list[Arrival] = []
    for turn, most in share_out(waiting_turns(connection)):
        arrivals += _arrivals(connection.execute(_OF_TURN, {"b_turn": turn, "b_most": most}))
    return arrivals


def waiting_turns(connection: Connection) -> list[str]:
    """Returns the turns with undecided arrivals."""
    return [turn for (turn,) in connection.execute(_TURNS) if turn is not None]


def _waiting_turns() -> Any:
    """One step through the index for each turn, however many arrivals have it."""
    first = select(func.min(inbox.c.turn).label("turn")).where(inbox.c.state == "new")
    turns = first.cte("turns", recursive=True)
    following = (
        select(func.min(inbox.c.turn))
        .where(inbox.c.state == "new", inbox.c.turn > turns.c.turn)
        .scalar_subquery()
        .correlate(turns)
    )
    return select(turns.union_all(select(following).where(turns.c.turn.is_not(None))).c.turn)


_PENDING = select(inbox.c.account, inbox.c.key, inbox.c.raw, inbox.c.received_at, inbox.c.turn).where(
    inbox.c.state == "new"
)
_OLDEST = _PENDING.order_by(inbox.c.id).limit(bindparam("b_most"))
_OF_TURN = _OLDEST.where(inbox.c.turn == bindparam("b_turn"))
_TURNS = _waiting_turns()


def _arrivals(rows: Iterable[Any]) -> list[Arrival]:
    return [Arrival(account, key, raw, moment(received), turn) for account, key, raw, received, turn in rows]


def finish(connection: Connection, done: Iterable[Arrival], asides: Iterable[SetAside]) -> None:
    """Deletes the raw text of decided arrivals. The raw text of dead letters stays for the operator until `purge`."""
    rows = [_row(arrival, "done") | {"raw": None, "turn": OWN_TURN} for arrival in done]
    rows += [_row(aside.arrival, "dead") | {"error": aside.why, "turn": OWN_TURN} for aside in asides]
    if rows:
        connection.execute(_FINISH, rows)


def _row(arrival: Arrival, state: str) -> dict[str, Any]:
    return {
        "account": arrival.account,
        "key": arrival.key,
        "received_at": micros(arrival.received_at),
        "raw": arrival.raw,
        "state": state,
        "error": None,
        "turn": arrival.turn,
    }


def _finish() -> Any:
    statement = insert(inbox)
    after = {name: statement.excluded[name] for name in ("raw", "state", "error", "turn")}
    return statement.on_conflict_do_update(index_elements=["account", "key"], set_=after)


_FINISH = _finish()


def is_over(before: datetime) -> ColumnElement[bool]:
    """The condition for an arrival that came before this moment and waits for nothing."""
    return and_(inbox.c.received_at < micros(before), inbox.c.state != "new")


def count_new(connection: Connection) -> int:
    return connection.execute(select(func.count()).where(inbox.c.state == "new")).scalar_one()
