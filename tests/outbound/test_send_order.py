"""Messages of one chat keep their order through every pause. Urgent actions do not wait for their chat."""

from __future__ import annotations

from datetime import timedelta

from bot.core.action import AskModerators, Card, DeleteMessage, EditMessage, Purpose, SendMessage
from bot.core.choice import Choice
from bot.core.ref import MessageRef, Ref
from bot.errors import Busy
from bot.outbound.send_order import ASK_AGAIN, MAX_IN_FLIGHT, SendOrder, own_pause
from bot.store.codec import encode, kind_of
from bot.store.outbox import OutboxEntry
from tests.kit import DESK, GROUP, NOON

CARD = Card("7K3", "kop", "tekst", "voet", (Choice.APPROVE,))
SECOND = timedelta(seconds=1)


def entry(key: str, action: object, chat: Ref = GROUP) -> OutboxEntry:
    return OutboxEntry(key, "kerkwijk", "", str(chat), kind_of(action), encode(action), 0, False)  # type: ignore[arg-type]  # an Action


def say(key: str, chat: Ref = GROUP) -> OutboxEntry:
    return entry(key, SendMessage(chat, key, Purpose.NOTICE), chat)


def ask(key: str) -> OutboxEntry:
    return entry(key, SendMessage(GROUP, key, Purpose.ASK))


def deletion(key: str) -> OutboxEntry:
    return entry(key, DeleteMessage(MessageRef(GROUP, key)))


def keys(entries: list[OutboxEntry]) -> list[str]:
    return [each.key for each in entries]


def test_of_each_chat_one_message_is_under_way_and_edits_count_as_messages() -> None:
    card = entry("card", AskModerators(DESK, CARD), DESK)
    edit = entry("edit", EditMessage(MessageRef(GROUP, "1"), "b"))
    assert keys(SendOrder().take([say("a"), edit, card, say("b")], [])) == ["a", "card"]
    assert keys(SendOrder().take([say("b")], [edit])) == []


def test_a_chat_that_was_told_to_wait_gets_only_deletions_until_the_moment_comes() -> None:
    order = SendOrder()
    order.pause_chat(say("a"), NOON + 5 * SECOND)
    assert order.paused_chats(NOON) == [str(GROUP)]
    assert keys(order.take([deletion("1"), say("b"), say("c", DESK)], [])) == ["1", "c"]
    assert order.next_moment(NOON) == NOON + 5 * SECOND
    assert order.paused_chats(NOON + 5 * SECOND) == []
    assert keys(order.take([say("a"), say("b")], [])) == ["a"]


def test_the_question_about_the_police_does_not_wait_for_a_pause_that_the_platform_did_not_name() -> None:
    order, later = SendOrder(), NOON + timedelta(minutes=5)
    order.pause_chat(say("a"), later, is_guess=True)
    assert order.paused_chats(NOON) == []
    assert keys(order.take([say("b"), ask("101")], [])) == ["101"]
    order.pause_chat(ask("101"), later, is_guess=True)
    guessed = Busy(later - NOON, is_guess=True)
    assert own_pause(say("a"), later - NOON, guessed) == later - NOON
    assert own_pause(ask("101"), later - NOON, guessed) == ASK_AGAIN
    assert own_pause(ask("101"), later - NOON, Busy(later - NOON)) == later - NOON
    assert keys(order.take([say("b"), ask("101")], [])) == ["101"]
    assert order.next_moment(NOON) == later
    order.paused_chats(later)
    assert keys(order.take([say("b")], [])) == ["b"]


def test_the_question_about_the_police_waits_for_a_pause_that_the_platform_names() -> None:
    order, later = SendOrder(), NOON + timedelta(minutes=5)
    order.pause_chat(say("a"), later)
    assert order.take([ask("101")], []) == []


def test_a_deletion_that_has_to_wait_holds_nobody() -> None:
    order = SendOrder()
    order.pause_chat(deletion("1"), NOON + 5 * SECOND)
    assert order.paused_chats(NOON) == []


def test_a_platform_out_of_reach_is_asked_less_and_less_often_and_never_less_than_twice_a_minute() -> None:
    order, now, pauses = SendOrder(), NOON, []
    for _ in range(8):
        until = order.pause_platform(say("a"), now)
        assert order.pause_platform(say("b"), now) == until
        assert order.take([say("b"), deletion("1")], []) == []
        pauses.append((until - now).total_seconds())
        now = until
        order.paused_chats(now)
    assert pauses == [1, 2, 4, 8, 16, 30, 30, 30]
    order.resume_platform(say("a"))
    assert order.pause_platform(say("a"), now) == now + SECOND


def test_a_clock_that_was_set_back_frees_everybody() -> None:
    order = SendOrder()
    order.paused_chats(NOON)
    order.pause_chat(say("a"), NOON + 5 * SECOND)
    assert order.paused_chats(NOON - timedelta(hours=1)) == []


def test_a_queue_of_messages_leaves_room_for_deletions() -> None:
    queue = [say(str(n), Ref("console", f"c{n}")) for n in range(MAX_IN_FLIGHT + 10)]
    taken = SendOrder().take(queue, [])
    assert len(taken) == MAX_IN_FLIGHT
    assert keys(SendOrder().take([deletion("1")], taken)) == ["1"]
