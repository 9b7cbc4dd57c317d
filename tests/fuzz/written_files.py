"""Targets: files that people write. Each one is read, or refused with a report that says why; no other error comes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path, PurePath
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

from ruamel.yaml import YAML

from adapters.export.adapter import ExportAdapter
from bot.config import build_config
from bot.core.message import Media
from bot.core.reading import ReaderInput
from bot.errors import BadInput, CannotStart
from bot.evenings.form import load_evening
from bot.evenings.play import play
from bot.live_rules.current import LiveRules
from bot.reader.reading import LexiconReader
from bot.replay.rehearsal import restrict_to_chat
from bot.replay.replay import RuleSetReplay
from bot.rulebook import build_rulebook
from bot.rulebook.files import GUIDELINES, LISTS, RuleFiles
from tests.config.sample import SOUND as CONFIG
from tests.fuzz.damage import cut, damaged, torn, written
from tests.fuzz.decided import SERVED, rules
from tests.fuzz.of_spec import SAYINGS
from tests.fuzz.target import Target, bytes_of, made
from tests.replay.export_writers import (
    ZONE,
    Entry,
    Phone,
    signal,
    telegram,
    telegram_account,
    telegram_chat,
    whatsapp,
)
from tests.rulebook.sample import SOUND as RULES
from tests.rulebook.sample import WATCH
from tests.shipped import ROOT

MOST_LINES: Final = 30
"""Of an evening that is played."""


def named(name: str, content: bytes) -> bytes:
    """An input that is a file: its name, a line break, its content."""
    return name.encode() + b"\n" + content


def name_and_content(raw: bytes, names: Sequence[str]) -> tuple[str, bytes]:
    """An input of another fuzzer may have no name that is known; then it is a file of the first name."""
    name, _, content = raw.partition(b"\n")
    known = name.decode("utf-8", "replace")
    return (known, content) if known in names else (names[0], raw)


def _check_report(report: BadInput) -> None:
    assert report.faults
    assert all(fault.why and fault.line >= 0 for fault in report.faults)
    assert "\x1b" not in str(report)


# -- config.yaml and rules/


def config(raw: bytes) -> None:
    """config.yaml becomes a config, or BadInput names every fault."""
    try:
        build_config(Path("somewhere/config.yaml"), raw)
    except BadInput as error:
        _check_report(error)


def rule_files(raw: bytes) -> None:
    """A folder of rules becomes a rulebook whose lists can be read with, or BadInput names every fault."""
    name, content = name_and_content(raw, _RULE_NAMES)
    files = {each: text.encode() for each, text in RULES.items()} | {name: content}
    try:
        book = build_rulebook(RuleFiles(PurePath("rules"), files), (WATCH,)).rulebook
        reader = LexiconReader(book.lists, book.patterns)
    except BadInput as error:
        _check_report(error)
        return
    assert not reader.read(ReaderInput("wie gaat er mee naar de Kerkstraat 12?", ("nl",))).failed


_RULE_NAMES: Final = (*RULES, "groups/kerkwijk.yaml", "texts/nl-NL.yaml")


@cache
def _shipped() -> Mapping[str, str]:
    found = {path.relative_to(ROOT / "rules").as_posix(): path.read_text() for path in (ROOT / "rules").rglob("*.yaml")}
    return {"10-rule.yaml": found["10-call-101-first.yaml"], **{name: found[name] for name in (GUIDELINES, LISTS)}}


def _rules(chance: Random) -> bytes:
    name = chance.choice(_RULE_NAMES)
    text = RULES.get(name, "rules: [{id: no-vigilantes, stage: act}]\ntexts: {nl: {call_first: x}}\n")
    if chance.random() < 0.3:
        text = _part_of(chance, _shipped().get(name, text))
    return named(name, _yaml(chance, text))


def _part_of(chance: Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    start = chance.randrange(max(1, len(lines) - 60))
    return "".join([lines[0] if lines else "", *lines[start : start + 60]])


def _yaml(chance: Random, text: str) -> bytes:
    """The file with faults: in its values, in its lines, or in its letters."""
    match chance.randrange(3):
        case 0:
            return written(chance, damaged(chance, _tree(text)))
        case 1:
            return cut(chance, text.encode())
        case _:
            return torn(chance, text.encode())


def _tree(text: str) -> Any:
    try:
        return json.loads(json.dumps(YAML(typ="safe").load(text), default=str))
    except Exception:  # a part of a file that is no YAML
        return {"rules": [text]}


def _config(chance: Random) -> bytes:
    return _yaml(chance, CONFIG)


# -- evenings


def evening(raw: bytes) -> None:
    """An evening is read and can be played, or BadInput names every fault."""
    name, content = name_and_content(raw, ("evening.json", "evening.yaml"))
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            told = load_evening(path)
        except BadInput as error:
            _check_report(error)
            return
    if len(told.lines) <= MOST_LINES:
        results = asyncio.run(play(told, SERVED, rules().rulebook, LiveRules(rules())))
        assert [result.number for result in results] == [line.number for line in told.lines]


@cache
def _evenings() -> Sequence[Any]:
    return [json.loads(path.read_text()) for path in sorted((ROOT / "corpus" / "rehearsals").glob("*.json"))[:60]]


def _evening(chance: Random) -> bytes:
    told = dict(chance.choice(_evenings()))
    lines = told["lines"]
    start = chance.randrange(len(lines))
    told["lines"] = lines[start : start + chance.randint(1, 5)]
    if chance.random() < 0.2:
        told["date"] = chance.choice(["9999-12-30", "0001-01-03", "2026-03-29", "2026-10-25", "1970-01-01"])
    return named("evening.json", written(chance, damaged(chance, told, 2)))


# -- exports


def export(raw: bytes) -> None:
    """A whole export can be replayed, in its order; or BadInput or CannotStart says why the file cannot be read."""
    name, content = name_and_content(raw, ("chat.txt", "result.json", "data.json", "chat.zip"))
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            asyncio.run(_read(path))
        except (BadInput, CannotStart) as error:
            told = str(error)
            assert told
            assert not any(sign in told for sign in "\x1b\x07\x00\u202e\u200e")


async def _read(path: Path) -> None:
    adapter = ExportAdapter(path, timezone=ZONE)
    group = adapter.export.group
    replay = RuleSetReplay.of(restrict_to_chat(SERVED, group), rules())
    keys: list[str] = []
    times: list[datetime] = []

    async def accept(key: str, raw: bytes, at: datetime) -> None:
        keys.append(key)
        times.append(at)
        for event in adapter.decode(raw):
            await replay.handle(event, len(keys))

    await adapter.run(accept)
    if times:
        replay.finish(max(times))
    assert keys == [str(number) for number in range(1, len(keys) + 1)]


def _export(chance: Random) -> bytes:
    entries = [_entry(chance, minutes) for minutes in sorted(chance.sample(range(10_000), chance.randint(1, 6)))]
    phone = Phone(
        ios=chance.random() < 0.5,
        language=chance.choice(["nl", "fr", "de", "en"]),
        month_first=chance.random() < 0.3,
        separator=chance.choice("/.-"),
        clock=chance.choice(["", "", "\u202fPM", " p.m."]),
        bom=chance.random() < 0.2,
        crlf=chance.random() < 0.2,
        attached=chance.random() < 0.5,
    )
    chat = telegram_chat(entries, split=chance.random() < 0.5, unix=chance.random() < 0.5)
    match chance.randrange(5):
        case 0 | 1:
            name, content = "chat.txt", torn(chance, cut(chance, bytes_of(whatsapp(entries, phone))))
        case 2:
            name, content = "result.json", written(chance, damaged(chance, chat))
        case 3:
            whole = telegram_account([chat, chat]) if chance.random() < 0.5 else telegram(chat)
            name, content = "result.json", torn(chance, bytes_of(whole))
        case _:
            lines = [json.loads(line) for line in signal(entries).splitlines()]
            name, content = "data.json", b"\n".join(written(chance, damaged(chance, line, 1)) for line in lines)
    return named(name, content)


def _entry(chance: Random, minutes: int) -> Entry:
    at = datetime(2026, 5, 1, 8) + timedelta(minutes=minutes)
    system = chance.choice(["", "", "", "joined", "added", "left", "titled", "deleted", "call"])
    medium = chance.choice([None, None, *Media])
    text = chance.choice(SAYINGS)
    return Entry(
        at, chance.choice(["Jan", "Els V.", "+32 470 12 34 56", "محمد", "a - b", ""]), text, medium, system=system
    )


TARGETS: Final = (
    Target("config", config, made(_config)),
    Target("rules", rule_files, made(_rules)),
    Target("evenings", evening, made(_evening)),
    Target("exports", export, made(_export)),
)
