"""Accounts to try the page with: wholly made up, decent, for the documentation; and from the labelled messages, to look at.

What the bot would have written is taken from the rules' own texts. A chat invented by a fixed seed is the same every time.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from bot.config import load_config
from bot.core.reading import Label, Reading
from bot.core.rule import Treatment
from bot.core.rules.mask import mask
from bot.core.verdict import Decision, Finding, Verdict
from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules
from bot.live_rules.reload import load_rules
from bot.live_rules.trial import RuleTrial, try_text
from bot.replay.results import FlaggedMessage, ReplayedFile, ReplayResult, Totals, TriggeringWords

ROOT = Path(__file__).parent.parent.parent
_HOURS = (1, 1, 1, 2, 1, 1, 2, 5, 8, 6, 5, 5, 7, 6, 5, 6, 9, 14, 18, 22, 24, 22, 15, 6)
_PEOPLE = ("A.B.", "B.V.", "C.D.", "E.M.", "F.", "G.W.", "H.J.", "J.P.", "K.L.", "M.D.", "N.", "R.S.", "S.T.", "W.V.")


@dataclass(frozen=True, slots=True)
class Written:
    """A message of the made-up chat. `language`: None where it is to be found out."""

    text: str
    language: str | None = None
    after: tuple[str, ...] = ()


def from_corpus(weeks: int = 40, seed: int = 7) -> ReplayResult:
    """All labelled messages of the development set, offensive ones too: to look at, never to publish."""
    lines = (json.loads(line) for line in (ROOT / "corpus/dev.jsonl").read_text().splitlines())
    written = [Written(each["text"], each["lang"], tuple(each.get("after", ()))) for each in lines]
    return account_of(written, "Buurtwacht Kerkwijk", ("nl", "fr", "de", "en"), weeks, seed)


def decent(weeks: int = 30, seed: int = 37) -> ReplayResult:
    """Made up for the documentation, in English: nothing in it offends."""
    quiet = [Written(text, "en") for text in QUIET for _ in range(25)]
    notable = [Written(text, "en") for text in NOTABLE]
    account = account_of([*quiet, *notable], "Mill Lane Watch", ("en",), weeks, seed)
    account.totals.reminders = 7
    return account


def account_of(
    written: Sequence[Written], chat: str, languages: tuple[str, ...], weeks: int, seed: int
) -> ReplayResult:
    """The messages in a shuffled order over so many weeks, judged one by one; an incident lasts two hours."""
    config = load_config(ROOT / "config.yaml")
    watch = replace(config.watches[0], languages=languages)
    rules = load_rules(ROOT / "rules", config.watches)
    dice = Random(seed)
    moments = sorted(_moment(watch, weeks, dice) for _ in written)
    shuffled = dice.sample(written, len(written))
    told = _Telling(watch, rules, Totals(), [])
    for number, (at, each) in enumerate(zip(moments, shuffled, strict=True), start=1):
        told.message(number, at, dice.choice(_PEOPLE), each)
    source = ReplayedFile("chat.zip", "WhatsApp, Android", chat, moments[0], moments[-1], len(written), weeks)
    titles = {rule.id: rule.title for rule in rules.rulebook.rules}
    house_rules = {rule.id: rule.house_rule for rule in rules.rulebook.rules}
    return ReplayResult(watch.name, languages, source, told.totals, titles, house_rules, told.flagged)


def _moment(watch: Watch, weeks: int, dice: Random) -> datetime:
    day = datetime(2025, 9, 1, tzinfo=watch.timezone) + timedelta(days=int(dice.triangular(0, weeks * 7, weeks * 4)))
    return day.replace(hour=dice.choices(range(24), _HOURS)[0], minute=dice.randrange(60))


@dataclass(slots=True)
class _Telling:
    watch: Watch
    rules: CurrentRules
    totals: Totals
    flagged: list[FlaggedMessage]
    incident: datetime | None = None  # since when
    called: bool = False

    def message(self, number: int, at: datetime, who: str, written: Written) -> None:
        trial = RuleTrial(written.text, after=written.after, language=written.language)
        reading, verdict = try_text(self.rules, self.watch, trial)
        self._incident(at, reading)
        self._count(at, verdict)
        if verdict.findings:
            self.flagged.append(self._flagged(number, at, who, written.text, reading, verdict))

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

    def _flagged(
        self, number: int, at: datetime, who: str, text: str, reading: Reading, verdict: Verdict
    ) -> FlaggedMessage:
        hidden = verdict.decision is Decision.HOLD
        card = any(finding.treatment >= Treatment.FLAG for finding in verdict.findings)
        group = tuple(self._group(at, who, text, reading, verdict))
        private = tuple(self._said(finding.rule.then.private for finding in verdict.findings if finding.answers))
        self.totals.hidden += hidden
        self.totals.cards += card
        self.totals.private += len(private)
        because = tuple(map(_because, verdict.findings))
        return FlaggedMessage(number, at, who, text, verdict.decision, because, hidden, group, private, card)

    def _group(self, at: datetime, who: str, text: str, reading: Reading, verdict: Verdict) -> Iterable[str]:
        hides = [finding for finding in verdict.findings if finding.treatment >= Treatment.MASK]
        asks = list(self._said(finding.rule.then.ask for finding in verdict.findings if finding.answers))
        notices = list(self._said(finding.rule.then.group for finding in verdict.findings if finding.answers))
        left = mask(text, hides, reading)
        if hides and left.keeps_facts:
            notices.append(f"{who} ({at:%H:%M}): {left.text}")
        self.totals.asks += len(asks)
        self.totals.notices += len(notices)
        return [*asks, *notices]

    def _said(self, keys: Iterable[str | None]) -> Iterable[str]:
        numbers = self.watch.numbers
        values = {"urgent": numbers.police[0], "emergency": numbers.emergency[0], "group": self.watch.name}
        for key in dict.fromkeys(key for key in keys if key):
            yield self.rules.rulebook.texts.render(key, self.watch.languages[:1], values)


def _because(finding: Finding) -> TriggeringWords:
    return TriggeringWords(
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
