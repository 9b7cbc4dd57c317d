"""Whose turn it is: which guideline a reminder shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.core.rulebook import Guideline
from bot.core.watch import ROTATE
from bot.core.watch_state import WatchState

SEASON = timedelta(days=180)
"""What belongs to the season goes before all others, once in so much time."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def last_of(state: WatchState) -> tuple[str, datetime] | None:
    """The guideline that went out last, and when."""
    if not state.reminded:
        return None
    guideline = max(state.reminded, key=lambda id: state.reminded[id].at)
    return guideline, state.reminded[guideline].at


def choose(text: str, guidelines: Sequence[Guideline], state: WatchState, local: datetime) -> Guideline | None:
    """The guideline that a plan with this `text` sends at a local moment: the one that it names, or the next in turn.

    In turn goes what was not sent for the longest time; the first in the file where none was. What belongs to the season has
    its turn first. Never the same twice running, unless there is only one. None: none fits the month.
    """
    fitting = _fitting(guidelines, local, afterwards=False)
    if text != ROTATE:
        return next((each for each in fitting if each.id == text), None)
    last = last_of(state)
    others = [each for each in fitting if last is None or each.id != last[0]]
    return min(others or fitting, key=lambda each: _turn(state, each, local), default=None)


def choose_afterwards(guidelines: Sequence[Guideline], state: WatchState, local: datetime) -> Guideline | None:
    """The guideline that looks back on an incident; of several the one that was not sent for the longest time."""
    return min(_fitting(guidelines, local, afterwards=True), key=lambda each: _turn(state, each, local), default=None)


def _fitting(guidelines: Sequence[Guideline], local: datetime, afterwards: bool) -> list[Guideline]:
    in_season = (each for each in guidelines if not each.season or local.month in each.season)
    return [each for each in in_season if each.after_incident is afterwards]


def _turn(state: WatchState, guideline: Guideline, local: datetime) -> tuple[bool, datetime]:
    """Smaller goes first."""
    sent = state.reminded[guideline.id].at if guideline.id in state.reminded else _LONG_AGO
    of_this_season = bool(guideline.season) and local - sent > SEASON
    return not of_this_season, sent
