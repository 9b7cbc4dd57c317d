"""Reads the annotated evenings of `corpus/evenings/`, and splits them by annotator into training and held-out evenings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.core.message import Role
from bot.core.reading import Act, Ending, Label
from training.corpus import CORPUS, Labelled

EVENINGS = CORPUS / "evenings"
HARD = CORPUS / "hard-evenings"
SCENES = CORPUS / "scenes"
"""Evenings that are told without the usual words, and scenes of two to six lines. No stage learns from either."""
ASIDE = frozenset(
    {
        "tr-vla",
        "t2-nle",
        "tr3-fr-b",
        "tr3-de-b",
        "tr3-en-b",
        "tr3-fr-g",
        "tr3-de-g",
        "tr3-en-f",
        "talk-nlv2",
        "talk-nln2",
        "talk-fr2",
        "talk-de2",
        "talk-en2",
    }
)
"""Annotators from whom no stage learns. They have about a third of the lines, in all four languages."""

_ROLES = {"officer": Role.POLICE, "police": Role.POLICE, "moderator": Role.MODERATOR, "coordinator": Role.COORDINATOR}
_OUTCOMES = {"police": Ending.POLICE, "false_alarm": Ending.FALSE_ALARM, "found": Ending.FOUND, "over": Ending.OVER}


@dataclass(frozen=True, slots=True)
class AnnotatedLine(Labelled):
    """`incident`, `reply_to`: the number of a line in the same evening. `called`: the police or others were reached."""

    n: int
    at: datetime
    who: str
    role: Role
    text: str
    reply_to: int | None
    labels: frozenset[Label]
    danger: bool
    act: Act
    incident: int | None
    called: bool
    ending: Ending | None


@dataclass(frozen=True, slots=True)
class Evening:
    """`hand`: its annotator, which is the first part of its name."""

    id: str
    hand: str
    language: str
    lines: tuple[AnnotatedLine, ...]


def load(folder: Path = EVENINGS) -> list[Evening]:
    return [_evening(path) for path in sorted(folder.glob("*.json"))]


def split(found: Sequence[Evening]) -> tuple[list[Evening], list[Evening]]:
    """The evenings to learn from, and the held-out ones."""
    return [e for e in found if e.hand not in ASIDE], [e for e in found if e.hand in ASIDE]


def _evening(path: Path) -> Evening:
    row = json.loads(path.read_text(encoding="utf-8"))
    start = datetime.fromisoformat(row["date"])
    lines = tuple(_line(each, start, row.get("roles", {})) for each in row["lines"])
    return Evening(row["id"], path.stem.rpartition("-")[0], row["lang"], lines)


def _line(row: dict[str, object], start: datetime, roles: dict[str, str]) -> AnnotatedLine:
    outcome = row["outcome"]
    return AnnotatedLine(
        n=int(str(row["n"])),
        at=_moment(str(row["at"]), start),
        who=str(row["who"]),
        role=_ROLES.get(roles.get(str(row["who"]), ""), Role.MEMBER),
        text=str(row["text"]),
        reply_to=_number(row["reply_to"]),
        labels=frozenset(map(Label, row["labels"])),  # type: ignore[call-overload]  # a list of names
        danger=bool(row["danger"]),
        act=Act(str(row["act"])),
        incident=_number(row["incident"]),
        called=row["called"] is not None,
        ending=_OUTCOMES[str(outcome)] if outcome else None,
    )


def _number(value: object) -> int | None:
    return None if value is None else int(str(value))


def _moment(at: str, start: datetime) -> datetime:
    """`20:10:05` of the first day, or `+1 08:12:00` of the next."""
    days, _, clock = at.rpartition(" ")
    hours, minutes, seconds = map(int, clock.split(":"))
    return start + timedelta(days=int(days or 0), hours=hours, minutes=minutes, seconds=seconds)
