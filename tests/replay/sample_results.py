"""The result of an invented chat, to show the page in the documentation.

The texts of the bot are those of the rules. A fixed seed makes the same chat every time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot.core.reading import Label, Reading
from bot.core.rule import Treatment
from bot.core.verdict import Decision, Finding, Verdict
from bot.core.watch import Watch
from bot.live_rules.current import CurrentRules
from bot.live_rules.trial import RuleTrial
from bot.reader.facts import make_copy
from bot.replay.results import FlaggedMessage, ReplayedFile, ReplayResult, ShownHit, Totals
from tests import shipped
from tests.tried import tried

_WEEKS, _SEED = 30, 37
_HOURS = (1, 1, 1, 2, 1, 1, 2, 5, 8, 6, 5, 5, 7, 6, 5, 6, 9, 14, 18, 22, 24, 22, 15, 6)
_PEOPLE = ("A.B.", "B.V.", "C.D.", "E.M.", "F.", "G.W.", "H.J.", "J.P.", "K.L.", "M.D.", "N.", "R.S.", "S.T.", "W.V.")


def decent(name: str = "Mill Lane Watch") -> ReplayResult:
    """An invented chat in English for the documentation, without offensive messages."""
    result = _result([*(text for text in QUIET for _ in range(25)), *NOTABLE], name)
    result.totals.reminders = 7
    return result


def _result(texts: Sequence[str], name: str) -> ReplayResult:
    """The messages in a shuffled order, judged one by one. An incident lasts two hours."""
    watch = replace(shipped.config().watches[0], languages=("en",))
    rules = shipped.rules()
    dice = Random(_SEED)
    times = sorted(_time(watch, dice) for _ in texts)
    shuffled = dice.sample(texts, len(texts))
    replay = _Replay(watch, rules, Totals(), [])
    for number, (at, text) in enumerate(zip(times, shuffled, strict=True), start=1):
        replay.judge(number, at, dice.choice(_PEOPLE), text)
    source = ReplayedFile("chat.zip", "WhatsApp, Android", name, times[0], times[-1], len(texts), _WEEKS)
    titles = {rule.id: rule.title for rule in rules.rulebook.rules}
    house_rules = {rule.id: rule.house_rule for rule in rules.rulebook.rules}
    return ReplayResult(
        watch.languages,
        source,
        replay.totals,
        titles,
        house_rules,
        replay.flagged,
        rules.kind,
        rules.rulebook.texts,
    )


def _time(watch: Watch, dice: Random) -> datetime:
    day = datetime(2025, 9, 1, tzinfo=watch.timezone) + timedelta(days=int(dice.triangular(0, _WEEKS * 7, _WEEKS * 4)))
    return day.replace(hour=dice.choices(range(24), _HOURS)[0], minute=dice.randrange(60))


@dataclass(slots=True)
class _Replay:
    watch: Watch
    rules: CurrentRules
    totals: Totals
    flagged: list[FlaggedMessage]
    incident: datetime | None = None  # since when
    called: bool = False

    def judge(self, number: int, at: datetime, author: str, text: str) -> None:
        trial = RuleTrial(text, language="en")
        found = tried(self.rules, trial, self.watch)
        reading, verdict = found.reading, found.verdict
        self._incident(at, reading)
        self._count(at, verdict)
        if verdict.findings:
            group = tuple(self._group_texts(f"{author} ({at:%H:%M})", text, reading, verdict))
            self.flagged.append(self._flagged(verdict, group, number=number, at=at, author=author, text=text))

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
            yield self.rules.rulebook.texts.render(key, self.watch.languages[0], values)


def _hit(finding: Finding) -> ShownHit:
    return ShownHit(
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
