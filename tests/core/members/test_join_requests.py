"""Coming in: the house rules are read and accepted, or the moderators decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import (
    Action,
    ApproveJoin,
    AskModerators,
    RefuseJoin,
    SendMessage,
    SendPrivately,
    UpdateCard,
)
from bot.core.choice import Choice, OfRequest
from bot.core.event import (
    ActionDelivered,
    ActionRefused,
    ChoiceMade,
    CommandGiven,
    JoinRequested,
    MemberJoined,
    MemberSeen,
    TimeCame,
)
from bot.core.members.join_requests import ANSWERS_WITHIN
from bot.core.message import Role
from bot.core.owner import JoinAction, JoinPart
from bot.core.ref import MessageRef, Ref
from bot.core.step_result import StepResult
from bot.core.timer_key import HousekeepingTimer, JoinTimer
from bot.core.watch import USUAL_RETENTION
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from tests.core.handlers.test_private_chat import DIRECTORY, command, heard_by, whisper
from tests.core.test_step import choice
from tests.kit import DESK, EMPTY, GROUP, NOON, WATCH, person, reading, run, setting, told
from tests.shipped import rules

ASKED = JoinRequested("j", GROUP, person("Els"), NOON)
CARD = MessageRef(DESK, "c1")


def requested() -> tuple[WatchState, str]:
    lane, _ = run(EMPTY, (ASKED, None))
    (id,) = lane.joins
    return lane, id


def on_desk() -> tuple[WatchState, str, str]:
    """The moderators see it: the lane, the request and its code."""
    lane, id = requested()
    lane, _ = run(
        lane,
        (TimeCame("t", "kerkwijk", JoinTimer(id), NOON + ANSWERS_WITHIN), None),
        (ActionDelivered("d", "kerkwijk", JoinAction(id, JoinPart.CARD), CARD, NOON), None),
    )
    return lane, id, lane.joins[id].code


def accept(id: str, by: str = "Els", at: datetime = NOON) -> ChoiceMade:
    return ChoiceMade(f"press {at}", person(by).ref, person(by), Choice.ACCEPT, OfRequest(id), at)


def allowed(id: str) -> ActionDelivered:
    """The platform let Els in."""
    return ActionDelivered("in", "kerkwijk", JoinAction(id, JoinPart.IN), None, NOON)


def done(outcome: StepResult) -> list[Action]:
    return [planned.action for planned in outcome.planned if isinstance(planned.action, ApproveJoin | RefuseJoin)]


def to_els(outcome: StepResult) -> list[SendPrivately]:
    sent = told(outcome, SendPrivately)
    assert all(action.person == person("Els").ref and action.public is None for action in sent)
    return sent


def test_whoever_asks_gets_the_house_rules_in_each_language_with_a_button() -> None:
    lane, (outcome,) = run(EMPTY, (ASKED, None))
    (id,) = lane.joins
    (sent,) = to_els(outcome)
    for key in ("nl welcome", "fr welcome", "nl join_accept", "fr join_accept"):
        assert key in sent.text
    assert [button.choice for button in sent.buttons] == [f"accept {id}"]
    assert len(sent.buttons[0].choice) < 40


def test_whoever_accepts_is_let_in_and_welcomed_once() -> None:
    lane, id = requested()
    lane, (first, again, let_in) = run(lane, (accept(id), None), (accept(id), None), (allowed(id), None))
    assert done(first) == [ApproveJoin(GROUP, person("Els").ref)]
    assert to_els(first) == []
    assert ["join_welcome" in sent.text for sent in to_els(let_in)] == [True]
    assert again.planned == ()
    assert not any(isinstance(timer, JoinTimer) for timer in lane.timers)
    _, (joined,) = run(lane, (MemberJoined("m", GROUP, person("Els"), NOON), None))
    assert to_els(joined) == []


def test_a_person_whom_the_platform_does_not_let_in_reads_of_a_moderator_and_no_welcome() -> None:
    lane, id = requested()
    refusal = ActionRefused(
        "r", "kerkwijk", JoinAction(id, JoinPart.IN), ApproveJoin(GROUP, person("Els").ref), "no right", False, NOON
    )
    lane, (accepted, refused, again) = run(lane, (accept(id), None), (refusal, None), (accept(id), None))
    assert ["join_wait" in sent.text for sent in to_els(refused)] == [True]
    assert "by_hand_approve" in str(told(refused, SendMessage))
    assert "join_accepted" not in str([told(each, SendMessage) for each in (accepted, refused)])
    assert lane.joins[id].waits
    assert done(again) == []
    lane, (approved, joined) = run(
        lane, (choice(Choice.APPROVE, lane.joins[id].code), None), (MemberJoined("m", GROUP, person("Els"), NOON), None)
    )
    assert done(approved) == [ApproveJoin(GROUP, person("Els").ref)]
    assert ["join_welcome" in sent.text for sent in to_els(joined)] == [True]
    assert not lane.joins[id].waits


@pytest.mark.parametrize("by_moderator", [False, True])
def test_a_request_that_was_taken_back_ends_with_the_truth_and_without_a_task(by_moderator: bool) -> None:
    """A moderator learns it from the card; the person, who accepted the house rules all the same, from a text."""
    lane, id, code = on_desk()
    decision = choice(Choice.APPROVE, code) if by_moderator else accept(id)
    refusal = ActionRefused(
        "r", "kerkwijk", JoinAction(id, JoinPart.IN), ApproveJoin(GROUP, person("Els").ref), "gone", False, NOON, True
    )
    lane, (_, refused) = run(lane, (decision, None), (refusal, None))
    assert ["join_gone" in sent.text for sent in to_els(refused)] == ([] if by_moderator else [True])
    assert told(refused, SendMessage) == []
    (update,) = told(refused, UpdateCard)
    assert "join_gone_again" in update.card.foot
    assert not lane.joins[id].waits
    lane, (anew,) = run(lane, (replace(ASKED, key="again"), None))
    assert ["join_accept" in sent.text for sent in to_els(anew)] == [True]


def test_a_moderator_who_let_in_one_of_many_by_its_code_reads_that_the_request_is_gone() -> None:
    lane, id = requested()
    refusal = ActionRefused(
        "r", "kerkwijk", JoinAction(id, JoinPart.IN), ApproveJoin(GROUP, person("Els").ref), "gone", False, NOON, True
    )
    lane, (_, refused) = run(lane, (choice(Choice.APPROVE, lane.joins[id].code), None), (refusal, None))
    assert "join_gone_again" in str(told(refused, SendMessage))


def test_the_end_of_a_request_that_was_taken_back_leaves_a_new_one_open() -> None:
    lane, id = requested()
    gone = ActionRefused(
        "r", "kerkwijk", JoinAction(id, JoinPart.IN), ApproveJoin(GROUP, person("Els").ref), "gone", False, NOON, True
    )
    lane, (*_, late) = run(lane, (accept(id), None), (replace(ASKED, key="again"), None), (gone, None))
    assert lane.joins[id].ended is None
    assert late.planned == ()
    lane, (approved,) = run(lane, (accept(id, at=NOON + timedelta(minutes=1)), None))
    assert done(approved) == [ApproveJoin(GROUP, person("Els").ref)]


def test_a_person_who_asks_again_while_the_platform_lets_them_in_is_welcomed() -> None:
    lane, id = requested()
    again, joined = replace(ASKED, key="again"), MemberJoined("m", GROUP, person("Els"), NOON)
    lane, (*_, let_in, came) = run(lane, (accept(id), None), (again, None), (allowed(id), None), (joined, None))
    assert ["join_welcome" in sent.text for sent in to_els(let_in)] == [True]
    assert "join_accepted" in str(told(let_in, SendMessage))
    assert to_els(came) == []
    assert lane.joins[id].is_settled


@pytest.mark.parametrize("by_moderator", [False, True])
def test_a_request_that_the_platform_may_still_refuse_outlasts_forgetting(by_moderator: bool) -> None:
    lane, id, code = on_desk()
    decision = choice(Choice.APPROVE, code) if by_moderator else accept(id)
    forget = CommandGiven("f", person("Els").ref, person("Els"), "forgetme", "", NOON)
    refusal = ActionRefused(
        "r", "kerkwijk", JoinAction(id, JoinPart.IN), ApproveJoin(GROUP, person("Els").ref), "no right", False, NOON
    )
    lane, (_, _, refused) = run(lane, (decision, None), (forget, None), (refusal, None))
    assert lane.joins[id].waits
    (task,) = [each for each in told(refused, SendMessage) if "by_hand_approve" in str(each)]
    assert str(person("Els").ref) not in task.text
    lane, _ = run(lane, (MemberJoined("m", GROUP, person("Els"), NOON), None), (replace(forget, key="g"), None))
    assert id not in lane.joins


@pytest.mark.parametrize("by_moderator", [False, True])
def test_a_request_of_yesterday_is_forgotten_also_if_the_bot_never_heard_that_the_person_came_in(
    by_moderator: bool,
) -> None:
    lane, id, code = on_desk()
    decision = choice(Choice.APPROVE, code) if by_moderator else accept(id)
    forget = CommandGiven("f", person("Els").ref, person("Els"), "forgetme", "", NOON + timedelta(hours=23))
    lane, _ = run(lane, (decision, None), (MemberSeen("s", GROUP, person("Els"), NOON), None), (forget, None))
    assert id in lane.joins
    again = replace(forget, key="g", at=NOON + timedelta(days=1))
    lane, _ = run(lane, (MemberSeen("t", GROUP, person("Els"), NOON), None), (again, None))
    assert id not in lane.joins


@pytest.mark.parametrize("by_moderator", [False, True])
def test_a_refusal_after_the_person_came_in_asks_no_moderator(by_moderator: bool) -> None:
    lane, id, code = on_desk()
    decision = choice(Choice.APPROVE, code) if by_moderator else accept(id)
    refusal = ActionRefused(
        "r", "kerkwijk", JoinAction(id, JoinPart.IN), ApproveJoin(GROUP, person("Els").ref), "gone", False, NOON
    )
    joined = MemberJoined("m", GROUP, person("Els"), NOON)
    lane, (_, welcomed, refused, late) = run(
        lane, (decision, None), (joined, None), (refusal, None), (allowed(id), None)
    )
    assert refused.planned == late.planned == ()
    assert not lane.joins[id].waits
    if not by_moderator:
        assert ["join_welcome" in sent.text for sent in to_els(welcomed)] == [True]


def test_a_card_that_says_let_in_is_corrected_if_the_platform_refuses() -> None:
    lane, id, code = on_desk()
    refusal = ActionRefused(
        "r", "kerkwijk", JoinAction(id, JoinPart.IN), ApproveJoin(GROUP, person("Els").ref), "no right", False, NOON
    )
    _, (_, refused) = run(lane, (choice(Choice.APPROVE, code), None), (refusal, None))
    (update,) = told(refused, UpdateCard)
    assert update.card.choices == (Choice.APPROVE, Choice.REMOVE)
    assert "by_hand_approve" in update.card.foot


def test_where_the_bot_may_let_nobody_in_a_moderator_is_asked_and_nothing_is_promised() -> None:
    lane, id = requested()
    able = setting(able=lambda place: {SendMessage, SendPrivately, AskModerators})
    lane, (outcome,) = run(lane, (accept(id), None), at=able)
    assert ["join_wait" in sent.text for sent in to_els(outcome)] == [True]
    assert "by_hand_approve" in str(told(outcome, SendMessage))
    assert lane.joins[id].waits


@pytest.mark.parametrize("text", ["akkoord", "Akkoord!", "AKKOORD ✅"])
def test_where_there_are_no_buttons_a_word_does(text: str) -> None:
    lane, _ = requested()
    _, (outcome,) = run(lane, (whisper(text, "Els"), reading()))
    assert len(done(outcome)) == 1


def test_any_other_word_brings_the_rules_again() -> None:
    lane, _ = requested()
    for event in (whisper("waarom?", "Els"), command("start", by=person("Els"))):
        _, (outcome,) = run(lane, (event, reading()))
        assert done(outcome) == []
        assert ["join_accept" in sent.text for sent in to_els(outcome)] == [True]


def test_thirty_other_words_bring_the_rules_once() -> None:
    lane, _ = requested()
    _, outcomes = run(lane, *((whisper("hallo?", "Els", NOON + timedelta(seconds=at)), reading()) for at in range(30)))
    assert sum(len(to_els(outcome)) for outcome in outcomes) == 1


@pytest.mark.parametrize("text", ["ok", "Oui !", "ja", "yes.", "nee", "Non", "OK"])
def test_a_bare_yes_or_no_brings_one_line_that_says_what_to_type(text: str) -> None:
    lane, _ = requested()
    lane, (first, at_once) = run(
        lane,
        (whisper(text, "Els"), reading()),
        (whisper(text, "Els", NOON + timedelta(seconds=9)), reading()),
        at=setting(rules().rulebook),
    )
    assert done(first) == done(at_once) == []
    (sent,) = to_els(first)
    assert ["ik ga akkoord" in line for line in sent.text.splitlines()] == [True, False]  # in Dutch and in French
    assert "j’accepte" in sent.text
    assert to_els(at_once) == []
    _, (accepted,) = run(lane, (whisper("j’accepte", "Els"), reading()), at=setting(rules().rulebook))
    assert len(done(accepted)) == 1


def test_other_words_bring_the_whole_rules_once_more_and_then_the_line() -> None:
    lane, _ = requested()
    times = [NOON + timedelta(minutes=2 * count) for count in range(5)]
    talk = [(whisper(f"hallo {at}", "Els", at), reading()) for at in times]
    lane, outcomes = run(lane, *talk)
    texts = [sent.text for outcome in outcomes for sent in to_els(outcome)]
    assert ["join_accept" in text for text in texts] == [True, False, False, False, False]
    assert ["join_type" in text for text in texts] == [False, True, True, True, True]


def test_a_link_always_brings_the_whole_rules() -> None:
    lane, _ = requested()
    later = NOON + timedelta(minutes=9)
    again = command("start", by=person("Els"), at=later)
    _, (_, outcome) = run(lane, (whisper("hallo?", "Els"), reading()), (again, reading()))
    assert ["join_accept" in sent.text for sent in to_els(outcome)] == [True]


def test_a_person_whose_request_the_moderators_decide_is_not_told_to_type_anything() -> None:
    lane, id = requested()
    lane = lane.with_join(id, replace(lane.joins[id], doubt="join_many"))
    _, outcomes = run(lane, *((whisper("ja", "Els", NOON + timedelta(minutes=at)), reading()) for at in (2, 4)))
    assert ["join_wait" in sent.text for outcome in outcomes for sent in to_els(outcome)] == [True]


def test_a_person_whom_the_platform_has_still_to_let_in_is_no_stranger_and_waits_for_the_welcome() -> None:
    lane, id = requested()
    lane, _ = run(lane, (accept(id), None))
    lanes = {"dorp": WatchState("dorp"), "kerkwijk": lane}
    assert heard_by(whisper("hallo?", "Els"), lanes) == ("kerkwijk",)
    lane, (again, talk) = run(lane, (whisper("akkoord", "Els"), reading()), (whisper("hallo?", "Els"), reading()))
    assert again.planned == ()
    assert "stranger" not in str(told(talk, SendMessage))
    assert "help_member" in str(told(talk, SendMessage))


def test_nobody_accepts_for_somebody_else() -> None:
    lane, id = requested()
    _, outcomes = run(lane, (accept(id, by="Jan"), None), (whisper("akkoord", "Jan"), reading()))
    assert [done(outcome) for outcome in outcomes] == [[], []]


def test_a_request_finds_its_watch_in_private() -> None:
    lane, id = requested()
    lanes = {"dorp": WatchState("dorp"), "kerkwijk": lane}
    assert heard_by(accept(id), lanes) == ("kerkwijk",)
    assert heard_by(whisper("akkoord", "Els"), {**lanes, "kerkwijk": lane}) == ("kerkwijk",)
    assert heard_by(accept("nothing"), lanes) == ()


def test_without_an_answer_for_a_day_the_moderators_decide() -> None:
    lane, id = requested()
    lane, (early, late) = run(
        lane,
        (TimeCame("t", "kerkwijk", JoinTimer(id), NOON + timedelta(hours=23)), None),
        (TimeCame("t", "kerkwijk", JoinTimer(id), NOON + ANSWERS_WITHIN), None),
    )
    assert early.planned == ()
    (asked,) = told(late, AskModerators)
    assert asked.card.choices == (Choice.APPROVE, Choice.REMOVE)
    assert lane.joins[id].code in asked.card.head


def test_whoever_cannot_be_written_to_is_the_moderators_matter_at_once() -> None:
    lane, id = requested()
    action = SendPrivately(person("Els").ref, GROUP, "x", to_els(run(EMPTY, (ASKED, None))[1][0])[0].purpose)
    _, (outcome,) = run(
        lane, (ActionRefused("r", "kerkwijk", JoinAction(id, JoinPart.RULES), action, "forbidden", False, NOON), None)
    )
    assert len(told(outcome, AskModerators)) == 1
    _, (outcome,) = run(EMPTY, (ASKED, None), at=setting(able=lambda place: {SendMessage, AskModerators}))
    assert len(told(outcome, AskModerators)) == 1


@pytest.mark.parametrize(("what", "wanted"), [(Choice.APPROVE, ApproveJoin), (Choice.REMOVE, RefuseJoin)])
def test_the_first_moderator_decides_and_the_card_says_so(what: Choice, wanted: type[Action]) -> None:
    lane, id, code = on_desk()
    lane, (first, second) = run(lane, (choice(what, code), None), (choice(what, code, "Nele"), None))
    assert [type(action) for action in done(first)] == [wanted]
    (update,) = told(first, UpdateCard)
    assert (update.message, update.card.choices) == (CARD, ())
    assert done(second) == []
    assert "already_decided" in str(told(second, SendMessage))
    lane, (late,) = run(lane, (accept(id), None))
    assert done(late) == []


def test_other_choices_about_a_request_are_explained_and_members_may_not() -> None:
    lane, _, code = on_desk()
    _, (mute, member) = run(
        lane, (choice(Choice.MUTE, code), None), (choice(Choice.APPROVE, code, "Jan", Role.MEMBER), None)
    )
    assert done(mute) == done(member) == []
    assert "join_choices" in str(told(mute, SendMessage))


def test_whoever_came_in_by_another_way_is_nobodys_matter_any_more() -> None:
    lane, _, code = on_desk()
    lane, (joined,) = run(lane, (MemberJoined("m", GROUP, person("Els"), NOON), None))
    assert len(told(joined, UpdateCard)) == 1
    assert any("nl welcome" in action.text for action in told(joined, SendPrivately))
    _, (late,) = run(lane, (choice(Choice.REMOVE, code), None))
    assert done(late) == []


@pytest.mark.parametrize("late", [Choice.APPROVE, Choice.REMOVE])
def test_the_answer_to_a_second_press_on_a_card_is_for_the_person_who_pressed(late: Choice) -> None:
    lane, _, code = on_desk()
    second = replace(choice(late, code, by="Nele", number="late"), press="77")
    _, (_, outcome) = run(lane, (choice(Choice.APPROVE, code), None), (second, None))
    (answer,) = told(outcome, SendMessage)
    assert "already_decided" in answer.text
    assert answer.press == "77"


def test_a_card_that_says_refused_is_corrected_if_another_administrator_had_let_the_person_in() -> None:
    lane, id, code = on_desk()
    lane, (_, joined) = run(
        lane, (choice(Choice.REMOVE, code), None), (MemberJoined("m", GROUP, person("Els"), NOON), None)
    )
    (update,) = told(joined, UpdateCard)
    assert "join_let_in" in update.card.foot
    ended = lane.joins[id].ended
    assert ended is not None
    assert ended.let_in


def test_a_request_that_was_decided_days_ago_names_the_day() -> None:
    lane, _, code = on_desk()
    lane, _ = run(lane, (choice(Choice.REMOVE, code), None))
    again = replace(choice(Choice.APPROVE, code, "Nele", number="late"), at=NOON + timedelta(days=3))
    _, (late,) = run(lane, (again, None), at=setting(rules().rulebook))
    (answer,) = [sent.text for sent in told(late, SendMessage)]
    assert "op 02/03" in answer


def test_a_card_that_arrives_after_the_decision_shows_it() -> None:
    lane, id = requested()
    lane, _ = run(lane, (TimeCame("t", "kerkwijk", JoinTimer(id), NOON + ANSWERS_WITHIN), None))
    lane, _ = run(lane, (choice(Choice.APPROVE, lane.joins[id].code), None))
    _, (outcome,) = run(lane, (ActionDelivered("d", "kerkwijk", JoinAction(id, JoinPart.CARD), CARD, NOON), None))
    assert len(told(outcome, UpdateCard)) == 1


def test_the_queue_lists_who_waits_for_the_moderators() -> None:
    queue = CommandGiven("q", DESK, person("Mo", Role.MODERATOR), "queue", "", NOON)
    lane, id = requested()
    _, (before,) = run(lane, (queue, None))
    assert "queue_empty" in str(told(before, SendMessage))
    lane, _, code = on_desk()
    _, (after,) = run(lane, (queue, None))
    assert code in str(told(after, SendMessage))
    assert id in lane.joins


def test_asking_twice_is_one_request_and_asking_again_after_a_refusal_is_a_new_one() -> None:
    lane, id = requested()
    lane, (again,) = run(lane, (replace(ASKED, key="j2"), None))
    assert list(lane.joins) == [id]
    assert len(to_els(again)) == 1
    lane, _, code = on_desk()
    lane, _ = run(lane, (choice(Choice.REMOVE, code), None), (replace(ASKED, key="j3"), None))
    assert lane.joins[id].ended is None


def test_a_moderators_word_finds_the_watch_of_the_request() -> None:
    shared = (WATCH, replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),)))
    lane, _, code = on_desk()
    lanes = {"dorp": WatchState("dorp"), "kerkwijk": lane}
    assert lanes_of(choice(Choice.APPROVE, code), Directory.of(shared[::-1]), lanes) == ("kerkwijk",)
    assert DIRECTORY.of_desk[DESK] == ("kerkwijk", "dorp")


def test_the_moderators_read_once_that_a_request_without_a_decision_ends_soon() -> None:
    lane, _, _ = on_desk()
    lane, _ = run(lane, (replace(ASKED, key="j2", person=person("Tom"), at=NOON + timedelta(days=2)), None))
    said = []
    for days in (10, 27, 28, 29):
        ring = TimeCame(f"t{days}", "kerkwijk", HousekeepingTimer(), NOON + timedelta(days=days))
        lane, (outcome,) = run(lane, (ring, None))
        said += [(days, say.text) for say in told(outcome, SendMessage)]
    ((day, text),) = [(day, text) for day, text in said if "join_ending" in text]
    assert day == 27
    assert "Els" in text


def test_of_a_decided_request_the_moderators_read_nothing_more() -> None:
    lane, _, code = on_desk()
    lane, _ = run(lane, (choice(Choice.REMOVE, code), None))
    ring = TimeCame("t", "kerkwijk", HousekeepingTimer(), NOON + timedelta(days=28))
    assert told(run(lane, (ring, None))[1][0], SendMessage) == []


def test_a_request_is_forgotten_after_its_time() -> None:
    lane, _, _ = on_desk()
    later, _ = run(lane, (TimeCame("t", "kerkwijk", HousekeepingTimer(), NOON + USUAL_RETENTION.joins), None))
    assert later.joins == {}
