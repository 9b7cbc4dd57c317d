"""An author edits a message under review: moderators never decide about a text that is not there any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.action import AskModerators, DeleteMessage, Repost, SendMessage, UpdateCard
from bot.core.cases.edits import LOOK_AGAIN
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, ChoiceMade, MessageDeleted, MessageEdited, ReactionAdded
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Label, Span
from bot.core.ref import MessageRef
from bot.core.step_result import StepResult
from bot.core.watch_state import WatchState
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import DESK, EMPTY, GROUP, NOON, book, message, person, posted, reading, run, setting, told
from tests.shipped import rules

CARD = MessageRef(DESK, "b1")
LATER = NOON + timedelta(minutes=5)
SLANDER = "die van nummer 12 is de inbreker"


def carded(lane: WatchState) -> WatchState:
    (case,) = lane.cases.values()
    return run(lane, (ActionDelivered("d", "kerkwijk", CaseAction(case.id, CasePart.CARD), CARD, NOON), None))[0]


def flagged() -> WatchState:
    """A friend flags a harmless message; the card is there, and Mo claims it."""
    lane, _ = run(
        EMPTY,
        (posted("de vergadering is uitgesteld"), reading()),
        (ReactionAdded("r", MessageRef(GROUP, "1"), person("Els"), "🚩", NOON), None),
    )
    lane = carded(lane)
    (case,) = lane.cases.values()
    return run(lane, (choice(Choice.CLAIM, case.code), None))[0]


def edited(text: str = SLANDER, at: datetime = LATER, key: str = "e") -> MessageEdited:
    return MessageEdited(key, replace(message(text, at=at), native="[1]"))


def pressed(what: Choice, lane: WatchState, at: datetime) -> ChoiceMade:
    (case,) = lane.cases.values()
    return replace(choice(what, case.code, number=f"{what} {at}"), at=at)


def shown(outcome: StepResult) -> list[str]:
    return [f"{action.card.text} | {action.card.foot}" for action in told(outcome, UpdateCard)]


def test_the_card_of_a_visible_message_shows_what_was_and_what_is_and_the_claim_ends() -> None:
    lane, (outcome,) = run(flagged(), (edited(), reading()))
    (card,) = shown(outcome)
    assert card.startswith(f"de vergadering is uitgesteld\n\n✏️ {SLANDER} | ")
    assert "card_edited" in card
    (case,) = lane.cases.values()
    assert case.claim is None


def test_an_approval_right_after_an_edit_asks_to_look_again() -> None:
    lane, _ = run(flagged(), (edited(), reading()))
    soon = LATER + LOOK_AGAIN / 2
    lane, (outcome,) = run(lane, (pressed(Choice.APPROVE, lane, soon), None))
    assert [case.is_open for case in lane.cases.values()] == [True]
    assert ["edited_just_now" in say.text for say in told(outcome, SendMessage)] == [True]
    after, _ = run(lane, (pressed(Choice.APPROVE, lane, LATER + LOOK_AGAIN), None))
    assert [case.is_open for case in after.cases.values()] == [False]
    _, (outcome,) = run(lane, (pressed(Choice.REMOVE, lane, soon), None))
    assert len(told(outcome, DeleteMessage)) == 1, "a removal need not wait"


def test_a_second_edit_keeps_the_first_text_and_shows_the_last() -> None:
    _, outcomes = run(flagged(), (edited("een"), reading()), (edited("twee", LATER + LOOK_AGAIN, "e2"), reading()))
    assert shown(outcomes[-1])[0].startswith("de vergadering is uitgesteld\n\n✏️ twee | ")


def test_an_edit_of_something_else_than_the_text_says_nothing() -> None:
    _, (outcome,) = run(flagged(), (edited("de vergadering is uitgesteld"), reading()))
    assert outcome.planned == ()


def test_a_held_message_that_is_edited_before_it_is_gone_comes_back_as_the_card_shows_it() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    lane, (outcome,) = run(carded(lane), (edited("kom mee"), CALL_TO_ACT))
    (card,) = shown(outcome)
    assert card.startswith("grijp hem\n\n✏️ kom mee | ")
    (case,) = lane.cases.values()
    gone = ActionDelivered("g", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, LATER)
    lane, outcomes = run(lane, (gone, None), (pressed(Choice.APPROVE, lane, LATER + LOOK_AGAIN), None))
    (repost,) = told(outcomes[-1], Repost)
    assert (repost.body, repost.native) == ("kom mee", "[1]")


def test_an_edit_of_a_message_that_is_gone_changes_nothing() -> None:
    """The text that the moderators looked at comes back."""
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    gone = ActionDelivered("g", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, NOON)
    lane, outcomes = run(carded(lane), (gone, None), (edited(), reading()))
    assert outcomes[-1].planned == ()
    _, (outcome,) = run(lane, (pressed(Choice.APPROVE, lane, LATER), None))
    (repost,) = told(outcome, Repost)
    assert repost.body == "grijp hem"


def test_a_card_that_arrives_after_the_edit_is_brought_up_to_date() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), (edited("kom mee"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    _, (outcome,) = run(lane, (ActionDelivered("d", "kerkwijk", CaseAction(case.id, CasePart.CARD), CARD, LATER), None))
    assert len(shown(outcome)) == 1


def test_the_reasons_on_the_card_are_words_of_the_text_that_was_judged() -> None:
    unsure = reading((Label.VIGILANTE, 0.55, (Span(4, 9),)))
    texts = rules().rulebook.texts
    spoken = setting(replace(book(), texts=texts))
    lane, _ = run(EMPTY, (posted("hm, grijp"), unsure), at=spoken)
    _, (outcome,) = run(carded(lane), (edited("iets heel anders"), reading()), at=spoken)
    (card,) = shown(outcome)
    assert f"Waarom: {texts.label(Label.VIGILANTE, 'nl')}, 55%: «grijp»" in card


def test_whoever_flags_an_edited_message_means_the_present_text() -> None:
    lane, _ = run(EMPTY, (posted("dag"), reading()), (edited(), reading()))
    lane, (outcome,) = run(lane, (ReactionAdded("r", MessageRef(GROUP, "1"), person("Els"), "🚩", LATER), None))
    (card,) = told(outcome, AskModerators)
    assert card.card.text == SLANDER


def test_an_author_who_deletes_an_edit_of_the_same_second_takes_the_edit_back() -> None:
    lane = flagged()
    hidden = edited("grijp hem", at=NOON)
    gone = MessageDeleted("x", MessageRef(GROUP, "1"), NOON, person("Jan").ref)
    lane, _ = run(lane, (hidden, CALL_TO_ACT), (gone, None))
    assert [case.withdrawn for case in lane.cases.values()] == [True, True]


GROWN = replace(
    edited("de vergadering is uitgesteld\n- die van nummer 12 is de inbreker").message, author=person("Tom")
)


def test_an_option_of_another_member_in_a_poll_is_no_edit_by_its_author() -> None:
    lane, (outcome,) = run(flagged(), (MessageEdited("e", GROWN), reading()))
    assert shown(outcome) == []
    (case,) = lane.cases.values()
    assert (case.author, case.edited_at) == (person("Jan"), None)


def test_a_flag_on_a_poll_shows_the_words_of_its_author_alone() -> None:
    lane, _ = run(EMPTY, (posted("de vergadering is uitgesteld"), reading()), (MessageEdited("e", GROWN), reading()))
    lane, _ = run(lane, (ReactionAdded("r", MessageRef(GROUP, "1"), person("Els"), "🚩", LATER), None))
    (case,) = lane.cases.values()
    assert (case.author, case.text) == (person("Jan"), "de vergadering is uitgesteld")
