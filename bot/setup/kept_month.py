"""Tries the rules before and after an upgrade on the messages that a watch still has: those of its cases of a month."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bot.backup.archive import DATABASE
from bot.backup.create import COPY
from bot.backup.snapshot import copy_database
from bot.classifier.models import Models, add_models, load_models
from bot.cli.rules import kept_lessons
from bot.config import Config
from bot.core.reading import Lessons
from bot.core.watch_state import WatchState
from bot.errors import BadInput
from bot.live_rules.current import LiveRules, rules_of
from bot.rule_changes.kept_findings import FindingsComparison, RulesAndReader, compare, excerpt
from bot.rulebook.files import RuleFiles
from bot.setup.rules_upgrade import RulesUpgrade, rules_after, rules_before
from bot.store.store import Store
from bot.translation import said, said_count

_SHOWN: Final = 10
"""Messages of each kind."""

_EXCERPT: Final = 100


async def kept_month_lines(config: Config, upgrade: RulesUpgrade) -> AsyncIterator[str]:
    """The kept messages of each watch that only the new rules, or only the earlier rules, would hide. Nothing for a watch
    without kept messages, if the earlier rules are not known, or if the new rules have faults: `take_over` names the
    faults."""
    before = rules_before(config)
    if before is None:
        return
    models, lessons = load_models(config.reader), await kept_lessons(config)
    try:
        new = _ready(config, rules_after(config, upgrade.joinable), models, lessons)
    except BadInput:
        return
    try:
        old = _ready(config, before, models, lessons)
    except BadInput:
        yield said("this version of the bot cannot read the rules of before, so they are not tried on kept messages")
        return
    kept = await _kept_states(config)
    for watch in config.watches:
        found = await compare(old, new, watch, kept[watch.id].cases.values() if watch.id in kept else ())
        if found.tried:
            yield said_count(
                "{watch}: tried on 1 kept message; more hidden: {more}, fewer: {fewer}",
                "{watch}: tried on {count} kept messages; more hidden: {more}, fewer: {fewer}",
                found.tried,
                watch=watch.name,
                more=len(found.more),
                fewer=len(found.fewer),
            )
            for line in _messages(found):
                yield line


async def _kept_states(config: Config) -> Mapping[str, WatchState]:
    """The watch states, read from a copy of the database: after an upgrade only `run` may migrate the database itself. The bot
    removes a copy that a kill has left in the data folder."""
    async with Store.look_into(config.data) as store:
        if store is None:
            return {}
    with TemporaryDirectory(dir=config.data, prefix=COPY) as folder:
        await copy_database(config.data / DATABASE, Path(folder) / DATABASE, longest_wait_s=0)
        async with Store.open(Path(folder)) as copy:
            return await copy.lanes([watch.id for watch in config.watches])


def _ready(config: Config, files: RuleFiles, models: Models | None, lessons: Lessons) -> RulesAndReader:
    rules = add_models(rules_of(files, config.watches), models).with_lessons(lessons)
    return RulesAndReader(rules.rulebook, LiveRules(rules))


def _messages(found: FindingsComparison) -> list[str]:
    lines = []
    for sign, texts in (("+", found.more), ("-", found.fewer)):
        lines += [f"  {sign} {said('“{word}”', word=excerpt(text, _EXCERPT))}" for text in texts[:_SHOWN]]
        if len(texts) > _SHOWN:
            lines.append(f"  {sign} {said('… and {more} more', more=len(texts) - _SHOWN)}")
    return lines
