"""Puts the workshop together for one run of the bot."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot.config import Config
from bot.core.watch_state import WatchState
from bot.live_rules.current import LiveRules
from bot.live_rules.examples import ReaderFor
from bot.ports import Adapter, Clock, FetchesFiles
from bot.rule_changes.folder import RulesFolder
from bot.rule_changes.history import History
from bot.rule_changes.workshop import RulesWorkshop
from bot.store.batch import Arrival


def workshop(
    config: Config,
    rules: LiveRules,
    reader_for: ReaderFor,
    states: Mapping[str, WatchState],
    adapters: Sequence[Adapter],
    accept: Callable[[Arrival], Awaitable[None]],
    clock: Clock,
) -> RulesWorkshop:
    folder = RulesFolder(config.rules, config.watches, rules, reader_for)
    files = {adapter.name: adapter for adapter in adapters if isinstance(adapter, FetchesFiles)}
    history = History(config.data)
    return RulesWorkshop(folder, history, rules, reader_for, config.watches, states, files, accept, clock)
