"""Events, decided by the core for one watch and stored: an adapter may decode nothing that stops this."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, Final, get_args, get_type_hints

import msgspec

from bot.core.event import CommandGiven, Event, JoinRequested, MessagePosted, message_of
from bot.core.message import Message, Person
from bot.core.reading import ReaderInput, Reading
from bot.core.ref import MessageRef, Ref
from bot.core.step import at_of, hand_over, not_after, step
from bot.core.step_result import PlannedAction, StepResult, WatchContext
from bot.core.watch import Watch
from bot.core.watch_state import SaidKey, WatchState
from bot.live_rules.current import CurrentRules
from bot.store.codec import decode, decode_action, encode, kind_of, replace_half_characters
from bot.store.key_text import owner_text, parse_owner, parse_said, parse_timer, said_text, timer_text
from tests import shipped
from tests.kit import WATCH, setting
from tests.wire.unexpected.spec_values import MOMENT

RECEIVED: Final = datetime.fromtimestamp(MOMENT, UTC) + timedelta(minutes=1)
TELEGRAM_CHAT: Final = -1001000000001
SIGNAL_CHAT: Final = "Mg8LQTdaZJs8+LJCrtQgblqHx+xI2dX9JJ8hVA2kqt8="
SIGNAL_REF: Final = Ref("signal", "group.TWc4TFFUZGFaSnM4K0xKQ3J0UWdibHFIeCt4STJkWDlKSjhoVkEya3F0OD0=")
DESK: Final = Ref("telegram", "-1001000000002")
SERVED: Final = replace(WATCH, groups=(Ref("telegram", str(TELEGRAM_CHAT)), SIGNAL_REF), desk=DESK)


@cache
def rules() -> CurrentRules:
    return shipped.rules(SERVED)


@cache
def context(watch: Watch = SERVED) -> WatchContext:
    return setting(rules().rulebook, watch=watch)


def decide(events: Iterable[Event], state: WatchState | None = None) -> WatchState:
    """The watch state after the events. Raises AssertionError for a result that cannot be stored and read again."""
    state = under_way() if state is None else state
    for event in (not_after(event, RECEIVED) for event in events):
        assert event.key, "an event without a key"
        assert at_of(event).tzinfo is not None, "a moment without a zone"
        state = _stored(step(state, event, _read(event), context()))
        message = message_of(event)
        if message is not None and message.ref.chat in SERVED.groups:
            _stored(hand_over(state, event.key, message, context()))
    return state


@cache
def under_way() -> WatchState:
    """A watch with an open incident, two cases, a member who wants to join, and a started private chat."""
    chat, at = SERVED.groups[0], RECEIVED - timedelta(minutes=5)
    jan, els = Person(Ref("telegram", "42"), "Jan"), Person(Ref("telegram", "43"), "Els")
    texts = (
        "er loopt iemand aan de deuren te voelen",
        "wie gaat er mee, we pakken hem",
        "zijn nummer is 0478 12 34 56",
    )
    said = [
        MessagePosted(f"telegram:{number}", Message(MessageRef(chat, str(number)), jan, text, at))
        for number, text in enumerate(texts, 1)
    ]
    others = (
        JoinRequested("telegram:join", chat, els, at),
        CommandGiven("telegram:start", els.ref, els, "start", "", at),
    )
    return decide([*said, *others], WatchState(SERVED.id))


def _read(event: Event) -> Reading | None:
    message = message_of(event)
    if message is None:
        return None
    return rules().lexicon.read(ReaderInput(message.text, SERVED.languages))


def _stored(result: StepResult) -> WatchState:
    for planned in result.planned:
        check_action(planned)
    encode(result.records)
    check_state(result.state)
    return result.state


def check_action(planned: PlannedAction) -> None:
    again = decode_action(kind_of(planned.action), encode(planned.action))
    assert same(planned.action, again), planned.action
    text = encode(owner_text(planned.owner)).decode()
    assert planned.owner is None or parse_owner(decode(text.encode(), str)) is not None, planned.owner


def check_state(state: WatchState) -> None:
    """Each value of the watch state is read from the database as it was written."""
    for name, kind in _parts().items():
        for key, value in getattr(state, name).items():
            assert same(value, decode(encode(value), kind)), (name, value)
            match key:
                case SaidKey():
                    assert parse_said(said_text(key)) == key, key
                case str():
                    pass
                case _:
                    assert parse_timer(timer_text(key)) == key, key


@cache
def _parts() -> Mapping[str, Any]:
    """The mappings of a watch state, and the type of their values."""
    hints = get_type_hints(WatchState)
    return {
        field.name: get_args(hints[field.name])[1] for field in fields(WatchState) if get_args(hints[field.name])[1:]
    }


def same(value: Any, again: Any) -> bool:
    """Equal, but for half characters, which no database keeps."""
    return bool(again == value) or again == _without_halves(value, type(value))


def _without_halves(value: Any, kind: Any) -> Any:
    return msgspec.convert(replace_half_characters(msgspec.to_builtins(value)), type=kind, strict=False)
