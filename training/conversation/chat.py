"""The state of a chat: its lines, and the incidents with their lines.

In training the annotations say what each line did for an incident; in a rehearsal the head says it.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bot.core.reading import Act
from bot.reader.conversation.features import Conversation, Floats, KnownIncident, Line, conversation

NO_VECTOR: Floats = np.zeros(0, np.float32)


class Chat:
    """Call `before` for the next line, and `heard` after it."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.incidents: dict[str, KnownIncident] = {}

    def before(self, line: Line) -> Conversation:
        return conversation(line, self.lines, tuple(self.incidents.values()))

    def heard(self, line: Line, act: Act, incident: str | None, *, called: bool = False, danger: bool = False) -> None:
        """`incident`: the id of the incident that the line opens, adds to, ends, or only reacts to."""
        self.lines.append(replace(line, incident=incident))
        if act is Act.OPENS:
            self.incidents[line.id] = _opened(line, called, danger)
        elif incident in self.incidents:
            old = self.incidents[incident]
            if act is not Act.NONE:
                old = _added(old, line)
            self.incidents[incident] = replace(
                old,
                called=old.called or called,
                danger=old.danger or danger,
                ended=act is Act.ENDS or (old.ended and act is not Act.ADDS),
            )


def _opened(line: Line, called: bool, danger: bool) -> KnownIncident:
    who = frozenset({line.by})
    return KnownIncident(
        line.id, line.vector, line.at, line.at, called=called, ended=False, danger=danger, lines=frozenset({line.id}),
        reporters=who, people=who, streets=frozenset(line.streets), vehicles=frozenset(line.vehicles),
    )  # fmt: skip


def _added(old: KnownIncident, line: Line) -> KnownIncident:
    count = len(old.lines)
    return replace(
        old,
        vector=(old.vector * count + line.vector) / np.float32(count + 1),
        last_at=max(old.last_at, line.at),
        lines=old.lines | {line.id},
        people=old.people | {line.by},
        streets=old.streets | set(line.streets),
        vehicles=old.vehicles | set(line.vehicles),
    )
