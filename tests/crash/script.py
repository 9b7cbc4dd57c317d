"""The lines of a crash test: what the members write, and how the moderators decide about it.

Each call to act has an author of its own, so that each has a card of its own. The moderators decide when they have seen the
cards. A decision overtakes the messages that wait, so one about an unseen case finds none.
"""

from __future__ import annotations

import random
from collections.abc import Sequence, Set
from dataclasses import dataclass

STREETS = ("Kerkstraat", "Molenstraat", "Stationsstraat", "Dorpsstraat", "Kapelstraat")
KINDS: tuple[tuple[str, str], ...] = (
    ("Jan", "de vuilnisbakken staan weer buiten nummer {n}"),
    ("Els", "er loopt iemand aan de deuren te voelen in de {street}, nummer {n}"),
    ("Piet", "gebeld"),
    ("Ann{n}", "hij staat nu in de {street} bij nummer {n}, wie gaat er mee?"),
    ("Tom{n}", "wie gaat er mee om hem te pakken? {n}"),
    ("Lies", "morgen vergadering in zaal {n}"),
)


def lines(count: int, seed: int) -> list[str]:
    """The messages of the members. Every fifth line or so breaks a rule."""
    chance = random.Random(seed)
    made = []
    for number in range(1, count + 1):
        name, text = chance.choices(KINDS, weights=(30, 10, 5, 5, 5, 45))[0]
        made.append(f"@{number} {name.format(n=number)}: {text.format(n=number, street=chance.choice(STREETS))}")
    return made


def decisions(codes: Sequence[str], first: int) -> list[str]:
    """Two moderators decide every case, the second one always too late and the other way round."""
    made = []
    for place, code in enumerate(codes):
        words = ("ok", "weg") if place % 2 else ("weg", "ok")
        for offset, (name, word) in enumerate(zip(("Mo", "Nele"), words, strict=True)):
            made.append(f"@{first + place * 2 + offset} {name}: {word} {code}")
    return made


@dataclass(frozen=True)
class Script:
    """All that people type. `decisions`: typed when the cards with these `codes` have been seen, and not before, since an
    approval teaches the reader and changes how later lines are read."""

    lines: Sequence[str]
    decisions: Sequence[str] = ()
    codes: frozenset[str] = frozenset()

    @property
    def numbers(self) -> frozenset[int]:
        return frozenset(map(_number, (*self.lines, *self.decisions)))

    def left(self, accepted: Set[int], cards: Set[str]) -> list[str]:
        """The lines that can be typed now and are not on the disk yet. `cards`: the codes that have been seen."""
        typed = (*self.lines, *self.decisions) if self.codes <= cards else self.lines
        return [line for line in typed if _number(line) not in accepted]


def _number(line: str) -> int:
    return int(line[1:].split()[0])
