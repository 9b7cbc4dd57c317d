"""The rules as the running bot reads with them: with the models that `reader:` in config.yaml names."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.classifier.models import Models, add_models, load_models
from bot.cli.watches import find_watch
from bot.config import Config, ReaderKind, load_config
from bot.core.reading import Lesson, Lessons
from bot.core.watch import Watch
from bot.errors import BadInput, CannotStart, NabuurError, StorageFails
from bot.live_rules import last_good, yaml_words
from bot.live_rules.current import CurrentRules, LiveRules, load_rules, rules_of
from bot.live_rules.examples import ExampleNote, check_examples, examples_near, learn_examples, with_lessons
from bot.live_rules.reload import TryFirst
from bot.pseudonym import lesson_key, read_key
from bot.rulebook.example import Example
from bot.rulebook.files import SHIPPED, read_folder
from bot.store.store import Store
from bot.translation import said


async def load_current(config: Config, *folders: Path, texts: Sequence[str] | None = None) -> list[CurrentRules]:
    """The rules of each folder, with the same models, and with the lessons of examples and moderators. `texts`: all that will
    be read, if that is known; it saves the other examples. Raises BadInput for faults in the files, CannotStart for damaged
    models."""
    models, lessons = load_models(config.reader), await kept_lessons(config)
    loaded = []
    for folder in folders:
        rules = add_models(load_rules(folder, config.watches), models).with_lessons(lessons)
        examples = rules.examples if texts is None else examples_near(rules, texts)
        loaded.append(with_lessons(rules, await _notes(config, rules, examples)))
    return loaded


async def load_for(config: Path, watch: str, texts: Sequence[str] | None = None) -> tuple[CurrentRules, Watch]:
    """The rules of a config file, and the watch with this id; empty: the first. `texts`: see `load_current`."""
    settings = load_config(config)
    selected = find_watch(settings, watch)
    (rules,) = await load_current(settings, settings.rules, texts=texts)
    return rules, selected


async def _notes(config: Config, rules: CurrentRules, examples: Sequence[Example]) -> list[ExampleNote]:
    """The notes on the examples. Empty if examples contradict their rules: `nabuur check` says so, and the bot runs no such
    rules."""
    try:
        return await learn_examples(rules, config.watches[0], LiveRules(rules), examples)
    except BadInput:
        return []


async def kept_lessons(config: Config) -> Lessons:
    """The moderators' lessons, by watch, from the database beside a running bot."""
    of_watch: dict[str, tuple[Lesson, ...]] = {}
    async with Store.look_into(config.data, current_only=True) as store:
        if store is not None:
            lanes = await store.lanes([watch.id for watch in config.watches])
            of_watch = {watch: tuple(state.lessons.values()) for watch, state in lanes.items()}
    return Lessons(of_watch=of_watch, key=lesson_key(read_key(config.data)))


async def _check_examples(config: Config, rules: CurrentRules) -> None:
    """Tries the examples, except after a fault: then the last good rules run, whose examples were tried before they went
    live."""
    if not rules.faults:
        await check_examples(
            rules, config.watches[0], lambda fresh: LiveRules(add_models(fresh, load_models(config.reader)))
        )


def load_for_start(config: Config) -> CurrentRules:
    """The rules without models and with untried examples. If they have faults: the last good rules, with these faults. Raises
    BadInput if there are no last good rules."""
    try:
        return load_rules(config.rules, config.watches)
    except BadInput as bad:
        return last_good.instead_of(bad, config.data, config.watches)


@dataclass(frozen=True, slots=True)
class FirstRules:
    """The rules with which `run` starts. `try_first`: settles while the bot receives which ones run, or ends the start.
    `may_run`: False for a start that only delivers what an earlier one planned, and then ends."""

    rules: CurrentRules
    try_first: TryFirst
    may_run: bool = True


def first_rules(config: Config, now: datetime, delivers: bool) -> FirstRules:
    """The rules of `load_for_start`. After a fault these are the last good rules, and the operator reads so. The last good
    rules also run until the desks have read that a rule is missing. Without last good rules, a start that `delivers` and
    finds an action due gets rules that decide nothing. Else raises BadInput."""
    try:
        rules = load_for_start(config)
    except BadInput as bad:
        return _for_delivery_alone(config, bad, now, delivers)
    if rules.faults:
        tell_stand_in(rules)
    else:
        rules = last_good.before_loss(rules, config.data, config.watches)
    return FirstRules(rules, partial(tried_at_start, config))


def models_for(config: Config, first: FirstRules, now: datetime, delivers: bool) -> tuple[FirstRules, Models | None]:
    """These rules and their models. If the models are damaged, a start that only delivers gets its rules as in `first_rules`,
    and no models; any other start raises CannotStart."""
    if not first.may_run:
        return first, None
    try:
        return first, load_models(config.reader, workers=config.workers)
    except CannotStart as damaged:
        return _for_delivery_alone(config, damaged, now, delivers), None


async def _has_due(config: Config, now: datetime) -> bool:
    """Whether an earlier start left an action that is due. False for a database that cannot be read, and for one of an older
    version: no start that fails should change it."""
    with suppress(CannotStart, StorageFails):
        async with Store.look_into(config.data, current_only=True) as store:
            return store is not None and bool(await store.due(now, 1))
    return False


def _for_delivery_alone(config: Config, fault: NabuurError, now: datetime, delivers: bool) -> FirstRules:
    """The shipped rules stand in, and decide nothing. Raises the fault if nothing is to be delivered."""

    async def refuse(rules: CurrentRules) -> CurrentRules:
        raise fault

    if delivers and asyncio.run(_has_due(config, now)):
        with suppress(BadInput):
            return FirstRules(rules_of(read_folder(SHIPPED), config.watches), refuse, may_run=False)
    raise fault


async def checked_or_last_good(config: Config, rules: CurrentRules) -> CurrentRules:
    """These rules if their examples fit them, else the last good ones with the faults. Raises BadInput if there are none."""
    try:
        await _check_examples(config, rules)
    except BadInput as bad:
        return last_good.instead_of(bad, config.data, config.watches)
    return rules


async def tried_at_start(config: Config, rules: CurrentRules) -> CurrentRules:
    """Returns the rules as `checked_or_last_good` does, and tells the operator if the last good ones run."""
    tried = await checked_or_last_good(config, rules)
    if tried is not rules:
        tell_stand_in(tried)
    return tried


def tell_stand_in(rules: CurrentRules) -> None:
    """Says on standard error why these last good rules run."""
    for fault in rules.faults:
        text = said(
            "{fault}\nThe last good rules run instead, version {version}.", fault=fault, version=rules.rulebook.version
        )
        print(text, file=sys.stderr)
    if rules.left_out:
        print(last_good.left_out_line(rules), file=sys.stderr)


def reader_line(kind: ReaderKind) -> str:
    """The line of a command that names its reader."""
    return said("reader: {kind} ({parts})", kind=kind.value, parts=yaml_words.READERS[kind])
