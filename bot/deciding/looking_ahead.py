"""Lets the reader begin with the texts of the next arrivals, which are decided later and in their turn.

The reader gets them in blocks, also while a round is written: its encoder reads several texts together in less time than one
by one, and does not run out of them between two rounds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Final

from bot.core.event import message_of
from bot.core.message import Message
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.deciding.decoding import DecodedOnce
from bot.deciding.directory import Directory
from bot.deciding.lateness import is_late
from bot.deciding.message_reading import text_to_read
from bot.deciding.reader_input import build_text_input, is_quiet_around
from bot.ports import Clock, Reader, ReadsAhead
from bot.store.batch import Arrival

AHEAD: Final = 32
"""Arrivals whose texts the reader begins with. More would hold up a message whose turn comes first."""

BLOCK: Final = 16
"""The reader gets the next texts when so many of these are new."""

MOST: Final = 1024
"""The largest number of arrivals that are remembered as begun. Beginning with one twice costs little."""


class LookingAhead:
    """`watch_of`: the watch with an id."""

    def __init__(
        self, reader: Reader, decode: DecodedOnce, directory: Directory, watch_of: Callable[[str], Watch], clock: Clock
    ) -> None:
        self._reader = reader if isinstance(reader, ReadsAhead) else None  # asked once: Python looks for each method
        self._decode = decode
        self._directory = directory
        self._watch_of = watch_of
        self._clock = clock
        self._begun: dict[tuple[str, str], list[object]] = {}

    def begin(self, following: Sequence[Arrival], states: Mapping[str, WatchState]) -> None:
        """`following`: the arrivals whose turn comes next, which may be more than AHEAD."""
        if self._reader is None:
            return
        next_ones = following[:AHEAD]
        new = [arrival for arrival in next_ones if (arrival.account, arrival.key) not in self._begun]
        if len(new) < BLOCK and len(next_ones) == AHEAD:
            return
        for arrival in new:
            begun = self._begun[arrival.account, arrival.key] = list[object]()
            with suppress(Exception):  # a faulty update: deciding it sets it aside
                late = is_late(arrival, self._clock.now())
                for message in filter(None, map(message_of, self._decode(arrival))):
                    begun.append(self._expect(self._reader, message, states, late))
        while len(self._begun) > MOST:
            del self._begun[next(iter(self._begun))]

    def forget(self, arrival: Arrival) -> None:
        """Lets go of a decided arrival, and of its texts."""
        self._begun.pop((arrival.account, arrival.key), None)

    def _expect(self, reader: ReadsAhead, message: Message, states: Mapping[str, WatchState], late: bool) -> object:
        name = self._directory.of_group.get(message.ref.chat)
        watch = None if name is None else self._watch_of(name)
        is_quiet = watch is not None and late and is_quiet_around(states[watch.id], message, watch)
        return reader.expect(build_text_input(text_to_read(message), watch), is_quiet)
