"""A person at the gate reads what happens to each message. The desk hears of danger, and of messages without a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import AskModerators, Repost, Restrict, SendMessage
from bot.core.case import CaseStatus
from bot.core.choice import Choice
from bot.core.event import ActionDelivered, JoinRequested, MessagePosted, TimeCame
from bot.core.handlers.gatekeeper import CRIES, MANY_FIRST_POSTS, OPEN_FIRST_POSTS
from bot.core.member import Member
from bot.core.message import Role
from bot.core.owner import CaseAction, CasePart
from bot.core.reading import Flag
from bot.core.ref import MessageRef, Ref
from bot.core.step_result import StepResult
from bot.core.timer_key import CaseTimer, HousekeepingTimer
from bot.core.watch_state import WatchState
from bot.deciding.directory import Directory
from bot.deciding.route import lanes_of
from bot.pseudonym import secret_words
from tests.core.handlers.test_gatekeeper import AT_THE_GATE, GATED, KNOWN, gate, to_jan, written
from tests.core.handlers.test_private_chat import command
from tests.core.test_step import CALL_TO_ACT, REPORT, choice
from tests.kit import ALL, DESK, EMPTY, GROUP, NOON, TEXTS, WATCH, person, posted, reading, run, setting, told
from tests.shipped import rules

DANGER = replace(REPORT, flags=frozenset({Flag.DANGER}))
STARTED = EMPTY.with_member("p-Jan", Member(seen=NOON, started=NOON))


def on_desk(outcome: StepResult) -> str:
    return "\n".join(say.text for say in told(outcome, SendMessage) if say.chat == DESK)


def unreadable(text: str) -> MessagePosted:
    """A story or the like, of which only this text can be read."""
    post = written(text)
    return replace(post, message=replace(post.message, attachments=(), unreadable=True))


# -- in danger

SHIPPED = replace(AT_THE_GATE, rulebook=rules().rulebook)


@pytest.mark.parametrize("ending", [Choice.MUTE, Choice.EXPEL])
def test_a_member_who_may_not_write_and_is_in_danger_reads_the_emergency_number_and_the_desk_hears_of_it(
    ending: Choice,
) -> None:
    lane, _ = gate(KNOWN, (written("grijp hem", "1"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    for by in ("Mo", "An"):
        pressed = replace(choice(ending, case.code), key=by, person=person(by, Role.MODERATOR))
        lane, _ = gate(lane, (pressed, None))
    cry = written("mijn huis staat in brand, help", "3")
    more = [(replace(cry, key=f"{number}"), DANGER) for number in range(4, 4 + CRIES)]
    lane, (_, danger, *_, again) = run(lane, (written("hallo", "2"), reading()), (cry, DANGER), *more, at=SHIPPED)
    assert "112" in to_jan(danger)
    assert "‼️" in on_desk(danger)
    assert "mijn huis staat in brand" in on_desk(danger)
    assert told(danger, Repost) == []
    assert to_jan(again) == on_desk(again) == ""


def test_the_desk_reads_what_a_muted_member_writes_if_the_reader_failed_on_it() -> None:
    lane, _ = gate(KNOWN, (written("grijp hem", "1"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    lane, _ = gate(lane, (choice(Choice.MUTE, case.code), None))
    unread = replace(reading(), failed=("lists",))
    lines = [(written("hij staat in mijn gang", f"{number}"), unread) for number in range(3, 4 + CRIES)]
    lane, (first, *_, last) = run(lane, *lines, at=SHIPPED)
    assert "hij staat in mijn gang" in on_desk(first)
    assert "noodkreet" in on_desk(first)
    assert told(first, Repost) == []
    assert on_desk(last) == ""


def test_the_desk_reads_the_place_that_comes_after_a_cry_for_help() -> None:
    lane, _ = gate(KNOWN, (written("grijp hem", "1"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    lane, _ = gate(lane, (choice(Choice.MUTE, case.code), None))
    lane, _ = run(lane, (written("help, mijn huis staat in brand", "2"), DANGER), at=SHIPPED)
    lane, (place, *more) = run(
        lane, *((written(f"Kerkstraat {n}", f"{n}"), reading()) for n in range(5, 9)), at=SHIPPED
    )
    assert "Kerkstraat 5" in on_desk(place)
    assert on_desk(more[-1]) == ""


def test_the_desk_reads_the_place_that_a_stranger_tells_after_the_cry_on_the_last_card() -> None:
    waiting = [(written("hallo", f"{number}"), reading()) for number in range(OPEN_FIRST_POSTS - 1)]
    lane, _ = run(STARTED, *waiting, at=SHIPPED)
    lane, (cry,) = run(lane, (written("help, mijn huis staat in brand", "8"), DANGER), at=SHIPPED)
    assert len(told(cry, AskModerators)) == 1
    _, (place,) = run(lane, (written("Kerkstraat 5", "9"), reading()), at=SHIPPED)
    assert "Kerkstraat 5" in on_desk(place)


def test_the_place_that_a_stranger_tells_after_a_cry_has_a_card_also_after_many_first_messages() -> None:
    lane, many = STARTED, [f"S{number}" for number in range(MANY_FIRST_POSTS)]
    for each in many:
        lane = lane.with_member(f"p-{each}", Member(seen=NOON, started=NOON))
    lane, _ = run(lane, *((written("hallo", each, each), reading()) for each in many), at=SHIPPED)
    events = (written("help, mijn huis staat in brand", "8"), DANGER), (written("Kerkstraat 5", "9"), reading())
    _, outcomes = run(lane, *events, at=SHIPPED)
    assert [len(told(each, AskModerators)) for each in outcomes] == [1, 1]


def test_a_location_after_a_cry_for_help_is_asked_for_in_words_and_takes_no_place_of_them() -> None:
    lane, _ = gate(KNOWN, (written("grijp hem", "1"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    lane, _ = gate(lane, (choice(Choice.MUTE, case.code), None))
    lane, _ = run(lane, (written("help, mijn huis staat in brand", "2"), DANGER), at=SHIPPED)
    places = [(replace(unreadable(""), key=f"place {number}"), reading()) for number in range(CRIES)]
    lane, outcomes = run(lane, *places, at=SHIPPED)
    assert [on_desk(each) for each in outcomes] == [""] * CRIES
    assert "Zeg het in woorden" in to_jan(outcomes[0])
    _, (place,) = run(lane, (written("Kerkstraat 5", "9"), reading()), at=SHIPPED)
    assert "Kerkstraat 5" in on_desk(place)


def test_the_desk_hears_of_danger_from_a_person_whose_first_messages_wait() -> None:
    waiting = [(written("hallo", f"{number}"), reading()) for number in range(OPEN_FIRST_POSTS)]
    lane, _ = run(STARTED, *waiting, at=SHIPPED)
    _, (outcome,) = run(lane, (written("mijn huis staat in brand", "8"), DANGER), at=SHIPPED)
    assert "mijn huis staat in brand" in on_desk(outcome)
    assert "112" in to_jan(outcome)


def test_a_report_that_is_the_first_message_of_a_person_has_an_urgent_card() -> None:
    for seen, number in ((REPORT, "101"), (DANGER, "112")):
        _, (outcome,) = run(STARTED, (written("er is brand in de kerk"), seen), at=SHIPPED)
        (card,) = (asked.card for asked in told(outcome, AskModerators))
        assert card.urgent
        assert number in to_jan(outcome)


def test_a_report_of_a_person_who_asks_to_join_has_an_urgent_card_too() -> None:
    """Other words of such a person are an answer to the house rules."""
    asks = JoinRequested("j", GROUP, person("Jan"), NOON)
    for seen, number in ((REPORT, "101"), (DANGER, "112")):
        _, (_, outcome) = run(EMPTY, (asks, None), (written("er is brand in de kerk"), seen), at=SHIPPED)
        (card,) = (asked.card for asked in told(outcome, AskModerators))
        assert card.urgent
        assert card.text == "er is brand in de kerk"
        assert number in to_jan(outcome)
    _, (_, outcome) = run(EMPTY, (asks, None), (written("wanneer mag ik erbij?"), reading()), at=SHIPPED)
    assert told(outcome, AskModerators) == []
    cry, place = (written("help, brand", "2"), DANGER), (written("Kerkstraat 5", "3"), reading())
    _, (_, _, outcome) = run(EMPTY, (asks, None), cry, place, at=SHIPPED)
    assert len(told(outcome, AskModerators)) == 1


def test_words_of_a_person_who_asks_to_join_have_a_card_if_the_reader_failed_on_them() -> None:
    """They may be a cry for help."""
    asks, unread = JoinRequested("j", GROUP, person("Jan"), NOON), replace(reading(), failed=("lists",))
    _, (_, outcome) = run(EMPTY, (asks, None), (written("hij staat in mijn gang"), unread), at=SHIPPED)
    (card,) = (asked.card for asked in told(outcome, AskModerators))
    assert card.text == "hij staat in mijn gang"


def test_a_report_of_a_stranger_has_a_card_also_after_many_first_messages_but_not_without_end() -> None:
    lane, people = EMPTY, [f"S{number}" for number in range(4 * MANY_FIRST_POSTS)]
    for each in people:
        lane = lane.with_member(f"p-{each}", Member(seen=NOON, started=NOON))
    many, others = people[:MANY_FIRST_POSTS], people[MANY_FIRST_POSTS:]
    lane, _ = run(lane, *((written("hallo", each, each), reading()) for each in many), at=SHIPPED)
    lane, outcomes = run(lane, *((written("er is brand", each, each), DANGER) for each in others), at=SHIPPED)
    cards = [asked.card for each in outcomes for asked in told(each, AskModerators)]
    assert cards[0].urgent
    assert len(cards) == MANY_FIRST_POSTS


def test_many_strangers_who_cry_for_help_do_not_flood_the_desk() -> None:
    lane, people = EMPTY, [f"S{number}" for number in range(4 * MANY_FIRST_POSTS)]
    for each in people:
        lane = lane.with_member(f"p-{each}", Member(seen=NOON, started=NOON))
    waiting = (written("hallo", f"{each} {n}", each) for n in range(OPEN_FIRST_POSTS) for each in people)
    lane, _ = run(lane, *((event, reading()) for event in waiting), at=SHIPPED)
    cries = ((written("help, er is brand", f"{each} cry", each), DANGER) for each in people)
    lane, outcomes = run(lane, *cries, at=SHIPPED)
    assert "er is brand" in on_desk(outcomes[0])
    assert sum("er is brand" in on_desk(each) for each in outcomes) == MANY_FIRST_POSTS


# -- without a decision


def expired(lane: WatchState) -> StepResult:
    (id,) = lane.cases
    _, (outcome,) = gate(lane, (TimeCame("t", WATCH.id, CaseTimer(id), NOON + timedelta(hours=24)), None))
    return outcome


def test_the_author_and_the_desk_read_that_no_moderator_decided_about_a_message_at_the_gate() -> None:
    unread = replace(reading(), failed=("lists",))
    for before, seen in ((STARTED, reading()), (KNOWN, unread)):
        lane, _ = gate(before, (written("hallo"), seen))
        outcome = expired(lane)
        assert "gate_undecided" in to_jan(outcome)
        assert "gate_expired" in on_desk(outcome)
        assert told(outcome, Repost) == []
    lane, _ = gate(KNOWN, (written("grijp hem"), CALL_TO_ACT))
    assert "gate_undecided" not in to_jan(expired(lane))  # its author has read what happens then


# -- what the bot cannot pass on


def test_of_a_message_without_anything_that_can_be_posted_its_author_reads_to_use_words() -> None:
    for before in (KNOWN, STARTED):
        lane, (outcome,) = gate(before, (unreadable(" "), reading()))
        assert (told(outcome, Repost), told(outcome, AskModerators)) == ([], [])
        assert not lane.cases
        assert "gate_left_out" in to_jan(outcome)


def test_the_words_of_a_message_with_an_unreadable_part_are_posted_and_its_author_knows() -> None:
    lane, (outcome,) = gate(KNOWN, (unreadable("kijk"), reading()))
    assert [shown.body for shown in told(outcome, Repost)] == ["kijk"]
    assert not lane.cases
    assert "gate_left_out" in to_jan(outcome)


# -- coordinators


def test_a_coordinators_message_that_could_not_be_read_is_posted_with_a_card() -> None:
    cora = written("er brandt iets", by="Cora")
    lane, (outcome,) = gate(EMPTY, (cora, replace(reading(), failed=("lists",))))
    assert [shown.body for shown in told(outcome, Repost)] == ["er brandt iets"]
    assert len(told(outcome, AskModerators)) == 1
    (case,) = lane.cases.values()
    assert case.status is CaseStatus.RESTORED
    arrived = ActionDelivered("d", WATCH.id, CaseAction(case.id, CasePart.COPY), MessageRef(GROUP, "b1"), NOON)
    _, (_, removed) = gate(lane, (arrived, None), (choice(Choice.REMOVE, case.code), None))
    said = [str(planned.action) for planned in removed.planned]
    assert any("nl removed" in each for each in said)
    assert not any("not_posted" in each for each in said)


# -- words to the bot


def test_the_word_again_is_no_message_for_the_group() -> None:
    again = replace(
        AT_THE_GATE.rulebook,
        texts=replace(TEXTS, by_language={k: {**v, "word_again": "opnieuw"} for k, v in TEXTS.by_language.items()}),
    )
    at = replace(AT_THE_GATE, rulebook=again)
    _, (_, outcome) = run(KNOWN, (written("grijp hem"), CALL_TO_ACT), (written("opnieuw", "2"), reading()), at=at)
    assert told(outcome, Repost) == []
    assert "note_again_gate" in to_jan(outcome)
    _, (outcome,) = run(KNOWN, (written("opnieuw"), reading()), at=at)
    assert len(told(outcome, Repost)) == 1  # without a hidden message it is a message


def test_help_at_the_gate_does_not_send_the_member_into_the_closed_group() -> None:
    for name, key in (("help", "help_member_gate"), ("flag", "flag_how_gate")):
        _, (outcome,) = gate(KNOWN, (command(name), None))
        assert key in to_jan(outcome)


def test_the_word_of_consent_is_a_message_while_only_the_moderators_decide_about_the_request() -> None:
    second = Ref("console", "molenwijk")
    both = setting(watch=replace(GATED, groups=(GROUP, second)))
    warned = EMPTY.with_member("p-Jan", Member(seen=NOON, belongs=True, home=str(GROUP), strikes=(NOON,)))
    asks = JoinRequested("j", second, person("Jan"), NOON)
    _, (_, outcome) = run(warned, (asks, None), (written("akkoord"), reading()), at=both)
    assert [shown.body for shown in told(outcome, Repost)] == ["akkoord"]


# -- muting on Signal, several watches, and a long time


def test_a_member_who_writes_at_the_gate_is_not_forgotten_for_lack_of_a_sign_of_life() -> None:
    """The group is closed, so that its members write nowhere else."""
    kept = GATED.retention.members
    lane, _ = gate(KNOWN, (written("hallo", at=NOON + kept - timedelta(days=1)), reading()))
    later = NOON + kept + timedelta(days=1)
    lane, _ = gate(lane, (TimeCame("t", WATCH.id, HousekeepingTimer(), later), None))
    _, (outcome,) = gate(lane, (written("nog iets", "2", at=later), reading()))
    assert [shown.body for shown in told(outcome, Repost)] == ["nog iets"]


def test_at_the_gate_a_mute_holds_where_the_platform_knows_none() -> None:
    at = setting(watch=GATED, able=lambda place: ALL - {Restrict})
    lane, _ = run(KNOWN, (written("grijp hem"), CALL_TO_ACT), at=at)
    (case,) = lane.cases.values()
    lane, (muted,) = run(lane, (choice(Choice.MUTE, case.code), None), at=at)
    assert "nl muted" in to_jan(muted)
    assert "by_hand_mute" not in on_desk(muted)
    _, (undone,) = run(lane, (choice(Choice.UNDO, case.code, number="u"), None), at=at)
    assert "mute_over" in to_jan(undone)
    assert "by_hand_unmute" not in on_desk(undone)


def test_of_two_gates_a_message_goes_to_the_one_whose_group_its_author_is_in() -> None:
    """On Signal there is no «start»."""
    dorp = replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),), gatekeeper=True)
    left, belongs = Member(strikes=(NOON,)), Member(belongs=True)
    states = {"kerkwijk": replace(EMPTY, members={"p-Jan": left}), "dorp": WatchState("dorp")}
    both = Directory.of((GATED, dorp))
    found = lanes_of(written("hallo"), both, states, lambda watch, who: left if watch == "kerkwijk" else belongs)
    assert found == ("dorp",)


# -- what the police learn


def test_the_id_of_an_incident_does_not_follow_from_the_private_chat_of_its_reporter() -> None:
    """Mails to the police carry it. The key of the report holds the account of its author, on Telegram a number of ten digits:
    a reader could try out all accounts."""

    def id_of(report: MessagePosted, key: bytes) -> str:
        lane, _ = run(KNOWN, (report, REPORT), at=replace(AT_THE_GATE, secret_word=secret_words(key)))
        (incident,) = lane.incidents.values()
        return incident.id

    private, in_group = written("er loopt iemand"), posted("er loopt iemand")
    assert id_of(private, b"one") == id_of(private, b"one")
    assert id_of(private, b"one") != id_of(private, b"another")
    assert id_of(in_group, b"one") == id_of(in_group, b"another")
