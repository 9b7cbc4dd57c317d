"""A picture as plain values: what is to be seen, in words and numbers that are ready to be shown. It is drawn elsewhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is written, and what it counts."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Bar:
    """`part` of `whole` is filled."""

    label: str
    whole: int
    part: int


@dataclass(frozen=True, slots=True)
class Chart:
    """`main` figures are shown large. `bars` from left to right, under a `heading` that says
    what they count; `part` says what is filled."""

    title: str
    subtitle: str
    main: tuple[Figure, ...]
    figures: tuple[Figure, ...]
    heading: str
    part: str
    bars: tuple[Bar, ...]
