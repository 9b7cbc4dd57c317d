"""Forgetting a person outside the watch states: in the audit log and in the outbox."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, case, func

from bot.core.step_result import Unlinking
from bot.store.audit import audit_authors
from bot.store.batch import LaneChange
from bot.store.outbox import OPEN
from bot.store.schema import ActionState, decisions, outbox


def unlink(connection: Connection, unlinkings: Iterable[tuple[str, Unlinking]]) -> None:
    """The lines stay and count, but belong to no person any more."""
    for lane, unlinking in unlinkings:
        named = func.coalesce(decisions.c.case, "")
        about = named.in_(unlinking.cases) if unlinking.cases else named.not_in(unlinking.besides)
        audit_authors.forget(connection, (decisions.c.lane == lane) & about, unlinking.author)


def unlink_let_go(connection: Connection, changes: Iterable[LaneChange]) -> None:
    """Does the same as `unlink` for the cases of forgotten persons that these watch states let go."""
    for change in changes:
        gone = [id for id, case in change.before.cases.items() if case.forgotten and id not in change.after.cases]
        if gone:
            audit_authors.forget(connection, (decisions.c.lane == change.before.watch) & decisions.c.case.in_(gone))


def drop_texts_for(connection: Connection, chat: str) -> None:
    """Ends the actions that wait for this chat, and empties those and the dead letters for it. A report to the police in the
    chat of an officer is not about the officer, and stays."""
    rows = (outbox.c.chat == chat) & outbox.c.payload.is_not(None) & ~outbox.c.owner.startswith("police/")
    ended = case((outbox.c.state.in_(OPEN), ActionState.EXPIRED), else_=outbox.c.state)
    connection.execute(outbox.update().where(rows).values(payload=None, state=ended))
