"""Dead letters: arrivals that the bot could not decide, and actions that it gave up.

A report to the police that may have arrived waits for the desk without a moment. Once the time for an answer is over, it is a
dead letter that is still in doubt (docs/decisions/0056): the operator sends it, or gives it up, only by a choice about this
very letter."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, select, update

from bot.core.action import MailPolice
from bot.core.event import DeadLetterDecided
from bot.core.owner import Owner, PoliceMail
from bot.store import inbox, reasons
from bot.store.batch import Arrival
from bot.store.codec import INTERNAL, decode_internal, encode_internal, owner_of, stored_name
from bot.store.key_text import owner_text
from bot.store.schema import UNTIL_ANSWERED, ActionState, constant, micros, outbox
from bot.store.schema import inbox as arrived
from bot.store.statement import Statement, insert
from bot.translation import tr

IN_DOUBT: Final[ColumnElement[bool]] = and_(outbox.c.state == constant(ActionState.DEAD), outbox.c.in_doubt)
_DEAD_ARRIVAL = arrived.c.state == "dead"
_DEAD_ACTION = and_(outbox.c.state == ActionState.DEAD, ~outbox.c.in_doubt)


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """`line`: without texts of members. `in_doubt`: a report that the police may have. `is_decided`: the operator has chosen,
    and the next start carries it out. `number`, `lane`, `owner`: of an action."""

    line: str
    in_doubt: bool = False
    is_decided: bool = False
    number: int = 0
    lane: str = ""
    owner: Owner | None = None


def add(connection: Connection, lane: str, kind: str, place: str, key: str, at: datetime) -> None:
    """Stores an action without any fallback as a dead letter."""
    row = {
        "key": key, "lane": lane, "owner": "", "kind": kind, "chat": place, "payload": None, "priority": 9, "attempts": 0,
        "in_doubt": False, "state": ActionState.DEAD, "error": reasons.NOT_POSSIBLE, "planned_at": micros(at),
    }  # fmt: skip
    connection.execute(insert(outbox).on_conflict_do_nothing(), [row])


def letters(connection: Connection) -> list[DeadLetter]:
    """All of them: arrivals, then actions."""
    arrivals = (
        select(arrived.c.id, arrived.c.account, arrived.c.key, arrived.c.error)
        .where(_DEAD_ARRIVAL)
        .order_by(arrived.c.id)
    )
    columns = (
        outbox.c.id, outbox.c.key, outbox.c.lane, outbox.c.owner, outbox.c.kind, outbox.c.chat, outbox.c.in_doubt,
        outbox.c.error, outbox.c.attempts,
    )  # fmt: skip
    actions = select(*columns).where(outbox.c.state == ActionState.DEAD).order_by(outbox.c.id)
    found = [
        DeadLetter(tr("in {number}: {account} {key}: {why}", number=number, account=account, key=key, why=why))
        for number, account, key, why in connection.execute(arrivals)
    ]
    rows = connection.execute(actions).all()
    choices = {row.id: _choice(connection, row.attempts, row.key) for row in rows if row.in_doubt}
    return [*found, *(_action(row, choices.get(row.id)) for row in rows)]


def _choice(connection: Connection, attempts: int, key: str) -> bool | None:
    """The choice of the operator that waits for a start: True sends the report. None: there is none."""
    waits = and_(arrived.c.account == INTERNAL, arrived.c.key == _choice_key(attempts, key), arrived.c.state == "new")
    raw = connection.execute(select(arrived.c.raw).where(waits)).scalar_one_or_none()
    with suppress(ValueError):  # a damaged row: the next start sets it aside
        event = None if raw is None else decode_internal(raw)
        return event.send if isinstance(event, DeadLetterDecided) else None
    return None


def _choice_key(attempts: int, key: str) -> str:
    return f"decided {attempts} {key}"


def _action(row: Any, choice: bool | None) -> DeadLetter:
    """The chat of an officer may be a telephone number, so only its platform is named."""
    why = reasons.of_database(row.error)
    if not row.in_doubt:
        return DeadLetter(
            tr("out {number}: {lane} {kind}: {why}", number=row.id, lane=row.lane, kind=row.kind, why=why)
        )
    platform, _, place = row.chat.partition(":")
    to = place if row.kind == stored_name(MailPolice) else platform
    if choice is not None:
        why = tr("it may have arrived; the next `run` sends it") if choice else tr("the next `run` gives it up")
    line = tr("out {number}: {lane}, report for {place}: {why}", number=row.id, lane=row.lane, place=to, why=why)
    return DeadLetter(line, True, choice is not None, row.id, row.lane, owner_of(row.owner, row.key))


def retry_arrivals(connection: Connection) -> int:
    """Makes all of them undecided again, for a newer version may decode them. Returns their number."""
    return connection.execute(update(arrived).where(_DEAD_ARRIVAL).values(state="new", error=None)).rowcount


def retry_actions(connection: Connection, at: datetime) -> int:
    """Makes those wait again, with their whole time, that still have their payload and are in no doubt. Returns their
    number."""
    readable = and_(_DEAD_ACTION, outbox.c.payload.is_not(None))
    again = update(outbox).values(
        state=ActionState.WAITING, attempts=0, not_before=None, expires_at=None, error=None, planned_at=micros(at)
    )
    return connection.execute(again.where(readable)).rowcount


def drop(connection: Connection) -> int:
    """Deletes all dead letters but reports in doubt. Returns their number."""
    arrivals = connection.execute(delete(arrived).where(_DEAD_ARRIVAL)).rowcount
    return arrivals + connection.execute(delete(outbox).where(_DEAD_ACTION)).rowcount


_MINE = update(outbox).where(
    outbox.c.lane == bindparam("b_lane"), outbox.c.owner == bindparam("b_owner"), outbox.c.not_before == UNTIL_ANSWERED
)
_WAITS = outbox.c.state == constant(ActionState.WAITING)
_DUE: Final[dict[str, Any]] = {
    "state": ActionState.WAITING, "not_before": None, "planned_at": bindparam("b_at"), "in_doubt": False, "error": None,
}  # fmt: skip
_RESUME = Statement(_MINE.where(_WAITS).values(**_DUE))
_RESUME_DEAD = Statement(_MINE.where(IN_DOUBT).values(**_DUE))
_CALL_OFF = Statement(_MINE.where(IN_DOUBT).values(state=ActionState.CALLING_OFF, not_before=None))
_SET_ASIDE = Statement(_MINE.where(_WAITS).values(state=ActionState.DEAD, in_doubt=True, error=str(reasons.UNANSWERED)))


def resume(connection: Connection, lane: str, owner: Owner, at: datetime) -> None:
    """Lets the actions of an owner leave. Their wait begins `at` this moment."""
    _RESUME.rows(connection, _of(lane, owner) | {"b_at": micros(at)})
    _RESUME_DEAD.rows(connection, _of(lane, owner) | {"b_at": micros(at)})


def call_off(connection: Connection, lane: str, owner: Owner) -> None:
    """Calls off a dead letter; `outbox.call_off` does it for an action that waits."""
    if isinstance(owner, PoliceMail):
        _CALL_OFF.rows(connection, _of(lane, owner))


def set_aside(connection: Connection, lane: str, owner: Owner) -> None:
    """Makes dead letters of the actions of an owner that wait for the desk."""
    _SET_ASIDE.rows(connection, _of(lane, owner))


def _of(lane: str, owner: Owner) -> dict[str, Any]:
    return {"b_lane": lane, "b_owner": owner_text(owner)}


def decide(connection: Connection, number: int, send: bool, at: datetime) -> bool | None:
    """Accepts the operator's choice about the dead letter with this number; the core carries it out. False: there is a choice
    already. None: no report in doubt has this number."""
    columns = (outbox.c.key, outbox.c.lane, outbox.c.owner, outbox.c.attempts)
    found = connection.execute(select(*columns).where(outbox.c.id == number, IN_DOUBT)).one_or_none()
    owner = None if found is None else owner_of(found.owner, found.key)
    if found is None or owner is None:
        return None
    event = DeadLetterDecided(_choice_key(found.attempts, found.key), found.lane, owner, send, at)
    return bool(inbox.accept_unknown(connection, [Arrival(INTERNAL, event.key, encode_internal(event), at)]))
