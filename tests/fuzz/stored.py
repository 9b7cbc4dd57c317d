"""Targets: the rows of the database. Damaged bytes are a ValueError; a value that is read is written and read as the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from random import Random
from typing import Any, Final, get_args, get_type_hints

from hypothesis import strategies as st

from bot.core.action import Action
from bot.core.event import (
    ActionDelivered,
    ActionInterrupted,
    ActionRefused,
    BackupRestored,
    DeskNoticeRaised,
    TimeCame,
)
from bot.core.owner import GateAction, Owner
from bot.core.ref import GATE, Ref
from bot.core.timer_key import TimerKey
from bot.core.watch_state import WatchState
from bot.store.codec import decode, decode_action, decode_internal, encode, encode_internal, kind_of, stored_name
from bot.store.key_text import kind_of_key, owner_text, parse_owner, parse_said, parse_timer, said_text, timer_text
from tests.fuzz.damage import torn
from tests.fuzz.target import Target, bytes_of, text_of

MOMENTS: Final = st.datetimes(datetime(1970, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC))
NAMES: Final = st.text(st.characters(exclude_characters="/", exclude_categories=["Cs"]), min_size=1, max_size=12)
_ACTIONS: Final[Mapping[str, type[Any]]] = {stored_name(kind): kind for kind in get_args(Action)}
_PARTS: Final[Mapping[str, Any]] = {
    field.name: get_args(hint)[1]
    for field in fields(WatchState)
    if get_args(hint := get_type_hints(WatchState)[field.name])[1:]
}


def stored_actions(raw: bytes) -> None:
    """A row of the outbox."""
    kind, _, payload = raw.partition(b"\n")
    name = kind.decode("utf-8", "replace")
    if name in _ACTIONS:
        _read_twice(payload, lambda body: decode_action(name, body), encode)


def stored_events(raw: bytes) -> None:
    """A row of the inbox that the bot itself wrote."""
    _read_twice(raw, decode_internal, encode_internal)


def stored_states(raw: bytes) -> None:
    """A row of a watch state."""
    part, _, body = raw.partition(b"\n")
    kind = _PARTS.get(part.decode("utf-8", "replace"))
    if kind is not None:
        _read_twice(body, lambda row: decode(row, kind), encode)


def _read_twice(raw: bytes, read: Callable[[bytes], Any], write: Callable[[Any], bytes]) -> None:
    try:
        value = read(raw)
    except ValueError:
        return
    written = write(value)
    assert read(written) == value
    assert write(read(written)) == written


def key_texts(raw: bytes) -> None:
    """Text that is read as an owner or a timer is exactly the text that is written for it; all other text is None."""
    text = text_of(raw)
    owner, timer = parse_owner(text), parse_timer(text)
    assert owner is None or owner_text(owner) == text
    assert timer is None or timer_text(timer) == text
    assert said_text(parse_said(text)) == text
    assert len(kind_of_key(text)) <= 16


# -- inputs: values of every kind, written as the bot writes them, and some of them damaged


def _values(kind: Any) -> st.SearchStrategy[Any]:
    return st.deferred(lambda: st.from_type(kind))


def _perhaps_torn(raw: bytes, chance: Random) -> bytes:
    return torn(chance, raw) if chance.random() < 0.3 else raw


def _inputs(values: st.SearchStrategy[Any], write: Callable[[Any], bytes], read: Callable[[bytes, Any], Any]) -> Any:
    def checked(value: Any) -> bytes:
        raw = write(value)
        assert read(raw, value) == value, "it is not read as it was written"
        return raw

    return st.builds(_perhaps_torn, values.map(checked), st.randoms(use_true_random=False))


def _action_row(action: Action) -> bytes:
    return kind_of(action).encode() + b"\n" + encode(action)


def _read_action(raw: bytes, action: Action) -> Action:
    return decode_action(kind_of(action), raw.partition(b"\n")[2])


def _state_row(named: tuple[str, Any]) -> bytes:
    return named[0].encode() + b"\n" + encode(named[1])


def _read_state(raw: bytes, named: tuple[str, Any]) -> tuple[str, Any]:
    return named[0], decode(raw.partition(b"\n")[2], _PARTS[named[0]])


def _key_text(key: Any) -> bytes:
    return bytes_of(owner_text(key) if isinstance(key, get_args(Owner)) else timer_text(key))


def _read_key(raw: bytes, key: Any) -> Any:
    return parse_owner(raw.decode()) if isinstance(key, get_args(Owner)) else parse_timer(raw.decode())


def register() -> None:
    """Values as the core makes them: moments in UTC, confidences, and ids without the slash between the parts of a key."""
    st.register_type_strategy(datetime, MOMENTS)
    st.register_type_strategy(float, st.floats(0, 1))
    st.register_type_strategy(Ref, st.builds(Ref, st.sampled_from(["telegram", "signal", "console"]), NAMES))
    for kind in (*get_args(Owner), *get_args(TimerKey)):
        texts = {field.name: NAMES for field in fields(kind) if field.type == "str"}
        st.register_type_strategy(kind, st.builds(kind, **texts))
    st.register_type_strategy(GateAction, NAMES.map(lambda name: GateAction(GATE + name)))
    st.register_type_strategy(Mapping, _dictionaries)


def _dictionaries(kind: Any) -> st.SearchStrategy[Any]:
    keys, values = get_args(kind)
    return st.dictionaries(st.from_type(keys), st.from_type(values), max_size=3)


register()
_STATES: Final = st.sampled_from(sorted(_PARTS)).flatmap(lambda part: st.tuples(st.just(part), _values(_PARTS[part])))
_KEYS: Final = st.one_of(*(_values(kind) for kind in (*get_args(Owner), *get_args(TimerKey))))
_STORED: Final = (TimeCame, ActionDelivered, ActionRefused, ActionInterrupted, DeskNoticeRaised, BackupRestored)
_EVENTS: Final = st.one_of(*map(_values, _STORED))

TARGETS: Final = (
    Target("stored-actions", stored_actions, _inputs(_values(Action), _action_row, _read_action)),
    Target("stored-events", stored_events, _inputs(_EVENTS, encode_internal, lambda raw, event: decode_internal(raw))),
    Target("stored-states", stored_states, _inputs(_STATES, _state_row, _read_state)),
    Target("key-texts", key_texts, _inputs(_KEYS, _key_text, _read_key)),
)
