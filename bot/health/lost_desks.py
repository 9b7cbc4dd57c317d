"""The desks that the bot cannot write to: a chat that was deleted, or that took the bot or its rights away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.core.action import SendMessage
from bot.core.watch import Watch
from bot.core.watch_state import DESK_LOST, SaidKey, WatchState
from bot.ports import Adapter


def lost_desks(
    watches: Sequence[Watch], adapters: Mapping[str, Adapter], lanes: Mapping[str, WatchState]
) -> tuple[str, ...]:
    """The ids of their watches. A platform tells of a lost right at once, and of a deleted chat only by a refusal."""
    return tuple(watch.id for watch in watches if _is_lost(watch, adapters.get(watch.desk.platform), lanes[watch.id]))


def _is_lost(watch: Watch, adapter: Adapter | None, lane: WatchState) -> bool:
    may_write = adapter is None or SendMessage in adapter.capabilities(watch.desk)
    return not may_write or SaidKey(str(watch.desk), DESK_LOST) in lane.said
