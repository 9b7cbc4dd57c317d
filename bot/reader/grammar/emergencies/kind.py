"""The emergencies, their kinds, and what a form of a kind means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto


class Emergency(Enum):
    """`DANGER`: to life, now. `SEARCH`: for a person. `CRIME`: that the author suffered or sees."""

    NONE = auto()
    CRIME = auto()
    SEARCH = auto()
    DANGER = auto()


class Kind(Enum):
    PERIL = auto()
    ACCIDENT = auto()
    STRICKEN = auto()
    NOT_WOKEN = auto()
    PLAIN_ILL = auto()
    WOUND_OR_BIRTH = auto()
    HELPER_CALLED = auto()
    HELPER_ASKED = auto()
    TRAPPED = auto()
    AT_THE_DOOR = auto()
    BEHIND_A_DOOR = auto()
    SUICIDE = auto()
    FAREWELL = auto()
    KILLS = auto()
    DRAGGED_OFF = auto()
    ALLERGY = auto()
    AT_RISK = auto()
    WEAPON = auto()
    BLOWS = auto()
    INTRUDER = auto()
    ALARM = auto()
    SHOTS = auto()
    MISSING = auto()
    ROBBED = auto()
    CRIME = auto()
    BREAKING_IN = auto()
    GLASS_OR_DOOR = auto()
    LOOSE_CATTLE = auto()
    CRY = auto()
    THREAT = auto()
    INTRUDER_THREATENED = auto()
    GAS = auto()
    EXPLOSION = auto()
    KEPT_IN = auto()
    LIVE_WIRE = auto()
    SHELL = auto()
    BITTEN_BY_DOG = auto()
    STUCK_IN_LIFT = auto()


@dataclass(frozen=True, slots=True)
class Telling:
    """A text, the same with people tagged, and the kinds that it tells of."""

    text: bytes
    tagged: bytes
    kinds: frozenset[Kind]


@dataclass(frozen=True, slots=True)
class Meaning:
    """`tells`: of what a text with one of `forms` tells, unless it `is_excused`. `asked`: a question tells of it too."""

    forms: tuple[str, ...]
    tells: Emergency
    is_excused: Callable[[Telling], bool]
    asked: bool = False
