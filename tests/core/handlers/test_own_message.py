"""A member of two watches, one of them with a gatekeeper: words to the bot about an own message reach its watch alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.action import Repost, SendMessage
from bot.core.choice import Choice
from bot.core.event import CommandGiven, Event, MessagePosted
from bot.core.member import Member
from bot.core.message import Message
from bot.core.ref import MessageRef, Ref
from bot.core.watch_state import WatchState
from bot.deciding.round import Round
from bot.store.batch import Arrival
from tests.core.test_step import choice, flagged
from tests.deciding import deciding
from tests.kit import EMPTY, NOON, WATCH, book, person, run
from tests.shipped import rules

GATED = replace(WATCH, id="dorp", groups=(Ref("console", "dorp"),), gatekeeper=True, coordinators=())
WATCHES = {watch.id: watch for watch in (WATCH, GATED)}
SPOKEN = replace(book(), texts=rules().rulebook.texts)
JAN_HIMSELF = person("Jan")
JAN = Member(seen=NOON, belongs=True, started=NOON)


def whisper(text: str, number: int) -> Event:
    at = NOON + timedelta(minutes=number)
    message = Message(MessageRef(JAN_HIMSELF.ref, str(number)), JAN_HIMSELF, text, at)
    return MessagePosted(f"private {number}", message)


async def decided(states: Mapping[str, WatchState], *events: Event) -> Round:
    work = Round(states)
    by_key = {event.key: event for event in events}
    for event in events:
        alone = deciding(lambda arrival: [by_key[arrival.key]], *WATCHES.values(), rulebook=SPOKEN)
        await alone.decide(work, Arrival("console", event.key, b"", NOON))
    return work


async def heard(*texts: str) -> list[Repost | SendMessage]:
    """The answers of the bot to Jan, whose message in the group without a gate is hidden."""
    lane, _ = flagged(EMPTY.with_member("p-Jan", JAN))
    states = {WATCH.id: lane, GATED.id: WatchState(GATED.id).with_member("p-Jan", JAN)}
    work = await decided(states, *(whisper(text, number) for number, text in enumerate(texts, 1)))
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


APPEALS: dict[str, Event] = {
    "command": CommandGiven("c", JAN_HIMSELF.ref, JAN_HIMSELF, "appeal", "het was mijn zoon", NOON),
    "words": whisper("bezwaar, het was mijn zoon", 1),
}


async def appealed(kerkwijk: WatchState, dorp: WatchState, *events: Event) -> list[str]:
    """The watches in which Jan has an appeal after these events."""
    work = await decided({WATCH.id: kerkwijk, GATED.id: replace(dorp, watch=GATED.id)}, *events)
    return [watch for watch in WATCHES if any(case.is_appealed for case in work.state(watch).cases.values())]


@pytest.mark.parametrize("event", APPEALS.values(), ids=APPEALS)
async def test_an_appeal_is_about_one_message_and_one_that_may_be_appealed(event: Event) -> None:
    """The reasons are for the moderators of that message alone."""
    lane, code = flagged(EMPTY.with_member("p-Jan", JAN))
    removed, _ = run(lane, (choice(Choice.REMOVE, code), None))
    kept, _ = run(lane, (choice(Choice.APPROVE, code), None))
    newer = {id: replace(case, opened_at=case.opened_at + timedelta(minutes=1)) for id, case in kept.cases.items()}
    assert await appealed(removed, removed, event) == [WATCH.id]
    assert await appealed(removed, replace(kept, cases=newer), event) == [WATCH.id]
    assert await appealed(replace(kept, cases=newer), removed, event) == [GATED.id]


async def test_a_second_appeal_is_about_the_message_in_the_other_watch() -> None:
    lane, code = flagged(EMPTY.with_member("p-Jan", JAN))
    removed, _ = run(lane, (choice(Choice.REMOVE, code), None))
    assert await appealed(removed, removed, *APPEALS.values()) == [WATCH.id, GATED.id]


async def test_an_appeal_may_name_its_watch() -> None:
    lane, code = flagged(EMPTY.with_member("p-Jan", JAN))
    removed, _ = run(lane, (choice(Choice.REMOVE, code), None))
    named = CommandGiven("c", JAN_HIMSELF.ref, JAN_HIMSELF, "appeal", "dorp het was mijn zoon", NOON)
    assert await appealed(removed, removed, named) == [GATED.id]
