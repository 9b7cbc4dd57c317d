"""The outbox: the planned actions, and how each of them ended. The payload of a row is deleted when the row ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, case, func, or_, select, update

from bot.core.action import Action, DeleteMessage, Purpose
from bot.core.fallback import place_of
from bot.core.owner import Owner
from bot.core.ref import MessageRef
from bot.core.step_result import purpose_of
from bot.store.batch import LanePlan
from bot.store.codec import REPEATABLE, decode_action, encode, kind_of, replace_half_characters, stored_name
from bot.store.key_text import owner_text
from bot.store.schema import LATEST_MICROS, ActionState, constant, micros, outbox
from bot.store.statement import Statement, insert

NOT_TWICE = frozenset({Purpose.NUDGE, Purpose.REMINDER, Purpose.ANSWER, Purpose.SUMMARY})
"""Sends that the bot does not repeat if a crash leaves them in doubt. The bot repeats all others."""

OPEN: list[ColumnElement[str]] = [constant(ActionState.WAITING), constant(ActionState.CALLING_OFF)]
"""The states of an open action: SQLAlchemy writes a list of values anew each time."""
IS_WAITING = outbox.c.state == constant(ActionState.WAITING)
_NO_DELETION = outbox.c.kind != constant(stored_name(DeleteMessage))
_COLUMNS = (
    "key", "lane", "owner", "kind", "chat", "payload", "priority", "not_before", "expires_at", "supersedes",
    "attempts", "in_doubt", "state", "planned_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """A row of the outbox that waits. `owner`: as text (`key_text.py`). `called_off`: the core does not want it any more.
    `in_doubt`: an attempt began, and its end is not known."""

    key: str
    lane: str
    owner: str
    chat: str
    kind: str
    payload: bytes | None
    attempts: int
    called_off: bool
    in_doubt: bool = False

    @property
    def action(self) -> Action:
        """Raises ValueError for an action that this version cannot read."""
        return decode_action(self.kind, self.payload)

    @property
    def is_readable(self) -> bool:
        return _action_of(self.kind, self.payload) is not None


def _action_of(kind: str, payload: bytes | None) -> Action | None:
    try:
        return decode_action(kind, payload)
    except (ValueError, RecursionError):
        return None


def entry_of(plan: LanePlan) -> OutboxEntry:
    """Returns the entry of a plan before its row is written."""
    planned = plan.planned
    kind, chat = kind_of(planned.action), replace_half_characters(str(place_of(planned.action)))
    owner, payload = owner_text(planned.owner), encode(planned.action)
    return OutboxEntry(planned.key, plan.lane, owner, chat, kind, payload, attempts=0, called_off=False)


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The result of an attempt: an end, or WAITING for the next attempt. `not_before`: the earliest moment of that attempt.
    `in_doubt`: the action may have arrived. `gone`: the platform refuses, since it has no more what the action is about.
    `counts`: False for an attempt in which the platform did not take it at all."""

    entry: OutboxEntry
    state: ActionState
    ref: MessageRef | None = None
    why: str | None = None
    not_before: datetime | None = None
    in_doubt: bool = False
    gone: bool = False
    counts: bool = True


def plan(connection: Connection, plans: Iterable[LanePlan], at: datetime) -> None:
    """Stores planned actions. A known key changes nothing. `supersedes` ends older actions on a thing, but no deletion."""
    plans = list(plans)
    newest = {_thing(plan): plan.planned.key for plan in plans if plan.planned.supersedes}
    for (lane, what), key in newest.items():
        _SUPERSEDE.rows(connection, {"b_lane": lane, "b_what": what, "b_key": key})
    kept = [each for each in plans if newest.get(_thing(each), each.planned.key) == each.planned.key or _deletes(each)]
    _INSERT.run_each(connection, [_row(plan, at) for plan in kept])


def _thing(plan: LanePlan) -> tuple[str, str | None]:
    """The thing of which only the newest action matters, with its watch."""
    return plan.lane, plan.planned.supersedes


def _deletes(plan: LanePlan) -> bool:
    return isinstance(plan.planned.action, DeleteMessage)


def _row(plan: LanePlan, at: datetime) -> dict[str, Any]:
    planned = plan.planned
    return {
        "key": planned.key,
        "lane": plan.lane,
        "owner": owner_text(planned.owner),
        "kind": kind_of(planned.action),
        "chat": replace_half_characters(str(place_of(planned.action))),
        "payload": encode(planned.action),
        "priority": planned.priority,
        "not_before": None if plan.called_off or planned.not_before is None else micros(planned.not_before),
        "expires_at": None if planned.expires_at is None else micros(planned.expires_at),
        "supersedes": planned.supersedes,
        "attempts": 0,
        "in_doubt": False,
        "state": (ActionState.CALLING_OFF if plan.called_off else ActionState.WAITING).value,
        "planned_at": micros(at),
    }


def call_off(connection: Connection, lane: str, owner: Owner) -> None:
    """Marks the waiting actions of an owner as called off. Delivery ends them at once, except those under way."""
    _CALL_OFF.rows(connection, {"b_lane": lane, "b_owner": owner_text(owner)})


def begin(connection: Connection, keys: Iterable[str]) -> None:
    """Marks sends as in doubt before they begin. `conclude` ends the doubt."""
    _BEGIN.run_each(connection, [{"b_key": key} for key in keys])


def conclude(connection: Connection, conclusions: Iterable[Conclusion]) -> None:
    """Stores the results of attempts. A row that ends loses its payload, except a dead letter. One that was called off
    meanwhile waits for nothing more."""
    rows: dict[ActionState, list[dict[str, Any]]] = {}
    for each in conclusions:
        rows.setdefault(each.state, []).append(_concluded(each))
    for state, concluded in rows.items():
        _CONCLUDE.get(state, _END).run_each(connection, concluded)


def _concluded(each: Conclusion) -> dict[str, Any]:
    why, ref = (None if told is None else replace_half_characters(str(told)) for told in (each.why, each.ref))
    if each.state is ActionState.WAITING:
        moment = None if each.not_before is None else micros(each.not_before)
        return {
            "b_key": each.entry.key, "b_moment": moment, "b_error": why, "b_doubt": each.in_doubt,
            "b_attempts": each.entry.attempts + 1 if each.counts else max(1, each.entry.attempts),
        }  # fmt: skip
    return {"b_key": each.entry.key, "b_state": each.state.value, "b_ref": ref, "b_error": why}


_ONE = update(outbox).where(outbox.c.key == bindparam("b_key"))
_BEGIN = Statement(_ONE.values(in_doubt=True, attempts=outbox.c.attempts + 1))
_OVER = _ONE.values(state=bindparam("b_state"), ref=bindparam("b_ref"), error=bindparam("b_error"), in_doubt=False)
_DEAD = Statement(_OVER)
_END = Statement(_OVER.values(payload=None))
_LATER = Statement(
    _ONE.values(
        not_before=case((outbox.c.state == constant(ActionState.CALLING_OFF), None), else_=bindparam("b_moment")),
        error=bindparam("b_error"),
        in_doubt=bindparam("b_doubt"),
        attempts=bindparam("b_attempts"),
    )
)
_CONCLUDE = {ActionState.WAITING: _LATER, ActionState.DEAD: _DEAD}
_INSERT = Statement(insert(outbox).on_conflict_do_nothing(), _COLUMNS)
_WAITS_IN_LANE = update(outbox).where(outbox.c.lane == bindparam("b_lane"), IS_WAITING)
_SUPERSEDE = Statement(
    _WAITS_IN_LANE.where(
        outbox.c.supersedes == bindparam("b_what"), outbox.c.key != bindparam("b_key"), ~outbox.c.in_doubt, _NO_DELETION
    ).values(state=ActionState.SUPERSEDED, payload=None)
)
_CALL_OFF = Statement(
    _WAITS_IN_LANE.where(outbox.c.owner == bindparam("b_owner")).values(state=ActionState.CALLING_OFF, not_before=None)
)
_LATE = Statement(select(outbox.c.key, outbox.c.lane).where(IS_WAITING, outbox.c.expires_at <= bindparam("b_now")))
_MOVE = (
    update(outbox)
    .where(IS_WAITING, outbox.c.expires_at > bindparam("b_before"))
    .values(expires_at=func.min(outbox.c.expires_at + bindparam("b_jump"), LATEST_MICROS))
)


def settle_doubts(connection: Connection) -> int:
    """Ends the sends that a crash left in doubt and that must not come twice (`NOT_TWICE`). Returns their number.

    An action that was called off just before the crash waits again if it may have been under way, so the bot does it again. A
    report to the police stays called off, since it would leave although a person or a newer report has settled it.
    """
    called_off = and_(
        outbox.c.state == ActionState.CALLING_OFF,
        ~outbox.c.owner.startswith("police/"),
        or_(outbox.c.in_doubt, outbox.c.kind.in_(REPEATABLE)),
    )
    connection.execute(update(outbox).where(called_off).values(state=ActionState.WAITING))
    doubtful = connection.execute(
        select(outbox.c.key, outbox.c.kind, outbox.c.payload).where(IS_WAITING, outbox.c.in_doubt)
    ).all()
    actions = {row.key: _action_of(row.kind, row.payload) for row in doubtful}
    lost = [key for key, action in actions.items() if action is not None and purpose_of(action) in NOT_TWICE]
    _over(connection, lost, ActionState.DOUBTFUL, "a crash left it in doubt; it is not sent twice")
    return len(lost)


def _over(connection: Connection, keys: Iterable[str], state: ActionState, why: str | None) -> None:
    ended = [{"b_key": key, "b_state": state.value, "b_ref": None, "b_error": why} for key in keys]
    if ended:
        _END.run_each(connection, ended)


def late(connection: Connection, now: datetime) -> list[tuple[str, str]]:
    """Returns the keys and watches of the actions that are too late to be of use."""
    return [(key, lane) for key, lane in _LATE.rows(connection, {"b_now": micros(now)})]


def end_expired(connection: Connection, now: datetime) -> list[tuple[str, str]]:
    keys = late(connection, now)
    _over(connection, [key for key, _ in keys], ActionState.EXPIRED, None)
    return keys


def move_lifetimes(connection: Connection, now: datetime, jump: timedelta) -> None:
    """After a jump of the clock to `now`, the actions that were not too late before it keep the time that was left."""
    connection.execute(_MOVE, {"b_before": micros(now - jump), "b_jump": jump // timedelta(microseconds=1)})


def count_waiting(connection: Connection) -> int:
    return connection.execute(select(func.count()).where(outbox.c.state.in_(OPEN))).scalar_one()
