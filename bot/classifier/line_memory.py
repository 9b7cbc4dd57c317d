"""Remembers the vectors of lines for as long as later lines may need them, without their texts.

After a restart the memory is empty. The lines before a message are then encoded once more; the vectors of older lines of an
incident stay unknown.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter, is_
from typing import Final

import numpy as np
import numpy.typing as npt

from bot.classifier.encoded_line import EncodedLine
from bot.core.message import Chat, ChatIncident, ChatLine
from bot.reader.conversation.features import (
    INCIDENTS_KEPT,
    Conversation,
    KnownIncident,
    Line,
    latest_incidents,
    near_lines,
)
from bot.reader.traces import find_streets, find_vehicles

Floats = npt.NDArray[np.float32]
StreetsAndVehicles = tuple[tuple[str, ...], tuple[str, ...]]
"""The keys of the streets and of the vehicles in a text."""

MOST: Final = 4096
"""Lines of all chats together. They take about four megabytes."""

MOST_MEANS: Final = 256
"""Incidents of all watches together."""


@dataclass(frozen=True, slots=True)
class _Known:
    """`text`: the hash of the text, with a key that each process draws. A line that was edited is encoded again. `line`: as the
    head last read it. `spared`: the encoder has not read the line, and `encoded` stands for it. `calls`: the reading of the
    line was a sure call to act. `speaks`: the head took it for a line of an incident, while none was known."""

    text: int
    line: Line
    encoded: EncodedLine
    spared: bool
    calls: bool = False
    speaks: bool = False


@dataclass(slots=True)
class _Mean:
    """The mean vector of the known lines of an incident. `lines`: the ids of all its lines; `ids`: the same as a set. `of`: the
    known lines. `total`: the sum of their vectors, to which that of a new line is added. `looked_at`: the number of changes of
    the memory up to which none changed one of these lines."""

    lines: tuple[str, ...]
    ids: frozenset[str]
    of: Sequence[EncodedLine]
    total: Floats
    vector: Floats
    looked_at: int


class LineMemory:
    """Holds the lines of the last two hours, at most MOST of them."""

    def __init__(self) -> None:
        self._lines: OrderedDict[str, _Known] = OrderedDict()
        self._means: dict[str, _Mean] = {}
        self._changed: list[str] = []  # the ids of lines that were kept or forgotten, as far as `_means` must know

    def unknown(self, chat: Chat, late: bool = False) -> list[ChatLine]:
        """The lines of the chat that must be encoded before `conversation`: the last one comes last. The known ones move to the
        end, so that `keep` drops none of them. `late`: lines that the encoder was spared are still spared."""
        unknown = []
        for line in (*chat.before, chat.line):
            known = self._lines.get(line.id)
            if known is not None:
                self._lines.move_to_end(line.id)
            if known is None or known.text != hash(line.text) or (known.spared and not late):
                unknown.append(line)
        return unknown

    def keep(
        self, line: ChatLine, encoded: EncodedLine, spared: bool = False, traces: StreetsAndVehicles | None = None
    ) -> None:
        """`spared`: the encoder has not read the line. `traces`: its streets and vehicles, if they are known."""
        streets, vehicles = traces or (find_streets(line.text), find_vehicles(line.text))
        as_read = Line(
            id=line.id,
            vector=encoded.vector,
            by=line.by,
            role=line.role,
            at=line.at,
            reply_to=line.reply_to,
            incident=line.incident,
            length=len(line.text),
            streets=streets,
            vehicles=vehicles,
        )
        self._lines[line.id] = _Known(hash(line.text), as_read, encoded, spared)
        self._lines.move_to_end(line.id)
        self._changed.append(line.id)
        while len(self._lines) > MOST or line.at - next(iter(self._lines.values())).line.at > INCIDENTS_KEPT:
            self._changed.append(self._lines.popitem(last=False)[0])
        if len(self._changed) > MOST:
            self._changed.clear()
            self._means.clear()

    def note(self, line: ChatLine, calls: bool, speaks: bool) -> None:
        """Remembers whether a known line surely calls to act, and whether it may be one of an incident that is not known."""
        known = self._find(line)
        if known is not None and (known.calls, known.speaks) != (calls, speaks):
            self._lines[line.id] = replace(known, calls=calls, speaks=speaks)

    def sure_calls(self, chat: Chat) -> frozenset[str]:
        """The ids of the lines before the last one that surely call to act."""
        return frozenset(line.id for line in chat.before if (known := self._find(line)) is not None and known.calls)

    def speaking(self, chat: Chat) -> frozenset[str]:
        """The ids of the lines before the last one that may be about an incident that is not known."""
        return frozenset(line.id for line in chat.before if (known := self._find(line)) is not None and known.speaks)

    def knows(self, line: ChatLine) -> bool:
        """False for a line that must be encoded before `conversation`."""
        return self._find(line) is not None

    def encoded(self, line: ChatLine) -> EncodedLine:
        """A known line."""
        return self._lines[line.id].encoded

    def conversation(self, chat: Chat) -> Conversation:
        """The chat with vectors. Lines before the last one that are not known are left out."""
        last = self._line(chat.line)
        known = [line for line in chat.before if self._find(line) is not None]
        before = map(self._line, near_lines(chat.line, known))
        size = len(last.vector)
        incidents = (self._incident(each, size) for each in latest_incidents(chat.incidents, chat.line.at))
        return Conversation(last, tuple(before), tuple(incidents))

    def _find(self, line: ChatLine) -> _Known | None:
        known = self._lines.get(line.id)
        return known if known is not None and known.text == hash(line.text) else None

    def _line(self, line: ChatLine) -> Line:
        """A known line. Nearly always it is as before, or an incident has taken it in."""
        known = self._lines[line.id]
        if _around(known.line) != _around(line):
            by, role, at, reply_to, incident = _around(line)
            as_read = replace(known.line, by=by, role=role, at=at, reply_to=reply_to, incident=incident)
            known = self._lines[line.id] = replace(known, line=as_read)
        return known.line

    def _incident(self, each: ChatIncident, size: int) -> KnownIncident:
        mean = self._mean_of(each, size)
        return KnownIncident(
            id=each.id,
            vector=mean.vector,
            opened_at=each.opened_at,
            last_at=each.last_at,
            called=each.called,
            ended=each.ended,
            danger=each.danger,
            lines=mean.ids,
            reporters=each.reporters,
            people=each.people,
            streets=frozenset(each.streets),
            vehicles=frozenset(each.vehicles),
        )

    def _mean_of(self, each: ChatIncident, size: int) -> _Mean:
        """It stays while the incident has the same lines, known in the same form: most messages add nothing to most incidents.
        A line that an incident of hundreds of lines gets is added to their sum, which is the same as that of all of them."""
        old, changes = self._means.get(each.id), len(self._changed)
        if old is not None and old.lines is each.lines and old.ids.isdisjoint(self._changed[old.looked_at :]):
            old.looked_at = changes
            return old
        known = [self._lines[id].encoded for id in each.lines if id in self._lines]
        vectors = [one.vector for one in known]
        if old is not None and 0 < len(old.of) <= len(known) and all(map(is_, old.of, known)):
            vectors[: len(old.of)] = [old.total]
        total = _sum(vectors) if known else np.zeros(size, np.float32)
        mean = total / np.float32(max(1, len(known)))
        self._means[each.id] = _Mean(each.lines, frozenset(each.lines), known, total, mean, changes)
        if len(self._means) > MOST_MEANS:
            self._means.pop(next(iter(self._means)))
        return self._means[each.id]


_around: Final = attrgetter("by", "role", "at", "reply_to", "incident")
"""The facts of a line beside its text."""


def _sum(vectors: Sequence[Floats]) -> Floats:
    """`np.sum(vectors, 0)` in a third of the time. It adds them in their order, one by one."""
    return np.asarray(np.add.reduce(np.concatenate(vectors).reshape(len(vectors), -1)), np.float32)
