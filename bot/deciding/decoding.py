"""Decodes each arrival once, although its turn, the reader and the decision all need its events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bot.core.event import Event, message_of
from bot.core.message import Message
from bot.store.batch import Arrival

Decode = Callable[[Arrival], Sequence[Event]]

MOST: Final = 4096
"""Decoded arrivals that wait for their decision, about a kilobyte each. The others are decoded again from the disk."""


class DecodedOnce:
    """Remembers the events of the newest arrivals. An arrival that cannot be decoded raises each time."""

    def __init__(self, decode: Decode) -> None:
        self._decode = decode
        self._known: dict[tuple[str, str], tuple[bytes, Sequence[Event]]] = {}

    def __call__(self, arrival: Arrival) -> Sequence[Event]:
        id = (arrival.account, arrival.key)
        raw, events = self._known.get(id, (None, ()))
        if raw == arrival.raw:
            return events
        events = self._decode(arrival)
        self._known[id] = (arrival.raw, events)
        if len(self._known) > MOST:
            del self._known[next(iter(self._known))]
        return events

    def has_earlier(self, message: Message) -> bool:
        """True if another message of the same author in the same chat waits for its decision."""
        others = (each for _, events in self._known.values() for each in map(message_of, events) if each is not None)
        mine = (each.ref for each in others if each.author.ref == message.author.ref)
        return any(ref != message.ref and ref.chat == message.ref.chat for ref in mine)

    def forget(self, arrival: Arrival) -> None:
        """Lets go of the events of a decided arrival."""
        self._known.pop((arrival.account, arrival.key), None)
