"""A member who asks to be forgotten: the data that a watch lets go, and those that it keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.action import DeleteMessage, Repost, Restrict, SendMessage, SendPrivately
from bot.core.choice import Choice
from bot.core.draft import Draft
from bot.core.event import ActionDelivered, ActionRefused, CommandGiven, JoinRequested, MemberJoined, TimeCame
from bot.core.member import Member
from bot.core.members import registry
from bot.core.message import Role
from bot.core.owner import CaseAction, CasePart
from bot.core.ref import MessageRef
from bot.core.step_result import StepResult, Unlinking
from bot.core.timer_key import HousekeepingTimer
from bot.core.watch import NEW_FOR
from bot.core.watch_state import WatchState
from tests.core.handlers.test_gatekeeper import AT_THE_GATE, KNOWN, written
from tests.core.handlers.test_private_chat import command
from tests.core.test_step import CALL_TO_ACT, choice, flagged
from tests.kit import EMPTY, GROUP, NOON, person, posted, reading, run, setting, told


def lived() -> WatchState:
    """Jan has left something in every corner: a warning, an open case, a text, a note, a request to join."""
    lane, code = flagged()
    lane, (warned,) = run(lane, (choice(Choice.WARN, code), None))
    (private,) = told(warned, SendPrivately)
    lane, _ = run(
        lane,
        (ActionRefused("r", "kerkwijk", None, private, "no", False, NOON), None),
        (posted("grijp hem", "2"), CALL_TO_ACT),
        (posted("ook ik", "3", by="Els"), reading()),
        (JoinRequested("j", GROUP, person("Jan"), NOON), None),
        (choice(Choice.REMOVE, "nothing"), None),
    )
    return lane


def words(outcome: StepResult) -> str:
    return "\n".join(say.text for say in told(outcome, SendMessage))


def test_a_member_who_asks_reads_what_is_kept_in_one_language() -> None:
    _, (outcome,) = run(lived(), (command("mydata"), None))
    for part in ("head", "member", "cases", "strikes", "talk", "notes", "joins", "log"):
        assert f"nl mydata_{part}" in words(outcome)
    assert "fr " not in words(outcome)


def test_what_is_not_there_is_not_told() -> None:
    lane, _ = run(EMPTY, (command("start", "kerkwijk"), None))
    _, (outcome,) = run(lane, (command("mydata"), None))
    for part in ("cases", "strikes", "talk", "notes", "joins"):
        assert f"mydata_{part}" not in words(outcome)
    assert "mydata_member" in words(outcome)


def test_asked_in_the_group_it_is_answered_to_one_person_alone() -> None:
    for name in ("mydata", "forgetme"):
        _, (outcome,) = run(lived(), (CommandGiven("k", GROUP, person("Jan"), name, "", NOON), None))
        (sent,) = told(outcome, SendPrivately)
        assert sent.public is not None
        assert "mydata" not in sent.public
        assert told(outcome, SendMessage) == []


def test_forgotten_is_all_but_what_somebody_waits_for_and_what_counts() -> None:
    lane = lived()
    assert len(lane.cases) == 2
    after, (outcome,) = run(lane, (command("forgetme"), None))
    assert "forgotten" in words(outcome)
    assert after.members["p-Jan"] == Member((NOON,))
    (kept,) = [case for case in after.cases.values() if not case.is_open]
    assert outcome.unlinked == (Unlinking("p-Jan", besides=tuple(after.cases)),)
    assert kept.id in after.cases
    assert sorted(case.is_open for case in after.cases.values()) == [False, True]
    assert after.notes == {}
    assert {key.text for key in after.said if key.whose == "p-Jan"} == {"limit of forgetme alone"}
    texts = [(heard.author, heard.text) for heard in after.talk[str(GROUP)]]
    assert texts == [("p-Jan", None), ("p-Jan", None), ("p-Els", "ook ik")]
    assert len(after.joins) == 1


def test_a_decision_can_be_taken_back_for_a_day_and_then_the_case_is_gone() -> None:
    lane, code = flagged()
    lane, _ = run(lane, (choice(Choice.WARN, code), None), (command("forgetme"), None))
    undone, _ = run(lane, (choice(Choice.UNDO, code, number="u"), None))
    assert [(case.is_open, undone.members.get("p-Jan", Member()).strikes) for case in undone.cases.values()] == [
        (True, ())
    ]
    for hours, left in ((23, 1), (25, 0)):
        later = NOON + timedelta(hours=hours)
        after, (cleaned,) = run(lane, (TimeCame("t", "kerkwijk", HousekeepingTimer(), later), None))
        assert len(after.cases) == left
        assert cleaned.unlinked == (() if left else (Unlinking("p-Jan", cases=tuple(lane.cases)),))


def test_a_case_that_was_decided_long_ago_goes_at_once() -> None:
    lane, code = flagged()
    lane, _ = run(lane, (choice(Choice.WARN, code), None))
    asked = replace(command("forgetme"), at=NOON + timedelta(hours=25))
    lane, _ = run(lane, (asked, None))
    assert lane.cases == {}


def test_a_mute_that_runs_goes_on_and_still_counts() -> None:
    lane, code = flagged()
    lane, (muted,) = run(lane, (choice(Choice.MUTE, code), None))
    (mute,) = told(muted, Restrict)
    assert mute == Restrict(GROUP, person("Jan").ref, NOON + timedelta(hours=24))
    after, (outcome,) = run(lane, (command("forgetme"), None))
    assert told(outcome, Restrict) == []
    assert after.members["p-Jan"].strikes == (NOON,)
    _, (ended,) = run(after, (choice(Choice.UNDO, code, number="u"), None))
    assert len(told(ended, Restrict)) == 1


def test_a_newcomer_stays_one_and_is_forgotten_for_good_when_that_is_over() -> None:
    lane, _ = run(EMPTY, (MemberJoined("j", GROUP, person("Jan"), NOON), None), (command("forgetme"), None))
    assert lane.members == {"p-Jan": Member(joined=NOON)}
    draft = Draft(lane, "c", NOON, setting())
    assert registry.role_of(draft, person("Jan")) is Role.NEWCOMER
    assert not registry.is_known(draft, person("Jan"))
    lane, _ = run(lane, (TimeCame("t", "kerkwijk", HousekeepingTimer(), NOON + NEW_FOR), None))
    assert lane.members == {}


def test_an_open_case_is_decided_as_before() -> None:
    lane, code = flagged()
    lane, (_, decided) = run(lane, (command("forgetme"), None), (choice(Choice.WARN, code), None))
    assert lane.members["p-Jan"].strikes == (NOON,)
    assert [record.author for record in decided.records] == ["p-Jan"]


def test_of_somebody_without_a_warning_nothing_is_left_and_others_keep_theirs() -> None:
    lane, _ = run(
        EMPTY, (posted("dag"), reading()), (posted("dag", "2", by="Els"), reading()), (command("forgetme"), None)
    )
    assert list(lane.members) == ["p-Els"]
    _, (outcome,) = run(lane, (command("help"), None))
    assert "stranger" in words(outcome)


def test_the_posts_of_the_bot_under_the_name_go_too() -> None:
    lane, _ = run(EMPTY, *((posted(text, str(n)), CALL_TO_ACT) for n, text in enumerate(("een", "twee", "drie"))))
    first, second, third = (replace(case, facts="iets") for case in lane.cases.values())
    masked, copied = MessageRef(GROUP, "m"), MessageRef(GROUP, "c")
    for case in (replace(first, masked_ref=masked), replace(second, copy_ref=copied), third):
        lane = lane.with_case(case)
    after, (outcome,) = run(lane, (command("forgetme"), None))
    assert told(outcome, DeleteMessage) == [DeleteMessage(ref, ours=True) for ref in (masked, copied)]
    assert [case.facts for case in after.cases.values()] == ["", "", ""]
    assert {CaseAction(third.id, CasePart.MASKED), CaseAction(third.id, CasePart.COPY)} <= set(outcome.called_off)


def test_a_repost_that_was_on_its_way_goes_when_it_has_arrived() -> None:
    lane, code = flagged()
    lane, _ = run(lane, (choice(Choice.APPROVE, code), None), (command("forgetme"), None))
    (case,) = lane.cases.values()
    arrived = MessageRef(GROUP, "c")
    lane, (outcome,) = run(
        lane, (ActionDelivered("d2", "kerkwijk", CaseAction(case.id, CasePart.COPY), arrived, NOON), None)
    )
    assert told(outcome, DeleteMessage) == [DeleteMessage(arrived, ours=True)]
    _, (undone,) = run(lane, (choice(Choice.UNDO, code, number="u"), None))
    assert told(undone, DeleteMessage) == []


def test_a_repost_that_is_refused_after_that_is_not_tried_in_another_way() -> None:
    lane, code = flagged()
    lane, (approved, _) = run(lane, (choice(Choice.APPROVE, code), None), (command("forgetme"), None))
    (case,) = lane.cases.values()
    (repost,) = told(approved, Repost)
    refused = ActionRefused("r", "kerkwijk", CaseAction(case.id, CasePart.COPY), repost, "no", False, NOON)
    _, (outcome,) = run(lane, (refused, None))
    assert outcome.planned == ()


def test_an_approval_at_the_gate_makes_nobody_a_member_who_asked_to_be_forgotten() -> None:
    lane, _ = run(KNOWN, (written("grijp hem"), CALL_TO_ACT), at=AT_THE_GATE)
    (case,) = lane.cases.values()
    lane, _ = run(lane, (command("forgetme"), None), (choice(Choice.APPROVE, case.code), None), at=AT_THE_GATE)
    assert not lane.members.get("p-Jan", Member()).belongs
