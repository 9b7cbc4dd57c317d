"""One evening, event by event: what the core decides and plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.action import (
    Action,
    AskModerators,
    DeleteMessage,
    EditMessage,
    PostMaskedCopy,
    Purpose,
    Reply,
    Repost,
    Restrict,
    SendMessage,
    SendPrivately,
    UpdateCard,
)
from bot.core.case import CaseStatus
from bot.core.choice import ByCode, Choice
from bot.core.event import (
    ActionDelivered,
    ActionRefused,
    ChoiceMade,
    CommandGiven,
    MemberLeft,
    MessageDeleted,
    MessageEdited,
    TimeCame,
)
from bot.core.message import Role
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import FACTS, Label, Span
from bot.core.ref import MessageRef
from bot.core.rule import Stage, Treatment
from bot.core.step import at_of, not_after, step
from bot.core.timer_key import CaseTimer, DigestTimer
from bot.core.watch import Quiet
from bot.core.watch_state import WatchState
from tests import shipped
from tests.kit import (
    ALL,
    DESK,
    EMPTY,
    GROUP,
    NOON,
    WATCH,
    book,
    message,
    owner_of,
    person,
    posted,
    reading,
    rule,
    run,
    setting,
    told,
)
from tests.thorough import examples

UNABLE = setting(able=lambda place: ALL - {DeleteMessage})
REPORT = reading(Label.REPORT)
CALL_TO_ACT = reading((Label.VIGILANTE, 0.9, (Span(0, 4),)))
MIXED = "Er loopt iemand in de Kerkstraat. Wie gaat er mee?"
MIXED_READING = replace(
    reading((Label.REPORT, 0.9, (Span(0, 15),)), (Label.VIGILANTE, 0.9, (Span(34, 45),))),
    copy="Er loopt iemand in de Kerkstraat. ▒▒▒",
)


def choice(what: Choice, code: str, by: str = "Mo", role: Role = Role.MODERATOR, number: str = "c") -> ChoiceMade:
    return ChoiceMade(f"console:{number}", DESK, person(by, role), what, ByCode(code), NOON)


def flagged(at: WatchState = EMPTY) -> tuple[WatchState, str]:
    """A lane with one held case, hidden, and its code."""
    lane, _ = run(at, (posted("grijp hem", "9"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    lane, _ = run(lane, (ActionDelivered("d1", "kerkwijk", CaseAction(case.id, CasePart.ORIGINAL), None, NOON), None))
    return lane, case.code


def texts(outcome_actions: list[Action]) -> list[str]:
    return [getattr(action, "text", "") for action in outcome_actions]


def test_a_report_without_a_call_is_asked_once() -> None:
    _, (first, second) = run(EMPTY, (posted("iemand", "1"), REPORT), (posted("nog een", "2", by="Els"), REPORT))
    assert [reply.purpose for reply in told(first, Reply)] == [Purpose.ASK]
    assert told(second, Reply) == []


def test_a_report_that_says_called_is_not_asked() -> None:
    _, (first,) = run(EMPTY, (posted("101 gebeld"), reading(Label.REPORT, Label.POLICE_CALLED)))
    (notice,) = told(first, Reply)
    assert notice.purpose is Purpose.NOTICE
    assert "incident_called" in notice.text


def test_the_short_word_for_called_turns_the_question_into_the_notice() -> None:
    lane, (first,) = run(EMPTY, (posted("iemand", "1"), REPORT))
    lane, _ = run(lane, (ActionDelivered("d", "kerkwijk", owner_of(first, Reply), MessageRef(GROUP, "b1"), NOON), None))
    lane, (called,) = run(lane, (posted("Gebeld!", "2", by="Piet"), reading()))
    assert [amend.message.id for amend in told(called, EditMessage)] == ["b1"]
    _, (third,) = run(lane, (posted("101 gebeld", "3", by="Els"), reading(Label.POLICE_CALLED)))
    assert told(third, EditMessage) == []


def test_a_call_made_while_the_question_was_on_its_way_is_shown_when_it_arrives() -> None:
    lane, (first, _) = run(EMPTY, (posted("iemand", "1"), REPORT), (posted("gebeld", "2", by="Piet"), reading()))
    _, (arrived,) = run(
        lane, (ActionDelivered("d", "kerkwijk", owner_of(first, Reply), MessageRef(GROUP, "b1"), NOON), None)
    )
    assert len(told(arrived, EditMessage)) == 1


def test_in_danger_the_question_has_other_words() -> None:
    danger = replace(REPORT, flags=frozenset({"danger"}))
    _, (first,) = run(EMPTY, (posted("hij heeft een mes"), danger))
    assert "call_emergency" in texts(told(first, Reply))[0]


def test_a_call_to_act_is_hidden_and_a_moderator_is_asked() -> None:
    lane, (first,) = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    assert case.status is CaseStatus.HIDING
    assert len(told(first, DeleteMessage)) == len(told(first, AskModerators)) == len(told(first, SendPrivately)) == 1
    assert told(first, PostMaskedCopy) == []
    assert CaseTimer(case.id) in lane.timers


def test_the_facts_of_a_held_report_stay_in_the_group() -> None:
    _, (first,) = run(EMPTY, (posted(MIXED), MIXED_READING))
    (copy,) = texts(told(first, PostMaskedCopy))
    assert "Er loopt iemand in de Kerkstraat." in copy
    assert "Wie gaat" not in copy


def test_facts_that_cannot_be_told_apart_are_announced_and_the_card_is_urgent() -> None:
    everything = (Span(0, len("iemand pak hem")),)
    both = reading((Label.REPORT, 0.9, everything), (Label.VIGILANTE, 0.9, everything))
    lane, (first,) = run(EMPTY, (posted("iemand pak hem"), both))
    assert told(first, PostMaskedCopy) == []
    assert any("report_being_looked_at" in text for text in texts(told(first, SendMessage)))
    assert next(iter(lane.cases.values())).urgent


def test_where_the_reader_is_unsure_the_message_stays_and_a_moderator_is_asked() -> None:
    lane, (first,) = run(EMPTY, (posted("grijp hem"), reading((Label.VIGILANTE, 0.55, ()))))
    assert (told(first, DeleteMessage), told(first, SendPrivately)) == ([], [])
    assert len(told(first, AskModerators)) == 1
    assert next(iter(lane.cases.values())).doubt


def test_a_rule_at_stage_watch_only_counts() -> None:
    watching = setting(book(rule("v", Label.VIGILANTE, Treatment.HOLD, Stage.WATCH, private="no_vigilantes")))
    _, (first,) = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=watching)
    assert first.planned == ()
    assert first.records[0].rules == ("v",)


def test_stage_act_removes_at_once_and_shows_the_card_with_undo() -> None:
    acting = setting(book(rule("v", Label.VIGILANTE, Treatment.REMOVE, Stage.ACT)))
    lane, (first,) = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=acting)
    (case,) = lane.cases.values()
    assert not case.is_open
    (card,) = told(first, AskModerators)
    assert card.card.choices == (Choice.UNDO,)


def test_stage_ask_with_remove_leaves_it_visible_until_decided() -> None:
    asking = setting(book(rule("v", Label.VIGILANTE, Treatment.REMOVE, Stage.ASK)))
    lane, (first,) = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=asking)
    assert told(first, DeleteMessage) == []
    assert next(iter(lane.cases.values())).status is CaseStatus.VISIBLE


def test_a_moderator_may_write_what_a_member_may_not() -> None:
    _, (first,) = run(EMPTY, (posted("grijp hem", role=Role.MODERATOR), CALL_TO_ACT))
    assert first.planned == ()


def test_approval_reposts_with_the_name() -> None:
    lane, code = flagged()
    _, (approved,) = run(lane, (choice(Choice.APPROVE, code.lower()), None))
    (restore,) = told(approved, Repost)
    assert restore.body == "grijp hem"
    assert "Jan" in restore.head


def test_the_second_moderator_is_told_who_was_first() -> None:
    lane, code = flagged()
    lane, _ = run(lane, (choice(Choice.REMOVE, code), None))
    in_dutch = setting(replace(book(), texts=shipped.rules().rulebook.texts))
    _, (second,) = run(lane, (choice(Choice.APPROVE, code, by="Nele", number="c2"), None), at=in_dutch)
    assert told(second, Repost) == []
    assert f"{code} is al beslist: ❌ Weggehaald · Mo" in texts(told(second, SendMessage))[0]


def test_a_member_cannot_decide() -> None:
    lane, code = flagged()
    after, (refused,) = run(lane, (choice(Choice.APPROVE, code, by="Jan", role=Role.MEMBER), None))
    assert after.cases == lane.cases
    assert "not_a_moderator" in texts(told(refused, SendMessage))[0]


def test_a_typed_word_with_the_code_decides() -> None:
    lane, code = flagged()
    lane, (decided,) = run(lane, (posted(f"Weg {code.lower()}.", "7", by="Mo", role=Role.MODERATOR), reading()))
    assert next(iter(lane.cases.values())).status is CaseStatus.REMOVED
    assert len(told(decided, SendPrivately)) == 1


def test_an_unknown_code_is_said_to_be_unknown() -> None:
    _, (answer,) = run(EMPTY, (choice(Choice.APPROVE, "XXX"), None))
    assert "unknown_code" in texts(told(answer, SendMessage))[0]


def test_every_card_is_brought_up_to_date() -> None:
    lane, code = flagged()
    (case,) = lane.cases.values()
    cards = [MessageRef(DESK, "k1"), MessageRef(DESK, "k2")]
    for card in cards:
        lane, _ = run(
            lane, (ActionDelivered(f"d{card.id}", "kerkwijk", CaseAction(case.id, CasePart.CARD), card, NOON), None)
        )
    _, (decided,) = run(lane, (choice(Choice.REMOVE, code), None))
    assert [update.message for update in told(decided, UpdateCard)] == cards


def test_muting_restricts_for_a_day_and_counts_a_strike() -> None:
    lane, code = flagged()
    lane, (muted,) = run(lane, (choice(Choice.MUTE, code), None))
    assert [action.until for action in told(muted, Restrict)] == [NOON + timedelta(hours=24)]
    assert lane.members["p-Jan"].strikes == (NOON,)


def test_undo_opens_the_case_again_lifts_the_mute_and_lets_the_time_run_anew() -> None:
    lane, code = flagged()
    timer = next(iter(lane.timers))
    lane, _ = run(lane, (choice(Choice.MUTE, code), None))
    assert timer not in lane.timers
    lane, (undone,) = run(lane, (choice(Choice.UNDO, code, by="Nele", number="u"), None))
    assert [action.until for action in told(undone, Restrict)] == [NOON]
    assert lane.members["p-Jan"].strikes == ()
    assert lane.timers[timer] == NOON + timedelta(minutes=30)
    assert undone.records[0].decision == "undone: muted"
    assert next(iter(lane.cases.values())).is_open


def test_a_mistyped_code_is_answered_and_ordinary_talk_is_not() -> None:
    _, (answer,) = run(EMPTY, (posted("ok 7K3", "7", by="Mo", role=Role.MODERATOR), reading()))
    assert "unknown_code" in texts(told(answer, SendMessage))[0]
    _, (talk,) = run(EMPTY, (posted("ok dan", "8", by="Mo", role=Role.MODERATOR), reading()))
    assert talk.planned == ()


def test_a_doubtful_removal_is_never_harsher_than_a_sure_one() -> None:
    asking = setting(book(rule("v", Label.VIGILANTE, Treatment.REMOVE, Stage.ASK)))
    _, (first,) = run(EMPTY, (posted("grijp hem"), reading((Label.VIGILANTE, 0.55, ()))), at=asking)
    assert told(first, DeleteMessage) == []


def test_nobody_decides_in_time() -> None:
    lane, _ = flagged()
    (timer,) = lane.timers
    lane, (over,) = run(lane, (TimeCame("t", "kerkwijk", timer, NOON + timedelta(minutes=30)), None))
    assert next(iter(lane.cases.values())).status is CaseStatus.REMOVED
    assert over.records[0].decision == "unanswered: remove"
    assert lane.timers == {}


def test_a_platform_that_cannot_delete_asks_a_human() -> None:
    lane, (first,) = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=UNABLE)
    assert next(iter(lane.cases.values())).status is CaseStatus.VISIBLE
    assert any("by_hand_delete" in text for text in texts(told(first, SendMessage)))


def test_what_the_platform_refuses_is_done_the_next_best_way() -> None:
    lane, code = flagged()
    lane, (approved,) = run(lane, (choice(Choice.APPROVE, code), None))
    planned = next(p for p in approved.planned if isinstance(p.action, Repost))
    refused = ActionRefused("r", "kerkwijk", planned.owner, planned.action, "media is gone", False, NOON)
    _, (instead,) = run(lane, (refused, None))
    assert "grijp hem" in texts(told(instead, SendMessage))[0]
    assert instead.planned[0].owner == planned.owner


def test_a_limit_from_a_clock_that_ran_ahead_is_not_closed_until_then() -> None:
    lane = EMPTY.with_said("p-Jan", "hint", NOON + timedelta(days=30))
    assert not lane.said_within("p-Jan", "hint", NOON, timedelta(hours=1))
    late = EMPTY.with_said("p-Jan", "hint", NOON + timedelta(minutes=1))
    assert late.said_within("p-Jan", "hint", NOON, timedelta(hours=1))  # the message before comes later


def test_its_author_takes_a_message_back() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), reading((Label.VIGILANTE, 0.55, ()))))
    lane, _ = run(lane, (MessageDeleted("x", MessageRef(GROUP, "1"), NOON), None))
    assert not next(iter(lane.cases.values())).is_open


def test_an_edit_is_judged_and_nobody_is_asked_or_nudged_for_it() -> None:
    edit = MessageEdited("console:e", message("grijp hem"))
    lane, (_, edited) = run(EMPTY, (posted("hallo"), reading()), (edit, CALL_TO_ACT))
    assert len(told(edited, DeleteMessage)) == 1
    assert told(edited, Reply) == []
    again = MessageEdited("console:e2", message("grijp hem nu"))
    _, (twice,) = run(lane, (again, CALL_TO_ACT))
    assert twice.planned == ()


def test_a_visible_message_under_review_that_is_edited_into_a_call_to_act_is_hidden() -> None:
    lane, _ = run(EMPTY, (posted("hm"), reading((Label.VIGILANTE, 0.55, ()))))
    lane, (edited,) = run(lane, (MessageEdited("console:e", message("grijp hem")), CALL_TO_ACT))
    assert len(told(edited, DeleteMessage)) == 1
    first, second = sorted(lane.cases.values(), key=lambda case: case.text != "hm")
    assert not first.is_open
    assert second.is_open
    assert lane.case_of_message(MessageRef(GROUP, "1")) is not None


def test_a_deletion_by_hand_leaves_the_facts_in_the_group() -> None:
    lane, _ = run(EMPTY, (posted(MIXED), MIXED_READING), at=UNABLE)
    (case,) = lane.cases.values()
    arrived = ActionDelivered("d", "kerkwijk", CaseAction(case.id, CasePart.MASKED), MessageRef(GROUP, "b1"), NOON)
    lane, (_, by_hand) = run(
        lane, (arrived, None), (MessageDeleted("x", MessageRef(GROUP, "1"), NOON), None), at=UNABLE
    )
    (case,) = lane.cases.values()
    assert case.is_open
    assert case.status is CaseStatus.HIDDEN
    assert by_hand.planned == ()


def test_an_author_who_deletes_a_held_message_where_the_bot_cannot_takes_it_back() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=UNABLE)
    (case,) = lane.cases.values()
    assert case.is_open
    taken_back = MessageDeleted("x", MessageRef(GROUP, "1"), NOON, case.author.ref)
    lane, (_, approved) = run(lane, (taken_back, None), (choice(Choice.APPROVE, case.code), None), at=UNABLE)
    assert lane.cases[case.id].withdrawn
    assert told(approved, Repost) == []


def test_an_author_who_deletes_a_removed_message_because_the_bot_asked_can_get_it_back() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=UNABLE)
    (case,) = lane.cases.values()
    deleted = MessageDeleted("x", MessageRef(GROUP, "1"), NOON, case.author.ref)
    lane, _ = run(lane, (choice(Choice.REMOVE, case.code), None), (deleted, None), at=UNABLE)
    assert not lane.cases[case.id].withdrawn


def test_an_author_who_deletes_an_approved_message_where_the_bot_cannot_takes_it_back() -> None:
    lane, _ = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=UNABLE)
    (case,) = lane.cases.values()
    deleted = MessageDeleted("x", MessageRef(GROUP, "1"), NOON, case.author.ref)
    lane, (_, gone) = run(lane, (choice(Choice.APPROVE, case.code), None), (deleted, None), at=UNABLE)
    assert told(gone, Repost) == []
    assert lane.cases[case.id].withdrawn


def test_moderators_who_were_asked_to_delete_a_message_read_that_it_may_stay() -> None:
    lane, (asked,) = run(EMPTY, (posted("grijp hem"), CALL_TO_ACT), at=UNABLE)
    assert any("by_hand_delete" in text for text in texts(told(asked, SendMessage)))
    (case,) = lane.cases.values()
    presses = [
        (choice(each, case.code, number=each.value), None) for each in (Choice.REMOVE, Choice.UNDO, Choice.APPROVE)
    ]
    _, outcomes = run(lane, *presses, at=UNABLE)
    told_to_stay = ["by_hand_stays" in " ".join(texts(told(outcome, SendMessage))) for outcome in outcomes]
    assert told_to_stay == [False, False, True]


def test_the_answer_to_a_press_on_a_closed_incident_is_for_the_person_who_pressed() -> None:
    lane, _ = run(EMPTY, (posted("er breekt iemand in"), REPORT))
    (incident,) = lane.incidents.values()
    first, second = (choice(Choice.CLOSE, incident.code, by=by, number=by) for by in ("Mo", "Nele"))
    _, (_, late) = run(lane, (first, None), (replace(second, press="77"), None))
    (answer,) = told(late, SendMessage)
    assert ("incident_over" in answer.text, answer.press) == (True, "77")


def test_a_timer_that_was_moved_does_not_ring_early() -> None:
    lane, _ = flagged()
    (timer,) = lane.timers
    lane, _ = run(lane, (TimeCame("t", "kerkwijk", timer, NOON + timedelta(minutes=29)), None))
    assert next(iter(lane.cases.values())).is_open


def test_undo_of_a_mute_that_was_done_by_hand_asks_for_no_other_mute() -> None:
    unable = setting(able=lambda place: ALL - {Restrict})
    lane, code = flagged()
    lane, _ = run(lane, (choice(Choice.MUTE, code), None), at=unable)
    _, (undone,) = run(lane, (choice(Choice.UNDO, code, number="u"), None), at=unable)
    assert not any("by_hand_mute" in text for text in texts(told(undone, SendMessage)))
    assert any("by_hand_unmute" in text for text in texts(told(undone, SendMessage)))


def test_a_mute_that_the_platform_does_not_lift_is_a_task_for_a_moderator() -> None:
    lane, code = flagged()
    lane, _ = run(lane, (choice(Choice.MUTE, code), None))
    lane, (undone,) = run(lane, (choice(Choice.UNDO, code, number="u"), None))
    (lift,) = told(undone, Restrict)
    _, (refused,) = run(lane, (ActionRefused("r", "kerkwijk", None, lift, "no rights", False, NOON), None))
    assert [text.split()[1] for text in texts(told(refused, SendMessage))] == ["by_hand_unmute"]


def test_whom_nobody_can_mute_is_warned_and_not_told_to_be_muted() -> None:
    unable = setting(able=lambda place: ALL - {Restrict})
    lane, code = flagged()
    _, (decided,) = run(lane, (choice(Choice.MUTE, code), None), at=unable)
    (private,) = texts(told(decided, SendPrivately))
    assert "warned" in private
    assert "muted" not in private
    assert any("by_hand_mute" in text for text in texts(told(decided, SendMessage)))


def test_chatter_is_hinted_at_privately_and_once_a_month() -> None:
    chatter = reading(Label.OFF_TOPIC)
    later = NOON + timedelta(days=29)
    month = NOON + timedelta(days=30)
    _, outcomes = run(
        EMPTY,
        (posted("dank", "1"), chatter),
        (posted("dank", "2", at=later), chatter),
        (posted("dank", "3", at=month), chatter),
    )
    assert [len(told(outcome, SendPrivately)) for outcome in outcomes] == [1, 0, 1]
    assert all(told(outcome, SendMessage) == [] for outcome in outcomes)


def test_a_pulled_brake_shares_a_card_and_says_so_once() -> None:
    braked = setting(book(rule("v", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes", brake=2)))
    lane, outcomes = run(EMPTY, *((posted("grijp", str(n), by=f"M{n}"), CALL_TO_ACT) for n in range(5)), at=braked)
    assert [len(told(outcome, DeleteMessage)) for outcome in outcomes] == [1, 1, 1, 1, 1]
    assert [len(told(outcome, AskModerators)) for outcome in outcomes] == [1, 1, 1, 0, 0]
    said = [any("brake_tripped" in text for text in texts(told(outcome, SendMessage))) for outcome in outcomes]
    assert said == [False, False, True, False, False]
    timer = next(timer for timer in lane.timers if isinstance(timer, DigestTimer))
    _, (digest,) = run(lane, (TimeCame("t", "kerkwijk", timer, NOON + timedelta(hours=12)), None), at=braked)
    assert any("digest" in text for text in texts(told(digest, SendMessage)))


def test_a_hit_after_midnight_does_not_take_the_hits_of_the_day_before() -> None:
    """The number comes after the quiet hours, and in the night the rule hits again."""
    night = replace(WATCH, quiet=Quiet(time(22), time(7)))
    braked = setting(book(rule("v", Label.VIGILANTE, Treatment.HOLD, private="no_vigilantes", brake=2)), watch=night)
    lane, _ = run(EMPTY, *((posted("grijp", str(n), by=f"M{n}"), CALL_TO_ACT) for n in range(5)), at=braked)
    (timer,) = (timer for timer in lane.timers if isinstance(timer, DigestTimer))
    lane, _ = run(lane, (posted("grijp", "9", "Els", at=NOON + timedelta(hours=13)), CALL_TO_ACT), at=braked)
    _, (digest,) = run(lane, (TimeCame("t", "kerkwijk", timer, lane.timers[timer]), None), at=braked)
    assert any("digest" in text for text in texts(told(digest, SendMessage)))


def test_the_queue_shows_the_oldest_first() -> None:
    lane, (first, second) = run(
        EMPTY,
        (posted("grijp a", "1"), CALL_TO_ACT),
        (posted("grijp b", "2", by="Els", at=NOON + timedelta(minutes=1)), CALL_TO_ACT),
    )
    asked = CommandGiven("q", DESK, person("Mo", Role.MODERATOR), "queue", "", NOON)
    _, (answer,) = run(lane, (asked, None))
    (listing,) = texts(told(answer, SendMessage))
    codes = [action.card.code for o in (first, second) for action in told(o, AskModerators)]
    assert listing.index(codes[0]) < listing.index(codes[1])


def test_a_member_objects_to_a_removal() -> None:
    lane, code = flagged()
    lane, _ = run(lane, (choice(Choice.REMOVE, code), None))
    _, (appeal,) = run(lane, (CommandGiven("a", GROUP, person("Jan"), "appeal", "", NOON), None))
    assert [each.card.code for each in told(appeal, AskModerators)] == [code]
    assert len(told(appeal, SendPrivately)) == 1


labels = st.lists(
    st.tuples(st.sampled_from(list(Label)), st.floats(0.3, 1.0), st.integers(0, 30), st.integers(1, 20)),
    max_size=6,
    unique_by=lambda score: score[0],
)
treatments = st.sampled_from([Treatment.KEEP, Treatment.MASK, Treatment.HOLD, Treatment.REMOVE])


@settings(max_examples=examples(400))
@given(
    text=st.text(max_size=60),
    scores=labels,
    treatment=treatments,
    stage=st.sampled_from(list(Stage)),
    label=st.sampled_from([each for each in Label if each not in FACTS]),
    can=st.sets(st.sampled_from(sorted(ALL, key=lambda kind: kind.__name__))),
)
def test_facts_never_disappear(
    text: str,
    scores: list[tuple[Label, float, int, int]],
    treatment: Treatment,
    stage: Stage,
    label: Label,
    can: set[type[Action]],
) -> None:
    """With any rules, reading and platform: where a fact is hidden, the same plan tells the group of it."""
    made = [(label, sure, (Span(start, start + length),)) for label, sure, start, length in scores]
    seen = reading(*made)
    able = can | {SendMessage}
    at = setting(book(rule("r", label, treatment, stage)), able=lambda _: able)
    _, outcomes = run(EMPTY, (posted(text, "1"), seen), (posted(text, "2"), seen), at=at)
    for outcome in outcomes:
        says = [action for kind in (PostMaskedCopy, SendMessage) for action in told(outcome, kind)]
        in_group = [action for action in says if getattr(action, "chat", None) == GROUP]
        if told(outcome, DeleteMessage) and seen.kind() in FACTS:
            assert in_group
        assert all(type(planned.action) in able for planned in outcome.planned)


@given(scores=labels)
def test_the_same_event_on_the_same_lane_gives_the_same_outcome(scores: list[tuple[Label, float, int, int]]) -> None:
    seen = reading(*((label, sure, (Span(start, start + 1),)) for label, sure, start, _ in scores))
    assert step(EMPTY, posted("abc def"), seen, setting()) == step(EMPTY, posted("abc def"), seen, setting())


def test_a_moment_after_the_arrival_is_the_moment_of_the_arrival() -> None:
    event = posted("abc def")
    early, late = at_of(event) - timedelta(days=1), at_of(event) + timedelta(days=1)
    assert at_of(not_after(event, early)) == early
    assert not_after(event, late) == event
    left = MemberLeft("k", event.message.ref.chat, event.message.author, late)
    assert at_of(not_after(left, early)) == early


def test_a_copy_with_the_evidence_of_a_rule_in_it_is_not_posted() -> None:
    for spans in ((), (Span(18, 21),)):  # without a place the evidence may be anywhere
        seen = reading((Label.REPORT, 0.9, (Span(0, 4),)), (Label.VIGILANTE, 0.9, spans))
        _, (outcome,) = run(EMPTY, (posted("Hij loopt weg met jas"), replace(seen, copy="Hij loopt weg met jas")))
        assert told(outcome, PostMaskedCopy) == []
        assert any("report_being_looked_at" in text for text in texts(told(outcome, SendMessage)))


def test_a_mask_that_leaves_nothing_asks_a_moderator_though_the_rule_acts_alone() -> None:
    acts = setting(book(rule("plates", Label.PERSONAL_DATA, Treatment.MASK, Stage.ACT)))
    seen = reading((Label.PERSONAL_DATA, 0.9, (Span(0, 9),)))
    for copy, asked in (("", 1), ("een auto ▒▒▒", 0)):
        lane, (outcome,) = run(EMPTY, (posted("1-ABC-123 is van Tom"), replace(seen, copy=copy)), at=acts)
        assert len(told(outcome, AskModerators)) == asked
        assert next(iter(lane.cases.values())).is_open is bool(asked)
