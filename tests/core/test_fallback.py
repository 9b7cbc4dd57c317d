"""`with_fallback`: never an action that a place cannot do, and never silence about one that has no fallback."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.action import (
    Action,
    ApproveJoin,
    AskModerators,
    Card,
    DeleteMessage,
    EditMessage,
    LockGroup,
    PostMaskedCopy,
    Purpose,
    RemoveMember,
    Reply,
    Repost,
    Restrict,
    SendListing,
    SendMessage,
    SendPrivately,
    UpdateCard,
)
from bot.core.choice import Choice
from bot.core.fallback import ActionKind, next_best, place_of, with_fallback
from bot.core.ref import MessageRef, Ref
from tests.kit import ALL, DESK, GROUP, WATCH

CARD = Card("7K3", "head", "text", "foot", ())
ON = MessageRef(GROUP, "1")
MEMBER = Ref("console", "Jan")

ACTIONS: tuple[Action, ...] = (
    SendMessage(GROUP, "t", Purpose.NOTICE),
    SendMessage(DESK, "t", Purpose.DESK),
    Reply(ON, "t", Purpose.ASK),
    SendPrivately(MEMBER, GROUP, "correction", Purpose.NUDGE),
    SendPrivately(MEMBER, GROUP, "correction", Purpose.NUDGE, public="a note for you"),
    SendPrivately(MEMBER, GROUP, "answer", Purpose.ANSWER),
    EditMessage(ON, "t"),
    DeleteMessage(ON),
    PostMaskedCopy(GROUP, "t"),
    Repost(GROUP, "h", "b"),
    Restrict(GROUP, MEMBER, datetime(2026, 1, 1, tzinfo=UTC)),
    LockGroup(GROUP, True),
    RemoveMember(GROUP, MEMBER),
    RemoveMember(GROUP, MEMBER, back=True),
    ApproveJoin(GROUP, MEMBER),
    AskModerators(DESK, CARD),
    UpdateCard(MessageRef(DESK, "2"), CARD),
)
COURTESIES = (SendPrivately,)

kinds = st.sets(st.sampled_from(sorted(ALL, key=lambda kind: kind.__name__)))


@given(st.sampled_from(ACTIONS), kinds, kinds)
def test_nothing_comes_out_that_its_place_cannot_do(
    action: Action, group: set[ActionKind], desk: set[ActionKind]
) -> None:
    def capabilities(place: Ref) -> set[ActionKind]:
        return desk if place == DESK else group

    for fitted in (with_fallback(action, capabilities, WATCH), next_best(action, capabilities, WATCH)):
        for done in fitted.actions:
            assert type(done) in capabilities(GROUP if isinstance(done, SendPrivately) else place_of(done))
        if fitted.by_hand:
            assert SendMessage in desk


@given(st.sampled_from(ACTIONS), kinds, kinds)
def test_only_courtesies_vanish(action: Action, group: set[ActionKind], desk: set[ActionKind]) -> None:
    fitted = with_fallback(action, lambda place: desk if place == DESK else group, WATCH)
    assert fitted.actions or fitted.by_hand or fitted.unfit or isinstance(action, COURTESIES)


@given(st.sampled_from(ACTIONS), kinds)
def test_a_private_correction_is_never_said_in_the_group(action: Action, able: set[ActionKind]) -> None:
    for done in with_fallback(action, lambda place: able - {SendPrivately}, WATCH).actions:
        assert "correction" not in str(done)


def test_what_can_be_done_is_done_as_it_is() -> None:
    for action in ACTIONS:
        assert with_fallback(action, lambda place: ALL, WATCH).actions == (action,)


def test_a_platform_that_cannot_delete_asks_a_human() -> None:
    fitted = with_fallback(DeleteMessage(ON), lambda place: ALL - {DeleteMessage}, WATCH)
    assert [hand.key for hand in fitted.by_hand] == ["by_hand_delete"]


def test_what_the_bot_said_itself_it_takes_back_wherever_it_may_speak() -> None:
    ours = DeleteMessage(ON, ours=True)
    assert with_fallback(ours, lambda place: {SendMessage}, WATCH).actions == (ours,)
    assert with_fallback(DeleteMessage(ON), lambda place: {SendMessage}, WATCH).actions == ()
    assert with_fallback(ours, lambda place: {SendMessage} if place == DESK else set(), WATCH).actions == ()


def test_a_card_that_cannot_be_changed_any_more_and_waits_is_written_anew() -> None:
    """A message may have joined it."""
    for choices, shown in (((Choice.APPROVE, Choice.REMOVE), "head\ntext\nfoot"), ((Choice.UNDO,), "head\nfoot")):
        card = Card("7K3", "head", "text", "foot", choices)
        (instead,) = next_best(UpdateCard(MessageRef(DESK, "2"), card), lambda place: ALL, WATCH).actions
        assert instead == SendMessage(DESK, shown, Purpose.DESK)


@pytest.mark.parametrize("able", [ALL, ALL - {SendMessage, SendListing}], ids=["refused", "not possible"])
@pytest.mark.parametrize(
    "answer",
    [SendMessage(MEMBER, "mydata", Purpose.ANSWER), SendListing(MEMBER, "mydata", "lines")],
    ids=["a message", "a listing"],
)
def test_an_answer_to_one_person_is_not_shown_to_the_moderators(answer: Action, able: set[ActionKind]) -> None:
    """It may hold all that the bot keeps of a member."""
    fitted = next_best(answer, lambda place: ALL if place == DESK else able, WATCH)
    assert not fitted.by_hand
    assert not fitted.unfit
