"""A town with three watches, for a database that an older version wrote: the same people, rules and platform as then.

`before_rooms.sql` is the database of that version in the middle of a busy day (see the note in it). `before_rooms.txt` lists
the actions of the same version after a restart, until nine days later. One is new since then: the author of a message
that the timeout takes from the group is told.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Callable, Sequence, Set
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from operator import itemgetter
from pathlib import Path
from typing import Any

import msgspec

from bot.app import Bot, Parts
from bot.config import Config
from bot.core.action import (
    Action,
    AskModerators,
    PostMaskedCopy,
    Reply,
    Repost,
    SendMessage,
    SendPicture,
    SendPrivately,
)
from bot.core.event import (
    BotMembershipChanged,
    BotStanding,
    CommandGiven,
    Event,
    JoinRequested,
    MessageDeleted,
    MessagePosted,
)
from bot.core.fallback import ActionKind, place_of
from bot.core.message import Message, Person, Role
from bot.core.reading import Label
from bot.core.ref import MessageRef, Ref
from bot.core.rule import IfUnanswered, Stage, Treatment, Unanswered
from bot.core.rulebook import Guideline, PhraseList
from bot.core.texts import LANGUAGES, Texts
from bot.core.timer_key import CATCHES_UP, IncidentTimer
from bot.core.watch import Quiet, ReminderPlan, Watch, Weekly
from bot.ports import Accept, RoleSource
from bot.reader.reading import LexiconReader
from bot.store.codec import stored_name
from tests.bots import TestClock, in_force, running
from tests.kit import ALL, TEXTS, WATCH, rule

DATA = Path(__file__).parent / "data"
KEY = bytes(range(32))
"""The pseudonym key of the town, so that the bot recognises the members of the old database."""

LEFT_AT = datetime(2026, 3, 2, 12, 8, tzinfo=UTC)
"""When the older version stopped."""

MODERATORS = frozenset({"Mo", "Nele"})
MAKE_A_MESSAGE = (SendMessage, SendPicture, Reply, SendPrivately, PostMaskedCopy, Repost, AskModerators)


def chat(name: str) -> Ref:
    return Ref("console", name)


MAIN = replace(
    WATCH,
    groups=(chat("kerkwijk"), chat("kerkplein")),
    reminders=(ReminderPlan("0 10 * * 1"), ReminderPlan("0 12 2 * *")),
    weekly=Weekly(1, time(12, 30)),
    quiet=Quiet(time(22), time(7)),
)
GATED = replace(
    WATCH,
    id="gracht",
    name="Gracht",
    groups=(chat("gracht"),),
    desk=chat("grachtdesk"),
    reminders=(ReminderPlan("0 13 * * 1"),),
    gatekeeper=True,
)
PAUSED = replace(
    WATCH,
    id="haven",
    name="Haven",
    groups=(chat("haven"),),
    desk=chat("havendesk"),
    reminders=(ReminderPlan("0 13 * * 1"),),
)
WATCHES: tuple[Watch, ...] = (MAIN, GATED, PAUSED)

SAID = {
    "word_warn": "waarschuw", "word_mute": "demp", "word_claim": "ik", "word_close": "afgesloten",
    "word_false_alarm": "vals alarm", "word_goes_on": "gaat door", "word_over": "voorbij", "word_split": "apart",
}  # fmt: skip
LISTS = (
    PhraseList("reports", {"nl": ("er loopt iemand",)}, Label.REPORT),
    PhraseList("acts", {"nl": ("wie gaat er mee",)}, Label.VIGILANTE),
    PhraseList("chat", {"nl": ("goe bezig",)}, Label.OFF_TOPIC),
    PhraseList("ads", {"nl": ("te koop",)}, Label.ADVERT),
    PhraseList("rude", {"nl": ("onnozelaar",)}, Label.INSULT),
)
FOUR_HOURS = IfUnanswered(timedelta(hours=4), Unanswered.REMOVE)
RULES = tuple(
    replace(made, if_unanswered=FOUR_HOURS)
    for made in (
        rule("call", Label.REPORT, ask="call_first"),
        rule("useful", Label.OFF_TOPIC, private="useful_only"),
        rule("vigilantes", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes", group="stay_inside"),
        rule("adverts", Label.ADVERT, Treatment.REMOVE, Stage.ASK, brake=2),
        rule("polite", Label.INSULT, Treatment.REMOVE, Stage.ACT),
    )
)
GUIDELINES = (
    *(Guideline(name, {language: f"{language} {name}" for language in LANGUAGES}) for name in ("one", "two", "three")),
    Guideline("back", {language: f"{language} back" for language in LANGUAGES}, after_incident=True),
)


class TownPlatform:
    """A chat platform in memory. `fault` may raise the error of a platform. `done` lists each action with its time."""

    name = "console"
    in_order = False
    roles: RoleSource | None = None

    def __init__(self, clock: TestClock, fault: Callable[[Action], None] = lambda action: None) -> None:
        self.fault = fault
        self.done: list[str] = []
        self._clock = clock
        self._updates: asyncio.Queue[dict[str, str]] = asyncio.Queue()
        self._count = 0

    def tell(self, do: str, who: str, where: str, text: str = "", **more: str) -> MessageRef:
        """Hands an update to the bot. Returns the reference of its message."""
        self._count += 1
        key = f"{self._clock.at:%m%d%H%M}-{self._count}"
        self._updates.put_nowait(
            {"key": key, "do": do, "who": who, "where": where, "text": text, "at": self._clock.at.isoformat(), **more}
        )
        return MessageRef(chat(where), key)

    async def run(self, accept: Accept) -> None:
        while True:
            update = await self._updates.get()
            await accept(update["key"], json.dumps(update).encode(), self._clock.now())

    def decode(self, raw: bytes) -> Sequence[Event]:
        update = json.loads(raw)
        who, where, at = update["who"], chat(update["where"]), datetime.fromisoformat(update["at"])
        person = Person(chat(who), who, Role.MODERATOR if who in MODERATORS else Role.MEMBER)
        key, text, ref = f"console:{update['key']}", update["text"], MessageRef(where, update["key"])
        match update["do"]:
            case "post" if text.startswith("/"):
                name, _, argument = text[1:].partition(" ")
                return [CommandGiven(key, where, person, name, argument, at)]
            case "post":
                answers = MessageRef(where, update["about"]) if "about" in update else None
                return [MessagePosted(key, Message(ref, person, text, at, reply_to=answers))]
            case "delete":
                return [MessageDeleted(key, MessageRef(where, update["about"]), at, person.ref)]
            case "ask":
                return [JoinRequested(key, where, person, at)]
            case "place":
                return [BotMembershipChanged(key, where, person, BotStanding(text), at)]
            case other:
                raise ValueError(other)

    async def do(self, action: Action) -> MessageRef | None:
        await asyncio.sleep(0)
        self.fault(action)
        plain = replace(action, png=b"") if isinstance(action, SendPicture) else action
        written = msgspec.json.encode(plain).decode()
        self.done.append(f"{self._clock.at:%d/%m %H:%M} {stored_name(type(action))} {written}")
        if not isinstance(action, MAKE_A_MESSAGE):
            return None
        return MessageRef(place_of(action), "b" + sha256(written.encode()).hexdigest()[:8])

    def capabilities(self, place: Ref) -> Set[ActionKind]:
        return ALL

    async def examine(self) -> list[str]:
        return []


def town(folder: Path, platform: TownPlatform, clock: TestClock) -> Parts:
    """The whole bot of the town, with its data in `folder`."""
    data = folder / "data"
    data.mkdir(exist_ok=True)
    (data / "pseudonym.key").write_bytes(KEY)
    (folder / "rules").mkdir(exist_ok=True)
    config = Config(
        path=folder / "config.yaml",
        data=data,
        rules=folder / "rules",
        timezone=WATCH.timezone,
        platforms={"console": None},
        watches=WATCHES,
    )
    said: dict[str, dict[str, str]] = dict.fromkeys(LANGUAGES, SAID)
    made = in_force(GUIDELINES, RULES)
    texts = Texts({language: {**TEXTS.by_language[language], **said[language]} for language in LANGUAGES})
    rules = replace(made, rulebook=replace(made.rulebook, texts=texts, lists=LISTS), lexicon=LexiconReader(LISTS, ()))
    return Parts(config, rules, [platform], clock)


async def rests(bot: Bot) -> None:
    """Waits until the bot has decided all arrivals and done all actions that are due."""
    quiet = 0
    async with asyncio.timeout(30):
        while quiet < 3:
            bot.delivery.wake()
            await asyncio.sleep(0.01)
            quiet = quiet + 1 if await bot.at_rest() else 0


async def passes(bot: Bot, clock: TestClock, until: datetime) -> None:
    """Moves the clock to `until` and fires each timer at its moment, those of incidents after the messages of a down time."""
    caught_up = clock.at + CATCHES_UP
    while due := [each for lane in bot.pipeline.lanes.values() for each in lane.timers.items() if each[1] <= until]:
        timer, at = min(due, key=itemgetter(1))
        clock.at = max(clock.at, at, caught_up if isinstance(timer, IncidentTimer) else at)
        await bot.timers.fire_due()
        await rests(bot)
    clock.at = max(clock.at, until)
    await rests(bot)


def unpack(folder: Path) -> None:
    """Writes the database of the older version into the folder."""
    (folder / "data").mkdir(exist_ok=True)
    with closing(sqlite3.connect(folder / "data" / "nabuur.db")) as raw, raw:
        raw.executescript((DATA / "before_rooms.sql").read_text())


async def lives_on(folder: Path, watching: Callable[[Bot], Any] = lambda bot: None) -> list[str]:
    """Starts the bot four minutes after the stop and lets nine days pass. Returns all actions in order of time."""
    clock = TestClock(LEFT_AT + timedelta(minutes=4))
    platform = TownPlatform(clock)
    async with running(town(folder, platform, clock)) as bot:
        watching(bot)
        await rests(bot)
        await passes(bot, clock, LEFT_AT + timedelta(days=9))
    return sorted(platform.done, key=lambda line: (line[3:5], line[:2], line))


def main(folder: Path) -> None:
    """Records the actions of the present code on the old database. Judge the difference before you commit it."""
    unpack(folder)
    (DATA / "before_rooms.txt").write_text("\n".join(asyncio.run(lives_on(folder))) + "\n")


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as made:
        main(Path(made))
