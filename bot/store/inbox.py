"""The inbox: all arrivals until they are decided. Their keys stay for a week, so that a repeated arrival changes nothing.

Undecided arrivals wait in queues, one for each turn. The number of queues, and not the number of arrivals in them, makes the
next round more expensive to find.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, func, select, update

from bot.store.batch import OWN_TURN, Arrival, SetAside
from bot.store.schema import constant, inbox, micros, moment
from bot.store.statement import Statement, insert

ShareOut = Callable[[Sequence[str]], Sequence[tuple[str, int]]]
"""Gives the turns of a round out of those that wait, each with the largest number of its arrivals."""

_IS_NEW = inbox.c.state == constant("new")
_COLUMNS = ("account", "key", "received_at", "raw", "state", "error", "turn")
_ACCEPT = Statement(insert(inbox).on_conflict_do_nothing(), _COLUMNS)


def accept(connection: Connection, arrivals: Iterable[Arrival]) -> None:
    """Stores arrivals. An arrival that is already known changes nothing."""
    rows = [_row(arrival, "new") for arrival in arrivals]
    if rows:
        _ACCEPT.run_each(connection, rows)


def accept_anew(connection: Connection, arrivals: Sequence[Arrival]) -> None:
    """Stores arrivals in the place of those that wait undecided and whose keys differ from theirs in the last word alone, such
    as the moment of a timer."""
    for arrival in arrivals:
        beginning = arrival.key.rpartition(" ")[0] + " "
        connection.execute(_DROP, {"b_account": arrival.account, "b_beginning": beginning})
    accept(connection, arrivals)


def accept_unknown(connection: Connection, arrivals: Sequence[Arrival]) -> list[Arrival]:
    """Stores arrivals, and returns those that were not in the inbox before, each once, in their order."""
    once: dict[tuple[str, str], Arrival] = {}
    for arrival in arrivals:
        once.setdefault((arrival.account, arrival.key), arrival)
    return [arrival for arrival in once.values() if _ACCEPT.count(connection, _row(arrival, "new"))]


def pending(connection: Connection, most: int) -> list[Arrival]:
    """Returns the oldest undecided arrivals, at most `most`, in the order in which they came."""
    return _arrivals(_OLDEST.rows(connection, {"b_most": most}))


def in_turns(connection: Connection, share_out: ShareOut) -> list[Arrival]:
    """Returns the undecided arrivals of the next round: of each turn that `share_out` names, the oldest ones, in order."""
    arrivals: list[Arrival] = []
    for turn, most in share_out(waiting_turns(connection)):
        arrivals += _arrivals(_OF_TURN.rows(connection, {"b_turn": turn, "b_most": most}))
    return arrivals


def waiting_turns(connection: Connection) -> list[str]:
    """Returns the turns with undecided arrivals."""
    return [turn for (turn,) in _TURNS.rows(connection) if turn is not None]


def _waiting_turns() -> Any:
    """One step through the index for each turn, however many arrivals have it."""
    first = select(func.min(inbox.c.turn).label("turn")).where(_IS_NEW)
    turns = first.cte("turns", recursive=True)
    following = (
        select(func.min(inbox.c.turn)).where(_IS_NEW, inbox.c.turn > turns.c.turn).scalar_subquery().correlate(turns)
    )
    return select(turns.union_all(select(following).where(turns.c.turn.is_not(None))).c.turn)


_PENDING = select(inbox.c.account, inbox.c.key, inbox.c.raw, inbox.c.received_at, inbox.c.turn, inbox.c.backup).where(
    _IS_NEW
)
_IN_ORDER = _PENDING.order_by(inbox.c.id).limit(bindparam("b_most"))
_OLDEST = Statement(_IN_ORDER)
_OF_TURN = Statement(_IN_ORDER.where(inbox.c.turn == bindparam("b_turn")))
_TURNS = Statement(_waiting_turns())
_DROP = delete(inbox).where(
    _IS_NEW,
    inbox.c.account == bindparam("b_account"),
    func.substr(inbox.c.key, 1, func.length(bindparam("b_beginning"))) == bindparam("b_beginning"),
)


def _arrivals(rows: Iterable[Any]) -> list[Arrival]:
    return [
        Arrival(account, key, raw, moment(received), turn, None if backup is None else moment(backup))
        for account, key, raw, received, turn, backup in rows
    ]


def finish(connection: Connection, done: Iterable[Arrival], asides: Iterable[SetAside]) -> None:
    """Deletes the raw text of decided arrivals. The raw text of dead letters stays for the operator until `purge`."""
    rows = [_row(arrival, "done") | {"raw": None, "turn": OWN_TURN} for arrival in done]
    rows += [_row(aside.arrival, "dead") | {"error": aside.why, "turn": OWN_TURN} for aside in asides]
    if rows:
        _FINISH.run_each(connection, rows)


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


def _finish() -> Statement:
    statement = insert(inbox)
    after = {name: statement.excluded[name] for name in ("raw", "state", "error", "turn")}
    return Statement(statement.on_conflict_do_update(index_elements=["account", "key"], set_=after), _COLUMNS)


_FINISH = _finish()


def is_over(before: datetime) -> ColumnElement[bool]:
    """The condition for an arrival that came before this moment and waits for nothing."""
    return and_(inbox.c.received_at < micros(before), inbox.c.state != "new")


def mark_undecided(connection: Connection, made_at: datetime) -> int:
    """Marks all arrivals without a decision, dead letters too, as those of a backup. Returns the number of undecided ones."""
    connection.execute(update(inbox).where(inbox.c.state == "dead").values(backup=micros(made_at)))
    return connection.execute(update(inbox).where(_IS_NEW).values(backup=micros(made_at))).rowcount


def count_new(connection: Connection) -> int:
    return connection.execute(select(func.count()).where(_IS_NEW)).scalar_one()
