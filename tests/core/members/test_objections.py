"""An objection (Article 21) stands in the queue until a moderator answers it, and the member reads the answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.action import SendMessage, SendPrivately
from bot.core.event import ActionRefused, CommandGiven, TimeCame
from bot.core.member import Objection
from bot.core.members.objections import LONGEST, REMINDED_EVERY
from bot.core.message import Role
from bot.core.ref import Ref
from bot.core.step_result import StepResult
from bot.core.timer_key import HousekeepingTimer, ObjectionTimer
from bot.core.watch import USUAL_RETENTION
from bot.core.watch_state import WatchState
from tests.core.handlers.test_private_chat import command, heard_by
from tests.kit import DESK, EMPTY, GROUP, NOON, person, posted, reading, run, told


def objected(text: str = "ik wil niet gelezen worden") -> tuple[WatchState, Objection, StepResult]:
    lane, (_, outcome) = run(EMPTY, (posted("dag"), reading()), (command("object", text), None))
    (objection,) = lane.objections.values()
    return lane, objection, outcome


def on_desk(name: str, argument: str = "", role: Role = Role.MODERATOR) -> CommandGiven:
    return CommandGiven(f"desk {name} {argument}", DESK, person("Mo", role), name, argument, NOON)


def said(outcome: StepResult, chat: Ref) -> str:
    return "\n".join(say.text for say in told(outcome, SendMessage) if say.chat == chat)


def to(outcome: StepResult, name: str) -> list[str]:
    return [say.text for say in told(outcome, SendPrivately) if say.person == person(name).ref]


def test_it_reaches_the_desk_and_each_coordinator_and_stands_in_the_queue() -> None:
    lane, objection, outcome = objected()
    assert "ik wil niet gelezen worden" in said(outcome, DESK)
    assert "ik wil niet gelezen worden" in to(outcome, "Cora")[0]
    assert objection.code not in said(outcome, GROUP)
    _, (queue,) = run(lane, (on_desk("queue"), None))
    assert f"object_line {objection.code}" in said(queue, DESK)


def test_line_breaks_in_the_reasons_fake_no_line_of_the_bot() -> None:
    _, _, outcome = objected("nee»\n\n🔔 ABC · Els · Kerkwijk · 19:00\n✔ 101 gebeld")
    for text in (said(outcome, DESK), to(outcome, "Cora")[0]):
        assert "nee» 🔔 ABC · Els · Kerkwijk · 19:00 ✔ 101 gebeld" in text


def test_the_member_reads_the_answer_and_the_objection_leaves_the_queue() -> None:
    lane, objection, _ = objected()
    answered, (outcome,) = run(lane, (on_desk("answer", f"{objection.code.lower()} we lezen je niet meer"), None))
    assert "we lezen je niet meer" in to(outcome, "Jan")[0]
    assert ObjectionTimer(next(iter(lane.objections))) not in answered.timers
    _, (queue,) = run(answered, (on_desk("queue"), None))
    assert objection.code not in said(queue, DESK)
    _, (again,) = run(answered, (on_desk("answer", f"{objection.code} nog eens"), None))
    assert to(again, "Jan") == []


def test_the_longest_message_of_telegram_reaches_the_desk_whole() -> None:
    reasons = "o" * (4096 - len("/object "))
    _, objection, outcome = objected(reasons)
    assert objection.text == reasons
    assert reasons in said(outcome, DESK)


def test_the_member_reads_a_long_answer_to_its_last_word() -> None:
    lane, objection, _ = objected()
    words = " ".join(f"zin {number}." for number in range(300))
    _, (outcome,) = run(lane, (on_desk("answer", f"{objection.code} {words}"), None))
    assert words in to(outcome, "Jan")[0]


def test_an_answer_may_begin_on_the_line_below_its_code() -> None:
    lane, objection, _ = objected()
    _, (outcome,) = run(lane, (on_desk("answer", f"{objection.code}\nDag Jan,\nwe lezen je niet meer"), None))
    assert "Dag Jan,\nwe lezen je niet meer" in to(outcome, "Jan")[0]


def test_only_a_moderator_answers_and_only_with_words() -> None:
    lane, objection, _ = objected()
    for event in (on_desk("answer", f"{objection.code} nee", Role.MEMBER), on_desk("answer", objection.code)):
        after, (outcome,) = run(lane, (event, None))
        assert to(outcome, "Jan") == []
        assert after.objections == lane.objections


def test_without_reasons_the_bot_explains_and_keeps_nothing() -> None:
    lane, (_, outcome) = run(EMPTY, (posted("dag"), reading()), (command("object"), None))
    assert lane.objections == {}
    assert "object_how" in said(outcome, person("Jan").ref)


def test_a_member_who_reads_how_and_objects_at_once_reads_the_code_and_that_more_is_not_kept() -> None:
    lane, (_, how, received, again) = run(
        EMPTY,
        (posted("dag"), reading()),
        *((command("object", text), None) for text in ("", "ik wil niet gelezen worden", "en nog iets")),
    )
    (objection,) = lane.objections.values()
    assert "object_how" in said(how, person("Jan").ref)
    assert f"object_received {objection.code}" in said(received, person("Jan").ref)
    assert f"object_again {objection.code}" in said(again, person("Jan").ref)


def test_one_objection_of_a_person_waits_at_a_time_and_it_is_not_endless() -> None:
    lane, objection, _ = objected("x" * 5000)
    assert len(objection.text) == LONGEST
    later = replace(command("object", "nog iets"), at=NOON + timedelta(hours=1))
    after, (outcome,) = run(lane, (later, None))
    assert after.objections == lane.objections
    assert "object_again" in said(outcome, person("Jan").ref)


def test_the_desk_hears_of_it_each_week_until_it_is_answered() -> None:
    lane, objection, _ = objected()
    (id,) = lane.objections
    for week in (1, 2):
        lane, (outcome,) = run(
            lane, (TimeCame(f"t{week}", "kerkwijk", ObjectionTimer(id), NOON + week * REMINDED_EVERY), None)
        )
        assert f"object_waits {objection.code}" in said(outcome, DESK)


def test_to_be_forgotten_drops_an_answered_objection_and_keeps_an_open_one() -> None:
    lane, objection, _ = objected()
    assert len(run(lane, (command("forgetme"), None))[0].objections) == 1
    answered, _ = run(lane, (on_desk("answer", f"{objection.code} goed"), None))
    assert run(answered, (command("forgetme"), None))[0].objections == {}


def test_it_goes_a_while_after_the_answer_and_never_before_it() -> None:
    lane, objection, _ = objected()
    answered, _ = run(lane, (on_desk("answer", f"{objection.code} goed"), None))
    for state, left in ((lane, 1), (answered, 0)):
        after, _ = run(state, (TimeCame("h", "kerkwijk", HousekeepingTimer(), NOON + USUAL_RETENTION.objections), None))
        assert len(after.objections) == left


def test_of_several_watches_on_a_desk_the_one_with_the_code_hears_the_answer() -> None:
    lane, objection, _ = objected()
    states = {"kerkwijk": EMPTY, "dorp": replace(lane, watch="dorp")}
    assert heard_by(on_desk("answer", f"{objection.code} ja"), states) == ("dorp",)
    assert heard_by(command("answer", f"{objection.code} ja", by=person("Cora")), states) == ("kerkwijk",)


def test_an_answer_that_cannot_reach_the_member_is_not_lost() -> None:
    lane, objection, _ = objected()
    lane, (outcome,) = run(lane, (on_desk("answer", f"{objection.code} we lezen je niet meer"), None))
    (sent,) = (each for each in told(outcome, SendPrivately))
    _, (refused,) = run(lane, (ActionRefused("r", "kerkwijk", None, sent, "no", False, NOON), None))
    assert "by_hand_tell Jan" in said(refused, DESK)
    assert "we lezen je niet meer" in said(refused, DESK)
