"""Dates far ahead of the entries after them, as of a phone with a wrong clock: one of them would let all deadlines pass."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

from adapters.export.entry import Entry

LOOK_AHEAD: Final = 8
"""Entries after one that show whether its date is odd: most of them go on from the entry before it."""

FAR: Final = timedelta(days=1)


def in_time(entries: Iterable[Entry]) -> Iterator[tuple[Entry, bool]]:
    """Each entry, and whether its date was far ahead: it has the time of the entry before it then, or, as the first one, of the
    next one. The date of the last entry stays, since no later one speaks against it."""
    source, waiting = iter(entries), deque[Entry]()
    before: datetime | None = None
    while True:
        waiting.extend(islice(source, LOOK_AHEAD + 1 - len(waiting)))
        if not waiting:
            return
        entry, after = waiting.popleft(), [each.at for each in waiting]
        near = before or (after[0] if len(after) > 1 else entry.at)
        is_odd = _is_far_ahead(entry.at, near, after)
        if is_odd:
            entry = replace(entry, at=near)
        before = entry.at if before is None else max(before, entry.at)
        yield entry, is_odd


def _is_far_ahead(at: datetime, near: datetime, after: Sequence[datetime]) -> bool:
    return 2 * sum(near - FAR <= each < at - FAR for each in after) > len(after)
