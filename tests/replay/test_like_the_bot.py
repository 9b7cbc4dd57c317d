"""A chat is decided in a replay as in the running bot on the console: message by message, with each reader."""

from __future__ import annotations

import io
import json
import os
import re
import sqlite3
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.console import ConsoleAdapter, Town
from bot.app import Bot, Parts
from bot.classifier.models import Models, add_models, load_models
from bot.config import Config, ReaderKind
from bot.core.event import MessagePosted
from bot.core.message import Message
from bot.core.reading import LIKELY
from bot.core.ref import Ref
from bot.core.watch_state import WatchState
from bot.live_rules.current import CurrentRules, LiveRules
from bot.live_rules.examples import learn_examples, with_lessons
from bot.platforms import open_export
from bot.replay.message_result import MessageResult
from bot.replay.messages import replay_messages
from bot.replay.rehearsal import restrict_to_chat
from bot.replay.replay import ReplaySource
from tests import shipped
from tests.bots import TestClock, rests, rings, running, until
from tests.replay.export_writers import ZONE, Entry, Phone, whatsapp
from tests.thorough import often

SAMPLE = Path(__file__).parent / "samples" / "whatsapp-android-nl.txt"
GROUP, DESK = Ref("console", "kerkwijk"), Ref("console", "moderators")
PLAIN = re.compile(r"[^/@\n\u2068\s](?:[^@\n\u2068]*\S)?")
MOST = {ReaderKind.LISTS: often(60, 150), ReaderKind.LIGHT: often(60, 150), ReaderKind.FULL: often(40, 60)}


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision on one message. Without a rule that hits, the audit log has no labels."""

    decision: str
    rules: tuple[str, ...]
    labels: dict[str, float]
    hidden: bool
    group: list[str]
    private: list[str]


async def lines_of_the_sample(most: int) -> list[Entry]:
    """Messages that a person could type: one line of text without pictures and mentions, by people with short names. Two
    messages of one minute get different seconds."""
    chat, messages = open_export(SAMPLE, shipped.config().timezone, "dmy", "", {}), list[Message]()

    async def accept(key: str, raw: bytes, received_at: datetime) -> None:
        messages.extend(event.message for event in chat.decode(raw) if isinstance(event, MessagePosted))

    await chat.run(accept)
    plain = [each for each in messages if not each.attachments and PLAIN.fullmatch(each.text)]
    names = {ref: f"Buur {number}" for number, ref in enumerate(dict.fromkeys(each.author.ref for each in plain))}
    entries: list[Entry] = []
    for message in plain[:most]:
        at = message.at.astimezone(ZONE).replace(tzinfo=None)
        latest = entries[-1].at if entries else at
        entries.append(Entry(max(at, latest + timedelta(seconds=1)), names[message.author.ref], message.text))
    return entries


def config(folder: Path) -> Config:
    watch = replace(shipped.config().watches[0], groups=(GROUP,), desk=DESK, weekly=None, reminders=())
    watch = replace(watch, corrections=replace(watch.corrections, soft_start=timedelta(0)))
    return replace(shipped.config(), data=folder / "data", watches=(watch,))


def rules_of(settings: Config) -> CurrentRules:
    """The rules with some of the examples: a start tries each with its reader."""
    rules = shipped.rules(*settings.watches)
    return replace(rules, examples=rules.examples[:: often(5, 1)])


class Terminal:
    """The running bot on the console. The clock stands still but for `_wait_until`."""

    def __init__(self, bot: Bot, clock: TestClock, out: io.StringIO, keyboard: int, database: Path) -> None:
        self._bot = bot
        self._clock = clock
        self._out = out
        self._keyboard = keyboard
        self._database = database
        self._audited = 0

    async def says(self, number: int, entry: Entry) -> Decided:
        await self._wait_until(entry.at.replace(tzinfo=ZONE).astimezone(UTC))
        self._new_records()
        before = self._out.tell()
        os.write(self._keyboard, f"@{number} {entry.name}: {entry.text}\n".encode())
        await until(lambda: f"@{number}\n" in self._out.getvalue()[before:])
        await rests(self._bot)
        return self._decided(number, entry, self._out.getvalue()[before:])

    async def _wait_until(self, at: datetime) -> None:
        """Each timer rings at its own moment, as in a replay."""
        while (due := min(self._state().timers.values(), default=at)) < at:
            self._clock.at = max(due, self._clock.at)
            await rings(self._bot)
        self._clock.at = at
        await rings(self._bot)

    def _state(self) -> WatchState:
        (state,) = self._bot.pipeline.lanes.values()
        return state

    def _decided(self, number: int, entry: Entry, printed: str) -> Decided:
        posts = re.findall(r"^\[(→ )?([^\]]+)\] (.*(?:\n    .*)*)", printed, re.MULTILINE)
        said = [(to, re.sub(r"^(?:\(to \S+\)|✎ \S+:) ", "", text.replace("\n    ", "\n"))) for _, to, text in posts]
        record = next(iter(self._new_records()), None)
        return Decided(
            decision=record[0] if record else "allow",
            rules=tuple(json.loads(record[1])) if record else (),
            labels={label: score for label, score in json.loads(record[2]) if score >= LIKELY} if record else {},
            hidden=f"[{GROUP.id}] ✂ {number}\n" in printed,
            group=sorted(text for to, text in said if to == GROUP.id and not text.startswith("✂")),
            private=sorted(text for to, text in said if to == entry.name),
        )

    def _new_records(self) -> list[tuple[str, str, str]]:
        with closing(sqlite3.connect(self._database)) as connection:
            rows = connection.execute("SELECT decision, rules, labels FROM decisions ORDER BY rowid").fetchall()
        new, self._audited = rows[self._audited :], len(rows)
        return new


def patient(models: Models | None) -> Models | None:
    """The encoder answers on a busy machine too."""
    return models and replace(models, limit=timedelta(minutes=1))


@asynccontextmanager
async def terminal(folder: Path, kind: ReaderKind, start: datetime) -> AsyncIterator[Terminal]:
    reads, keyboard = os.pipe()
    clock, out = TestClock(start), io.StringIO()
    with os.fdopen(reads, encoding="utf-8") as lines:
        adapter = ConsoleAdapter(Town({GROUP: DESK}), lines, out, clock.now)
        settings = config(folder)
        parts = Parts(settings, rules_of(settings), [adapter], clock, patient(load_models(kind)))
        async with running(parts) as bot:
            await bot.readers.ready()
            await bot.reloading.learned.wait()
            yield Terminal(bot, clock, out, keyboard, settings.data / "nabuur.db")
            os.close(keyboard)
            await until(lambda: all(thread.name != "console input" for thread in threading.enumerate()))


async def run_live(folder: Path, kind: ReaderKind, entries: Sequence[Entry]) -> list[Decided]:
    start = entries[0].at.replace(tzinfo=ZONE).astimezone(UTC)
    async with terminal(folder, kind, start) as bot:
        return [await bot.says(number, entry) for number, entry in enumerate(entries, start=1)]


async def replayed(folder: Path, kind: ReaderKind, entries: Sequence[Entry]) -> list[Decided]:
    file = folder / "chat.txt"
    file.write_text(whatsapp(entries, Phone(ios=True, language="nl")))
    settings, results = config(folder), list[MessageResult]()
    chat = open_export(file, ZONE, "dmy", "", {})
    rules = add_models(rules_of(settings), load_models(kind))
    rules = with_lessons(rules, await learn_examples(rules, settings.watches[0], LiveRules(rules)))
    source = ReplaySource(chat, restrict_to_chat(settings.watches[0], chat.export.group), names=True)
    await replay_messages(source, rules, results.append)
    return [_decided(result) for result in results]


def _decided(result: MessageResult) -> Decided:
    labels = dict(result.labels) if result.rules else {}
    group, private = sorted(result.group), sorted(result.private)
    return Decided(result.decision, result.rules, labels, result.hidden, group, private)


@pytest.mark.parametrize("kind", list(ReaderKind))
async def test_a_replay_decides_like_the_running_bot_on_the_console(tmp_path: Path, kind: ReaderKind) -> None:
    entries = await lines_of_the_sample(MOST[kind])
    live, again = await run_live(tmp_path, kind, entries), await replayed(tmp_path, kind, entries)
    assert len(live) == len(again) == MOST[kind]
    for entry, one, other in zip(entries, live, again, strict=True):
        assert (entry.text, one) == (entry.text, other)
    assert {each.decision for each in live} == {"allow", "ask_101", "nudge", "hold"}


async def test_commands_are_answered_as_by_the_running_bot(tmp_path: Path) -> None:
    said = (
        "er loopt iemand aan de deuren te voelen in de Kerkstraat",
        "/help",
        "/rules",
        "/roll 6",
        "/help hij slaat een man",
    )
    at = datetime(2026, 11, 3, 20, 0)
    entries = [Entry(at + timedelta(seconds=30 * number), "Buur 1", text) for number, text in enumerate(said)]
    live = await run_live(tmp_path, ReaderKind.LISTS, entries)
    assert await replayed(tmp_path, ReaderKind.LISTS, entries) == live
    assert [bool(each.private) for each in live] == [False, True, True, False, False]


@pytest.mark.parametrize("command", ["/rules", "/help"])
async def test_a_command_with_the_name_of_the_bot_is_the_command(tmp_path: Path, command: str) -> None:
    """Telegram writes it so in groups."""
    at = datetime(2026, 11, 3, 20, 0)
    plain, named = [
        await replayed(tmp_path, ReaderKind.LISTS, [Entry(at, "Buur 1", f"{command}{name}")])
        for name in ("", "@buurtbot")
    ]
    assert named == plain
    assert all(each.private for each in named)
