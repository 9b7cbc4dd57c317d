"""A reaction in place of a button."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import (
    ApproveJoin,
    AskModerators,
    DeleteMessage,
    EditMessage,
    RemoveMember,
    Reply,
    Repost,
    SendMessage,
    SendPrivately,
)
from bot.core.case import CaseEnding
from bot.core.choice import Choice, OfIncident, choice_of_emoji
from bot.core.event import ActionDelivered, ChoiceMade, JoinRequested, ReactionAdded, ReactionTakenBack
from bot.core.message import Role
from bot.core.reading import Label
from bot.core.ref import MessageRef, Ref
from bot.core.step import step
from bot.core.step_result import StepResult
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from tests.kit import ALL, DESK, EMPTY, GROUP, NOON, WATCH, owner_of, person, posted, reading, run, setting, told

CARD = MessageRef(DESK, "card")


def held() -> WatchState:
    """A held message with a card on the desk."""
    lane, (outcome,) = run(EMPTY, (posted("wie gaat er mee?"), reading(Label.VIGILANTE)))
    owner = owner_of(outcome, AskModerators)
    return step(lane, ActionDelivered("d", "kerkwijk", owner, CARD, NOON), None, setting()).state


def react(
    lane: WatchState, emoji: str, by: str = "Mo", role: Role = Role.MODERATOR, on: MessageRef = CARD
) -> StepResult:
    return step(lane, ReactionAdded(f"r{emoji}{by}", on, person(by, role), emoji, NOON), None, setting())


def take_back(lane: WatchState, emoji: str, by: str = "Mo", after: timedelta = timedelta(seconds=30)) -> StepResult:
    event = ReactionTakenBack(f"t{emoji}{by}", CARD, person(by, Role.MODERATOR), emoji, NOON + after)
    return step(lane, event, None, setting())


def ending(lane: WatchState) -> CaseEnding | None:
    (case,) = lane.cases.values()
    return case.decided.ending if case.decided else None


@pytest.mark.parametrize(
    ("emoji", "choice"),
    [("👍", Choice.APPROVE), ("👍🏽", Choice.APPROVE), ("✅", Choice.APPROVE), ("⚠️", Choice.WARN), ("⚠", Choice.WARN),
     ("👎🏿", Choice.REMOVE), ("↩️", Choice.UNDO), ("🔇", Choice.MUTE), ("❤️", None), ("", None)],
)  # fmt: skip
def test_an_emoji_is_a_choice_in_every_skin(emoji: str, choice: Choice | None) -> None:
    assert choice_of_emoji(emoji) is choice


def test_a_moderators_reaction_on_a_card_decides_and_the_first_wins() -> None:
    lane = react(held(), "❌").state
    assert ending(lane) is CaseEnding.REMOVED
    second = react(lane, "✅", by="Nele")
    assert ending(second.state) is CaseEnding.REMOVED
    assert told(second, SendMessage)


@pytest.mark.parametrize("emoji", ["❤️", "😂"])
def test_other_reactions_decide_nothing(emoji: str) -> None:
    outcome = react(held(), emoji)
    assert ending(outcome.state) is None
    assert outcome.planned == ()


def test_a_member_decides_nothing_and_is_not_told_so() -> None:
    outcome = react(held(), "✅", by="Jan", role=Role.MEMBER)
    assert ending(outcome.state) is None
    assert outcome.planned == ()


def test_a_reaction_on_another_message_of_the_desk_decides_nothing() -> None:
    assert ending(react(held(), "✅", on=MessageRef(DESK, "talk")).state) is None


def test_taking_the_reaction_back_within_a_minute_undoes() -> None:
    lane = react(held(), "❌").state
    assert ending(take_back(lane, "❌").state) is None


def test_later_or_by_somebody_else_or_of_another_kind_it_stays_decided() -> None:
    lane = react(held(), "❌").state
    assert ending(take_back(lane, "❌", after=timedelta(seconds=61)).state) is CaseEnding.REMOVED
    assert ending(take_back(lane, "❌", by="Nele").state) is CaseEnding.REMOVED
    assert ending(take_back(lane, "✅").state) is CaseEnding.REMOVED


def test_a_reaction_that_is_taken_back_leaves_a_decision_by_words() -> None:
    lane = held()
    (case,) = lane.cases.values()
    lane, _ = run(lane, (posted(f"weg {case.code}", "w", "Mo", Role.MODERATOR), None))
    assert ending(lane) is CaseEnding.REMOVED
    assert ending(take_back(react(lane, "❌").state, "❌").state) is CaseEnding.REMOVED


def test_an_approval_by_thumb_calls_the_deletion_off_or_posts_again() -> None:
    outcome = react(held(), "👍🏻")
    assert ending(outcome.state) is CaseEnding.APPROVED
    assert outcome.called_off or told(outcome, Repost)
    assert not told(outcome, DeleteMessage)


def asked() -> tuple[WatchState, MessageRef]:
    lane, (outcome,) = run(EMPTY, (posted("er loopt iemand rond"), reading(Label.REPORT)))
    assert told(outcome, Reply)
    owner = owner_of(outcome, Reply)
    ask = MessageRef(WATCH.groups[0], "ask")
    return step(lane, ActionDelivered("d", "kerkwijk", owner, ask, NOON), None, setting()).state, ask


def test_anybody_says_that_the_police_are_called_with_a_check_on_the_question() -> None:
    lane, ask = asked()
    outcome = react(lane, "✅", by="Els", role=Role.MEMBER, on=ask)
    assert told(outcome, EditMessage)
    assert next(iter(outcome.state.incidents.values())).called is not None


@pytest.mark.parametrize(
    ("by", "emoji", "open_again"), [("Els", "✅", True), ("Jan", "✅", False), ("Els", "👍", False)]
)
def test_a_check_that_its_member_takes_back_was_no_call(by: str, emoji: str, open_again: bool) -> None:
    lane, ask = asked()
    lane = react(lane, "✅", by="Els", role=Role.MEMBER, on=ask).state
    outcome = step(lane, ReactionTakenBack("t", ask, person(by), emoji, NOON + timedelta(minutes=10)), None, setting())
    assert (next(iter(outcome.state.incidents.values())).called is None) is open_again
    assert bool(told(outcome, EditMessage)) is open_again


def test_a_check_that_is_taken_back_leaves_a_typed_call() -> None:
    lane, ask = asked()
    lane, _ = run(lane, (posted("101 gebeld", "8", by="Els"), reading(Label.POLICE_CALLED)))
    taken = ReactionTakenBack("t", ask, person("Els"), "✅", NOON)
    assert next(iter(step(lane, taken, None, setting()).state.incidents.values())).called is not None


def test_a_check_that_is_taken_back_leaves_a_call_by_the_button() -> None:
    lane, ask = asked()
    (incident,) = lane.incidents.values()
    press = ChoiceMade("p", GROUP, person("Els"), Choice.CALLED, OfIncident(incident.id), NOON)
    lane, _ = run(lane, (press, None))
    lane = react(lane, "✅", by="Els", role=Role.MEMBER, on=ask).state
    taken = ReactionTakenBack("t", ask, person("Els"), "✅", NOON)
    assert next(iter(step(lane, taken, None, setting()).state.incidents.values())).called is not None


def test_a_thumb_on_the_question_is_no_call() -> None:
    lane, ask = asked()
    assert react(lane, "👍", by="Els", role=Role.MEMBER, on=ask).planned == ()


def test_where_one_desk_serves_two_watches_the_card_says_which() -> None:
    directory = Directory.of((replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),)), WATCH))
    lanes = {"dorp": WatchState("dorp"), "kerkwijk": held()}
    event = ReactionAdded("r", CARD, person("Mo", Role.MODERATOR), "✅", NOON)
    assert lanes_of(event, directory, lanes) == ("kerkwijk",)
    other = ReactionAdded("r", MessageRef(DESK, "x"), person("Mo", Role.MODERATOR), "✅", NOON)
    assert lanes_of(other, directory, lanes) == ("dorp",)


def test_of_two_moderators_with_one_name_each_takes_back_only_their_own_decision() -> None:
    lane = react(held(), "❌", by="Mo").state
    namesake = replace(person("Mo2", Role.MODERATOR), name="Mo")
    event = ReactionTakenBack("t", CARD, namesake, "❌", NOON + timedelta(seconds=5))
    assert ending(step(lane, event, None, setting()).state) is CaseEnding.REMOVED
    assert ending(take_back(lane, "❌").state) is None


def test_a_reaction_on_the_card_of_a_request_to_join_decides_it() -> None:
    tom = person("Tom")
    lane, outcomes = run(
        EMPTY, (JoinRequested("j", GROUP, tom, NOON), None), at=setting(able=lambda place: ALL - {SendPrivately})
    )
    owner = owner_of(outcomes[0], AskModerators)
    lane = step(lane, ActionDelivered("d", "kerkwijk", owner, CARD, NOON), None, setting()).state
    assert told(react(lane, "✅", by="Jan", role=Role.MEMBER), ApproveJoin) == []
    assert told(react(lane, "✅"), ApproveJoin) == [ApproveJoin(GROUP, tom.ref)]
    directory = Directory.of((WATCH,))
    assert lanes_of(ReactionAdded("r", CARD, person("Mo"), "✅", NOON), directory, {"kerkwijk": lane}) == ("kerkwijk",)


def test_a_proposal_that_a_moderator_takes_back_counts_no_more() -> None:
    lane = held()
    mo, an = person("Mo", Role.MODERATOR), person("An", Role.MODERATOR)
    lane, (_, _, outcome) = run(
        lane,
        (ReactionAdded("r", CARD, mo, "🚪", NOON), None),
        (ReactionTakenBack("t", CARD, mo, "🚪", NOON), None),
        (ReactionAdded("s", CARD, an, "🚪", NOON), None),
    )
    (case,) = lane.cases.values()
    assert told(outcome, RemoveMember) == []
    assert (case.is_open, case.expel_by) == (True, an)
