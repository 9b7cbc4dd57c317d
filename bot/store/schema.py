"""The tables as queries use them. A new database gets them from here, an older one from `migrations/`.

Moments are integers: microseconds since 1970, UTC. `body` columns are JSON of the core's own values. Texts of members are in
`inbox.raw` (until decided), `cases.body`, `talk.body`, `police_files.body` and `objections.body` (until forgotten) and
`outbox.payload` (until sent), and nowhere else. `notes.body` holds pending notes, which may quote the reader's own message
(until read, a day at most). `damaged.row` may hold each of them (30 days).
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import (
    DDL,
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    event,
    literal_column,
    select,
)

from bot.core import step_result
from bot.store.statement import insert

metadata = MetaData()

_MOMENT = BigInteger().with_variant(Integer(), "sqlite")  # SQLite's integers are long enough; PostgreSQL's are not

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def micros(at: datetime) -> int:
    return (at - EPOCH) // _MICROSECOND


LATEST_MICROS = micros(datetime.max.replace(tzinfo=UTC))
"""The last moment that `moment` can return."""

UNTIL_ANSWERED = micros(step_result.UNTIL_ANSWERED)
"""The `outbox.not_before` of an action that waits for the desk."""


def moment(micros_since_epoch: int) -> datetime:
    return EPOCH + timedelta(microseconds=micros_since_epoch)


def constant(value: str) -> ColumnElement[str]:
    """A value that stands in the text of a statement. SQLite prepares a statement anew at each run if a bound value meets the
    condition of an index."""
    return literal_column(f"'{value}'")


inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("account", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("received_at", _MOMENT, nullable=False),
    Column("raw", LargeBinary),  # null once it is decided
    Column("state", Text, nullable=False),  # new, done, dead
    Column("error", Text),
    Column("turn", Text, nullable=False, server_default="0"),  # a rank and a chat; "0" once it is decided
    Column("backup", _MOMENT),  # of a backup that had not decided it
    UniqueConstraint("account", "key"),
    sqlite_autoincrement=True,
)
Index("inbox_turns", inbox.c.turn, inbox.c.id, sqlite_where=inbox.c.state == "new")
Index("inbox_age", inbox.c.received_at)


class ActionState(StrEnum):
    """The state of an action in the outbox. All but the first two are ends."""

    WAITING = "waiting"
    CALLING_OFF = "calling_off"  # the core does not want it any more; delivery has not ended it yet
    DELIVERED = "delivered"
    REFUSED = "refused"  # by the platform, for good
    EXPIRED = "expired"  # too late to be of use
    SUPERSEDED = "superseded"  # called off in time, or replaced by a newer action on the same thing
    DOUBTFUL = "doubtful"  # it may have arrived, and must not arrive twice
    DEAD = "dead"  # a dead letter: the bot gave up


outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False, unique=True),
    Column("lane", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("chat", Text, nullable=False),
    Column("payload", LargeBinary),  # null once it is over
    Column("priority", Integer, nullable=False),
    Column("needs", Text),  # always null: SQLite drops no column before 3.35, and Python 3.11 runs on 3.7
    Column("not_before", _MOMENT),
    Column("expires_at", _MOMENT),
    Column("supersedes", Text),
    Column("attempts", Integer, nullable=False),
    Column("in_doubt", Boolean, nullable=False),
    Column("state", Text, nullable=False),  # an ActionState
    Column("ref", Text),
    Column("error", Text),
    Column("planned_at", _MOMENT, nullable=False),
    sqlite_autoincrement=True,
)
Index(
    "outbox_waiting",
    outbox.c.priority,
    outbox.c.id,
    sqlite_where=outbox.c.state.in_([ActionState.WAITING, ActionState.CALLING_OFF]),
)
Index("outbox_owner", outbox.c.lane, outbox.c.owner, sqlite_where=outbox.c.state == ActionState.WAITING)
Index("outbox_age", outbox.c.planned_at)


def _part(name: str, key: str, *columns: Column[object]) -> Table:
    """One mapping of the watch state: a row for each entry."""
    return Table(
        name,
        metadata,
        Column("lane", Text, primary_key=True),
        Column(key, Text, primary_key=True),
        *columns,
        Column("body", LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )


cases = _part("cases", "id", Column("code", Text), Column("open", Boolean), Column("opened_at", _MOMENT))
incidents = _part("incidents", "id")
members = _part("members", "pseudonym")
talk = _part("talk", "chat")
timers = _part("timers", "timer")
brakes = _part("brakes", "rule")
said = _part("said", "what")
reminded = _part("reminded", "guideline")
put_off = _part("put_off", "timer")
notes = _part("notes", "id")
joins = _part("joins", "id")
locked = _part("locked", "chat")
tally = _part("tally", "day")
begun = _part("begun", "chat")
lessons = _part("lessons", "name")
police_files = _part("police_files", "id")
objections = _part("objections", "id")
years = _part("years", "counter")
offers = _part("offers", "code")
records = _part("records", "rule")
unsaid = _part("unsaid", "code")

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", _MOMENT, nullable=False),
    Column("lane", Text, nullable=False),
    Column("chat", Text, nullable=False),
    Column("author", Text, nullable=False),  # a commitment, see `audit/audit_authors.py`
    Column("decision", Text, nullable=False),
    Column("treatment", Text, nullable=False),
    Column("rules", Text, nullable=False),
    Column("labels", Text, nullable=False),
    Column("rules_version", Text, nullable=False),
    Column("case", Text),
    Column("by", Text),
    Column("kind", Text),  # an AuditKind; this and the next ones are null in lines of an older version
    Column("hits", Text),
    Column("asked", Integer),
    Column("seen", Text),
    Column("posted_at", _MOMENT),
    Column("opened_at", _MOMENT),
    Column("content", Text),
    Column("language", Text),
    Column("until", _MOMENT),
    Column("hash", Text, nullable=False, server_default=""),
    sqlite_autoincrement=True,
)
Index("decisions_age", decisions.c.at)
for _trigger in (
    "CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions "
    "BEGIN SELECT RAISE(ABORT, 'a line of the audit log never changes'); END",
    "CREATE TRIGGER decisions_leave_in_order BEFORE DELETE ON decisions "
    "WHEN OLD.id > coalesce((SELECT CAST(value AS INTEGER) FROM facts WHERE name = 'audit_anchor'), 0) "
    "BEGIN SELECT RAISE(ABORT, 'only retention removes lines of the audit log, from the old end'); END",
):  # as in the migration 0013
    _ddl = DDL(_trigger)  # type: ignore[no-untyped-call]  # SQLAlchemy has no types here
    event.listen(decisions, "after_create", _ddl.execute_if(dialect="sqlite"))

audit_authors = Table(
    "audit_authors",
    metadata,
    Column("line", Integer, primary_key=True, autoincrement=False),
    Column("author", Text, nullable=False),
    Column("salt", Text, nullable=False),
)
Index("audit_authors_author", audit_authors.c.author)

damaged = Table(
    "damaged",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("part", Text, nullable=False),
    Column("found_at", _MOMENT, nullable=False),
    Column("row", LargeBinary, nullable=False),
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", _MOMENT, nullable=False),
    Column("lane", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("case_number", Text, nullable=False),
    Column("made_for", Text, nullable=False),
    Column("ground", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("with_held", Boolean, nullable=False),
    Column("bag", Text, nullable=False),
    Column("seal", Text, nullable=False),
    sqlite_autoincrement=True,
)
Index("evidence_age", evidence.c.at)

facts = Table("facts", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))


def fact(connection: Connection, name: str) -> str | None:
    """Returns the value of a fact about the whole database. None: it has none of this name."""
    return connection.execute(select(facts.c.value).where(facts.c.name == name)).scalar_one_or_none()


def set_fact(connection: Connection, name: str, value: str) -> None:
    statement = insert(facts).values(name=name, value=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
