"""`nabuur audit`: checks and exports the audit log, beside a running bot."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import fields
from datetime import datetime
from typing import Any, Final

from bot.cli.watches import find_watch
from bot.config import Config
from bot.core.rule import Treatment
from bot.core.step_result import AuditRecord
from bot.errors import CannotStart
from bot.live_rules.current import load_rules
from bot.police_mail.transcript import harmless
from bot.statements.reasons import MOST_IN_ONE, WatchRules, statements
from bot.store.audit.audit_chain import Chain
from bot.store.audit.audit_log import LogLine
from bot.store.store import Store
from bot.translation import said

_COLUMNS: Final = ("number", "watch", *(column.name for column in fields(AuditRecord)), "hash")


@asynccontextmanager
async def opened(config: Config) -> AsyncIterator[Store]:
    """The store beside a running bot. Raises CannotStart if there is no audit log of this version."""
    async with Store.look_into(config.data) as store:
        if store is None:
            raise CannotStart(said("{data} holds no database yet; the first `nabuur run` makes one", data=config.data))
        if not await store.is_current():
            raise CannotStart(said("the database is of an older version; the next `nabuur run` brings it up to date"))
        yield store


async def verify(config: Config, noted: str) -> tuple[bool, list[str]]:
    """Whether the log is whole, and lines that say so. `noted`: a hash that should be in it."""
    async with opened(config) as store:
        chain, place = await store.verify_audit_log(noted)
    if chain.broken is not None:
        return False, [said("line {broken} does not fit: {why}", broken=chain.broken, why=chain.why), *_before(chain)]
    lines = [said("{lines} lines, and each fits the one before it", lines=chain.lines)]
    if chain.anchor.number:
        lines.append(said("lines 1 to {number} were removed after their time", number=chain.anchor.number))
    if noted and place is None:
        return False, [
            said("no line has the hash {noted}: it was removed after its time, or this is another log", noted=noted),
            *lines,
        ]
    if noted:
        lines.append(said("the noted hash is that of line {place}", place=place))
    lines.append(said("last line: {number}, hash {hash}", number=chain.last.number, hash=chain.last.hash))
    return True, lines


def _before(chain: Chain) -> list[str]:
    first = chain.anchor.number + 1
    if chain.last.number < first:
        return []
    return [said("lines {first} to {number} before it fit", first=first, number=chain.last.number)]


async def export(config: Config, watch: str, since: datetime | None, as_csv: bool) -> None:
    async with opened(config) as store:
        lines = await store.audit_log(since, find_watch(config, watch).id if watch else "")
    if as_csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(_COLUMNS)
        writer.writerows(map(_cells, lines))
        return
    for line in lines:
        print(json.dumps(as_object(line), ensure_ascii=False))


def as_object(line: LogLine) -> dict[str, Any]:
    """A line as JSON."""
    return {"number": line.number, "watch": line.watch, **record_as_object(line.record), "hash": line.hash}


def record_as_object(record: AuditRecord) -> dict[str, Any]:
    """The content of a line as JSON, under the names of `AuditRecord`."""
    plain = {column.name: _plain(getattr(record, column.name)) for column in fields(AuditRecord)}
    plain["hits"] = [{field.name: _plain(getattr(hit, field.name)) for field in fields(hit)} for hit in record.hits]
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, Treatment):
        return value.name.lower()
    if isinstance(value, datetime):
        return value.isoformat()
    return value


def _cells(line: LogLine) -> Iterator[Any]:
    """Lists as JSON inside a cell. A cell that a spreadsheet could take for a formula gets an apostrophe in front."""
    for value in as_object(line).values():
        cell = json.dumps(value, ensure_ascii=False) if isinstance(value, list | tuple) else value
        yield harmless(cell) if isinstance(cell, str) else cell


async def print_reasons(config: Config, watch: str, since: datetime | None) -> None:
    """One line for each request that the database takes. Cases that began before `since` are read with their beginning."""
    rulebook = load_rules(config.rules, config.watches).rulebook
    found: list[dict[str, Any]] = []
    async with opened(config) as store:
        for each in [find_watch(config, watch)] if watch else config.watches:
            present = WatchRules(each, {rule.id: rule for rule in rulebook.rules_for(each.id)})
            found += statements(await store.audit_log(watch=each.id), present, since)
    for begin in range(0, len(found), MOST_IN_ONE):
        print(json.dumps({"statements": found[begin : begin + MOST_IN_ONE]}, ensure_ascii=False))
