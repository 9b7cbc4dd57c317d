"""Actions of a restored database that must not be done again: the bot may have done them after the backup was made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, delete, or_, select, update

from bot.core.action import DeleteMessage
from bot.core.owner import CasePart, PoliceMail
from bot.core.ref import GATE
from bot.core.timer_key import LookBackTimer, ReminderTimer, WeekTimer
from bot.store import dead_letters, inbox
from bot.store.batch import Arrival
from bot.store.codec import stored_name
from bot.store.key_text import parse_owner, parse_timer
from bot.store.schema import UNTIL_ANSWERED, ActionState, fact, facts, micros, moment, outbox, put_off, set_fact, timers

_NAME = "restored_from"

_DELETION = stored_name(DeleteMessage)
"""A second deletion changes nothing."""

_ENDED = {"state": ActionState.DOUBTFUL, "payload": None, "in_doubt": False, "error": "restored from a backup"}

_PLANNED = (ReminderTimer, LookBackTimer, WeekTimer)
"""The bot may have sent these after the backup. The start plans the next run."""


def note(connection: Connection, made_at: datetime) -> tuple[int, int]:
    """Ends what must not be done twice, and marks the arrivals that the bot may have decided since. Returns the number of ended
    actions, and that of these arrivals. Reports to the police are held, whole, until the desk says what becomes of them
    (`bot/core/police/restored.py`), and so are messages of members on their way to a group (`bot/core/police/unsaid.py`)."""
    report = outbox.c.owner.startswith("police/")
    is_shown = or_(*(outbox.c.owner.endswith(f"/{part}") for part in (CasePart.COPY, CasePart.MASKED)))
    repost = or_(and_(outbox.c.owner.startswith("case/"), is_shown), outbox.c.owner.startswith(GATE))
    waits = outbox.c.state == ActionState.WAITING
    over = or_(and_(waits, outbox.c.kind != _DELETION, ~report, ~repost), outbox.c.state == ActionState.CALLING_OFF)
    ended = connection.execute(update(outbox).where(over).values(**_ENDED))
    connection.execute(update(outbox).where(and_(waits, repost)).values(not_before=UNTIL_ANSWERED, in_doubt=False))
    held = and_(report, or_(waits, dead_letters.IN_DOUBT))
    connection.execute(
        update(outbox).where(held).values(state=ActionState.WAITING, not_before=UNTIL_ANSWERED, in_doubt=True)
    )
    undecided = inbox.mark_undecided(connection, made_at)
    for table in (timers, put_off):
        for lane, name in connection.execute(select(table.c.lane, table.c.timer)).all():
            if isinstance(parse_timer(name), _PLANNED):
                connection.execute(delete(table).where(table.c.lane == lane, table.c.timer == name))
    set_fact(connection, _NAME, str(micros(made_at)))
    return ended.rowcount, undecided


ArrivalsOf = Callable[[datetime, Sequence[str], Collection[str]], Iterable[Arrival]]
"""Gives the news about a backup. The arguments: its moment, the marks of the reports that are held, and the lanes with
messages on their way to a group."""


def take(connection: Connection, arrivals: ArrivalsOf) -> None:
    """Puts the news about a backup into the inbox at the first start from it, in the same transaction in which it forgets
    that this is the first start."""
    found = fact(connection, _NAME)
    if found is not None:
        waits = and_(outbox.c.state == ActionState.WAITING, outbox.c.payload.is_not(None))
        rows = connection.execute(select(outbox.c.lane, outbox.c.owner).where(waits, outbox.c.in_doubt)).all()
        posts = select(outbox.c.lane).where(waits, ~outbox.c.in_doubt, outbox.c.not_before == UNTIL_ANSWERED)
        reports = [(lane, parse_owner(owner)) for lane, owner in rows]
        held = [owner.mark(lane) for lane, owner in reports if isinstance(owner, PoliceMail)]
        lanes = frozenset(connection.execute(posts).scalars())
        inbox.accept(connection, arrivals(moment(int(found)), held, lanes))
        connection.execute(delete(facts).where(facts.c.name == _NAME))


def answer(connection: Connection, lane: str, done: bool, at: datetime) -> None:
    """Ends the wait for the desk after a restore: the actions are due, or over."""
    if done:
        connection.execute(_SAY, {"b_lane": lane, "b_at": micros(at)})
    else:
        connection.execute(_LEAVE_UNSAID, {"b_lane": lane})


_UNSAID = update(outbox).where(
    outbox.c.lane == bindparam("b_lane"),
    outbox.c.state == ActionState.WAITING,
    outbox.c.not_before == UNTIL_ANSWERED,
    ~outbox.c.in_doubt,  # a report whose hand-over broke has a question of its own
)
_SAY = _UNSAID.values(not_before=None, planned_at=bindparam("b_at"))
_LEAVE_UNSAID = _UNSAID.values(**_ENDED)
