"""A member points to a message; the moderators look, and no member learns who it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import AskModerators, DeleteMessage, SendMessage, SendPrivately
from bot.core.case import CaseStatus
from bot.core.cases.flags import FLAG_COUNTS_FOR, FLAGS_A_DAY, THANKED_AGAIN
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, ActionRefused, CommandGiven, MessagePosted, ReactionAdded, TimeCame
from bot.core.message import Attachment, Media, Role
from bot.core.owner import CaseAction, CasePart, CleanUp, Served
from bot.core.ref import MessageRef
from bot.core.step_result import StepResult
from bot.core.timer_key import HousekeepingTimer
from bot.core.watch_state import REMEMBERED, TEXTS_REMEMBERED, WatchState
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import ALL, DESK, EMPTY, GROUP, NOON, message, person, posted, reading, run, setting, told

ABOUT = MessageRef(GROUP, "1")
SOON = NOON + timedelta(minutes=1)


def reaction(by: str = "Els", about: MessageRef = ABOUT, emoji: str = "🚩", at: datetime = SOON) -> ReactionAdded:
    return ReactionAdded(f"r {by} {about} {at}", about, person(by), emoji, at)


def answer(text: str = "🚩", by: str = "Els", about: MessageRef | None = ABOUT) -> MessagePosted:
    return MessagePosted("a", replace(message(text, "90", by, at=SOON), reply_to=about))


def command(about: MessageRef | None = ABOUT, by: str = "Els") -> CommandGiven:
    return CommandGiven("c", GROUP, person(by), "flag", "", SOON, about, message("/flag", "91", by, at=SOON))


def talked() -> WatchState:
    return run(EMPTY, (posted("wat een rotbuurt"), reading()))[0]


def to_els(outcome: StepResult) -> list[str]:
    sent = told(outcome, SendPrivately)
    assert all(action.person == person("Els").ref and action.public is None for action in sent)
    return [action.text for action in sent]


def desk_hears(outcome: StepResult) -> list[str]:
    return [say.text for say in told(outcome, SendMessage) if say.chat == DESK]


def test_each_way_of_flagging_opens_a_case_and_is_thanked_for() -> None:
    for event, seen in (
        (reaction(), None),
        (reaction(emoji="🚩\ufe0f"), None),
        (answer(), reading()),
        (command(), None),
    ):
        lane, (outcome,) = run(talked(), (event, seen))
        (case,) = lane.cases.values()
        assert case.text == "wat een rotbuurt"
        assert case.status is CaseStatus.VISIBLE
        assert case.author == person("Jan")
        (card,) = told(outcome, AskModerators)
        assert "card_why" not in card.card.foot
        assert ["flag_thanks" in text for text in to_els(outcome)] == [True]


def test_nobody_learns_who_flagged() -> None:
    lane, outcomes = run(talked(), (answer(), reading()))
    assert "Els" not in str(lane.cases)
    for planned in outcomes[0].planned:
        assert isinstance(planned.action, SendPrivately) or "Els" not in str(planned.action)
    assert [action.message.id for action in told(outcomes[0], DeleteMessage)] == ["90"]


def test_a_typed_sign_is_no_message_of_the_group() -> None:
    lane, _ = run(talked(), (answer(), reading()))
    assert [heard.message.id for heard in lane.talk[str(GROUP)]] == ["1"]


def test_a_sign_that_cannot_be_taken_away_stays_and_is_nobodys_work() -> None:
    _, (outcome,) = run(talked(), (command(), None), at=setting(able=lambda place: ALL - {DeleteMessage}))
    assert told(outcome, DeleteMessage) == []
    refused = ActionRefused(
        "x", "kerkwijk", CleanUp(Served.FLAG), DeleteMessage(MessageRef(GROUP, "91")), "no", False, NOON
    )
    _, (after,) = run(talked(), (refused, None))
    assert after.planned == ()


def test_other_signs_and_answers_flag_nothing() -> None:
    lane, outcomes = run(
        talked(),
        (reaction(emoji="👍"), None),
        (answer("dit is 🚩 voor mij"), reading()),
        (answer(about=None), reading()),
    )
    assert not lane.cases
    assert [outcome.planned for outcome in outcomes] == [(), (), ()]


@pytest.mark.parametrize("typed", ["🚩🚩", "🚩!", "🚩\ufe0f 🚩"])
def test_a_sign_typed_twice_or_with_a_mark_is_the_sign(typed: str) -> None:
    lane, (outcome,) = run(talked(), (answer(typed), reading()))
    assert [case.text for case in lane.cases.values()] == ["wat een rotbuurt"]
    assert [action.message.id for action in told(outcome, DeleteMessage)] == ["90"]


def test_a_picture_with_the_sign_is_judged_and_the_answered_message_is_flagged() -> None:
    photo = (Attachment(Media.PHOTO, "photo:1"),)
    event = MessagePosted("a", replace(answer().message, attachments=photo))
    lane, _ = run(talked(), (event, CALL_TO_ACT))
    assert sorted(case.author.name for case in lane.cases.values()) == ["Els", "Jan"]


def test_words_behind_the_sign_stay_in_the_group_and_the_answered_message_is_flagged() -> None:
    lane, (outcome,) = run(talked(), (answer("🚩 dit hoort hier niet"), reading()))
    assert [case.text for case in lane.cases.values()] == ["wat een rotbuurt"]
    assert told(outcome, DeleteMessage) == []
    assert [heard.text for heard in lane.talk[str(GROUP)]] == ["wat een rotbuurt", "🚩 dit hoort hier niet"]


def test_a_command_that_answers_nothing_is_told_how() -> None:
    for event in (command(about=None), CommandGiven("p", person("Els").ref, person("Els"), "flag", "", SOON, ABOUT)):
        lane, (_, outcome) = run(talked(), (posted("dag", "2", by="Els"), reading()), (event, None))
        text = to_els(outcome) or [say.text for say in told(outcome, SendMessage)]
        assert ["flag_how" in each for each in text] == [True]
        assert not lane.cases


def test_a_message_under_review_is_not_opened_twice_and_costs_no_flag() -> None:
    lane, (_, second) = run(talked(), (reaction(), None), (reaction("Piet"), None))
    assert len(lane.cases) == 1
    assert told(second, AskModerators) == []
    assert lane.members["p-Piet"].flags == ()


def test_a_message_that_was_decided_is_brought_up_again() -> None:
    lane, _ = run(talked(), (reaction(), None))
    (case,) = lane.cases.values()
    lane, _ = run(lane, (choice(Choice.APPROVE, case.code), None))
    lane, (outcome,) = run(lane, (reaction("Piet"), None))
    assert ["flagged_again" in text and case.code in text for text in desk_hears(outcome)] == [True]
    assert len(lane.cases) == 1


def test_what_the_bot_posted_in_place_of_a_message_leads_to_its_case() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    copy = MessageRef(GROUP, "b3")
    lane, _ = run(
        lane,
        (ActionDelivered("g", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, NOON), None),
        (choice(Choice.APPROVE, case.code), None),
        (ActionDelivered("d", "kerkwijk", CaseAction(case.id, CasePart.COPY), copy, NOON), None),
    )
    lane, (outcome,) = run(lane, (reaction(about=copy), None))
    assert ["flagged_again" in text for text in desk_hears(outcome)] == [True]


def test_of_a_message_that_the_bot_has_no_more_the_moderators_learn_whom_to_ask() -> None:
    later = [(posted("x", str(number)), reading()) for number in range(2, 2 + TEXTS_REMEMBERED)]
    lane, _ = run(talked(), *later)
    late = reaction(at=NOON + REMEMBERED)
    for before, event in ((lane, reaction()), (lane, reaction(about=MessageRef(GROUP, "unknown"))), (talked(), late)):
        after, (outcome,) = run(before, (event, None))
        assert ["flagged_unknown" in text and "Els" in text for text in desk_hears(outcome)] == [True]
        assert not after.cases
        assert after.members["p-Els"].flags == (event.at,)


def test_flagged_messages_of_one_author_share_a_card() -> None:
    lane, _ = run(EMPTY, *((posted(f"wat een buurt {number}", str(number)), reading()) for number in (1, 2, 3)))
    flags = [(reaction(about=MessageRef(GROUP, str(number))), None) for number in (1, 2, 3)]
    lane, outcomes = run(lane, *flags)
    assert [len(told(outcome, AskModerators)) for outcome in outcomes] == [1, 0, 0]
    first = next(case for case in lane.cases.values() if case.leads)
    assert (len(lane.cases), len(first.leads)) == (3, 2)
    lane, _ = run(lane, (choice(Choice.REMOVE, first.code), None))
    assert all(not case.is_open for case in lane.cases.values())


def test_a_burst_of_flags_is_thanked_for_once_and_each_of_them_counts() -> None:
    lane, _ = run(EMPTY, *((posted(f"wat een buurt {number}", str(number)), reading()) for number in (1, 2, 3)))
    at = [SOON, SOON + timedelta(seconds=20), SOON + THANKED_AGAIN]
    flags = [(reaction(about=MessageRef(GROUP, str(number)), at=when), None) for number, when in enumerate(at, start=1)]
    lane, outcomes = run(lane, *flags)
    assert [len(to_els(outcome)) for outcome in outcomes] == [1, 0, 1]
    assert len(lane.cases) == 3
    assert lane.members["p-Els"].flags == tuple(at)


def test_a_flagged_message_shares_no_card_with_one_that_a_rule_found() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem", "1"), CALL_TO_ACT), (posted("wat een buurt", "2"), reading()))
    _, (outcome,) = run(lane, (reaction(about=MessageRef(GROUP, "2")), None))
    assert len(told(outcome, AskModerators)) == 1


def test_a_member_who_flags_an_unknown_message_again_and_again_is_one_line_on_the_desk() -> None:
    about = MessageRef(GROUP, "unknown")
    times = [SOON + timedelta(minutes=number) for number in range(3)]
    lane, outcomes = run(talked(), *((reaction(about=about, at=at), None) for at in times))
    assert [len(desk_hears(outcome)) for outcome in outcomes] == [1, 0, 0]
    assert lane.members["p-Els"].flags == (SOON,)


def test_nothing_kept_of_a_flag_names_the_message_or_its_author() -> None:
    """On Signal the name of a message begins with its author."""
    about = MessageRef(GROUP, "7f3c-uuid:1795527272773")
    lane, (outcome,) = run(talked(), (reaction(about=about), None))
    assert len(desk_hears(outcome)) == 1
    assert not any(about.id in " ".join(key).replace(f"p-{about.id}", "a pseudonym") for key in lane.said)


def test_three_flags_a_day_are_enough_for_a_member_and_not_for_a_moderator() -> None:
    flags = [(reaction(about=MessageRef(GROUP, f"u{number}")), None) for number in range(FLAGS_A_DAY + 1)]
    lane, outcomes = run(talked(), *flags)
    assert "flag_enough" in to_els(outcomes[-1])[0]
    assert desk_hears(outcomes[-1]) == []
    _, (tomorrow,) = run(lane, (reaction(about=MessageRef(GROUP, "u9"), at=SOON + FLAG_COUNTS_FOR), None))
    assert len(desk_hears(tomorrow)) == 1
    mo = [(replace(event, person=person("Mo", Role.MODERATOR)), None) for event, _ in flags]
    _, outcomes = run(talked(), *mo)
    assert all(desk_hears(outcome) for outcome in outcomes)


def test_when_somebody_flagged_is_forgotten_after_a_day() -> None:
    lane, _ = run(
        talked(), (reaction(), None), (TimeCame("t", "kerkwijk", HousekeepingTimer(), SOON + FLAG_COUNTS_FOR), None)
    )
    assert lane.members["p-Els"].flags == ()


def test_who_wrote_is_kept_as_long_as_the_text_and_no_longer() -> None:
    lane = talked()
    for number in range(2, 2 + TEXTS_REMEMBERED):
        lane, _ = run(lane, (posted("x", str(number)), reading()))
    first, *rest = lane.talk[str(GROUP)]
    assert (first.text, first.by) == (None, None)
    assert all(heard.by is not None for heard in rest)


def test_a_flagged_photo_can_be_posted_again() -> None:
    photo = Attachment(Media.PHOTO, "photo:7")
    sent = MessagePosted("m", replace(message("kijk"), attachments=(photo,), native="[]"))
    lane, _ = run(EMPTY, (sent, reading()), (reaction(), None))
    (case,) = lane.cases.values()
    assert (case.attachments, case.native) == ((photo,), "[]")


def test_its_author_reads_nothing_of_a_flag_when_it_is_taken_down() -> None:
    lane, _ = run(talked(), (reaction(), None))
    (case,) = lane.cases.values()
    _, (outcome,) = run(lane, (choice(Choice.REMOVE, case.code), None))
    (sent,) = told(outcome, SendPrivately)
    assert sent.person == person("Jan").ref
    assert "flagged" not in sent.text


def test_a_part_of_an_album_stands_for_the_album_also_in_a_groups_new_home() -> None:
    for album, part in (("7,8,9", "8"), ("-100:7,8,9", "-100:8")):
        lane = run(EMPTY, (posted("wat een rotbuurt", album), reading()))[0]
        for event, seen in (
            (reaction(about=MessageRef(GROUP, part)), None),
            (answer(about=MessageRef(GROUP, part)), reading()),
            (command(about=MessageRef(GROUP, part)), None),
        ):
            after, _ = run(lane, (event, seen))
            (case,) = after.cases.values()
            assert case.message == MessageRef(GROUP, album)


def test_a_number_that_only_looks_like_a_part_is_another_message() -> None:
    album = MessageRef(GROUP, "-100:7,8,9")
    assert not any(album.holds(MessageRef(GROUP, id)) for id in ("8", "-200:8", "-100:80", "-100:7,8", "-100:"))
    assert not MessageRef(GROUP, "8").holds(MessageRef(GROUP, "8"))
