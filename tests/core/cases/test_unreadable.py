"""A message that the bot cannot read is a card, and stays where it is."""

from __future__ import annotations

from dataclasses import replace

from bot.core.action import AskModerators, DeleteMessage, SendMessage
from bot.core.cases.unreadable import MOST_OPEN
from bot.core.cases.without_rule import UNREADABLE
from bot.core.event import MessagePosted
from bot.core.message import Role
from bot.core.reading import Label
from tests.kit import EMPTY, message, reading, run, told


def unread(number: int = 1, by: str = "Jan", role: Role = Role.MEMBER) -> MessagePosted:
    return MessagePosted(f"k{number}", replace(message("", str(number), by, role), unreadable=True))


def test_it_is_a_card_and_stays_visible() -> None:
    lane, (outcome,) = run(EMPTY, (unread(), reading()))
    (case,) = lane.cases.values()
    assert [reason.rule for reason in case.why] == [UNREADABLE]
    assert len(told(outcome, AskModerators)) == 1
    assert not told(outcome, DeleteMessage)


def test_a_rule_that_holds_what_could_be_read_goes_first() -> None:
    lane, _ = run(EMPTY, (unread(), reading(Label.VIGILANTE)))
    (case,) = lane.cases.values()
    assert [reason.rule for reason in case.why] == ["vigilantes"]


def test_a_moderators_message_is_no_case() -> None:
    lane, _ = run(EMPTY, (unread(by="Mo", role=Role.MODERATOR), reading()))
    assert not lane.cases


def test_one_member_fills_the_desk_with_a_few_of_them_only() -> None:
    many = [(unread(number), reading()) for number in range(MOST_OPEN + 4)]
    lane, outcomes = run(EMPTY, *many, (unread(90, by="Els"), reading()))
    assert sum(len(told(outcome, AskModerators)) for outcome in outcomes) == MOST_OPEN + 1
    lines = [action for outcome in outcomes for action in told(outcome, SendMessage)]
    assert len(lines) == 1  # the others are in the queue
    assert len(lane.cases) == len(many) + 1
