"""A conversation as numbers for the head: the last line, the dozen lines before it, and the incidents. Pure.

The vectors of lines come from the encoder, which reads each line once and alone. The other numbers describe the speaker, the
role, the time, the answered line and the state of the incidents.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log1p
from operator import attrgetter
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt

from bot.core.message import ChatIncident, ChatLine, Role
from bot.core.reading import Act, Ending

Floats = npt.NDArray[np.float32]

MOST_LINES: Final = 12
"""Lines before the last one that the head reads."""

MOST_INCIDENTS: Final = 4
LINES_KEPT: Final = timedelta(minutes=60)
INCIDENTS_KEPT: Final = timedelta(minutes=120)
"""Since its last line. Members still speak of an incident that is over: they thank, and sometimes it was not over."""

QUIET: Final = timedelta(minutes=60)
"""An incident without a line for so long counts as over, as in `bot/core/incident.py`."""

OWN_FEATURES: Final = 16
LINE_FEATURES: Final = 14
INCIDENT_FEATURES: Final = 21

_LEADERS: Final = (Role.MODERATOR, Role.COORDINATOR)

ACT_ORDER: Final = tuple(Act)
ENDING_ORDER: Final = tuple(Ending)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the chat. `vector`: the output of the encoder. `by`: the pseudonym of the author. `incident`: the id of the
    incident to which the line was assigned."""

    id: str
    vector: Floats
    by: str
    role: Role
    at: datetime
    reply_to: str | None = None
    incident: str | None = None
    length: int = 0
    streets: tuple[str, ...] = ()
    vehicles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownIncident:
    """An incident that is open or was open lately. `vector`: the mean of the vectors of its lines. `lines`: their ids.
    `reporters`, `people`: the pseudonyms of the reporters, and of all authors of its lines."""

    id: str
    vector: Floats
    opened_at: datetime
    last_at: datetime
    called: bool
    ended: bool
    danger: bool
    lines: frozenset[str]
    reporters: frozenset[str]
    people: frozenset[str]
    streets: frozenset[str] = frozenset()
    vehicles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Conversation:
    """The last line, the lines before it in the same chat (oldest first), and the incidents (the latest line first)."""

    line: Line
    before: tuple[Line, ...] = ()
    incidents: tuple[KnownIncident, ...] = ()


_LAST: Final = attrgetter("last_at", "id")
Heard = TypeVar("Heard", Line, ChatLine)
Spoken = TypeVar("Spoken", KnownIncident, ChatIncident)


def conversation(line: Line, before: Sequence[Line], incidents: Sequence[KnownIncident]) -> Conversation:
    """Keeps the lines and incidents that are near enough in time, at most as many as the head reads."""
    return Conversation(line, tuple(near_lines(line, before)), tuple(latest_incidents(incidents, line.at)))


def near_lines(line: Heard, before: Sequence[Heard]) -> list[Heard]:
    """The lines before this one that the head reads with it."""
    since = line.at - LINES_KEPT
    return [old for old in before[-MOST_LINES:] if old.at > since]


def latest_incidents(incidents: Iterable[Spoken], at: datetime) -> list[Spoken]:
    """The incidents that the head reads with a line of this moment, the latest line first."""
    since = at - INCIDENTS_KEPT
    spoken_of = [each for each in incidents if each.last_at > since]
    return sorted(spoken_of, key=_LAST, reverse=True)[:MOST_INCIDENTS]


def own_features(talk: Conversation) -> Floats:
    """The numbers of the last line and of the chat as a whole, of shape (OWN_FEATURES,)."""
    line, before, incidents = talk.line, talk.before, talk.incidents
    still = [each for each in incidents if not _is_over(each, line.at)]
    gap = _minutes(line.at - before[-1].at) if before else _LONG
    lately = line.at - timedelta(minutes=5)
    recent = sum(old.at > lately for old in before)
    return np.array(
        [
            line.role in _LEADERS,
            line.role is Role.POLICE,
            line.reply_to is not None,
            log1p(line.length) / 5,
            bool(line.streets),
            bool(line.vehicles),
            not before,
            gap / _LONG,
            recent / MOST_LINES,
            bool(before) and before[-1].by == line.by,
            any(old.by == line.by for old in before),
            not still,
            len(still) > 1,
            any(each.called for each in still),
            any(not each.called for each in still),
            any(line.by in each.reporters for each in still),
        ],
        np.float32,
    )


def line_features(talk: Conversation) -> Floats:
    """The numbers of each line before the last one, of shape (lines, LINE_FEATURES)."""
    line, incidents, count = talk.line, talk.incidents, len(talk.before)
    state = {each.id: each for each in incidents}
    over = {each.id for each in incidents if _is_over(each, line.at)}
    streets, vehicles = set(line.streets), set(line.vehicles)
    rows = [
        (
            old.by == line.by,
            _minutes(line.at - old.at) / _LONG,
            1 / rank,
            rank == 1,
            rank == 2,
            rank / MOST_LINES,
            line.reply_to == old.id,
            old.reply_to is not None and old.reply_to == line.id,
            old.role in _LEADERS,
            old.role is Role.POLICE,
            (of := state.get(old.incident) if old.incident else None) is not None,
            of is not None and of.called,
            of is not None and of.id in over,
            not (streets.isdisjoint(old.streets) and vehicles.isdisjoint(old.vehicles)),
        )
        for rank, old in zip(range(count, 0, -1), talk.before, strict=True)
    ]
    return np.array(rows, np.float32).reshape(count, LINE_FEATURES)


def incident_features(talk: Conversation) -> Floats:
    """The numbers of each incident, of shape (incidents, INCIDENT_FEATURES)."""
    line, before, incidents = talk.line, talk.before, talk.incidents
    streets, vehicles, answers = set(line.streets), set(line.vehicles), line.reply_to is not None
    latest = [old.incident for old in before[-4:]]
    answered = next((old.incident for old in before if old.id == line.reply_to), None) if answers else None
    over = [_is_over(each, line.at) for each in incidents]
    still = over.count(False)
    rows = [
        (
            each.called,
            is_over,
            each.danger,
            _minutes(line.at - each.last_at) / _LONG,
            _minutes(line.at - each.opened_at) / _LONG,
            bool(streets & each.streets),
            _is_elsewhere(streets, each.streets),
            bool(vehicles & each.vehicles),
            bool(vehicles and each.vehicles and not vehicles & each.vehicles),
            answers and line.reply_to in each.lines,
            answers and line.reply_to not in each.lines,
            answered == each.id,
            line.by in each.reporters,
            line.by in each.people,
            log1p(len(each.lines)) / 3,
            bool(latest) and latest[-1] == each.id,
            latest.count(each.id) / 4,
            place == 0,
            len(incidents) == 1,
            still == (not is_over),
            line.at - each.last_at < timedelta(minutes=5),
        )
        for place, (each, is_over) in enumerate(zip(incidents, over, strict=True))
    ]
    return np.array(rows, np.float32).reshape(len(incidents), INCIDENT_FEATURES)


def _is_over(each: KnownIncident, at: datetime) -> bool:
    return each.ended or at - each.last_at >= QUIET


def _is_elsewhere(streets: set[str], known: frozenset[str]) -> bool:
    """True for another street in the same kind of language, since «Kerkstraat» and «rue de l'Église» may be one street."""
    same_kind = {street for street in streets if any(street[0] == old[0] for old in known)}
    return bool(same_kind) and not same_kind & known


_FOUR_HOURS: Final = 240.0
_LONG: Final = log1p(_FOUR_HOURS)


def _minutes(gap: timedelta) -> float:
    """The logarithm of the minutes, up to four hours."""
    minutes = gap.total_seconds() / 60
    return log1p(minutes) if 0 < minutes < _FOUR_HOURS else _LONG if minutes > 0 else 0.0
