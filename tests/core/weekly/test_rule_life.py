"""The life of a rule: it acts alone only while the moderators agree with it often enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import DeleteMessage, SendMessage, SendPicture, SendPrivately
from bot.core.case import Case
from bot.core.choice import ByCode, Choice
from bot.core.event import ChoiceMade, CommandGiven, Event, MessageDeleted, MessagePosted
from bot.core.message import Role
from bot.core.reading import Label, Reading, Span
from bot.core.rule import LabelIs, Rule, RuleRecord, Stage, Treatment
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.watch import RuleLife
from bot.core.watch_state import WatchState
from bot.core.weekly.rule_life import MOST_DECISIONS, in_force, standing_of
from tests.kit import DESK, EMPTY, NOON, WATCH, book, message, person, reading, rule, setting, told

RULE = rule("adverts", Label.ADVERT, Treatment.REMOVE, Stage.ACT, brake=3)
LENIENT = replace(WATCH, rule_life=RuleLife(decisions=3, precision=0.6, lower=0.2))
SURE, DOUBTFUL = (Label.ADVERT, 0.9, (Span(0, 1),)), (Label.ADVERT, 0.6, (Span(0, 1),))


class Desk:
    """A watch with one rule that may act, and its moderators. Each message comes a quarter of an hour after the one before,
    from a member of its own."""

    def __init__(self, written: Rule = RULE, bar: RuleLife = LENIENT.rule_life, lane: WatchState = EMPTY) -> None:
        self.rule = written
        self.watch = replace(WATCH, rule_life=bar)
        self.lane = lane
        self.said: list[str] = []
        self.now = NOON
        self._count = 0

    def hear(self, event: Event, read: Reading | None = None) -> StepResult:
        outcome = step(self.lane, event, read, setting(book(self.rule), watch=self.watch))
        self.lane = outcome.state
        sent = [each.text for each in told(outcome, SendMessage)]
        self.said += [text.split()[1] for text in sent if text.split()[1].startswith("rule_")]
        return outcome

    def post(self, found: tuple[Label, float, tuple[Span, ...]] = SURE) -> tuple[Case, StepResult]:
        self._count += 1
        self.now += timedelta(minutes=15)
        before = set(self.lane.cases)
        posted = message("te koop", str(self._count), f"Jan{self._count}", at=self.now)
        outcome = self.hear(MessagePosted(f"m{self._count}", posted), reading(found))
        (case,) = (case for id, case in self.lane.cases.items() if id not in before)
        return case, outcome

    def choose(self, case: Case, choice: Choice) -> StepResult:
        self._count += 1
        moderator = person("Mo", Role.MODERATOR)
        return self.hear(ChoiceMade(f"c{self._count}", DESK, moderator, choice, ByCode(case.code), self.now))

    def decide(self, *choices: Choice) -> list[Case]:
        """Each on a message of its own."""
        cases = []
        for choice in choices:
            cases.append(self.post()[0])
            self.choose(cases[-1], choice)
        return cases

    def ask_for_stats(self) -> str:
        self._count += 1
        moderator = person("Mo", Role.MODERATOR)
        outcome = self.hear(CommandGiven(f"s{self._count}", DESK, moderator, "stats", "", self.now))
        (picture,) = told(outcome, SendPicture)
        return picture.text

    @property
    def acts(self) -> bool:
        case, outcome = self.post()
        assert bool(told(outcome, DeleteMessage)) is not case.is_open
        return not case.is_open


def without_limit() -> Rule:
    return replace(RULE, brake=None)


def test_a_rule_that_has_not_earned_it_asks_and_the_desk_is_told_once() -> None:
    desk = Desk()
    assert not desk.acts
    assert not desk.acts
    assert desk.said == ["rule_asks"]


@pytest.mark.parametrize("treatment", [Treatment.HOLD, Treatment.KEEP])
def test_a_rule_that_asks_at_every_stage_is_not_said_to_act_alone(treatment: Treatment) -> None:
    desk = Desk(rule("adverts", Label.ADVERT, treatment, Stage.ACT, private="useful_only"))
    if treatment is Treatment.HOLD:
        desk.decide(*[Choice.REMOVE] * 4)
    else:
        desk.hear(MessagePosted("m", message("te koop", "1", "Jan")), reading(SURE))
    assert desk.said == ["rule_idle"]
    assert ["rule_idle" in desk.ask_for_stats(), "rule_acts" in desk.ask_for_stats()] == [True, False]


def test_coordinators_hear_it_with_the_numbers() -> None:
    desk = Desk()
    _, outcome = desk.post()
    letters = told(outcome, SendPrivately)
    assert [each.person for each in letters if "rule_asks" in each.text] == list(WATCH.coordinators)


def test_a_rule_acts_after_enough_decisions_that_agree() -> None:
    desk = Desk(without_limit())
    desk.decide(Choice.REMOVE, Choice.WARN)
    assert not desk.acts
    desk.decide(Choice.MUTE)
    assert desk.acts
    assert desk.said == ["rule_asks", "rule_acts"]


def test_fifty_decisions_with_one_against_are_not_enough_by_default() -> None:
    for wrong, earned in ((0, True), (1, False)):
        record = decided(50, wrong)
        assert standing_of(RULE, record, RuleLife()).earned is earned
    assert standing_of(RULE, decided(70, 1), RuleLife()).earned


def decided(count: int, wrong: int) -> RuleRecord:
    """The record of a rule with these decisions, as the bot writes it."""
    desk = Desk(without_limit(), RuleLife())
    desk.decide(Choice.REMOVE)
    record = desk.lane.records["adverts"]
    return replace(record, decisions=tuple((str(number), number >= wrong) for number in range(count)))


def test_an_approval_counts_against_the_rule() -> None:
    desk = Desk(without_limit())
    desk.decide(Choice.REMOVE, Choice.APPROVE, Choice.APPROVE)
    assert not desk.acts


def test_moderators_who_take_back_what_the_rule_did_make_it_ask_again() -> None:
    desk = Desk(without_limit(), RuleLife(decisions=3, precision=0.95, lower=0.2))
    desk.decide(Choice.REMOVE, Choice.REMOVE, Choice.REMOVE)
    case, _ = desk.post()
    assert not case.is_open
    desk.choose(case, Choice.UNDO)
    assert desk.said[-1] == "rule_fell"
    assert not desk.acts


def test_a_moderator_who_takes_back_and_then_removes_agrees_after_all() -> None:
    desk = Desk(without_limit(), RuleLife(decisions=3, precision=0.95, lower=0.2))
    desk.decide(Choice.REMOVE, Choice.REMOVE, Choice.REMOVE)
    case, _ = desk.post()
    desk.choose(case, Choice.UNDO)
    desk.choose(case, Choice.REMOVE)
    assert desk.acts
    assert desk.said[-2:] == ["rule_fell", "rule_acts"]


def test_a_decision_that_is_taken_back_counts_no_more() -> None:
    desk = Desk(without_limit())
    (first, *_) = desk.decide(Choice.REMOVE, Choice.REMOVE)
    desk.choose(first, Choice.UNDO)
    desk.decide(Choice.REMOVE)
    assert not desk.acts
    desk.choose(first, Choice.REMOVE)
    assert desk.acts


def test_an_approval_counts_against_the_rule_also_if_the_author_deletes_the_message_afterwards() -> None:
    desk = Desk(without_limit())
    first, *_ = desk.decide(Choice.APPROVE, Choice.REMOVE, Choice.REMOVE)
    before = desk.lane.records["adverts"].decisions
    desk.hear(MessageDeleted("gone", first.message, desk.now, first.author.ref))
    assert desk.lane.cases[first.id].withdrawn
    assert desk.lane.records["adverts"].decisions == before


def test_a_doubtful_hit_proves_nothing_since_the_rule_asks_about_it_at_every_stage() -> None:
    desk = Desk(without_limit())
    for _ in range(5):
        desk.choose(desk.post(DOUBTFUL)[0], Choice.REMOVE)
    assert not desk.acts


def test_one_tap_on_the_card_of_a_raid_is_one_decision() -> None:
    desk = Desk(replace(RULE, brake=100))
    cases = []
    for _ in range(5):
        desk.now -= timedelta(minutes=14)
        cases.append(desk.post()[0])
    (lead,) = (case for case in desk.lane.cases.values() if case.leads)
    desk.choose(lead, Choice.REMOVE)
    assert all(not case.is_open for case in desk.lane.cases.values())
    assert len(desk.lane.records["adverts"].decisions) == 1


def test_a_rule_that_passes_its_daily_limit_twice_in_a_week_has_to_earn_it_anew() -> None:
    desk = Desk()
    desk.decide(Choice.REMOVE, Choice.REMOVE, Choice.REMOVE)
    for days, acts in ((1, True), (3, False)):
        desk.now = NOON + timedelta(days=days)
        for _ in range(4):
            desk.post()
        desk.now += timedelta(days=1)
        assert desk.acts is acts
    assert desk.said == ["rule_asks", "rule_acts", "rule_full"]
    desk.now += timedelta(days=10)
    desk.decide(Choice.REMOVE, Choice.REMOVE, Choice.REMOVE)
    desk.now += timedelta(days=1)
    assert desk.acts


def test_full_days_of_two_weeks_change_nothing() -> None:
    desk = Desk()
    desk.decide(Choice.REMOVE, Choice.REMOVE, Choice.REMOVE)
    for days in (1, 9):
        desk.now = NOON + timedelta(days=days)
        for _ in range(4):
            desk.post()
    desk.now += timedelta(days=1)
    assert desk.acts


def test_another_condition_has_to_earn_it_anew() -> None:
    desk = Desk(without_limit())
    desk.decide(Choice.REMOVE, Choice.REMOVE, Choice.REMOVE)
    desk.rule = replace(desk.rule, when=LabelIs((Label.ADVERT, Label.INSULT)))
    assert not desk.acts
    assert desk.said[-1] == "rule_changed"


def test_a_rule_that_no_longer_may_act_is_forgotten_and_told_anew_later() -> None:
    desk = Desk(without_limit())
    desk.post()
    desk.rule = replace(desk.rule, stage=Stage.ASK)
    desk.post()
    desk.rule = without_limit()
    desk.post()
    assert desk.said == ["rule_asks", "rule_asks"]


def test_talk_tells_nothing_again_until_the_rules_are_loaded_anew() -> None:
    told_before = setting(book(RULE), watch=LENIENT)
    fresh = [setting(book(replace(RULE, stage=stage)), watch=LENIENT) for stage in (Stage.ASK, Stage.ACT)]
    lane, said = EMPTY, []
    for number, context in enumerate([told_before, told_before, *fresh, told_before]):
        posted = message("mooi weer", str(number), at=NOON + timedelta(minutes=number))
        outcome = step(lane, MessagePosted(f"m{number}", posted), reading(), context)
        lane = outcome.state
        said.append(len(told(outcome, SendMessage)))
    assert said == [1, 0, 0, 1, 0]


def test_only_the_last_decisions_are_kept() -> None:
    desk = Desk(without_limit())
    many = tuple((str(number), False) for number in range(MOST_DECISIONS))
    desk.decide(Choice.REMOVE)
    record = desk.lane.records["adverts"]
    desk.lane = desk.lane.with_record("adverts", replace(record, decisions=many))
    desk.decide(Choice.REMOVE)
    assert len(desk.lane.records["adverts"].decisions) == MOST_DECISIONS
    assert desk.lane.records["adverts"].decisions[-1][1]


@pytest.mark.parametrize("stage", [Stage.WATCH, Stage.ASK])
def test_a_rule_below_act_is_in_force_as_it_is_written(stage: Stage) -> None:
    written = replace(RULE, stage=stage)
    assert in_force((written,), {}, RuleLife()) == (written,)


def test_a_watch_that_asks_for_no_proof_has_none_of_this() -> None:
    desk = Desk(without_limit(), RuleLife(decisions=0))
    assert desk.acts
    assert desk.said == []


def test_stats_say_of_each_rule_that_may_act_whether_it_does() -> None:
    desk = Desk(without_limit())
    asked = desk.ask_for_stats()
    desk.decide(Choice.REMOVE, Choice.REMOVE, Choice.REMOVE)
    assert ["rule_asks" in asked, "rule_acts" in desk.ask_for_stats()] == [True, True]
