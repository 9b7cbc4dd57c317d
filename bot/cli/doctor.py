"""`nabuur doctor` reports whether everything is in place and what the bot can do in each group. A problem begins with `!`."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from typing import Final, get_args

from bot.backup.nightly import backups_in, passphrase_of
from bot.classifier.models import load_models
from bot.classifier.weights_files import check_all
from bot.config import Config, ReaderKind
from bot.config.secrets_file import open_secrets
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
from bot.core.watch import Relay, Watch
from bot.errors import CannotStart
from bot.live_rules.current import CurrentRules
from bot.ports import Adapter
from bot.pseudonym import fault_of
from bot.store.private_folder import open_to_others
from bot.store.store import Store

_DESK_ONLY = (AskModerators, SendPicture, UpdateCard)
_OPTIONAL = (LeaveChat, MailPolice, PinMessage, RefuseJoin, SendListing, WorkOnRules)
"""If the platform cannot do these, no moderator has to do them by hand. Mail and the rules have adapters of their own, and
coordinators get files in any chat with the bot."""

_OLD_AFTER: Final = timedelta(hours=36)


async def examine(config: Config, rules: CurrentRules, adapters: Sequence[Adapter]) -> AsyncIterator[str]:
    """The lines of the report: rules, adapters, groups, desks, police, reader and data."""
    for fault in rules.faults:
        yield f"! rules: {fault}"
    if rules.faults:
        yield "! rules: a start with these faults runs the last good rules instead"
    yield f"rules: {len(rules.rulebook.rules)}, version {rules.rulebook.version}"
    for adapter in adapters:
        for line in await adapter.examine():
            yield line
    for watch in config.watches:
        for group in watch.groups:
            yield _group(watch, group, adapters)
        if not _able(watch.desk, adapters).issuperset({SendMessage}):
            yield f"! {watch.name}: the bot cannot write to the moderators' chat {watch.desk}"
        yield _relay(watch)
    yield _reader(config)
    if secrets := open_secrets(config.path.parent):
        yield f"! secrets: others on this machine can read {secrets}; run `chmod 600 {secrets}`"
    async for line in _store(config):
        yield line
    if config.backup is not None:
        yield _backup(config.backup)


def _able(chat: Ref, adapters: Sequence[Adapter]) -> frozenset[ActionKind]:
    adapter = next((adapter for adapter in adapters if adapter.name == chat.platform), None)
    return frozenset(adapter.capabilities(chat)) if adapter else frozenset()


def _group(watch: Watch, group: Ref, adapters: Sequence[Adapter]) -> str:
    able = _able(group, adapters)
    wanted = [kind for kind in get_args(Action) if kind not in (*_DESK_ONLY, *_OPTIONAL)]
    cannot = [kind.__name__ for kind in wanted if kind not in able]
    mark = "! " if DeleteMessage not in able else ""
    rest = f"; a moderator does by hand: {', '.join(cannot)}" if cannot else ""
    return f"{mark}{watch.name}, {group}: the bot does {len(wanted) - len(cannot)} of {len(wanted)} things itself{rest}"


def _relay(watch: Watch) -> str:
    """What goes to the police, to whom, and since which agreement."""
    police = watch.police
    if police.relay is Relay.NONE:
        return f"police: {watch.name} passes nothing on"
    what = "incidents" if police.relay is Relay.INCIDENTS else "incidents, and each day all messages"
    return f"police: {watch.name} passes on {what}, to {police.zone} ({', '.join(police.addresses)}), agreed on {police.agreed}"


def _reader(config: Config) -> str:
    if config.reader is ReaderKind.LISTS:
        return "reader: lists"
    try:
        models = load_models(config.reader, workers=config.workers)
        if models and models.encoder:
            check_all(models.encoder)
    except CannotStart as error:
        return f"! reader: {error}"
    if models is None:
        return "! reader: no model is there, the lists of phrases read alone; `make model` makes one"
    kind = ReaderKind.FULL if models.encoder else ReaderKind.LIGHT
    missing = "" if kind is config.reader else f"; the files for `{config.reader.value}` are missing"
    workers = f", {models.workers} × encoder" if models.encoder else ""
    return f"{'! ' if missing else ''}reader: {kind.value}{workers}{missing}"


def _backup(plan: BackupPlan) -> str:
    """The age of the newest backup. `!`: there is none of the last two nights, or its passphrase is missing."""
    try:
        passphrase_of(plan)
    except CannotStart as fault:
        return f"! backup: {fault}"
    kept = backups_in(plan.folder)
    if not kept:
        return f"! backup: {plan.folder} holds none yet; the running bot makes one within minutes"
    age = time.time() - kept[-1].stat().st_mtime
    old = "! " if age > _OLD_AFTER.total_seconds() else ""
    return f"{old}backup: {len(kept)} in {plan.folder}, the newest is {age / 3600:.0f} hours old"


async def _store(config: Config) -> AsyncIterator[str]:
    async with Store.look_into(config.data) as store:
        if store is None:
            yield f"data: {config.data} is empty; the first `run` fills it"
            return
        yield f"data: {config.data}, {await store.count_unfinished()} things wait to be done"
        for path in open_to_others(config.data):
            yield f"! data: others on this machine can read {path}; the next `run` closes it"
        if fault := fault_of(config.data, await store.known_key()):
            yield f"! data: {fault}"
        for row in await store.damaged():
            yield f"! damaged {row}"
        for letter in await store.dead_letters():
            yield f"! dead letter {letter}"
