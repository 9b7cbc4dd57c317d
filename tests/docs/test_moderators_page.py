"""A walk through `docs/moderators.md`: every word and every button on the page is played against a running bot on the imitated
Telegram. The bold words of a row say what must come of it, so a row that promises something else is red."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.app import Bot, Parts
from bot.core.case import Case, CaseEnding
from bot.core.choice import EMOJI, Choice, words_for
from bot.core.incident import Incident, IncidentOutcome
from bot.core.reading import Label
from bot.core.ref import Ref
from bot.core.rule import Treatment
from bot.core.rulebook import Rulebook
from bot.core.texts import LANGUAGES
from bot.core.timer_key import LockTimer, PauseTimer
from bot.core.watch import Ladder, Watch
from bot.core.watch_state import WatchState
from bot.live_rules.current import CurrentRules
from bot.reader.reading import LexiconReader
from tests import shipped
from tests.bots import LISTS
from tests.docs.pages import ROOT
from tests.kit import rule
from tests.scenarios.street import the
from tests.wire.telegram import Post, TelegramWorld, User
from tests.wire.telegram.clock import WorldClock
from tests.wire.telegram.state import Button
from tests.wire.towns import ACT, REPORT, Town

PAGE = (ROOT / "docs" / "moderators.md").read_text()
LONGEST_PAGE = 120
RULES = (
    rule("call", Label.REPORT, ask="call_first"),
    rule("no-vigilantes", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes"),
    rule("adverts", Label.ADVERT, Treatment.HOLD, private="advert", brake=2),
)


@dataclass(frozen=True, slots=True)
class Row:
    """`commands`: what stands between backticks, in all cells but the last. `promise`: the bold words of the last cell."""

    button: str
    commands: tuple[str, ...]
    promise: str
    said: str


def rows(section: str) -> Iterator[Row]:
    """The rows of the tables of a section."""
    text = PAGE.split(f"\n## {section}", 1)[1].split("\n## ", 1)[0]
    for line in re.findall(r"^\| (.*) \|$", text, re.MULTILINE):
        *cells, last = (cell.strip() for cell in line.split(" | "))
        promise = re.search(r"\*\*(.+?)\*\*", last)
        if promise:
            button = cells[0].strip("| ") if "`" not in cells[0] else ""
            commands = tuple(word for cell in cells for word in re.findall(r"`(.+?)`", cell))
            yield Row(button, commands, promise[1], last)


def sections() -> dict[str, list[Row]]:
    names = re.findall(r"^## (.*)$", PAGE, re.MULTILINE)
    return {name: found for name in names if (found := list(rows(name)))}


class Walk:
    """A town with the shipped texts in all four languages, in which everybody has opened the bot."""

    def __init__(self, town: Town, bot: Bot) -> None:
        self.town, self.bot = town, bot
        self.known: dict[str, str] = {}

    @property
    def state(self) -> WatchState:
        return self.bot.pipeline.lanes["kerkwijk"]

    @property
    def case(self) -> Case:
        return self.of(self.known["6RH"])

    @property
    def incident(self) -> Incident:
        (incident,) = self.state.incidents.values()
        return incident

    def of(self, code: str) -> Case:
        case = self.state.case_of_code(code)
        assert case is not None
        return case

    async def hidden(self, *authors: User) -> list[Case]:
        """Messages that the bot hid, each with its card."""
        for author in authors:
            await self.town.gone(self.town.group.post(author, ACT))
        await self.until(
            lambda: len(self.state.cases) >= len(authors) and all(c.cards for c in self.state.cases.values())
        )
        return sorted(self.state.cases.values(), key=lambda case: case.opened_at)

    async def types(self, text: str, by: User | None = None) -> None:
        """Types the text, with the codes and names of this walk in place of those of the page."""
        for shown, real in self.known.items():
            text = re.sub(rf"\b{shown}\b", real, text)
        self.town.desk.post(by or self.town.mo, text)

    async def until(self, true: Callable[[], object]) -> None:
        await self.town.world.until(true, within=10)

    async def decided(self, ending: CaseEnding | None) -> None:
        await self.until(lambda: (self.case.decided.ending if self.case.decided else None) is ending)

    def ended(self, ending: CaseEnding) -> bool:
        return self.case.decided is not None and self.case.decided.ending is ending

    def answered(self, key: str, before: int) -> bool:
        """Whether the desk reads this text since it had so many messages of the bot."""
        return any(the(key).search(post.text) for post in self.town.desk.from_bot[before:])

    async def button(self, label: str) -> Button:
        """On the newest card, as soon as it is there."""
        found = await self.town.world.until(lambda: [button for button in self.card().buttons if button.label == label])
        return found[0]

    def card(self) -> Post:
        code = self.known["6RH"]
        return [post for post in self.town.desk.from_bot if re.match(rf"(\S+ \S+ )?{code} · ", post.text)][-1]


class AnyLanguage(Town):
    """The watch speaks all languages, Nele is its coordinator, and each card proposes to take the author out."""

    @property
    def watch(self) -> Watch:
        nele = Ref("telegram", str(self.nele.id))
        return replace(super().watch, languages=LANGUAGES, coordinators=(nele,), ladder=Ladder(0, 0, 0))

    def parts(self) -> Parts:
        book = Rulebook("test", RULES, LISTS, (), shipped.rules().rulebook.texts)
        return replace(super().parts(), rules=CurrentRules(book, LexiconReader(LISTS, ())))


@pytest.fixture
async def walk(tmp_path: Path) -> AsyncIterator[Walk]:
    async with TelegramWorld() as world:
        town = AnyLanguage.of(world, tmp_path)
        town.nele.started = town.els.started = town.mo.started = True
        town = replace(town, clock=WorldClock())
        async with town.bot() as bot:
            yield Walk(town, bot)


DECIDE = "Decide: tap a button, or type the word and the code"
ENDINGS = {
    "back in the group": CaseEnding.APPROVED,
    "removed": CaseEnding.REMOVED,
    "removed, with a warning": CaseEnding.WARNED,
    "removed, and silent": CaseEnding.MUTED,
}


async def before(walk: Walk, promise: str) -> None:
    """Brings the case into the state in which the row makes sense, with words that other rows prove."""
    case = walk.case
    if case.is_open and (promise == "open again" or case.expel_by is not None):
        await walk.types("weg 6RH")
        await walk.decided(CaseEnding.REMOVED)
        if promise != "open again":
            await before(walk, promise)
    elif promise != "open again" and not case.is_open:
        await walk.types("terug 6RH")
        await walk.decided(None)
    if promise == "let go":
        await walk.types("neem 6RH")
        await walk.until(lambda: walk.case.claim is not None)
    elif promise == "taken" and walk.case.claim is not None:
        await walk.types("los 6RH")
        await walk.until(lambda: walk.case.claim is None)


async def ready(walk: Walk, promise: str) -> None:
    """The same, and for a lock a raid."""
    if promise != "closed":
        await before(walk, promise)
    elif not walk.case.leads:
        walk.known = {"6RH": await raided(walk)}


async def happens(walk: Walk, promise: str, act: Callable[[], object]) -> None:
    """Does it, and waits for what the bold words promise. Raises KeyError for a promise that no check knows."""
    cards = [post.id for post in walk.town.desk.from_bot]

    def newer(part: str) -> bool:
        return any(part in post.text and post.id not in cards for post in walk.town.desk.from_bot)

    locks = [timer for timer in walk.state.timers if isinstance(timer, LockTimer)]
    ends = {
        "proposed": lambda: newer("🚪") and walk.case.is_open,
        "the coordinators": lambda: newer("⏫") and walk.case.is_open,
        "taken": lambda: walk.case.claim is not None,
        "let go": lambda: walk.case.claim is None,
        "open again": lambda: walk.case.is_open,
        "the card once more": lambda: newer(f"{walk.known['6RH']} · ") and walk.case.is_open,
        "closed": lambda: newer("🔒") and any(isinstance(timer, LockTimer) for timer in walk.state.timers),
    }
    act()
    await walk.until(ends.get(promise) or partial(walk.ended, ENDINGS[promise]))
    assert promise == "closed" or [t for t in walk.state.timers if isinstance(t, LockTimer)] == locks


async def raided(walk: Walk) -> str:
    """The code of the card of a raid."""
    people = [walk.town.world.user(name, started=True) for name in ("Tom", "Kim", "Bob")]
    walk.town.group.join(*people, quiet=True)
    for person in people:
        await walk.town.gone(walk.town.group.post(person, "te koop"))
    await walk.until(lambda: any(case.leads and case.cards for case in walk.state.cases.values()))
    return next(case.code for case in walk.state.cases.values() if case.leads)


async def test_every_word_does_what_its_row_says(walk: Walk) -> None:
    """In each language. A word that is the same in two of them is played once."""
    (case,) = await walk.hidden(walk.town.els)
    walk.known = {"6RH": case.code}
    for row in rows(DECIDE):
        for word in dict.fromkeys(row.commands):
            await ready(walk, row.promise)
            await happens(walk, row.promise, partial(walk.town.desk.post, walk.town.mo, f"{word} {walk.known['6RH']}"))


async def test_every_button_does_what_its_row_says(walk: Walk) -> None:
    (case,) = await walk.hidden(walk.town.els)
    walk.known = {"6RH": case.code}
    played = []
    for row in rows(DECIDE):
        if row.button:
            await ready(walk, row.promise)
            button = await walk.button(row.button)
            await happens(walk, row.promise, partial(walk.town.world.press, button, by=walk.town.mo))
            played.append(row.button)
    assert played == [EMOJI[choice] for choice in ON_CARDS]


def test_the_words_stand_in_the_column_of_their_language() -> None:
    for row in (*rows(DECIDE), *rows("Incidents")):
        for word, language in zip(row.commands, COLUMNS, strict=True):
            texts = shipped.rules().rulebook.texts
            known = [
                words_for(key, texts, (language,)) for key in texts.by_language[language] if key.startswith("word_")
            ]
            assert any(word.casefold() in words for words in known), (word, language)


COLUMNS = ("nl", "fr", "de", "en")
ON_CARDS = (
    Choice.APPROVE, Choice.REMOVE, Choice.WARN, Choice.MUTE, Choice.EXPEL, Choice.ESCALATE, Choice.CLAIM, Choice.UNDO,
    Choice.LOCK,
)  # fmt: skip


async def test_commands_for_many_cases_do_what_their_rows_say(walk: Walk) -> None:
    piet = walk.town.world.user("Piet", started=True)
    walk.town.group.join(piet, quiet=True)
    one, two = await walk.hidden(piet, walk.town.els)
    walk.known = {"6RH": one.code, "AF3": two.code}

    def endings() -> list[CaseEnding | None]:
        cases = (walk.of(code) for code in (one.code, two.code))
        return [case.decided.ending if case.decided else None for case in cases]

    for row in rows("More at once, and a reason"):
        (command,) = row.commands
        if row.promise == "what the rule or the clock decided":
            assert isinstance(walk.town.clock, WorldClock)
            walk.town.clock.advance(timedelta(minutes=31))
            await walk.bot.timers.fire_due()
            await walk.until(lambda: endings() == [CaseEnding.REMOVED, CaseEnding.REMOVED])
        await walk.types(command)
        match row.promise:
            case "both removed":
                await walk.until(lambda: endings() == [CaseEnding.REMOVED, CaseEnding.REMOVED])
                await walk.types("terug 6RH AF3")
            case "with a reason":
                await walk.until(
                    lambda: walk.case.decided is not None and walk.case.decided.reason == "this is an insult"
                )
                await walk.types("terug 6RH")
            case "all of one author":
                await walk.until(lambda: endings() == [CaseEnding.REMOVED, None])
                (back,) = re.findall(r"`(.+?)`", row.said)
                await walk.types(back)
            case "what the rule or the clock decided":
                pass
            case other:
                raise AssertionError(f"no check knows «{other}»")
        await walk.until(lambda: endings() == [None, None])


async def test_every_word_about_an_incident_does_what_its_row_says(walk: Walk) -> None:
    walk.town.group.post(walk.town.jan, REPORT)
    await walk.until(lambda: walk.state.incidents and walk.incident.notices)
    ends: dict[str, Callable[[], object]] = {
        "the group sees that you called": lambda: walk.incident.called,
        "the question is open again": lambda: not walk.incident.called,
        "the police are there": lambda: walk.incident.police_at,
        "it is over": lambda: walk.incident.closed_at and walk.incident.outcome is not IncidentOutcome.ALL_CLEAR,
        "a false alarm": lambda: walk.incident.closed_at and walk.incident.outcome is IncidentOutcome.ALL_CLEAR,
        "going on again": lambda: not walk.incident.closed_at,
    }
    for row in rows("Incidents"):
        for word in row.commands:
            closed = walk.incident.closed_at is not None
            if closed and row.promise != "going on again":
                await walk.types(f"terug {walk.incident.code}")
                await walk.until(ends["going on again"])
            elif not closed and row.promise == "going on again":
                await walk.types(f"afgesloten {walk.incident.code}")
                await walk.until(ends["it is over"])
            if row.promise == "the question is open again":
                await walk.types(f"gebeld {walk.incident.code}")
                await walk.until(ends["the group sees that you called"])
            elif row.promise in ("the group sees that you called", "the police are there"):
                await walk.types(f"niet gebeld {walk.incident.code}")
                await walk.until(lambda: not walk.incident.called and not walk.incident.police_at)
            await walk.types(f"{word} {walk.incident.code}")
            await walk.until(ends[row.promise])


SHOWS = {
    "all words": "help_moderator",
    "what is open": "queue_empty",
    "how the rules are doing": "stats_none",
    "the figures": "week_head",
    "what your ✅ taught": "lessons_none",
    "the next reminders": "reminders_none",
    "quiet": "pause_on",
    "it goes on": "pause_off",
}


async def test_every_command_is_answered_as_its_row_says(walk: Walk) -> None:
    for row in rows("Commands"):
        for command in (*row.commands, *re.findall(r"`(.+?)`", row.said)):
            count = len(walk.town.desk.from_bot)
            key = "queue_closed_none" if "closed" in command else SHOWS[row.promise]
            await walk.types(command)
            await walk.until(partial(walk.answered, key, count))
        if row.promise in ("quiet", "it goes on"):
            assert (PauseTimer() in walk.state.timers) is (row.promise == "quiet")


def test_the_page_is_short_and_every_word_on_it_is_played() -> None:
    """A word outside of the tables is one of a table, or plays no part at the desk."""
    assert len(PAGE.splitlines()) <= LONGEST_PAGE
    every = [row for found in sections().values() for row in found]
    played = {word for row in every for word in (*row.commands, *re.findall(r"`(.+?)`", row.said))}
    told = set(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL)))
    assert told - played <= {"ok 6RH", "6RH ok", "/appeal", "/answer CODE"}
    assert list(sections()) == [DECIDE, "More at once, and a reason", "Incidents", "Commands"]
