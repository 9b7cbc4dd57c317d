"""The rotation: chooses the guideline of a reminder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from bot.core.rulebook import Guideline
from bot.core.watch import ROTATE
from bot.core.watch_state import WatchState

MONTHS = 12

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def last_of(state: WatchState) -> tuple[str, datetime] | None:
    """The guideline that was sent last, and when. None: no guideline was sent yet."""
    if not state.reminded:
        return None
    guideline = max(state.reminded, key=lambda id: state.reminded[id].at)
    return guideline, state.reminded[guideline].at


def choose(text: str, guidelines: Sequence[Guideline], state: WatchState, local: datetime) -> Guideline | None:
    """The guideline for a plan with this `text` at a local moment: the named one, or the next in the rotation.

    The rotation takes the guideline that was not sent for the longest time. Of those that were never sent, it takes the
    approved ones first, in the order of the file; a guideline that was approved since its last turn counts as never sent.
    A seasonal guideline goes first. The same guideline never comes twice in a row, unless there is only one.
    None: no guideline fits the month.
    """
    fitting = _fitting(guidelines, local, afterwards=False)
    if text != ROTATE:
        return next((guideline for guideline in fitting if guideline.id == text), None)
    last = last_of(state)
    others = [guideline for guideline in fitting if last is None or guideline.id != last[0]]
    return min(others or fitting, key=lambda guideline: _turn(state, guideline, local), default=None)


def choose_afterwards(guidelines: Sequence[Guideline], state: WatchState, local: datetime) -> Guideline | None:
    """The guideline that looks back on an incident: of several, the one that was not sent for the longest time."""
    return min(
        _fitting(guidelines, local, afterwards=True), key=lambda guideline: _turn(state, guideline, local), default=None
    )


def _fitting(guidelines: Sequence[Guideline], local: datetime, afterwards: bool) -> list[Guideline]:
    in_season = (guideline for guideline in guidelines if not guideline.season or local.month in guideline.season)
    return [guideline for guideline in in_season if guideline.after_incident is afterwards]


def _begun(season: Sequence[int], local: datetime) -> date:
    """The first day of the season around this moment. One of all months lasts twelve of them."""
    first = local.year * MONTHS + local.month - 1
    for _ in range(MONTHS - 1):
        if (first - 1) % MONTHS + 1 not in season:
            break
        first -= 1
    return date(first // MONTHS, first % MONTHS + 1, 1)


def _turn(state: WatchState, guideline: Guideline, local: datetime) -> tuple[bool, datetime, bool]:
    """The smallest value goes first."""
    sent = state.reminded[guideline.id].at if guideline.id in state.reminded else _LONG_AGO
    of_this_season = bool(guideline.season) and (
        sent == _LONG_AGO or sent.astimezone(local.tzinfo).date() < _begun(guideline.season, local)
    )
    approved = guideline.approved
    if (
        approved is not None
        and sent != _LONG_AGO
        and sent.astimezone(local.tzinfo).date() < approved.on <= local.date()
    ):
        sent = _LONG_AGO
    return not of_this_season, sent, approved is None
