"""The middle of the path of a message, alone: the decisions, and the pipeline around them without delivery."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.core.rulebook import Rulebook
from bot.core.watch import Watch
from bot.core.watch_state import WatchState
from bot.deciding.arrivals import Deciding
from bot.deciding.decoding import Decode
from bot.deciding.directory import Directory
from bot.deciding.waiting_arrivals import WaitingArrivals
from bot.live_rules.current import LiveRules
from bot.pipeline import Pipeline
from bot.ports import Reader, RoleSource
from bot.store.audit.audit_log import LogLine
from bot.store.batch import LanePlan
from bot.store.store import Store
from tests.bots import TestClock, in_force
from tests.fake_platform import FakePlatform
from tests.kit import WATCH, setting


def deciding(
    decode: Decode,
    *watches: Watch,
    rulebook: Rulebook | None = None,
    reader: Reader | None = None,
    roles: Mapping[str, RoleSource] | None = None,
) -> Deciding:
    """The deciding of these watches, or of the one of `tests.kit`. The audit log is empty."""
    known = {watch.id: watch for watch in watches or (WATCH,)}

    async def nothing_logged(since: datetime, watch: str) -> Sequence[LogLine]:
        return ()

    return Deciding(
        Directory.of(known.values()), reader or LiveRules(in_force()), decode,
        lambda watch, taken: setting(rulebook, taken=taken, watch=known[watch]), roles or {}, nothing_logged, TestClock(),
    )  # fmt: skip


class Unheard:
    """A delivery that does nothing."""

    async def begin_early(self, plans: Sequence[LanePlan]) -> None:
        pass

    def forget_early(self, plans: Sequence[LanePlan]) -> None:
        pass

    def wake(self) -> None:
        pass


def pipeline(
    store: Store,
    waiting: WaitingArrivals,
    reader: Reader,
    *watches: Watch,
    decode: Decode = lambda arrived: FakePlatform().decode(arrived.raw),
    roles: Mapping[str, RoleSource] | None = None,
    **parts: Any,
) -> Pipeline:
    """A pipeline for messages of `FakePlatform`. `parts`: parts in place of the usual ones."""
    usual: dict[str, Any] = {
        "lanes": {watch.id: WatchState(watch.id) for watch in watches or (WATCH,)},
        "deciding": deciding(decode, *watches, reader=reader, roles=roles),
        "clock": TestClock(),
        "outgoing": Unheard(),
    }
    return Pipeline(waiting=waiting, store=store, **usual | parts)
