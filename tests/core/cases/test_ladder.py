"""The ladder: the card proposes the next step, and only two moderators take a member out of the groups."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import AskModerators, DeleteMessage, RemoveMember, Restrict, SendMessage, SendPrivately, UpdateCard
from bot.core.case import Case, CaseEnding
from bot.core.cases import decisions
from bot.core.choice import ByCode, Choice
from bot.core.draft import Draft
from bot.core.event import (
    ActionDelivered,
    ChoiceMade,
    CommandGiven,
    Event,
    MemberJoined,
    MemberLeft,
    MessagePosted,
    TimeCame,
)
from bot.core.fallback import ActionKind, place_of
from bot.core.message import Message, Person, Role
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.rule import Rule, Stage, Treatment
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.timer_key import CaseTimer
from bot.core.watch import Ladder, Watch
from bot.core.watch_state import WatchState
from tests.kit import ALL, DESK, EMPTY, GROUP, NOON, WATCH, book, message, person, reading, rule, setting, told

SECOND = Ref("console", "westhoek")
ON_SIGNAL = Ref("signal", "group.abc=")
TOWN = replace(WATCH, groups=(GROUP, SECOND, ON_SIGNAL), ladder=Ladder(warn=1, mute=2, expel=3))
RULE = rule("insults", Label.INSULT, Treatment.HOLD)
EVERYONE = replace(RULE, unless=None)


class Desk:
    """Two moderators, and one member whose messages break a rule, an hour apart."""

    def __init__(self, written: Rule = RULE, town: Watch = TOWN) -> None:
        self.town = town
        self.lane: WatchState = EMPTY
        self.now = NOON
        self.able: Set[ActionKind] = ALL
        self.able_elsewhere: Set[ActionKind] | None = None
        self.rule = written
        self._count = 0

    def hear(self, event: Event, read: Reading | None = None) -> StepResult:
        context = setting(book(self.rule), able=self.able_in, watch=self.town)
        outcome = step(self.lane, event, read, context)
        self.lane = outcome.state
        return outcome

    def able_in(self, place: Ref) -> Set[ActionKind]:
        return self.able_elsewhere if place == ON_SIGNAL and self.able_elsewhere is not None else self.able

    def post(self, role: Role = Role.MEMBER) -> tuple[Case, StepResult]:
        self._count += 1
        self.now += timedelta(hours=1)
        before = set(self.lane.cases)
        posted = message("sukkel", str(self._count), role=role, at=self.now)
        outcome = self.hear(MessagePosted(f"m{self._count}", posted), reading(Label.INSULT))
        (case,) = (case for id, case in self.lane.cases.items() if id not in before)
        return case, outcome

    def choose(self, case: Case, choice: Choice, by: str = "Mo") -> StepResult:
        self._count += 1
        who = person(by, Role.MODERATOR)
        return self.hear(ChoiceMade(f"c{self._count}", DESK, who, choice, ByCode(case.code), self.now))

    def offend(self, *choices: Choice) -> None:
        for choice in choices:
            self.choose(self.post()[0], choice)

    def now_is(self, case: Case) -> Case:
        return self.lane.cases[case.id]


def card(outcome: StepResult) -> AskModerators:
    (shown,) = told(outcome, AskModerators)
    return shown


@pytest.mark.parametrize(
    ("before", "step_key"),
    [
        ((), ""),
        ((Choice.APPROVE, Choice.APPROVE), ""),
        ((Choice.REMOVE,), "step_warn"),
        ((Choice.REMOVE, Choice.WARN), "step_mute"),
        ((Choice.REMOVE, Choice.WARN, Choice.MUTE), "step_expel"),
    ],
)
def test_the_card_proposes_the_next_step(before: tuple[Choice, ...], step_key: str) -> None:
    desk = Desk()
    desk.offend(*before)
    shown = card(desk.post()[1]).card
    assert [line.split()[1] for line in shown.foot.splitlines() if "step_" in line] == ([step_key] if step_key else [])
    assert (Choice.EXPEL in shown.choices) is (step_key == "step_expel")


def test_a_ladder_that_begins_at_nothing_counts_no_earlier_removals() -> None:
    desk = Desk(town=replace(TOWN, ladder=Ladder(warn=0, mute=2, expel=3)))
    first = card(desk.post()[1]).card.foot
    assert "step_warn" in first
    assert "step_before" not in first
    desk.offend(Choice.REMOVE)
    assert "step_before" in card(desk.post()[1]).card.foot


def test_old_strikes_count_no_more() -> None:
    desk = Desk()
    desk.offend(Choice.WARN, Choice.WARN, Choice.WARN)
    desk.now += TOWN.retention.warnings
    assert "step_" not in card(desk.post()[1]).card.foot


def test_one_moderator_alone_removes_no_member() -> None:
    desk = Desk()
    case, _ = desk.post()
    for _ in range(2):
        outcome = desk.choose(case, Choice.EXPEL)
        assert told(outcome, RemoveMember) == []
        assert desk.now_is(case).is_open
    assert any("expel_second" in each.text for each in told(outcome, SendMessage))


def test_the_proposal_of_a_moderator_who_left_the_desk_counts_no_more() -> None:
    desk = Desk()
    case, _ = desk.post()
    desk.choose(case, Choice.EXPEL)
    desk.hear(MemberLeft("l", DESK, person("Mo"), desk.now))
    assert told(desk.choose(case, Choice.EXPEL, "An"), RemoveMember) == []
    assert told(desk.choose(case, Choice.EXPEL, "Nele"), RemoveMember) != []


def test_an_anonymous_moderator_may_be_the_same_one_and_neither_proposes_nor_decides_a_removal() -> None:
    for anonymous in (DESK, GROUP):
        desk = Desk()
        case, _ = desk.post()
        for who in (Person(anonymous, "Kerkwijk", Role.MODERATOR), person("Mo", Role.MODERATOR)):
            desk.hear(ChoiceMade(f"c{who.name}", DESK, who, Choice.EXPEL, ByCode(case.code), desk.now))
        again = Person(anonymous, "Kerkwijk", Role.MODERATOR)
        outcome = desk.hear(ChoiceMade("c3", DESK, again, Choice.EXPEL, ByCode(case.code), desk.now))
        assert desk.now_is(case).is_open
        assert any("in_your_name" in each.text for each in told(outcome, SendMessage))


def expelled(desk: Desk) -> tuple[Case, StepResult]:
    case, _ = desk.post()
    desk.choose(case, Choice.EXPEL, "Mo")
    return case, desk.choose(case, Choice.EXPEL, "An")


@pytest.mark.parametrize("stage", list(Stage))
def test_a_rule_alone_warns_mutes_and_removes_nobody(stage: Stage) -> None:
    """Neither at once nor when the time for a decision is over."""
    desk = Desk(replace(RULE, stage=stage))
    for _ in range(5):
        before = set(desk.lane.cases)
        desk.now += timedelta(hours=1)
        posted = message("sukkel", str(desk.now), at=desk.now)
        outcomes = [desk.hear(MessagePosted(f"m {desk.now}", posted), reading(Label.INSULT))]
        for case in desk.lane.cases.keys() - before:
            desk.now += timedelta(days=2)
            outcomes.append(desk.hear(TimeCame(f"t {case}", "kerkwijk", CaseTimer(case), desk.now)))
        assert [each for outcome in outcomes for kind in (Restrict, RemoveMember) for each in told(outcome, kind)] == []
    assert all(member.strikes == () for member in desk.lane.members.values())


def test_two_moderators_take_a_member_out_of_all_groups_of_the_platform() -> None:
    desk = Desk()
    case, outcome = expelled(desk)
    author = case.author.ref
    assert told(outcome, RemoveMember) == [RemoveMember(GROUP, author), RemoveMember(SECOND, author)]
    decided = desk.now_is(case).decided
    assert decided is not None
    assert decided.ending is CaseEnding.EXPELLED
    letters = [each.text for each in told(outcome, SendPrivately)]
    assert any("expelled" in text for text in letters)


def test_undo_lets_the_member_back_into_all_groups_and_takes_the_strike_back() -> None:
    desk = Desk()
    case, _ = expelled(desk)
    outcome = desk.choose(case, Choice.UNDO)
    assert [(each.chat, each.back) for each in told(outcome, RemoveMember)] == [
        (GROUP, True),
        (SECOND, True),
    ]
    assert all(not member.strikes for member in desk.lane.members.values())
    assert desk.now_is(case).expel_by is None


def test_undo_adds_the_member_to_no_other_group_where_a_removal_is_no_ban() -> None:
    """On Signal «back» means that the bot adds the person, who may never have been in the other groups."""
    desk = Desk()
    desk.able = ALL - {Restrict}
    case, outcome = expelled(desk)
    assert [each.chat for each in told(outcome, RemoveMember)] == [GROUP, SECOND]
    outcome = desk.choose(case, Choice.UNDO)
    assert [(each.chat, each.back) for each in told(outcome, RemoveMember)] == [(GROUP, True)]


def test_after_an_undo_a_removal_needs_two_moderators_again() -> None:
    desk = Desk()
    case, _ = expelled(desk)
    desk.choose(case, Choice.UNDO, "An")
    assert told(desk.choose(case, Choice.EXPEL, "An"), RemoveMember) == []


def test_a_removed_member_may_appeal() -> None:
    desk = Desk()
    case, _ = expelled(desk)
    desk.hear(CommandGiven("a1", case.author.ref, case.author, "appeal", "", desk.now))
    assert desk.now_is(case).appealed


def whispers(desk: Desk, text: str, key: str) -> str:
    """The answer to the author in the private chat."""
    author = message("").author
    line = Message(MessageRef(author.ref, key), author, text, desk.now)
    sent = told(desk.hear(MessagePosted(key, line), reading()), SendMessage)
    return "\n".join(each.text for each in sent if isinstance(each, SendMessage) and each.chat == author.ref)


def test_a_removed_member_reads_no_invitation_to_write_in_the_group_until_they_are_back() -> None:
    desk = Desk()
    case, _ = expelled(desk)
    desk.hear(MemberLeft("l", GROUP, case.author, desk.now))
    assert "help_expelled" in whispers(desk, "waarom?", "w1")
    desk.now += timedelta(hours=1)
    desk.hear(MemberJoined("j", GROUP, case.author, desk.now))
    assert "help_member" in whispers(desk, "waarom?", "w2")


def test_a_removal_that_is_taken_back_makes_a_member_of_the_author_again() -> None:
    desk = Desk()
    case, _ = expelled(desk)
    desk.choose(case, Choice.UNDO)
    assert "help_member" in whispers(desk, "waarom?", "w1")


def test_another_choice_on_the_case_rejects_the_proposal() -> None:
    desk = Desk()
    case, _ = desk.post()
    desk.choose(case, Choice.EXPEL, "Mo")
    assert told(desk.choose(case, Choice.WARN, "An"), RemoveMember) == []
    assert told(desk.choose(case, Choice.EXPEL, "An"), RemoveMember) == []


def test_where_the_bot_cannot_remove_a_moderator_has_the_task() -> None:
    desk = Desk()
    desk.able = ALL - {RemoveMember}
    _, outcome = expelled(desk)
    assert any("by_hand_expel" in each.text for each in told(outcome, SendMessage))


def test_a_mute_and_its_undo_hold_in_all_groups() -> None:
    desk = Desk()
    case, _ = desk.post()
    for choice in (Choice.MUTE, Choice.UNDO):
        assert [each.chat for each in told(desk.choose(case, choice), Restrict)] == [GROUP, SECOND]


@pytest.mark.parametrize("elsewhere", [ALL, ALL - {Restrict}])
def test_where_the_bot_cannot_mute_the_card_says_so(elsewhere: Set[ActionKind]) -> None:
    """Also where it can in the watch's other group, on another platform."""
    desk = Desk()
    desk.able, desk.able_elsewhere = ALL - {Restrict}, elsewhere
    case, _ = desk.post()
    desk.hear(ActionDelivered("d", TOWN.id, CaseAction(case.id, CasePart.CARD), MessageRef(DESK, "b1"), desk.now))
    (card,) = [each.card for each in told(desk.choose(case, Choice.MUTE), UpdateCard)]
    assert "done_muted_by_hand" in card.foot


@pytest.mark.parametrize("stage", [Stage.ASK, Stage.ACT])
@pytest.mark.parametrize("treatment", [Treatment.MASK, Treatment.HOLD, Treatment.REMOVE])
@pytest.mark.parametrize("role", [Role.MODERATOR, Role.COORDINATOR, Role.POLICE])
def test_a_moderators_own_message_gets_a_card_and_stays(role: Role, treatment: Treatment, stage: Stage) -> None:
    desk = Desk(replace(EVERYONE, stage=stage, then=replace(EVERYONE.then, message=treatment)))
    case, outcome = desk.post(role)
    assert case.is_open
    assert told(outcome, DeleteMessage) == []
    assert len(told(outcome, AskModerators)) == 1


@pytest.mark.parametrize("role", [Role.MODERATOR, Role.COORDINATOR, Role.POLICE])
def test_the_clock_takes_no_message_away_of_one_who_looks_after_the_watch(role: Role) -> None:
    """The rule says `if_unanswered: {after: 30 min, do: remove}`."""
    desk = Desk(EVERYONE)
    case, _ = desk.post(role)
    timer = CaseTimer(case.id)
    assert told(desk.hear(TimeCame("late", TOWN.id, timer, desk.lane.timers[timer])), DeleteMessage) == []
    assert desk.now_is(case).should_be_seen


@pytest.mark.parametrize("role", [Role.MODERATOR, Role.COORDINATOR, Role.POLICE])
def test_one_moderator_mutes_nobody_who_looks_after_the_watch(role: Role) -> None:
    desk = Desk(EVERYONE)
    case, _ = desk.post(role)
    assert told(desk.choose(case, Choice.MUTE), Restrict) == []
    assert desk.now_is(case).is_open


def test_no_moderator_is_taken_out_of_a_group() -> None:
    desk = Desk(EVERYONE)
    case, _ = desk.post(Role.MODERATOR)
    for by in ("Mo", "An"):
        assert told(desk.choose(case, Choice.EXPEL, by), RemoveMember) == []
    assert desk.now_is(case).is_open


def to_author(outcome: StepResult) -> list[str]:
    return [each.text for each in told(outcome, SendPrivately)]


def test_the_author_reads_that_a_mute_or_a_removal_from_the_groups_was_taken_back() -> None:
    for choices, said in (([Choice.MUTE], "mute_over"), ([Choice.EXPEL, Choice.EXPEL], "expel_over")):
        desk = Desk()
        case, _ = desk.post()
        for number, chosen in enumerate(choices):
            desk.choose(case, chosen, by=f"Mo{number}")
        assert [said in text for text in to_author(desk.choose(case, Choice.UNDO))] == [True]


def test_a_mute_that_only_a_moderator_could_do_and_a_warning_are_taken_back_without_a_note() -> None:
    for able, chosen in ((ALL - {Restrict}, Choice.MUTE), (ALL, Choice.WARN)):
        desk = Desk()
        desk.able = able
        case, _ = desk.post()
        desk.choose(case, chosen)
        assert to_author(desk.choose(case, Choice.UNDO)) == []


def ends(outcome: StepResult) -> set[tuple[object, bool]]:
    return {(each.until, each.lifts) for each in told(outcome, Restrict)}


def test_an_undo_of_the_second_mute_leaves_the_first_one_in_force() -> None:
    desk = Desk()
    first, _ = desk.post()
    (until,) = ends(desk.choose(first, Choice.MUTE))
    second, _ = desk.post()
    desk.choose(second, Choice.MUTE, by="An")
    undone = desk.choose(second, Choice.UNDO, by="An")
    assert ends(undone) == {until}
    assert to_author(undone) == []
    assert {lifts for _, lifts in ends(desk.choose(first, Choice.UNDO))} == {True}


def test_an_undo_of_the_second_removal_leaves_the_first_one_in_force() -> None:
    desk = Desk()
    first, second = desk.post()[0], desk.post()[0]
    for case in (first, second):
        desk.choose(case, Choice.EXPEL)
        desk.choose(case, Choice.EXPEL, by="An")
    undone = desk.choose(second, Choice.UNDO, by="An")
    assert (told(undone, RemoveMember), to_author(undone)) == ([], [])
    assert all_back(desk.choose(first, Choice.UNDO, by="An"))


def test_a_mute_for_another_message_lets_no_member_back_who_was_taken_out() -> None:
    desk = Desk()
    first, second = desk.post()[0], desk.post()[0]
    desk.choose(first, Choice.EXPEL)
    desk.choose(first, Choice.EXPEL, by="An")
    assert told(desk.choose(second, Choice.MUTE), Restrict) == []
    assert told(desk.choose(second, Choice.UNDO), Restrict) == []


def test_a_mute_holds_again_once_the_removal_is_undone() -> None:
    """On Telegram the ban took its place, and goes with the removal."""
    for mute_first in (True, False):
        desk = Desk()
        muted, removed = desk.post()[0], desk.post()[0]
        until = ends(desk.choose(muted, Choice.MUTE)) if mute_first else set()
        desk.choose(removed, Choice.EXPEL)
        desk.choose(removed, Choice.EXPEL, by="An")
        if not mute_first:
            assert told(desk.choose(muted, Choice.MUTE), Restrict) == []
        undone = desk.choose(removed, Choice.UNDO, by="An")
        assert all_back(undone)
        assert {place_of(each) for each in told(undone, Restrict)} == {GROUP, SECOND}
        assert len(ends(undone)) == 1
        assert not until or ends(undone) == until


def test_a_member_who_came_in_again_is_muted_for_an_older_message_too() -> None:
    desk = Desk()
    first, second = desk.post()[0], desk.post()[0]
    desk.choose(first, Choice.EXPEL)
    desk.choose(first, Choice.EXPEL, by="An")
    desk.hear(MemberLeft("l", GROUP, person("Jan"), desk.now))
    desk.now += timedelta(minutes=1)
    desk.hear(MemberJoined("j", GROUP, person("Jan"), desk.now))
    assert told(desk.choose(second, Choice.MUTE), Restrict) != []


def test_an_undo_of_a_removal_counts_for_a_member_who_was_let_in_after_the_one_before() -> None:
    desk = Desk()
    for _ in range(2):
        case, _ = desk.post()  # after the first removal, an administrator let the member in again
        desk.choose(case, Choice.EXPEL)
        desk.choose(case, Choice.EXPEL, by="An")
    assert all_back(desk.choose(case, Choice.UNDO, by="An"))


def all_back(outcome: StepResult) -> bool:
    moved = told(outcome, RemoveMember)
    return bool(moved) and all(each.back for each in moved)


def test_a_shorter_mute_does_not_end_the_longer_one() -> None:
    desk = Desk()
    first, _ = desk.post()
    (until,) = ends(desk.choose(first, Choice.MUTE))
    second, _ = desk.post()
    draft = Draft(desk.lane, "k", desk.now + timedelta(minutes=1), setting(watch=TOWN))
    decisions.choose(draft, DESK, person("An", Role.MODERATOR), Choice.MUTE, ByCode(second.code), "1u schelden")
    assert ends(draft.result()) == {until}
