"""`nabuur doctor` reports whether everything is in place and what the bot can do in each group. A problem begins with `!`."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, get_args

from bot.backup.nightly import backups_in, passphrase_of
from bot.classifier.models import load_models
from bot.classifier.weights_files import check_all
from bot.cli.machine import machine_lines
from bot.clock import SystemClock
from bot.config import Config, ReaderKind
from bot.config.last_good import left_out, lost_end
from bot.config.values import BackupPlan
from bot.core.action import (
    Action,
    AskModerators,
    DeleteMessage,
    LeaveChat,
    MailPolice,
    PinMessage,
    RefuseJoin,
    SendListing,
    SendMessage,
    SendPicture,
    UpdateCard,
)
from bot.core.fallback import ActionKind
from bot.core.ref import Ref
from bot.core.rulebook import WorkOnRules
from bot.core.texts import DayForm, DayText
from bot.core.watch import Relay, Watch
from bot.errors import DAMAGED, CannotStart, NabuurError, StorageFails
from bot.health import ping_fault
from bot.health.ping import address_in
from bot.live_rules.current import CurrentRules
from bot.live_rules.last_good import left_out_line
from bot.outbound.action_words import ACTION_WORDS
from bot.ports import Adapter
from bot.pseudonym import fault_of
from bot.store.private_folder import open_to_others, refusal_in
from bot.store.store import Store
from bot.translation import in_language, reason_of, said, said_count

_DESK_ONLY = (AskModerators, SendPicture, UpdateCard)
_OPTIONAL = (LeaveChat, MailPolice, PinMessage, RefuseJoin, SendListing, WorkOnRules)
"""If the platform cannot do these, no moderator has to do them by hand. Mail and the rules have adapters of their own, and
coordinators get files in any chat with the bot."""

_OLD_AFTER: Final = timedelta(hours=36)

_FIRST_WITHIN: Final = timedelta(hours=1)
"""A missing backup is no fault for this long after an edit of config.yaml or a start. A failed backup is tried again after an
hour, and the desks read of the failure."""


async def examine(
    config: Config, rules: CurrentRules, adapters: Sequence[Adapter], not_made: Sequence[CannotStart] = ()
) -> AsyncIterator[str]:
    """The lines of the report: rules, adapters, groups, desks, police, reader, data and machine. `not_made`: why a platform has
    no adapter. A part that cannot be looked at is one line, and the others follow."""
    if lost := lost_end(config, SystemClock().now()):
        yield f"! {lost}"
    if gone := left_out(config, SystemClock().now()):
        yield said("note: {note}", note=gone)
    for line in _rules(rules):
        yield line
    for missing in not_made:
        yield f"! {missing}"
    async for line in _platforms(config.watches, adapters):
        yield line
    yield _reader(config)
    alive_at, started_at, is_new = None, None, False
    try:
        if refusal := refusal_in(config.data):
            raise refusal
        async with Store.look_into(config.data) as store:
            is_new = store is None
            if store is not None:
                alive_at, started_at = await store.alive_at(), await store.started_at()
            async for line in _store(config, store):
                yield line
    except (CannotStart, StorageFails) as fault:
        yield said("! data: {fault}", fault=fault)
    if config.backup is not None:
        yield _backup(config.backup, is_new, _newest(_edited_at(config.path), started_at))
    if config.health.ping_env:
        yield _ping(config, config.health.ping_env)
    async for line in machine_lines(config, alive_at, SystemClock().now()):
        yield line


def _rules(rules: CurrentRules) -> Iterator[str]:
    for fault in rules.faults:
        yield said("! rules: {fault}", fault=fault)
    if rules.faults:
        yield said("! rules: a start with these faults runs the last good rules instead")
    if rules.left_out:
        yield f"! {left_out_line(rules)}"
    yield said("rules: {rules}, version {version}", rules=len(rules.rulebook.rules), version=rules.rulebook.version)


async def _platforms(watches: Sequence[Watch], adapters: Sequence[Adapter]) -> AsyncIterator[str]:
    answering = []
    for adapter in adapters:
        try:
            lines = [in_language(line) for line in await adapter.examine()]
            answering.append(adapter)
        except (NabuurError, TimeoutError) as error:
            why = error if isinstance(error, NabuurError) else said("no answer in time")
            lines = [said("! {platform}: nothing can be said about its groups: {why}", platform=adapter.name, why=why)]
        for line in lines:
            yield line
    for watch in watches:
        for line in _chats(watch, answering):
            yield line
        yield _relay(watch)


def _chats(watch: Watch, adapters: Sequence[Adapter]) -> Iterator[str]:
    """The groups and the desk, without those on a platform that does not answer: it has a line of its own."""
    known = {adapter.name for adapter in adapters}
    for group in watch.groups:
        if group.platform in known:
            yield _group(watch, group, adapters)
    if watch.desk.platform in known and SendMessage not in _able(watch.desk, adapters):
        yield said("! {watch}: the bot cannot write to the moderators' chat {desk}", watch=watch.name, desk=watch.desk)


def _able(chat: Ref, adapters: Sequence[Adapter]) -> frozenset[ActionKind]:
    adapter = next((adapter for adapter in adapters if adapter.name == chat.platform), None)
    return frozenset(adapter.capabilities(chat)) if adapter else frozenset()


def _group(watch: Watch, group: Ref, adapters: Sequence[Adapter]) -> str:
    able = _able(group, adapters)
    wanted = [kind for kind in get_args(Action) if kind not in (*_DESK_ONLY, *_OPTIONAL)]
    cannot = [in_language(ACTION_WORDS[kind]) for kind in wanted if kind not in able]
    mark = "! " if DeleteMessage not in able else ""
    rest = said("; a moderator does by hand: {names}", names=", ".join(cannot)) if cannot else ""
    return mark + said(
        "{watch}, {group}: the bot does {done} of {wanted} things itself{rest}",
        watch=watch.name,
        group=group,
        done=len(wanted) - len(cannot),
        wanted=len(wanted),
        rest=rest,
    )


def _relay(watch: Watch) -> str:
    """The mails to the police: what goes there, to whom, and since which agreement."""
    police = watch.police
    if police.relay is Relay.NONE:
        return said("police: {watch} passes nothing on", watch=watch.name)
    what = said("incidents") if police.relay is Relay.INCIDENTS else said("incidents, and each day all messages")
    return said(
        "police: {watch} passes on {what}, to {zone} ({names}), agreed on {agreed}",
        watch=watch.name,
        what=what,
        zone=police.zone,
        names=", ".join(police.addresses),
        agreed=DayText(police.agreed, DayForm.DATE) if police.agreed else "",
    )


def _reader(config: Config) -> str:
    if config.reader is ReaderKind.LISTS:
        return said("reader: {kind}", kind=config.reader.value)
    try:
        models = load_models(config.reader, workers=config.workers)
        if models and models.encoder:
            check_all(models.encoder)
    except CannotStart as error:
        return said("! reader: {error}", error=error)
    if models is None:
        return said("! reader: no model is there, the lists of phrases read alone; `make model` makes one")
    kind = ReaderKind.FULL if models.encoder else ReaderKind.LIGHT
    missing = (
        "" if kind is config.reader else said("; the files for `{reader}` are missing", reader=config.reader.value)
    )
    workers = said(", {workers} × encoder", workers=models.workers) if models.encoder else ""
    line = said("reader: {kind}", kind=kind.value)
    return f"{'! ' if missing else ''}{line}{workers}{missing}"


def _edited_at(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return None


def _newest(*moments: datetime | None) -> datetime | None:
    return max((moment for moment in moments if moment is not None), default=None)


def _backup(plan: BackupPlan, is_new: bool, asked_at: datetime | None) -> str:
    """The age of the newest backup. `!`: there is none of the last two nights, or its passphrase is missing. `is_new`: the bot
    has never run, so there can be none. `asked_at`: since when the bot could have made the first one, if that is known."""
    try:
        passphrase_of(plan)
        kept = [*_written(backups_in(plan.folder))]
    except CannotStart as fault:
        return said("! backup: {fault}", fault=fault)
    except OSError as error:
        return said("! backup: {folder} cannot be read: {why}", folder=plan.folder, why=reason_of(error))
    if not kept and is_new:
        return said("backup: {folder} holds none yet; the first `run` makes one within minutes", folder=plan.folder)
    if not kept and asked_at is not None and abs(SystemClock().now() - asked_at) < _FIRST_WITHIN:
        return said(
            "note: backup: {folder} holds none yet; the bot makes one within minutes of a start with this setting",
            folder=plan.folder,
        )
    if not kept:
        return said(
            "! backup: {folder} holds none, though the bot makes the first within minutes of a start; does it run?",
            folder=plan.folder,
        )
    age = min(abs(time.time() - at) for at in kept)  # a clock that ran ahead may have made some
    old = "! " if age > _OLD_AFTER.total_seconds() else ""
    return old + said_count(
        "backup: {kept} in {folder}, the newest is 1 hour old",
        "backup: {kept} in {folder}, the newest is {count} hours old",
        round(age / 3600),
        kept=len(kept),
        folder=plan.folder,
    )


def _written(backups: Iterable[Path]) -> Iterator[float]:
    """The times of the backups that are still there: the running bot removes old ones."""
    for path in backups:
        with suppress(FileNotFoundError):
            yield path.stat().st_mtime


def _ping(config: Config, variable: str) -> str:
    """The note of the running bot about its latest call. `doctor` makes none: it would keep the alarm silent."""
    if not address_in(variable):
        return said(
            "! health: the environment variable {variable} holds no address, so the bot does not start",
            variable=variable,
        )
    fault = ping_fault.kept(config.data)
    if fault is None:
        return said("health: the bot calls the address in {variable}", variable=variable)
    return said(
        "! health: the address in {variable} has taken no call since {time}: {why}",
        variable=variable,
        time=DayText(fault.since.astimezone(config.timezone), DayForm.DAY_TIME),
        why=fault.in_words(),
    )


async def _store(config: Config, store: Store | None) -> AsyncIterator[str]:
    if store is None:
        yield said("data: {data} is empty; the first `run` fills it", data=config.data)
        return
    if not await store.is_whole():
        raise StorageFails(DAMAGED)
    yield said_count(
        "data: {data}, 1 thing waits to be done",
        "data: {data}, {count} things wait to be done",
        await store.count_unfinished(),
        data=config.data,
    )
    if not await store.is_current():
        yield said("note: data: the database is of an older version; the next `run` brings it up to date")
    for path in open_to_others(config.data):
        yield said("! data: others on this machine can read {path}; the next `run` closes it", path=path)
    if fault := fault_of(config.data, await store.known_key()):
        yield said("! data: {fault}", fault=fault)
    for row in await store.damaged():
        yield said("! damaged {row}", row=row)
    for letter in await store.dead_letters():
        yield said("! dead letter {letter}", letter=letter.line)
