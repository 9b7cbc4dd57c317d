"""A member of a group with a gatekeeper and of another group: words to the bot about their own message reach no group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.action import Repost, SendMessage
from bot.core.event import Event, MessagePosted
from bot.core.member import Member
from bot.core.message import Message
from bot.core.ref import MessageRef, Ref
from bot.core.watch_state import WatchState
from bot.deciding.arrivals import Deciding
from bot.deciding.round import Round
from bot.deciding.route import Directory
from bot.live_rules.current import LiveRules
from bot.store.audit.audit_log import LogLine
from bot.store.batch import Arrival
from tests.bots import TestClock, in_force
from tests.core.test_step import flagged
from tests.kit import EMPTY, NOON, WATCH, book, person, setting
from tests.shipped import rules

GATED = replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),), gatekeeper=True, coordinators=())
WATCHES = {watch.id: watch for watch in (WATCH, GATED)}
SPOKEN = replace(book(), texts=rules().rulebook.texts)
JAN = Member(seen=NOON, belongs=True, started=NOON)


async def nothing_logged(since: datetime, watch: str) -> Sequence[LogLine]:
    return ()


def whisper(text: str, number: int) -> Event:
    jan, at = person("Jan"), NOON + timedelta(minutes=number)
    return MessagePosted(f"private {number}", Message(MessageRef(jan.ref, str(number)), jan, text, at))


async def heard(*texts: str) -> list[Repost | SendMessage]:
    """The answers of the bot to Jan, whose message in the group without a gate is hidden."""
    lane, _ = flagged(EMPTY.with_member("p-Jan", JAN))
    work = Round({WATCH.id: lane, GATED.id: WatchState(GATED.id).with_member("p-Jan", JAN)})
    for number, text in enumerate(texts, 1):
        event = whisper(text, number)
        deciding = Deciding(
            Directory.of(WATCHES.values()),
            LiveRules(in_force()),
            lambda arrival, event=event: [event],
            lambda watch, taken: setting(SPOKEN, watch=WATCHES[watch]),
            {},
            nothing_logged,
            TestClock(),
        )
        await deciding.decide(work, Arrival("console", event.key, b"", NOON))
    actions = (plan.planned.action for plan in work.batch.planned)
    return [action for action in actions if isinstance(action, Repost | SendMessage)]


def posts(actions: Sequence[Repost | SendMessage], watch: str) -> list[str]:
    return [action.body for action in actions if isinstance(action, Repost) and action.chat in WATCHES[watch].groups]


@pytest.mark.parametrize("text", ["bezwaar, het ging over mijn eigen zoon", "Bezwaar", "opnieuw"])
async def test_an_appeal_is_posted_in_no_group(text: str) -> None:
    assert posts(await heard(text), "dorp") == []


async def test_a_message_that_is_sent_again_is_posted_in_its_own_group() -> None:
    actions = await heard("opnieuw", "de straatlamp is stuk")
    assert posts(actions, "dorp") == []
    assert posts(actions, WATCH.id) == ["de straatlamp is stuk"]


@pytest.mark.parametrize("text", ["de straatlamp is stuk", "my cat is lost"])
async def test_another_message_goes_through_the_gate(text: str) -> None:
    """`CAT` could be the code of a case, and is none."""
    assert posts(await heard(text), "dorp") == [text]
