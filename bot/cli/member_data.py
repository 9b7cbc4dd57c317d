"""`nabuur export-member` and `nabuur erase-member`: a member's rights, for a request that came by mail.

Both take one address. There is no search for persons: the member tells the address, which `/mydata` shows.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, get_args

from bot.cli.audit import record_as_object
from bot.config import Config
from bot.core.action import Action
from bot.core.draft import Draft
from bot.core.members.forget_me import forget, unlinking_of, without_person
from bot.core.members.own_data import OwnData, own_data
from bot.core.ref import Ref
from bot.core.rulebook import Rulebook
from bot.core.step_result import AuditRecord, WatchContext
from bot.core.texts import Texts
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.deciding.round import Round
from bot.errors import CannotStart, FolderInUse
from bot.evidence.people import bags_about
from bot.plain_file import refuse_other_than_own
from bot.pseudonym import fault_of, pseudonyms, read_key
from bot.store.batch import LaneChange
from bot.store.store import Store
from bot.translation import in_language, reason_of, said, said_count, tr

_NOT_IN_IT = (
    tr("a message that is being decided at this moment, and an action that is on its way"),
    tr("dead letters and damaged rows, which the bot cannot read itself"),
    tr("decisions that the person took as a moderator: the name on a case, and the pseudonym in the audit log"),
    tr("backups"),
)

_OWN: Final = re.compile(rb'\{\n  "address": "[^\n]*\n  "made_at": ')
"""The beginning of a document of `export`."""


async def export(config: Config, address: str, now: datetime) -> str:
    """Returns JSON with the data of each watch. Works beside a running bot. Raises CannotStart if there is no data."""
    person = _person(address)
    async with Store.look_into(config.data) as store:
        if store is None:
            raise CannotStart(said("there is no database in {data}, so no data of a member either", data=config.data))
        if not await store.is_current():
            raise CannotStart(said("the database is of an older version; the next `nabuur run` brings it up to date"))
        who = await _pseudonym(store, config, person)
        lanes, decisions = await store.lanes_besides(), await store.decisions_about(who)
    watches = [_watch(state, _data(config, state, person, who), decisions) for state in lanes.values()]
    document = {
        "address": address,
        "made_at": now,
        "pseudonym": who,
        "watches": [watch for watch in watches if watch is not None],
        "not_in_it": [in_language(each) for each in _NOT_IN_IT],
    }
    return json.dumps(document, indent=2, ensure_ascii=False, default=_plain)


def write_private(path: Path, document: str) -> None:
    """Only the user of this command can read the file. Raises CannotStart if it cannot be written."""
    try:
        refuse_other_than_own(path, _OWN)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(f"{document}\n")
    except OSError as error:
        raise CannotStart(said("{path} cannot be written: {why}", path=path, why=reason_of(error))) from None


async def erase(config: Config, address: str, now: datetime) -> list[str]:
    """Forgets the person in every watch, and returns what stays. Raises FolderInUse while the bot runs: it would write its own
    memory over the change."""
    person = _person(address)
    try:
        async with Store.open(config.data) as store:
            return await _erase(store, config, person, now)
    except FolderInUse as error:
        raise FolderInUse(
            said("{error} Or let the member type /forgetme: the running bot does the same at once.", error=error)
        ) from None


async def _erase(store: Store, config: Config, person: Ref, now: datetime) -> list[str]:
    who = await _pseudonym(store, config, person)
    lanes = await store.lanes_besides()
    work = Round(lanes)
    watches = {watch.id: watch for watch in config.watches}
    lines: list[str] = []
    for id, state in lanes.items():
        if id in watches:
            _forget(work, watches[id], person, who, now)
        else:  # config.yaml does not name it any more: no platform of it can be reached
            after = without_person(state, person, who, now)
            work.batch.changes[id] = LaneChange(state, after)
            work.batch.unlinked.append((id, unlinking_of(after, person, who)))
            work.changed[id] = after
        ruled = len([case for case in work.state(id).cases.values() if case.decided and case.decided.who == person])
        lines += _lines(id, _data(config, state, person, who), _data(config, work.state(id), person, who), ruled)
    await store.commit(work.batch, now)
    await store.drop_private_texts(person)
    unsearched = await _unsearched(store, config)
    if not lines and unsearched:
        lines = [said("the watches hold nothing of {person}", person=person)]
    return [*lines, *unsearched] or [said("the bot keeps nothing of {person}", person=person)]


async def _unsearched(store: Store, config: Config) -> list[str]:
    """Lines about places in which the bot cannot look for a person."""
    letters, rows = len(await store.dead_letters()), len(await store.damaged())
    lines: list[str] = []
    if letters or rows:
        lines.append(
            said(
                "dead letters: {letters}, damaged rows: {rows}. The bot cannot search them for a person, so they may still "
                "hold texts; `nabuur doctor` lists them.",
                letters=letters,
                rows=rows,
            )
        )
    if config.backup is not None:
        lines.append(
            said(
                "{folder}: the backups keep what they held. After a restore, type this command again.",
                folder=config.backup.folder,
            )
        )
    return lines


def _forget(work: Round, watch: Watch, person: Ref, who: str, now: datetime) -> None:
    """Forgets the person as `/forgetme` does. The next start of the bot deletes its own posts under the member's name."""
    able = frozenset(get_args(Action))
    context = WatchContext(watch, _NO_RULES, lambda place: able, lambda each: who, lambda code: False)
    draft = Draft(work.state(watch.id), f"erase {who} {now.isoformat()}", now, context)
    forget(draft, person)
    work.absorb(watch.id, draft.result())


def _lines(watch: str, before: OwnData, after: OwnData, ruled: int) -> Iterator[str]:
    """`ruled`: the cases that hold the name of the person as that of the moderator who decided."""
    if _is_empty(before) and not ruled:
        return
    kept = ", ".join(_kept(after, ruled))
    if kept:
        yield said("{watch}: forgotten. These stay: {kept}.", watch=watch, kept=kept)
    else:
        yield said("{watch}: forgotten. Nothing stays but counts.", watch=watch)


def _kept(after: OwnData, ruled: int) -> Iterator[str]:
    undecided = len([case for case in after.cases if not case.ending])
    recent = len(after.cases) - undecided
    waiting = len([each for each in after.requests if each.let_in is None])
    unanswered = len([each for each in after.objections if each.answered_at is None])
    strikes, bags, reports = len(after.member.strikes), len(after.evidence_bags), len(after.waiting_reports)
    stays = (
        (undecided, said_count("1 undecided case", "{count} undecided cases", undecided)),
        (
            recent,
            said_count(
                "1 case of the last day, which a moderator may still change",
                "{count} cases of the last day, which a moderator may still change",
                recent,
            ),
        ),
        (len(after.incidents), said_count("1 open incident", "{count} open incidents", len(after.incidents))),
        (waiting, said_count("1 undecided request to join", "{count} undecided requests to join", waiting)),
        (unanswered, said_count("1 objection without an answer", "{count} objections without an answer", unanswered)),
        (strikes, said_count("1 warning, while it counts", "{count} warnings, while they count", strikes)),
        (bags, said_count("1 evidence bag, until its last day", "{count} evidence bags, until their last day", bags)),
        (ruled, said_count("the name on 1 decided case", "the name on {count} decided cases", ruled)),
        (
            reports,
            said_count(
                "1 report to the police that waits or is in doubt",
                "{count} reports to the police that wait or are in doubt",
                reports,
            ),
        ),
    )
    yield from (what for count, what in stays if count)


def _data(config: Config, state: WatchState, person: Ref, who: str) -> OwnData:
    return own_data(state, person, who, bags_about(config.data, state.watch, who))


def _is_empty(data: OwnData) -> bool:
    """True if nothing is kept but times that serve a limit: those go after a day."""
    return replace(data, address="", limits=(), posts=()) == _NOTHING


_NO_RULES = Rulebook("", (), (), (), Texts({}))
"""Forgetting says nothing to any person, so it needs no text."""

_NOTHING = replace(own_data(WatchState(""), Ref("", ""), ""), address="")


async def _pseudonym(store: Store, config: Config, person: Ref) -> str:
    fault = fault_of(config.data, await store.known_key())
    if fault:
        raise CannotStart(fault)
    return pseudonyms(read_key(config.data))(person)


def _person(address: str) -> Ref:
    try:
        return Ref.parse(address)
    except ValueError:
        raise CannotStart(
            said("{address!r} is no address; write it as /mydata shows it, such as telegram:77", address=address)
        ) from None


def _watch(state: WatchState, data: OwnData, decisions: list[tuple[str, AuditRecord]]) -> Mapping[str, Any] | None:
    mine = [record_as_object(record) for watch, record in decisions if watch == state.watch]
    for line in mine:
        del line["author"], line["by"]
    if _is_empty(data) and not mine:
        return None
    return {"watch": state.watch, **asdict(data), "decisions": mine}


def _plain(value: object) -> str:
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    raise TypeError(type(value).__name__)
