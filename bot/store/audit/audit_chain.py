"""The hash chain of the audit log: each line holds a SHA-256 over its own columns and the hash of the line before.

    hash(n) = SHA-256( hash(n-1) ‖ column ‖ column ‖ … )        hash before the first line ever: 64 zeros
    column  = name ":" type ":" number of bytes ":" bytes        for each column that is not null, in the order of the table

The types are those of SQLite (`integer`, `text`), and the bytes those of `CAST(column AS BLOB)`. So any program can compute
the chain again. A column that is added later is null in older lines, which keeps their hashes.

Retention removes lines at the old end alone. It first moves the anchor: the number and the hash of the last line that it
removes. The chain of the lines that remain begins there. Triggers of the database refuse every change of a line and every
other deletion.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from sqlalchemy import Connection, LargeBinary, cast, func, insert, select, text

from bot.store.audit import audit_authors
from bot.store.schema import decisions, fact, facts, set_fact
from bot.store.statement import Statement
from bot.translation import tr

START: Final = "0" * 64
"""The hash before the first line of all."""

_ANCHOR: Final = "audit_anchor"
_HASH_AS_BYTES: Final = cast(decisions.c.hash, LargeBinary)
"""The hash as bytes, so that a start and a commit go on behind a line whose hash was damaged."""
_NEWEST: Final = Statement(select(decisions.c.id, _HASH_AS_BYTES).order_by(decisions.c.id.desc()).limit(1))
_ANCHOR_ROW: Final = Statement(select(facts.c.value).where(facts.c.name == _ANCHOR))
_INSERT: Final = Statement(insert(decisions), decisions.columns.keys())

_COVERED: Final = tuple(column for column in decisions.columns if column.name != "hash")
_NAMES: Final = tuple(column.name for column in _COVERED)


@dataclass(frozen=True, slots=True)
class ChainEnd:
    """The number and the hash of a line. 0 and `START`: there is none."""

    number: int = 0
    hash: str = START


@dataclass(frozen=True, slots=True)
class Chain:
    """The outcome of a check. `broken`: the number of the first line that does not fit; None: all fit. `why`: in words.
    `anchor`: the last line that retention removed."""

    lines: int
    anchor: ChainEnd
    last: ChainEnd
    broken: int | None = None
    why: str = ""


def hash_line(before: str, line: Mapping[str, int | str | None]) -> str:
    """The hash of a line with these values, behind the line with the hash `before`."""
    values = ((name, line[name]) for name in _NAMES)
    return _hash(before, [(name, _kind(value), str(value).encode()) for name, value in values if value is not None])


def _kind(value: int | str) -> str:
    return "integer" if isinstance(value, int) else "text"


def _hash(before: str, cells: Sequence[tuple[str, str, bytes]]) -> str:
    columns = (f"{name}:{kind}:{len(content)}:".encode() + content for name, kind, content in cells)
    return sha256(b"".join((before.encode(), *columns))).hexdigest()


def last_line(connection: Connection) -> ChainEnd:
    """The newest line; if there is none, the anchor."""
    for number, hash in _NEWEST.rows(connection):
        return ChainEnd(number, hash.decode("utf-8", "replace"))
    for (written,) in _ANCHOR_ROW.rows(connection):
        return _anchor_of(written)
    return ChainEnd()


def anchor(connection: Connection) -> ChainEnd:
    written = fact(connection, _ANCHOR)
    return ChainEnd() if written is None else _anchor_of(written)


def _anchor_of(written: str) -> ChainEnd:
    number, _, hash = written.partition(" ")
    return ChainEnd(int(number) if number.isdecimal() else 0, hash)


def append(connection: Connection, lines: Sequence[dict[str, int | str | None]]) -> int:
    """Adds lines without number and hash to the end of the chain. Returns the number of the first of them."""
    if not lines:
        return 0
    first = end = last_line(connection)
    chained = []
    for line in lines:
        numbered = {"id": end.number + 1, **line}
        end = ChainEnd(end.number + 1, hash_line(end.hash, numbered))
        chained.append({**numbered, "hash": end.hash})
    _INSERT.run_each(connection, chained)
    return first.number + 1


def remove_up_to(connection: Connection, number: int) -> None:
    """Removes the lines up to this number, and keeps the hash of the last one as the anchor."""
    hash = connection.execute(select(_HASH_AS_BYTES).where(decisions.c.id == number)).scalar_one()
    set_fact(connection, _ANCHOR, f"{number} {hash.decode('utf-8', 'replace')}")
    connection.execute(decisions.delete().where(decisions.c.id <= number))


def verify(connection: Connection) -> Chain:
    """Computes the chain again, up to the first line that does not fit."""
    begin = anchor(connection)
    end, lines = begin, 0
    for number, stored, cells in _raw_lines(connection):
        lines += 1
        if number != end.number + 1:
            why = tr("line {number} should come before it, and is missing", number=end.number + 1)
            return Chain(lines, begin, end, number, why)
        if stored != _hash(end.hash, cells).encode():
            why = tr("its content or its hash was changed, or the line before it was exchanged")
            return Chain(lines, begin, end, number, why)
        end = ChainEnd(number, stored.decode())
    if end.number != (given := _highest_number(connection)):
        why = tr("the lines up to {given} are missing at the end", given=given)
        return Chain(lines, begin, end, end.number + 1, why)
    for number in audit_authors.exchanged(connection):
        return Chain(lines, begin, end, number, tr("its author was exchanged"))
    return Chain(lines, begin, end)


def verify_with(connection: Connection, noted: str) -> tuple[Chain, int | None]:
    return verify(connection), contains(connection, noted)


def contains(connection: Connection, hash: str) -> int | None:
    """The number of the line with this hash. None: no line has it."""
    end = anchor(connection)
    if hash == end.hash:
        return end.number
    return connection.execute(select(decisions.c.id).where(decisions.c.hash == hash)).scalar_one_or_none()


def _raw_lines(connection: Connection) -> Iterator[tuple[int, bytes, list[tuple[str, str, bytes]]]]:
    """Number, hash and covered columns of each line, byte by byte, so that a damaged text can be read as well."""
    as_bytes = [cast(column, LargeBinary) for column in _COVERED]
    kinds = [func.typeof(column) for column in _COVERED]
    question = select(decisions.c.id, _HASH_AS_BYTES, *kinds, *as_bytes).order_by(decisions.c.id)
    for row in connection.execute(question):
        values = zip(_COVERED, row[2 : 2 + len(kinds)], row[2 + len(kinds) :], strict=True)
        yield row[0], row[1], [(column.name, kind, content) for column, kind, content in values if kind != "null"]


def _highest_number(connection: Connection) -> int:
    """The highest number that a line ever had: SQLite never gives one twice."""
    found = connection.execute(text("SELECT seq FROM sqlite_sequence WHERE name = 'decisions'")).scalar_one_or_none()
    return int(found or 0)
