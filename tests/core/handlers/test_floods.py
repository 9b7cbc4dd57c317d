"""One person, or many, flood the bot: the desk and the group stay readable, and danger goes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import Action, AskModerators, Card, EditMessage, Purpose, SendMessage, SendPrivately
from bot.core.case import CaseEnding
from bot.core.cases.flags import MANY_FLAGS
from bot.core.choice import Choice
from bot.core.event import CommandGiven, Event, MessageEdited, MessagePosted, ReactionAdded, TimeCame
from bot.core.handlers.gatekeeper import OPEN_FIRST_POSTS
from bot.core.member import Member
from bot.core.message import Message
from bot.core.reading import Label, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.rule import Repeats, Treatment
from bot.core.step_result import StepResult, priority_of
from bot.core.timer_key import HousekeepingTimer
from bot.core.watch_state import WatchState
from tests.core.handlers.test_resubmission import Street, answer
from tests.core.test_step import CALL_TO_ACT, choice
from tests.kit import DESK, EMPTY, GROUP, NOON, WATCH, book, message, person, posted, reading, rule, run, setting

ELS = person("Els").ref
KNOWN = EMPTY.with_member("p-Els", Member(seen=NOON, belongs=True))
GATED = setting(watch=replace(WATCH, gatekeeper=True))


def command(name: str, number: int, chat: Ref = GROUP, by: str = "Els") -> tuple[Event, Reading]:
    at = NOON + timedelta(seconds=number)
    said = message(f"/{name}", str(number), by, at=at)
    return CommandGiven(f"c{number}", chat, person(by), name, "", at, message=said), reading()


def actions(outcomes: list[StepResult], kind: type[Action]) -> list[Action]:
    return [each.action for outcome in outcomes for each in outcome.planned if isinstance(each.action, kind)]


def public(outcomes: list[StepResult]) -> list[str]:
    """The text that the group would read if the bot may not write to the person."""
    return [text for each in actions(outcomes, SendPrivately) if (text := each.public) is not None]  # type: ignore[union-attr]  # of this kind only


def desk(outcomes: list[StepResult]) -> list[str]:
    said = actions(outcomes, SendMessage)
    return [each.text for each in said if isinstance(each, SendMessage) and each.chat == DESK]


def test_thirty_commands_of_one_member_get_one_answer_each() -> None:
    for name in ("rules", "help", "privacy", "mydata", "flag"):
        _, outcomes = run(KNOWN, *(command(name, number) for number in range(30)))
        assert len(actions(outcomes, SendPrivately)) == 1


@pytest.mark.parametrize("text", ["opnieuw", "bezwaar", "bezwaar want het klopt niet"])
def test_thirty_words_of_one_member_to_the_bot_alone_get_one_answer(text: str) -> None:
    street = Street()
    if text == "opnieuw":
        street.lane = replace(street.lane, cases={})  # so there is nothing to send again
    outcomes = []
    for _ in range(30):
        street.now -= timedelta(seconds=59)
        outcomes.append(street.tells(text))
    assert len(list(filter(None, map(answer, outcomes)))) == 1


def test_thirty_starts_of_one_member_are_greeted_once() -> None:
    _, outcomes = run(KNOWN, *(command("start", number, chat=ELS) for number in range(30)))
    assert len(actions(outcomes, SendMessage)) == 1


def test_many_members_who_ask_for_the_rules_fill_no_group() -> None:
    _, outcomes = run(KNOWN, *(command("rules", number, by=f"P{number}") for number in range(30)))
    assert len(actions(outcomes, SendPrivately)) == 30, "each of them is answered"
    assert sum("rules_head" in text for text in public(outcomes)) == 1
    assert sum("note_for_you" in text for text in public(outcomes)) == 29


def test_forgetting_does_not_reset_the_limits_and_always_forgets() -> None:
    events = [
        command(name, 2 * number + part) for number in range(15) for part, name in enumerate(["rules", "forgetme"])
    ]
    lane, outcomes = run(KNOWN, *events)
    assert len(actions(outcomes, SendPrivately)) == 2
    assert all(not member.belongs for member in lane.members.values())


def test_the_counts_of_the_limits_are_gone_after_a_day() -> None:
    lane, _ = run(KNOWN, command("rules", 1))
    assert lane.said
    lane, _ = run(lane, (TimeCame("t", "kerkwijk", HousekeepingTimer(), NOON + timedelta(hours=25)), None))
    assert not [key for key in lane.said if "rules" in key.text]


def test_a_moderator_is_answered_every_time() -> None:
    _, outcomes = run(EMPTY, *(command("help", number, chat=DESK, by="Cora") for number in range(3)))
    assert len(desk(outcomes)) == 3


def removed() -> WatchState:
    lane, _ = run(EMPTY, (posted("wie gaat er mee?", by="Els"), CALL_TO_ACT))
    (case,) = lane.cases.values()
    lane, _ = run(lane, (choice(Choice.REMOVE, case.code), None))
    assert [case.decided.ending for case in lane.cases.values() if case.decided] == [CaseEnding.REMOVED]
    return lane


def test_an_appeal_reaches_the_desk_once_for_each_case() -> None:
    lane, outcomes = run(removed(), *(command("appeal", 100 + number) for number in range(30)))
    assert len(actions(outcomes, AskModerators)) == 1
    assert len(actions(outcomes, SendPrivately)) == 1
    again, outcomes = run(lane, command("appeal", 2000))
    assert desk(outcomes) == []
    assert actions(outcomes, AskModerators) == []
    assert len(actions(outcomes, SendPrivately)) == 1, "later the member is answered again"
    (case,) = again.cases.values()
    assert case.appealed


def flag(number: int) -> tuple[ReactionAdded, None]:
    at = NOON + timedelta(seconds=60 + number)
    return ReactionAdded(f"r{number}", MessageRef(GROUP, str(number)), person(f"P{number}"), "🚩", at), None


def test_flags_of_many_members_fill_the_queue_and_not_the_desk() -> None:
    """Every one of the messages can still be decided."""
    lane = EMPTY
    for number in range(MANY_FLAGS + 10):
        lane, _ = run(lane, (posted(f"tekst {number}", str(number), f"A{number}"), reading()))
        lane, outcomes = run(lane, flag(number))
    assert sum(case.is_open for case in lane.cases.values()) == MANY_FLAGS + 10
    assert actions(outcomes, AskModerators) == []


def test_the_desk_hears_once_of_many_flags() -> None:
    lane, heard, cards = EMPTY, list[str](), 0
    for number in range(MANY_FLAGS + 10):
        lane, _ = run(lane, (posted(f"tekst {number}", str(number), f"A{number}"), reading()))
        lane, outcomes = run(lane, flag(number))
        heard += desk(outcomes)
        cards += len(actions(outcomes, AskModerators))
    assert cards == MANY_FLAGS
    assert sum("flags_many" in text for text in heard) == 1


def test_a_member_who_goes_on_flagging_is_told_once_an_hour_that_it_is_enough() -> None:
    lane, said = EMPTY, list[str]()
    for number in range(30):
        lane, _ = run(lane, (posted(f"tekst {number}", str(number), f"A{number}"), reading()))
        event, _ = flag(number)
        lane, outcomes = run(lane, (replace(event, person=person("Els")), None))
        said += [each.text for each in actions(outcomes, SendPrivately) if isinstance(each, SendPrivately)]
    assert sum("flag_enough" in text for text in said) == 1
    assert sum("flag_thanks" in text for text in said) == 1


def private(number: int, by: str) -> tuple[Event, Reading]:
    who = person(by)
    at = NOON + timedelta(seconds=number)
    ref = MessageRef(who.ref, str(number))
    return MessagePosted(f"private {number}", Message(ref, who, f"tekst {number}", at)), reading()


def gate(lane: WatchState, *events: tuple[Event, Reading | None]) -> tuple[WatchState, list[StepResult]]:
    return run(lane, *events, at=GATED)


def test_a_stranger_at_the_gate_has_a_few_first_messages() -> None:
    start = EMPTY.with_member("p-Eva", Member(seen=NOON, started=NOON))
    lane, outcomes = gate(start, *(private(number, "Eva") for number in range(60)))
    assert len(actions(outcomes, AskModerators)) == len(lane.cases) == OPEN_FIRST_POSTS
    answers = [each.text for each in actions(outcomes, SendMessage) if isinstance(each, SendMessage)]
    assert sum("gate_held" in text for text in answers) == OPEN_FIRST_POSTS
    assert sum("gate_enough" in text for text in answers) == 1


def test_many_strangers_at_the_gate_wait_in_the_queue() -> None:
    start = EMPTY
    for number in range(30):
        start = start.with_member(f"p-S{number}", Member(seen=NOON, started=NOON))
    lane, outcomes = gate(start, *(private(number, f"S{number}") for number in range(30)))
    assert len(lane.cases) == 30
    assert len(actions(outcomes, AskModerators)) < 15
    assert sum("gate_many" in text for text in desk(outcomes)) == 1


def test_on_the_desk_danger_goes_before_every_card() -> None:
    card = Card("7K4", "", "", "", ())
    line = SendMessage(DESK, "incident", Purpose.DESK)
    answer = SendMessage(DESK, "queue", Purpose.ANSWER)
    assert priority_of(line) < priority_of(AskModerators(DESK, card))
    assert priority_of(answer) < priority_of(AskModerators(DESK, card))
    assert priority_of(EditMessage(MessageRef(DESK, "b1"), "called")) < priority_of(AskModerators(DESK, card))
    assert priority_of(AskModerators(DESK, replace(card, urgent=True))) <= priority_of(line)


def test_an_edit_is_no_further_message_of_its_author() -> None:
    """A member who corrects a slip of the pen has not written more."""
    often = replace(rule("often", Label.OFF_TOPIC, Treatment.HOLD), when=Repeats(3, timedelta(minutes=2)))
    at = setting(book(often))
    lines = [(posted("hallo", str(number), at=NOON + timedelta(seconds=number)), reading()) for number in (1, 2)]
    corrected = message("Hallo", "2", at=NOON + timedelta(seconds=9))
    lane, _ = run(EMPTY, *lines, (MessageEdited("edit", corrected), reading()), at=at)
    assert not lane.cases
    lane, _ = run(lane, (posted("nog iets", "3", at=NOON + timedelta(seconds=20)), reading()), at=at)
    assert [case.message.id for case in lane.cases.values()] == ["3"]
