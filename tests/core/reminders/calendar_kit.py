"""A watch with reminders, and time that passes: every timer of the lane rings at its moment, as the alarm does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.action import DeleteMessage, Purpose, SendMessage, SendPicture
from bot.core.event import ActionDelivered, CommandGiven, Event, TimeCame
from bot.core.message import Role
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef
from bot.core.rulebook import Guideline
from bot.core.schedule import spread
from bot.core.step import step
from bot.core.step_result import PlannedAction, StepResult
from bot.core.texts import LANGUAGES
from bot.core.timer_key import HousekeepingTimer
from bot.core.watch import Quiet, ReminderPlan, Watch
from bot.core.watch_state import WatchState
from tests.kit import DESK, WATCH, book, person, posted, reading, setting

BRUSSELS = ZoneInfo("Europe/Brussels")
SHARE = spread(WATCH.id)
MONTHLY = ReminderPlan("0 18 1 * *")
REPORT = reading(Label.REPORT)


def guideline(name: str, *season: int, after_incident: bool = False) -> Guideline:
    return Guideline(name, {language: f"{language} {name}" for language in LANGUAGES}, season, after_incident)


GUIDELINES = (guideline("one"), guideline("two"), guideline("three"))


def watch(*plans: ReminderPlan | str, quiet: Quiet | None = None, zone: str = "Europe/Brussels") -> Watch:
    made = tuple(plan if isinstance(plan, ReminderPlan) else ReminderPlan(plan) for plan in plans)
    return replace(WATCH, reminders=made or (MONTHLY,), quiet=quiet, timezone=ZoneInfo(zone))


def local(year: int, month: int, day: int, hour: int = 0, minute: int = 0, fold: int = 0) -> datetime:
    """In UTC, since Python finds no moment of the hour that comes twice equal to one of another zone."""
    return datetime(year, month, day, hour, minute, tzinfo=BRUSSELS, fold=fold).astimezone(UTC)


@dataclass(slots=True)
class Days:
    """A lane through time. `sent`: moment and text of every reminder that went to the first group."""

    watch: Watch
    now: datetime
    guidelines: Sequence[Guideline] = GUIDELINES
    lane: WatchState = field(default_factory=lambda: WatchState("kerkwijk"))
    sent: list[tuple[datetime, str]] = field(default_factory=list)
    deleted: list[MessageRef] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    pictures: list[tuple[datetime, SendPicture]] = field(default_factory=list)
    arriving: bool = True
    _count: int = 0

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """The bot starts: the housekeeping comes first."""
        self.hear(TimeCame(self._key(), "kerkwijk", HousekeepingTimer(), self.now))

    def pass_until(self, moment: datetime) -> None:
        while (due := min(self.lane.timers.items(), key=lambda each: each[1], default=None)) and due[1] <= moment:
            self.now = max(self.now, due[1])
            self.hear(TimeCame(self._key(), "kerkwijk", due[0], self.now))
        self.now = moment

    def away_until(self, moment: datetime) -> None:
        """Nothing rings; then the bot starts, and everything that is due rings at once, once."""
        self.now = moment
        self.start()
        for timer in [timer for timer, at in self.lane.timers.items() if at <= moment]:
            self.hear(TimeCame(self._key(), "kerkwijk", timer, moment))

    def report(self, seen: Reading = REPORT) -> StepResult:
        return self.hear(posted("er loopt iemand", self._key(), at=self.now), seen)

    def command(self, name: str, argument: str = "", role: Role = Role.MODERATOR) -> str:
        """A moderator's command; what the desk hears."""
        before = len(self.answers)
        self.hear(self.given(name, argument, role))
        return "\n".join(self.answers[before:])

    def given(self, name: str, argument: str = "", role: Role = Role.MODERATOR) -> CommandGiven:
        return CommandGiven(self._key(), DESK, person("Mo", role), name, argument, self.now)

    def hear(self, event: Event, seen: Reading | None = None) -> StepResult:
        rules = replace(book(), guidelines=tuple(self.guidelines))
        outcome = step(self.lane, event, seen, setting(rules, watch=self.watch))
        self.lane = outcome.state
        for planned in outcome.planned:
            self._note(planned)
        return outcome

    def _note(self, planned: PlannedAction) -> None:
        match planned.action:
            case SendMessage(chat=chat, text=text, purpose=Purpose.REMINDER):
                if chat == self.watch.groups[0]:
                    self.sent.append((self.now, text))
                if self.arriving and planned.owner is not None:
                    ref = MessageRef(chat, self._key())
                    self.hear(ActionDelivered(self._key(), "kerkwijk", planned.owner, ref, self.now))
            case SendMessage(chat=chat, text=text) if chat == DESK:
                self.answers.append(text)
            case SendPicture():
                self.pictures.append((self.now, planned.action))
            case DeleteMessage(message=message):
                self.deleted.append(message)
            case _:
                pass

    def _key(self) -> str:
        self._count += 1
        return f"k{self._count}"

    @property
    def moments(self) -> list[datetime]:
        """When, without the watch's share of the spread, in local time."""
        return [(at - SHARE).astimezone(self.watch.timezone) for at, _ in self.sent]

    @property
    def names(self) -> list[str]:
        return [text.split("\n")[0].split(" ")[1] for _, text in self.sent]


def days(since: datetime, *plans: ReminderPlan | str, quiet: Quiet | None = None, **rest: object) -> Days:
    return Days(watch(*plans, quiet=quiet), since, **rest)  # type: ignore[arg-type]  # any field, by its name: mypy cannot tell which one


DAY = timedelta(days=1)
