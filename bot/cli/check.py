"""`nabuur check` finds the faults in config and rules, and shows how the bot reads the examples. It changes nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path

from bot.classifier.models import add_models, load_models
from bot.cli.reminders import next_dates
from bot.cli.rule_life import describe_stage, kept_records
from bot.cli.rules import reader_line
from bot.config import Config, load_config
from bot.config.idle_settings import idle_settings
from bot.config.last_good import left_out, lost_end
from bot.core.rule import Stage
from bot.core.rulebook import Rulebook
from bot.errors import BadInput, Fault
from bot.live_rules.current import CurrentRules, LiveRules, load_rules, rules_of
from bot.live_rules.everyday_talk import new_broad_phrases
from bot.live_rules.examples import learn_examples
from bot.rulebook.files import BASE
from bot.rulebook.layers import versions_below
from bot.translation import Sentence, said, said_count, tr
from bot.yaml_reader.node import shorten


def load_settings(path: Path) -> Config:
    """Raises BadInput with the faults of config.yaml and, so that one look mends all, with those of the rules beside it."""
    try:
        return load_config(path)
    except BadInput as faults:
        raise BadInput([*faults.faults, *_faults_of_rules(path.parent / "rules")]) from None


def _faults_of_rules(folder: Path) -> list[Fault]:
    """The faults of the rules, without those in changes for one watch: a faulty config.yaml names no watches."""
    if not folder.is_dir():
        return []
    try:
        load_rules(folder, ())
    except BadInput as faults:
        return [fault for fault in faults.faults if Path(fault.file).parent.name != "groups"]
    return []


async def check(config: Config, now: datetime) -> AsyncIterator[str]:
    """The lines of the report. Raises BadInput with every fault."""
    rules = add_models(load_rules(config.rules, config.watches), load_models(config.reader))
    notes = await learn_examples(rules, config.watches[0], LiveRules(rules))
    yield said_count("{path}: good, 1 watch", "{path}: good, {count} watches", len(config.watches), path=config.path)
    yield said(
        "{rules}: good, {size}, version {version}",
        rules=config.rules,
        size=_size(rules.rulebook),
        version=rules.rulebook.version,
    )
    if line := _shipped_line(config.rules):
        yield line
    yield reader_line(rules.kind)
    async for line in _acting(config, rules.rulebook):
        yield line
    if lost := lost_end(config, now) or left_out(config, now):
        yield said("note: {note}", note=lost)
    for note in notes:
        yield said("note: {note}", note=note.fault())
    for idle_name in rules.notes:
        yield said("note: {note}", note=idle_name)
    for broad in _broad_phrases(config, rules):
        yield said("note: {note}", note=broad)
    for idle in idle_settings(config):
        yield said("note: {note}", note=idle)
    for line in next_dates(config.watches, rules.rulebook.guidelines, now):
        yield line


def _broad_phrases(config: Config, rules: CurrentRules) -> Iterator[Sentence]:
    """A note for each own phrase that would catch much everyday talk."""
    if rules.files is None or rules.files.base is None:
        return
    shipped = rules_of(rules.files.base, config.watches).rulebook
    languages = {language for watch in config.watches for language in watch.languages}
    for each in new_broad_phrases(rules.rulebook, shipped, languages):
        yield tr(
            "“{phrase}” occurs in {count} of {total} everyday messages, so it may catch harmless ones. More words are surer.",
            phrase=shorten(each.written),
            count=each.count,
            total=each.total,
        )


def _shipped_line(folder: Path) -> str:
    """Empty for a folder that holds all its rules itself."""
    versions = versions_below(folder)
    if versions is None:
        return ""
    noted, now = versions
    if noted == now:
        return said("{folder}: your changes to the shipped rules, version {now}", folder=folder, now=now)
    return said(
        "note: {file} was written for version {noted} of the shipped rules; this is version {now}",
        file=folder / BASE,
        noted=noted,
        now=now,
    )


def _size(book: Rulebook) -> str:
    phrases = sum(len(of_language) for phrase_list in book.lists for of_language in phrase_list.phrases.values())
    return said("{rules} rules, {phrases} phrases", rules=len(book.rules), phrases=phrases)


async def _acting(config: Config, book: Rulebook) -> AsyncIterator[str]:
    """A line for each rule that may act, with the stage at which it is in force."""
    for watch in config.watches:
        acting = [rule for rule in book.rules_for(watch.id) if rule.stage is Stage.ACT]
        records = await kept_records(config, watch) if acting else {}
        for rule in acting:
            stage = describe_stage(rule, records, watch)
            yield said("stage: {watch}, {rule}: {stage}", watch=watch.id, rule=rule.id, stage=stage)
