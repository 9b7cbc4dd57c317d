"""What a database from a backup must not do again: the bot may have done it after the backup was made."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, not_, or_, select, update

from bot.core.action import DeleteMessage
from bot.core.timer_key import LookBackTimer, ReminderTimer, WeekTimer
from bot.store.codec import stored_name
from bot.store.key_text import POLICE_MAILS, parse_timer
from bot.store.schema import ActionState, facts, micros, moment, outbox, put_off, timers
from bot.store.upsert import insert

_NAME = "restored_from"

_MAY_REPEAT = or_(outbox.c.kind == stored_name(DeleteMessage), outbox.c.owner.startswith(POLICE_MAILS))
"""A second deletion changes nothing. A mail has the same Message-ID for ever, and a report in a chat the same code."""

_PLANNED = (ReminderTimer, LookBackTimer, WeekTimer)
"""The bot may have sent these after the backup. The start plans the next run."""


def note(connection: Connection, made_at: datetime) -> int:
    """Ends what must not be done twice, and notes the moment of the backup. Returns the number of ended actions."""
    waiting = outbox.c.state.in_([ActionState.WAITING, ActionState.CALLING_OFF])
    ended = connection.execute(
        update(outbox)
        .where(waiting, not_(_MAY_REPEAT))
        .values(state=ActionState.DOUBTFUL, payload=None, error="restored from a backup")
    )
    for table in (timers, put_off):
        for lane, name in connection.execute(select(table.c.lane, table.c.timer)).all():
            if isinstance(parse_timer(name), _PLANNED):
                connection.execute(delete(table).where(table.c.lane == lane, table.c.timer == name))
    statement = insert(facts).values(name=_NAME, value=str(micros(made_at)))
    connection.execute(
        statement.on_conflict_do_update(index_elements=["name"], set_={"value": statement.excluded.value})
    )
    return ended.rowcount


def lanes_with_reports(connection: Connection) -> frozenset[str]:
    """The watches with a report to the police that waits, and may have reached them after the backup was made."""
    waiting = (outbox.c.state == ActionState.WAITING) & outbox.c.owner.startswith(POLICE_MAILS)
    return frozenset(connection.execute(select(outbox.c.lane).where(waiting)).scalars())


def take(connection: Connection) -> datetime | None:
    """Returns the moment of the backup at the first start from it, and None at every later one."""
    found = connection.execute(select(facts.c.value).where(facts.c.name == _NAME)).scalar_one_or_none()
    connection.execute(delete(facts).where(facts.c.name == _NAME))
    return None if found is None else moment(int(found))
