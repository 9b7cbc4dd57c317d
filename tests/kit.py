"""A small watch with small rules, for tests of the core. Everything is spelled out here; nothing is read from `rules/`."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar, get_args
from zoneinfo import ZoneInfo

from bot.core.action import Action
from bot.core.case import Case
from bot.core.event import Event, MessagePosted
from bot.core.fallback import ActionKind
from bot.core.message import Message, Person, Role
from bot.core.owner import Owner
from bot.core.reading import Label, Reading, Score, Span
from bot.core.ref import MessageRef, Ref
from bot.core.rule import IfUnanswered, LabelIs, Rule, SenderIs, Stage, Then, Treatment, Unanswered
from bot.core.rulebook import Rulebook
from bot.core.step import step
from bot.core.step_result import StepResult, WatchContext
from bot.core.texts import LANGUAGES, WORDS, Texts
from bot.core.watch import Corrections, Police, Relay, RuleLife, Watch
from bot.core.watch_state import WatchState

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
GROUP = Ref("console", "kerkwijk")
DESK = Ref("console", "moderators")
ALL: frozenset[ActionKind] = frozenset(get_args(Action))
Kind = TypeVar("Kind", bound=Action)

WATCH = Watch(
    id="kerkwijk",
    name="Kerkwijk",
    languages=("nl", "fr"),
    groups=(GROUP,),
    desk=DESK,
    timezone=ZoneInfo("Europe/Brussels"),
    coordinators=(Ref("console", "Cora"),),
    corrections=Corrections(soft_start=timedelta()),
    rule_life=RuleLife(decisions=0),
    every_language=True,
)

AT_ANY_HOUR = replace(WATCH, corrections=Corrections(soft_start=timedelta(), quiet=None))
"""The same watch, for bots that run by the real clock: also at night a member gets hints."""

RELAYING = replace(
    WATCH,
    police=Police("PZ Gent", ("wijk@example.org",), Relay.INCIDENTS, date(2026, 3, 1), people=(Ref("console", "Wim"),)),
)
"""The same watch, with an agreement with the police and an officer."""

NAMED_BY_RULES = {"call_first", "useful_only", "no_vigilantes", "stay_inside"}
_SAID = {
    "word_approve": "ok",
    "word_remove": "weg",
    "word_undo": "terug",
    "word_expel": "verban",
    "word_lock": "slot",
    "word_called": "gebeld",
    "word_not_called": "niet gebeld",
    "word_police_there": "ter plaatse",
    "word_received": "ontvangen",
    "word_accept": "akkoord",
    "card_because": "{text}: «{words}»",
    "card_and": "{words}; {text}",
    "percent": "{count}%",
}
TEXTS = Texts(
    {
        language: {key: _SAID.get(key, f"{language} {key} {{code}}{{who}}{{text}}") for key in WORDS | NAMED_BY_RULES}
        for language in LANGUAGES
    }
)


def rule(
    rule_id: str,
    label: Label,
    treatment: Treatment = Treatment.KEEP,
    stage: Stage = Stage.ASK,
    private: str | None = None,
    group: str | None = None,
    ask: str | None = None,
    brake: int | None = None,
) -> Rule:
    return Rule(
        id=rule_id,
        title=dict.fromkeys(LANGUAGES, rule_id),
        stage=stage,
        when=LabelIs((label,)),
        unless=SenderIs((Role.MODERATOR, Role.POLICE)),
        then=Then(treatment, private, group, ask),
        if_unanswered=IfUnanswered(timedelta(minutes=30), Unanswered.REMOVE),
        brake=brake,
    )


RULES = (
    rule("call", Label.REPORT, ask="call_first"),
    rule("useful", Label.OFF_TOPIC, private="useful_only"),
    rule("vigilantes", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes", group="stay_inside"),
)


def book(*rules: Rule) -> Rulebook:
    return Rulebook("test", rules or RULES, (), (), TEXTS)


def setting(
    rulebook: Rulebook | None = None,
    able: Callable[[Ref], Set[ActionKind]] = lambda place: ALL,
    taken: Callable[[str], bool] = lambda code: False,
    watch: Watch = WATCH,
) -> WatchContext:
    return WatchContext(watch, rulebook or book(), able, lambda person: f"p-{person.id}", taken)


def person(name: str, role: Role = Role.MEMBER) -> Person:
    return Person(Ref("console", name), name, role)


def message(text: str, number: str = "1", by: str = "Jan", role: Role = Role.MEMBER, at: datetime = NOON) -> Message:
    return Message(MessageRef(GROUP, number), person(by, role), text, at)


def posted(
    text: str, number: str = "1", by: str = "Jan", role: Role = Role.MEMBER, at: datetime = NOON
) -> MessagePosted:
    return MessagePosted(f"console:{number}", message(text, number, by, role, at))


def reading(*scores: tuple[Label, float, tuple[Span, ...]] | Label, language: str = "nl") -> Reading:
    made = [score if isinstance(score, tuple) else (score, 0.9, (Span(0, 1),)) for score in scores]
    return Reading(language, True, tuple(Score(label, sure, spans) for label, sure, spans in made))


def told(outcome: StepResult, kind: type[Kind]) -> list[Kind]:
    """The planned actions of one kind."""
    return [planned.action for planned in outcome.planned if isinstance(planned.action, kind)]


def owner_of(outcome: StepResult, kind: type[Action]) -> Owner:
    """The owner of the first planned action of this kind that has one."""
    owners = (planned.owner for planned in outcome.planned if isinstance(planned.action, kind))
    return next(owner for owner in owners if owner is not None)


def run(
    lane: WatchState, *events: tuple[Event, Reading | None], at: WatchContext | None = None
) -> tuple[WatchState, list[StepResult]]:
    """Step through events; the lane at the end and every outcome."""
    outcomes = []
    for event, seen in events:
        outcomes.append(step(lane, event, seen, at or setting()))
        lane = outcomes[-1].state
    return lane, outcomes


EMPTY = WatchState("kerkwijk")

CASE = Case(
    "c1",
    "7K3",
    GROUP,
    MessageRef(GROUP, "1"),
    person("Jan"),
    "hallo",
    "",
    (),
    "nl",
    NOON,
    NOON,
    (),
    True,
    Unanswered.REMOVE,
)
"""A case of Jan's message, which no rule found and no moderator has decided."""


class Lane:
    """A watch that hears one event after the other."""

    def __init__(self, context: WatchContext, lane: WatchState = EMPTY) -> None:
        self.context = context
        self.lane = lane

    def hear(self, event: Event, read: Reading | None = None) -> StepResult:
        outcome = step(self.lane, event, read, replace(self.context, code_taken=self.lane.knows_code))
        self.lane = outcome.state
        return outcome
