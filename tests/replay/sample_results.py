"""Results of invented chats, to look at the page: a decent chat for the documentation, and one from the labelled messages.

The texts of the bot are those of the rules. A fixed seed makes the same chat every time.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from bot.core.reading import Label, Reading
from bot.core.rule import Treatment
from bot.core.verdict import Decision, Finding, Verdict
from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules
from bot.live_rules.trial import RuleTrial
from bot.reader.facts import make_copy
from bot.replay.results import FlaggedMessage, ReplayedFile, ReplayResult, RuleHit, Totals
from tests import shipped
from tests.tried import tried

ROOT = Path(__file__).parent.parent.parent
_HOURS = (1, 1, 1, 2, 1, 1, 2, 5, 8, 6, 5, 5, 7, 6, 5, 6, 9, 14, 18, 22, 24, 22, 15, 6)
_PEOPLE = ("A.B.", "B.V.", "C.D.", "E.M.", "F.", "G.W.", "H.J.", "J.P.", "K.L.", "M.D.", "N.", "R.S.", "S.T.", "W.V.")


@dataclass(frozen=True, slots=True)
class SampleMessage:
    """A message of an invented chat. `language`: None if the reader should detect it."""

    text: str
    language: str | None = None
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SampleChat:
    """How to spread messages over a chat. `seed`: of the random order and times."""

    name: str
    languages: tuple[str, ...]
    weeks: int
    seed: int


def from_corpus(weeks: int = 40, seed: int = 7) -> ReplayResult:
    """All labelled messages of the development set. Some are offensive: look at the page, do not publish it."""
    lines = (json.loads(line) for line in (ROOT / "corpus/dev.jsonl").read_text().splitlines())
    messages = [SampleMessage(line["text"], line["lang"], tuple(line.get("after", ()))) for line in lines]
    return _result(messages, SampleChat("Buurtwacht Kerkwijk", ("nl", "fr", "de", "en"), weeks, seed))


def decent(name: str = "Mill Lane Watch", weeks: int = 30, seed: int = 37) -> ReplayResult:
    """An invented chat in English for the documentation, without offensive messages."""
    quiet = [SampleMessage(text, "en") for text in QUIET for _ in range(25)]
    notable = [SampleMessage(text, "en") for text in NOTABLE]
    result = _result([*quiet, *notable], SampleChat(name, ("en",), weeks, seed))
    result.totals.reminders = 7
    return result


def _result(messages: Sequence[SampleMessage], chat: SampleChat) -> ReplayResult:
    """The messages in a shuffled order, judged one by one. An incident lasts two hours."""
    watch = replace(shipped.config().watches[0], languages=chat.languages)
    rules = shipped.rules()
    dice = Random(chat.seed)
    times = sorted(_time(watch, chat.weeks, dice) for _ in messages)
    shuffled = dice.sample(messages, len(messages))
    replay = _Replay(watch, rules, Totals(), [])
    for number, (at, message) in enumerate(zip(times, shuffled, strict=True), start=1):
        replay.judge(number, at, dice.choice(_PEOPLE), message)
    source = ReplayedFile("chat.zip", "WhatsApp, Android", chat.name, times[0], times[-1], len(messages), chat.weeks)
    titles = {rule.id: rule.title for rule in rules.rulebook.rules}
    house_rules = {rule.id: rule.house_rule for rule in rules.rulebook.rules}
    return ReplayResult(
        chat.languages,
        source,
        replay.totals,
        titles,
        house_rules,
        replay.flagged,
        rules.kind,
        rules.rulebook.texts,
    )


def _time(watch: Watch, weeks: int, dice: Random) -> datetime:
    day = datetime(2025, 9, 1, tzinfo=watch.timezone) + timedelta(days=int(dice.triangular(0, weeks * 7, weeks * 4)))
    return day.replace(hour=dice.choices(range(24), _HOURS)[0], minute=dice.randrange(60))


@dataclass(slots=True)
class _Replay:
    watch: Watch
    rules: CurrentRules
    totals: Totals
    flagged: list[FlaggedMessage]
    incident: datetime | None = None  # since when
    called: bool = False

    def judge(self, number: int, at: datetime, author: str, message: SampleMessage) -> None:
        trial = RuleTrial(message.text, after=message.after, language=message.language)
        found = tried(self.rules, trial, self.watch)
        reading, verdict = found.reading, found.verdict
        self._incident(at, reading)
        self._count(at, verdict)
        if verdict.findings:
            group = tuple(self._group_texts(f"{author} ({at:%H:%M})", message.text, reading, verdict))
            self.flagged.append(self._flagged(verdict, group, number=number, at=at, author=author, text=message.text))

    def _incident(self, at: datetime, reading: Reading) -> None:
        if self.incident is None or at - self.incident > timedelta(hours=2):
            self.incident, self.called = None, False
        if reading.likely(Label.REPORT) and self.incident is None:
            self.incident = at
            self.totals.incidents += 1
        if reading.likely(Label.POLICE_CALLED) and self.incident is not None and not self.called:
            self.called = True
            self.totals.incidents_called += 1

    def _count(self, at: datetime, verdict: Verdict) -> None:
        self.totals.decisions[verdict.decision] += 1
        self.totals.days.setdefault(at.date(), Counter())[verdict.decision] += 1
        self.totals.hours.setdefault(at.hour, Counter())[verdict.decision] += 1
        self.totals.rules.update(finding.rule.id for finding in verdict.findings)

    def _flagged(self, verdict: Verdict, group: tuple[str, ...], **message: Any) -> FlaggedMessage:
        hidden = verdict.decision is Decision.HOLD
        card = any(finding.treatment >= Treatment.FLAG for finding in verdict.findings)
        private = tuple(self._texts(finding.rule.then.private for finding in verdict.findings if finding.answers))
        self.totals.hidden += hidden
        self.totals.cards += card
        self.totals.private += len(private)
        hits = tuple(map(_hit, verdict.findings))
        effects: dict[str, Any] = {"hidden": hidden, "group": group, "private": private, "card": card}
        return FlaggedMessage(decision=verdict.decision, hits=hits, **message, **effects)

    def _group_texts(self, head: str, text: str, reading: Reading, verdict: Verdict) -> Iterable[str]:
        hides = [finding for finding in verdict.findings if finding.treatment >= Treatment.MASK]
        asks = list(self._texts(finding.rule.then.ask for finding in verdict.findings if finding.answers))
        notices = list(self._texts(finding.rule.then.group for finding in verdict.findings if finding.answers))
        copy = make_copy(text, reading)
        if hides and copy:
            notices.append(f"{head}: {copy}")
        self.totals.asks += len(asks)
        self.totals.notices += len(notices)
        return [*asks, *notices]

    def _texts(self, keys: Iterable[str | None]) -> Iterable[str]:
        numbers = self.watch.numbers
        values = {"urgent": numbers.police[0], "emergency": numbers.emergency[0], "group": self.watch.name}
        for key in dict.fromkeys(key for key in keys if key):
            yield self.rules.rulebook.texts.render(key, self.watch.languages[:1], values)


def _hit(finding: Finding) -> RuleHit:
    return RuleHit(
        finding.rule.id,
        finding.label,
        finding.confidence,
        finding.spans,
        finding.treatment,
        finding.unsure,
        not finding.live,
    )


QUIET = (
    "The police have been here, all clear.",
    "Information evening about locks on Thursday at eight in the community hall.",
    "Please don't forget to close your garage doors tonight.",
    "I've called the police about the broken window at the school, they are on their way.",
    "False alarm, it was the plumber.",
    "Who to call when in doubt: 101. For what can wait: the local station.",
    "Lights on a timer help while you are away.",
    "They drove off towards the station, a dark blue van.",
    "Nothing seen here in Mill Lane.",
)

NOTABLE = (
    "Someone is trying car doors on Station Road right now",
    "Two people with torches in the garden of number 14, nobody is home there",
    "We were broken into last night, they came in by the back door",
    "A van has been driving slowly through Mill Lane for an hour, lights off",
    "They stole my bike from the front garden this morning",
    "Somebody is climbing over the wall of number 22",
    "A man in a black coat is walking round the parked cars, looking inside",
    "I just saw two men forcing the shed of number 9",
    "Someone has just smashed a car window in Mill Lane",
    "Burglary at number 31, they got in through the window",
    "Suspicious car in front of the school again, two men inside",
    "Attempted burglary at number 12, the back door is damaged",
    "My neighbour's shed was broken into",
    "Somebody is looking into the parked cars",
    "Thanks everybody and have a nice evening 😊",
    "Happy birthday Linda! 🎂",
    "Good job all of you 👍👍",
    "Has anybody seen our cat? Grey, white paws",
    "Lovely weather for the barbecue on Saturday!",
    "Thank you all! 🙏",
    "Merry Christmas everybody 🎄",
    "👍👍",
    "Good morning all ☀️",
    "Red Fiesta, reg AB12 CDE, driving up and down Mill Lane",
    "Grey estate car with plate XY34 FGH in front of the school, engine running",
    "They say that there is a gang active in the whole region, share this!",
    "Nobody is safe any more these days, pass it on to everybody",
    "Who's coming with me? Let's go and talk to him ourselves\nHe is still at the corner of Station Road",
    "Alarm systems for sale, 20% off for the whole street, call me on 0470 12 34 56",
    "Garden furniture for sale, as good as new",
    "Someone is ringing all the doorbells in Station Road, says he is from the water company",
    "Strange light in the chapel since ten o'clock",
)
